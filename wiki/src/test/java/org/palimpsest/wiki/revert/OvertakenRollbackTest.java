package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.model.visibility.Level.HIDDEN;
import static org.palimpsest.model.visibility.Level.SUPPRESSED;
import static org.palimpsest.model.visibility.Level.VISIBLE;

import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.testing.ListeningDatabase;
import org.palimpsest.wiki.testing.MeddlingDatabase;
import org.palimpsest.wiki.testing.RollbackScene;

/** Rollbacks between whose planning and writing something happens, and what the writer is asked. */
class OvertakenRollbackTest {
  private static final String PAGE = "Reed bed";
  private static final String OF_TEXTS = "FROM content";

  @EveryEngine
  void the_writer_reads_no_text_and_the_plan_does(Database real) {
    ListeningDatabase database = new ListeningDatabase(real);
    RollbackScene scene = new RollbackScene(database);
    String text = "good ".repeat(380_000);
    scene.edits(PAGE, scene.heron, text);
    scene.edits(PAGE, scene.magpie, "bad");
    database.forget();

    RollbackOutcome.Done done = scene.done(scene.request(scene.admin, PAGE, "Magpie"));

    assertThat(database.writes())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(18)
        .noneMatch(sql ->
            sql.contains(OF_TEXTS)
                || sql.contains("FROM watch")
                || sql.contains("FROM account_option"));
    assertThat(database.reads()).anyMatch(sql -> sql.contains(OF_TEXTS));
    assertThat(scene.text(done.revisionId())).isEqualTo(text);
  }

  @EveryEngine
  void what_the_same_user_adds_in_the_meantime_is_reverted_too(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    once(database, () -> scene.edits(PAGE, scene.magpie, "worse"));

    RollbackOutcome.Done done =
        scene.done(scene.request(scene.wren, PAGE, "Magpie").summary("dropped $7"));

    assertThat(done.restoredId()).isEqualTo(good);
    assertThat(done.summary()).isEqualTo("dropped 2");
  }

  @EveryEngine
  void what_somebody_else_adds_in_the_meantime_stands(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    once(database, () -> scene.edits(PAGE, scene.heron, "better"));

    assertThat(scene.run(scene.request(scene.wren, PAGE, "Magpie")))
        .isInstanceOf(RollbackOutcome.AlreadyRolled.class);
    assertThat(scene.countRows("revision")).isEqualTo(3);
  }

  @EveryEngine
  void who_is_blocked_in_the_meantime_is_refused(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    once(
        database,
        () ->
            real.write(tx ->
                tx.sql()
                    .sql(
                        """
                        INSERT INTO block (account_id, target, actor_id, created, reason, no_create)
                        VALUES (?, 'Wren', (SELECT min(id) FROM actor), 0, 'x', 0)\
                        """)
                    .params(scene.wren.userId())
                    .update()));

    assertThat(scene.run(scene.request(scene.wren, PAGE, "Magpie")))
        .isInstanceOfSatisfying(
            RollbackOutcome.Refused.class,
            refused ->
                assertThat(refused.refusals()).hasExactlyElementsOfTypes(Refusal.Blocked.class));
    assertThat(scene.countRows("revision")).isEqualTo(2);
  }

  @EveryEngine
  void who_is_hidden_in_the_meantime_is_not_named(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    once(database, () -> scene.hide(bad, new Visibility(VISIBLE, VISIBLE, SUPPRESSED)));

    assertThat(scene.done(scene.request(scene.wren, PAGE, "Magpie")).summary())
        .doesNotContain("Magpie");
  }

  @EveryEngine
  void what_is_hidden_in_the_meantime_is_not_restored(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    once(database, () -> scene.hide(good, new Visibility(HIDDEN, VISIBLE, VISIBLE)));

    assertThat(scene.run(scene.request(scene.wren, PAGE, "Magpie")))
        .isEqualTo(new RollbackOutcome.TargetNotVisible());
    assertThat(scene.countRows("revision")).isEqualTo(2);
  }

  /** Before the next write, and only then. */
  private static void once(MeddlingDatabase database, Runnable work) {
    database.beforeWrites(() -> {
      database.beforeWrites(() -> {});
      work.run();
    });
  }
}
