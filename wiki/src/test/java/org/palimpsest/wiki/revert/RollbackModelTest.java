package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.testing.RollbackScene;

/**
 * Random histories of edits, rollbacks and hidden parts, compared step by step with a naive model
 * of what a rollback does. Edits that change nothing are among them: they have no say.
 */
class RollbackModelTest {
  private static final String RANGE = "203.0.113.0/24";
  private static final int STEPS = 120;
  private static final String[] TEXTS = {"a", "b", "c", "", "a longer text", "b\nc"};

  /** One revision in the model. */
  private static final class Known {
    final long id;
    final String author;
    final String text;
    Visibility visibility = Visibility.PUBLIC;

    Known(long id, String author, String text) {
      this.id = id;
      this.author = author;
      this.text = text;
    }
  }

  @EveryEngine
  void a_rollback_does_what_the_model_does(Database database) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    RollbackScene scene = new RollbackScene(database);
    List<Performer> people =
        List.of(
            scene.heron,
            scene.magpie,
            scene.wren,
            scene.visitor("203.0.113.9"),
            scene.visitor("203.0.113.10"));
    List<Known> history = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      String where = "seed " + seed + ", step " + step;
      if (history.isEmpty() || random.nextInt(3) > 0) {
        Performer author = people.get(random.nextInt(people.size()));
        String text = TEXTS[random.nextInt(TEXTS.length)];
        history.add(new Known(scene.edit("Page", author, text), author.name(), text));
      } else if (random.nextInt(4) == 0) {
        Known some = history.get(random.nextInt(history.size()));
        some.visibility = new Visibility(level(random), level(random), level(random));
        scene.hide(some.id, some.visibility);
      } else {
        rollBack(scene, random, people, history, where);
      }
    }
  }

  private static void rollBack(
      RollbackScene scene,
      Random random,
      List<Performer> people,
      List<Known> history,
      String where) {
    String user = random.nextInt(3) == 0 ? RANGE : people.get(random.nextInt(people.size())).name();
    Performer performer = random.nextBoolean() ? scene.wren : scene.admin;
    String before = scene.everything();
    RollbackOutcome planned = scene.run(scene.request(performer, "Page", user).dryRun());
    RollbackOutcome outcome = scene.run(scene.request(performer, "Page", user));
    Known current = history.getLast();
    List<Known> changes = changes(history, 0);
    Known newest = isBy(user, current) ? current : changes.getLast();
    Known target =
        changes.reversed().stream()
            .filter(known -> known.id < newest.id && !isBy(user, known))
            .findFirst()
            .orElse(null);
    List<Known> series =
        history.subList(target == null ? 0 : history.indexOf(target) + 1, history.size());
    boolean secret =
        isBy(user, newest)
            && series.stream()
                .filter(known -> known == newest || known != current)
                .anyMatch(known -> isHiddenFrom(performer, known));
    if (secret) {
      assertThat(planned)
          .as(where)
          .isInstanceOf(
              isHiddenFrom(performer, newest)
                  ? RollbackOutcome.AlreadyRolled.class
                  : RollbackOutcome.TargetNotVisible.class);
    }
    if (secret && !(outcome instanceof RollbackOutcome.Done)) {
      assertThat(target == null || !isPublic(target) || target.text.equals(current.text))
          .as(where)
          .isTrue();
    } else if (!isBy(user, newest)) {
      assertThat(outcome).as(where).isInstanceOf(RollbackOutcome.AlreadyRolled.class);
    } else if (target == null) {
      assertThat(outcome).as(where).isInstanceOf(RollbackOutcome.OnlyAuthor.class);
    } else if (!isPublic(target)) {
      assertThat(outcome).as(where).isInstanceOf(RollbackOutcome.TargetNotVisible.class);
    } else if (target.text.equals(current.text)) {
      assertThat(outcome).as(where).isInstanceOf(RollbackOutcome.NoChange.class);
    } else {
      assertThat(outcome).as(where).isInstanceOf(RollbackOutcome.Done.class);
      RollbackOutcome.Done done = (RollbackOutcome.Done) outcome;
      assertThat(done.restoredId()).as(where).isEqualTo(target.id);
      assertThat(done.revertedId()).as(where).isEqualTo(current.id);
      assertThat(scene.text(done.revisionId())).as(where).isEqualTo(target.text);
      List<Long> reverted =
          changes(history, history.indexOf(target) + 1).reversed().stream()
              .map(known -> known.id)
              .toList();
      if (!secret) {
        assertThat(planned)
            .as(where)
            .isInstanceOfSatisfying(
                RollbackOutcome.Planned.class,
                plan -> {
                  assertThat(plan.reverted().ids()).as(where).isEqualTo(reverted);
                  assertThat(plan.summary()).as(where).isEqualTo(done.summary());
                });
      }
      checkMarks(scene, history, target, newest, user, performer, done, where);
      history.add(new Known(done.revisionId(), performer.name(), target.text));
      return;
    }
    assertThat(planned).as(where).isEqualTo(outcome);
    assertThat(scene.everything()).as(where).isEqualTo(before);
  }

  /** What has changed the text, from one place in the history on. */
  private static List<Known> changes(List<Known> history, int from) {
    return IntStream.range(from, history.size())
        .filter(i -> i == 0 || !history.get(i).text.equals(history.get(i - 1).text))
        .mapToObj(history::get)
        .toList();
  }

  private static boolean isBy(String user, Known known) {
    return user.equals(RANGE)
        ? known.author.startsWith("203.0.113.") && known.visibility.user() == Level.VISIBLE
        : known.author.equals(user);
  }

  private static boolean isPublic(Known known) {
    return known.visibility.content() == Level.VISIBLE && known.visibility.user() == Level.VISIBLE;
  }

  private static boolean isHiddenFrom(Performer performer, Known known) {
    return !performer.clearance().sees(Field.USER, known.visibility.user());
  }

  private static void checkMarks(
      RollbackScene scene,
      List<Known> history,
      Known target,
      Known newest,
      String user,
      Performer performer,
      RollbackOutcome.Done done,
      String where) {
    int from = history.indexOf(target) + 1;
    history.subList(from, history.size()).stream()
        .filter(known -> isBy(user, known))
        .forEach(
            known -> assertThat(scene.flags(known.id)).as(where).doesNotEndWith("patrolled 0"));
    List<Known> reverted = changes(history, from);
    boolean tooMany = history.indexOf(newest) + 1 - from > RevertedMarks.DEPTH;
    boolean single = reverted.size() == 1;
    for (Known known : reverted) {
      boolean hidden = known.visibility.content() != Level.VISIBLE;
      if (performer.equals(scene.admin) && !tooMany && !(single && hidden)) {
        assertThat(scene.tags(known.id)).as(where).contains("mw-reverted");
      }
    }
    assertThat(scene.tags(done.revisionId())).as(where).contains("mw-rollback");
  }

  private static Level level(Random random) {
    return random.nextInt(3) > 0
        ? Level.VISIBLE
        : random.nextBoolean() ? Level.HIDDEN : Level.SUPPRESSED;
  }
}
