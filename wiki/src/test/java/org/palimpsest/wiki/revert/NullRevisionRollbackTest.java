package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;

import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.RollbackScene;

/** Moves, protections and imports have no say in whose edits are on top. */
class NullRevisionRollbackTest {
  private static final String PAGE = "Reed bed";

  @EveryEngine
  void somebody_who_moves_a_page_does_not_keep_the_edits_beneath_from_being_rolled_back(
      Database database) {
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    long moved = scene.nullRevision(PAGE, scene.admin);

    RollbackOutcome.Done done = scene.done(scene.request(scene.admin, PAGE, "Magpie"));

    assertThat(done.restoredId()).isEqualTo(good);
    assertThat(done.revertedId()).isEqualTo(moved);
    assertThat(scene.revision(done.revisionId()).parentId()).isEqualTo(moved);
    assertThat(done.summary())
        .isEqualTo(
            "Reverted edit by [[Special:Contributions/Magpie|Magpie]] ([[User talk:Magpie|talk]]) to last revision by [[User:Heron|Heron]]");
    assertThat(scene.tags(bad)).containsExactly("mw-reverted");
    assertThat(scene.tags(moved)).isEmpty();
    assertThat(scene.flags(bad)).isEqualTo("bot 0 patrolled 1");
  }

  @EveryEngine
  void a_series_goes_on_beneath_a_null_revision_and_its_author_is_not_called_the_good_one(
      Database database) {
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    scene.nullRevision(PAGE, scene.admin);
    long worse = scene.edits(PAGE, scene.magpie, "worse");

    assertThat(scene.run(scene.request(scene.wren, PAGE, "Magpie").dryRun()))
        .isInstanceOfSatisfying(
            RollbackOutcome.Planned.class,
            plan -> {
              assertThat(plan.restoredId()).isEqualTo(good);
              assertThat(plan.reverted().ids()).containsExactly(worse, bad);
              assertThat(plan.summary()).endsWith("to last revision by [[User:Heron|Heron]]");
            });
    RollbackOutcome.Done done = scene.done(scene.request(scene.wren, PAGE, "Magpie"));

    assertThat(done.restoredId()).isEqualTo(good);
    assertThat(scene.text(done.revisionId())).isEqualTo("good");
  }

  @EveryEngine
  void the_revision_that_brought_the_content_is_restored_not_a_null_revision_upon_it(
      Database database) {
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edits(PAGE, scene.heron, "good");
    scene.nullRevision(PAGE, scene.admin);
    scene.edits(PAGE, scene.magpie, "bad");

    RollbackOutcome.Done done = scene.done(scene.request(scene.wren, PAGE, "Magpie"));

    assertThat(done.restoredId()).isEqualTo(good);
    assertThat(done.summary()).endsWith("to last revision by [[User:Heron|Heron]]");
  }

  @EveryEngine
  void who_has_only_moved_the_page_has_nothing_to_be_taken_back(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "older", "good");
    long newest = scene.edits(PAGE, scene.heron, "best");
    scene.nullRevision(PAGE, scene.magpie);
    String before = scene.everything();

    assertThat(scene.run(scene.request(scene.admin, PAGE, "Magpie")))
        .isInstanceOfSatisfying(
            RollbackOutcome.NoChange.class,
            none -> {
              assertThat(none.current().revisionId()).isEqualTo(newest);
              assertThat(none.current().author().value()).isEqualTo("Heron");
            });
    assertThat(scene.run(scene.request(scene.admin, PAGE, "Wren")))
        .isInstanceOfSatisfying(
            RollbackOutcome.AlreadyRolled.class,
            late -> assertThat(late.current().author().value()).isEqualTo("Heron"));
    assertThat(scene.everything()).isEqualTo(before);
  }

  @EveryEngine
  void a_range_of_addresses_passes_over_null_revisions_and_leaves_their_authors_alone(
      Database database) {
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.visitor("203.0.113.9"), "bad");
    scene.nullRevision(PAGE, scene.admin);
    scene.edits(PAGE, scene.visitor("203.0.113.7"), "worse");

    RollbackOutcome.Done done =
        scene.done(scene.request(scene.admin, PAGE, "203.0.113.0/24").markBot());

    assertThat(done.restoredId()).isEqualTo(good);
    assertThat(scene.flags(bad)).isEqualTo("bot 1 patrolled 1");
  }
}
