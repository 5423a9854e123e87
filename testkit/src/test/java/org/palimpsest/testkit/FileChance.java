package org.palimpsest.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Thinks of acts at random, most of which can be done to the files as they are. Not thread-safe.
 */
final class FileChance {
  private static final int COLOURS = 4;

  private final Random random;
  private int acts;

  FileChance(Random random) {
    this.random = random;
  }

  /** Something that this administrator does to one of these files. */
  FileAct any(FileModel model, String user, List<String> names) {
    acts++;
    String name = pick(names);
    List<Instant> old = model.replaced(name);
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3, 4 -> old.isEmpty() ? upload(user, name) : revert(user, name, old);
      case 5, 6, 7 -> new FileAct.DeleteVersion(name, old.isEmpty() ? Instant.EPOCH : pick(old));
      case 8, 9 -> new FileAct.Delete(name);
      case 10, 11 -> new FileAct.Undelete(name, Set.of());
      case 12, 13 -> new FileAct.Undelete(name, some(model.deletedComments(name)));
      case 14, 15 -> new FileAct.Move(name, pick(names), random.nextInt(3) == 0);
      case 16, 17, 18 ->
          new FileAct.HideVersion(
              name, old.isEmpty() ? Instant.EPOCH : pick(old), random.nextInt(3) > 0, fields());
      case 19 -> {
        List<String> gone = model.deletedComments(name);
        yield new FileAct.HideDeleted(
            name, gone.isEmpty() ? "none" : pick(gone), random.nextBoolean(), fields());
      }
      default -> upload(user, name);
    };
  }

  /** How long it takes until something else is done; often not at all. */
  int seconds() {
    return random.nextInt(4);
  }

  private String fields() {
    return pick(List.of("content", "content", "comment", "user", "content|comment|user"));
  }

  private FileAct upload(String user, String name) {
    return new FileAct.Upload(user, name, 1 + random.nextInt(COLOURS), comment());
  }

  private FileAct revert(String user, String name, List<Instant> old) {
    return new FileAct.Revert(user, name, pick(old), comment());
  }

  private String comment() {
    return "act-" + acts;
  }

  private Set<String> some(List<String> comments) {
    Set<String> some = new HashSet<>();
    for (String comment : comments) {
      if (random.nextBoolean()) {
        some.add(comment);
      }
    }
    return some;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** These people in any order. */
  List<String> shuffled(List<String> people) {
    List<String> all = new ArrayList<>(people);
    Collections.shuffle(all, random);
    return all;
  }
}
