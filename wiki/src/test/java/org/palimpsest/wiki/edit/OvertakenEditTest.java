package org.palimpsest.wiki.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.testing.EditScene;
import org.palimpsest.wiki.testing.ListeningDatabase;
import org.palimpsest.wiki.testing.MeddlingDatabase;

/** Edits between whose reading and writing something happens. */
class OvertakenEditTest {
  @EveryEngine
  void an_edit_that_is_overtaken_again_and_again_is_saved_in_the_end(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.magpie, "0");
    database.beforeWrites(overtaking(database, scene, new AtomicInteger()));
    assertThat(scene.run(scene.extending(scene.heron, "P", "", " mine")))
        .isInstanceOf(EditOutcome.Saved.class);
    assertThat(scene.textOf("P")).startsWith("0 1 2 3 ").endsWith(" 30 mine");
  }

  /**
   * Thirty edits by somebody who takes no turns, each before a write of the one that is overtaken.
   */
  private static Runnable overtaking(
      MeddlingDatabase database, EditScene scene, AtomicInteger others) {
    return () -> {
      if (others.get() < 30) {
        int number = others.incrementAndGet();
        database.beforeWrites(() -> {});
        scene.edit("P", scene.magpie, scene.textOf("P") + " " + number);
        database.beforeWrites(overtaking(database, scene, others));
      }
    };
  }

  @EveryEngine
  void who_is_blocked_while_their_edit_is_worked_out_is_refused(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.magpie, "text");
    database.beforeWrites(() -> {
      real.write(tx ->
          tx.sql()
              .sql(
                  """
                  INSERT INTO block (account_id, target, actor_id, created, reason, no_create)
                  VALUES (?, 'Heron', (SELECT min(id) FROM actor), 0, 'x', 0)\
                  """)
              .params(scene.heron.userId())
              .update());
      database.beforeWrites(() -> {});
    });
    assertThat(scene.run(scene.replacing(scene.heron, "P", "x")))
        .isInstanceOfSatisfying(
            EditOutcome.Refused.class,
            refused ->
                assertThat(refused.refusals()).hasExactlyElementsOfTypes(Refusal.Blocked.class));
    assertThat(scene.textOf("P")).isEqualTo("text");
  }

  @EveryEngine
  void what_is_missing_when_an_edit_is_read_and_there_when_it_is_written_is_edited(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    EditScene scene = new EditScene(database);
    database.beforeWrites(() -> {
      database.beforeWrites(() -> {});
      scene.runNow(scene.replacing(scene.magpie, "P", "theirs"));
    });
    assertThat(scene.run(scene.extending(scene.heron, "P", "", " and mine")))
        .isInstanceOfSatisfying(
            EditOutcome.Saved.class, saved -> assertThat(saved.created()).isFalse());
    assertThat(scene.textOf("P")).isEqualTo("theirs and mine");
  }

  @EveryEngine
  void an_author_who_is_hidden_while_their_edit_is_undone_is_not_named(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "good");
    long bad = scene.edit("P", scene.magpie, "bad");
    once(
        database,
        () -> scene.hide(bad, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED)));
    EditOutcome.Saved saved = scene.saved(scene.undoing(scene.admin, "P", bad, 0));
    assertThat(scene.summary(saved.revisionId())).isNotEmpty().doesNotContain("Magpie");
  }

  @EveryEngine
  void a_text_that_is_hidden_in_the_meantime_is_not_told_by_a_tag(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    EditScene scene = new EditScene(database);
    long secret = scene.edit("P", scene.heron, "secret");
    scene.edit("P", scene.magpie, "bad");
    once(
        database,
        () -> scene.hide(secret, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE)));
    EditOutcome.Saved saved = scene.saved(scene.replacing(scene.admin, "P", "secret"));
    assertThat(scene.tags(saved.revisionId())).isEmpty();
  }

  @EveryEngine
  void what_can_be_known_before_is_not_asked_while_others_wait_to_write(Database real) {
    ListeningDatabase database = new ListeningDatabase(real);
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "P", "good"));
    scene.saved(scene.replacing(scene.magpie, "P", "bad"));
    database.forget();

    scene.saved(scene.replacing(scene.magpie, "P", "worse"));
    assertThat(database.writes()).hasSizeLessThanOrEqualTo(12).noneMatch(OvertakenEditTest::isPlan);
    database.forget();
    scene.saved(scene.replacing(scene.heron, "P", "good"));
    assertThat(database.writes()).hasSizeLessThanOrEqualTo(14).noneMatch(OvertakenEditTest::isPlan);
    assertThat(database.reads()).anyMatch(OvertakenEditTest::isPlan);
  }

  private static boolean isPlan(String sql) {
    return sql.contains("FROM content")
        || sql.contains("FROM watch")
        || sql.contains("FROM account_option");
  }

  private static void once(MeddlingDatabase database, Runnable work) {
    database.beforeWrites(() -> {
      database.beforeWrites(() -> {});
      work.run();
    });
  }
}
