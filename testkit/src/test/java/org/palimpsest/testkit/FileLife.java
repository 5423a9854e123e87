package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.testing.Parallel;
import tools.jackson.databind.JsonNode;

/**
 * The files of a real wiki and the model of them, to which the same is done, and which are compared
 * after each step. Not thread-safe.
 */
final class FileLife {
  private static final List<String> NAMES = List.of("Dock.png", "Lock.png", "Pier.png", "Quay.png");
  private static final List<String> PEOPLE = List.of("Robin", "Rita", "Wren");
  private static final int STEPS_BETWEEN_LOOKS = 10;
  private static final int TOLD = 40;

  private final TestWiki wiki;
  private final Map<String, TestClient> people = new HashMap<>();
  private final FileChance chance;
  private final String name;
  private final Deque<String> steps = new ArrayDeque<>();
  private FileModel model = new FileModel();
  private Map<String, String> deleted = Map.of();
  private int number;
  private long lastEntry;

  /**
   * @param name names the run
   */
  FileLife(FileScene scene, Random random, String name) {
    wiki = scene.wiki;
    for (String person : PEOPLE) {
      wiki.account(person, "sysop", "suppress");
      people.put(person, wiki.clientOf(person));
    }
    chance = new FileChance(random);
    this.name = name;
  }

  private record Sent(FileAct act, String told) {}

  /** Somebody does something. */
  void step() {
    begin();
    String person = chance.shuffled(PEOPLE).getFirst();
    FileAct act = chance.any(model, person, NAMES);
    String expected = act.happen(model, now());
    note(act, expected);
    JsonNode answer = act.send(client(person), deleted);
    assertThat(act.told(answer)).as("%s in %s", answer, where()).isEqualTo(expected);
    compare();
  }

  /**
   * Several people do something to two files at the same time: what they are told, and what comes
   * of it, is as if they had done it one after the other.
   */
  void storm() {
    begin();
    List<String> names = chance.shuffled(NAMES).subList(0, 2);
    List<String> who = chance.shuffled(PEOPLE);
    List<FileAct> acts = who.stream().map(person -> chance.any(model, person, names)).toList();
    List<Sent> sent = atOnce(who, acts);
    sent.forEach(each -> note(each.act(), each.told()));
    FileLines real = read();
    model =
        explained(model, whatCounts(sent), real)
            .orElseThrow(() ->
                new AssertionError(
                    "no order explains " + sent + ", " + real.lines() + ", " + where()));
    compare();
  }

  private List<Sent> atOnce(List<String> who, List<FileAct> acts) {
    Map<Integer, Sent> sent = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    Parallel.run(
        acts.size(),
        () -> {
          int mine = next.getAndIncrement();
          FileAct act = acts.get(mine);
          JsonNode answer = act.send(client(who.get(mine)), deleted);
          sent.put(mine, new Sent(act, act.told(answer)));
        });
    return List.copyOf(sent.values());
  }

  /**
   * All but those who found a page that somebody else has moved away since: they may be told that
   * it is gone though another one, or a redirect, has come in its place.
   */
  private static List<Sent> whatCounts(List<Sent> sent) {
    Set<String> left = new HashSet<>();
    for (Sent each : sent) {
      if (each.act() instanceof FileAct.Move move && each.told().equals(FileModel.DONE)) {
        left.add(move.from());
      }
    }
    return sent.stream()
        .filter(each ->
            !(each.act() instanceof FileAct.Move move
                && each.told().equals(FileModel.MISSING)
                && left.contains(move.from())))
        .toList();
  }

  /** What the model comes to in an order in which everybody is told what they were told. */
  private Optional<FileModel> explained(FileModel before, List<Sent> left, FileLines real) {
    if (left.isEmpty()) {
      return Optional.of(before).filter(each -> each.lines(NAMES).equals(real.lines()));
    }
    for (Sent first : left) {
      List<Sent> others = new ArrayList<>(left);
      others.remove(first);
      for (FileAct act : ways(first.act())) {
        FileModel after = before.copy();
        if (isTold(act, act.happen(after, now()), first.told())) {
          Optional<FileModel> end = explained(after, others, real);
          if (end.isPresent()) {
            return end;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTold(FileAct act, String expected, String told) {
    return told.equals(expected) || (expected.equals(FileModel.MISSING) && told.equals(act.gone()));
  }

  /** Somebody who has found a page may do it to the page after that has got another title. */
  private static List<FileAct> ways(FileAct act) {
    List<FileAct> ways = new ArrayList<>(List.of(act));
    NAMES.stream().map(act::at).filter(other -> !ways.contains(other)).forEach(ways::add);
    return ways;
  }

  private void begin() {
    wiki.clock().move(Duration.ofSeconds(chance.seconds()));
    number++;
  }

  private void note(FileAct act, String told) {
    steps.add(number + " " + act + ": " + told);
    if (steps.size() > TOLD) {
      steps.remove();
    }
  }

  private void compare() {
    FileLines real = read();
    assertThat(real.lines()).as(where()).isEqualTo(model.lines(NAMES));
    deleted = real.deleted();
    lastEntry = real.lastEntry();
    model.forgetLog();
    if (number % STEPS_BETWEEN_LOOKS == 0) {
      assertThat(wiki.mismatches()).as(where()).isEmpty();
    }
  }

  private FileLines read() {
    model.order(
        wiki.database()
            .read(sql -> {
              Map<String, Long> numbers = new HashMap<>();
              sql.sql("SELECT comment, id FROM file_version")
                  .query((rs, n) -> numbers.put(rs.getString(1), rs.getLong(2)))
                  .list();
              return numbers;
            }));
    return FileLines.read(client("Rita"), NAMES, lastEntry);
  }

  private TestClient client(String person) {
    return Objects.requireNonNull(people.get(person));
  }

  private Instant now() {
    return wiki.clock().instant();
  }

  private String where() {
    return name + " after " + String.join("; ", steps);
  }
}
