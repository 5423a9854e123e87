package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.RollbackHidingScene.roll;

import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=rollback} that returns to a revision of somebody whose name is hidden. */
class RollbackHiddenAuthorTest {
  @EveryEngine
  void a_revision_of_somebody_hidden_can_be_returned_to_and_names_nobody(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      long target = scene.ids().getLast();
      scene.hide(target, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN));

      assertThat(code(roll(scene.warden))).isEqualTo("notvisiblerev");
      assertThat(
              roll(scene.warden, "hiddenauthor", "1", "dryrun", "1")
                  .at("/rollback/last_revid")
                  .asLong())
          .as("who sees the name may be told")
          .isEqualTo(target);
      JsonNode done = roll(scene.warden, "hiddenauthor", "1");

      assertThat(done.at("/rollback/last_revid").asLong()).isEqualTo(target);
      assertThat(done.at("/rollback/summary").asString())
          .isEqualTo("Reverted edits to an earlier revision");
      scene.hide(target, Visibility.PUBLIC);
      assertThat(scene.history(scene.oversight).getFirst().at("/comment").asString())
          .isEqualTo("Reverted edits to an earlier revision");
    }
  }

  @EveryEngine
  void a_hidden_text_is_never_returned_to(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      long target = scene.ids().getLast();
      scene.hide(target, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.HIDDEN));

      assertThat(code(roll(scene.oversight, "hiddenauthor", "1"))).isEqualTo("notvisiblerev");
    }
  }

  @EveryEngine
  void a_dry_run_tells_nobody_that_a_hidden_author_is_somebody_else(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      scene.hide(
          scene.ids().getLast(), new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED));

      assertThat(code(roll(scene.warden, "hiddenauthor", "1", "dryrun", "1")))
          .isEqualTo("notvisiblerev");
    }
  }
}
