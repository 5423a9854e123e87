package org.palimpsest.wiki.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.EditScene;

/** Edits that take others back: undo, and texts that the page has had before. */
class RevertingEditTest {
  @EveryEngine
  void the_newest_edit_is_undone_by_restoring_what_was_before(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "one");
    long bad = scene.edit("P", scene.magpie, "rubbish");
    EditOutcome.Saved saved = scene.saved(scene.undoing(scene.admin, "P", bad, 0));
    assertThat(scene.textOf("P")).isEqualTo("one");
    assertThat(scene.tags(saved.revisionId())).containsExactly("mw-undo");
    assertThat(scene.tags(bad)).containsExactly("mw-reverted");
    assertThat(scene.summary(saved.revisionId()))
        .isEqualTo(
            "Undid revision [[Special:Diff/%1$d|%1$d]] by [[Special:Contributions/Magpie|Magpie]] ([[User talk:Magpie|talk]])"
                .formatted(bad));
    assertThat(scene.revision(saved.revisionId()).minor()).isFalse();
  }

  @EveryEngine
  void an_older_edit_is_undone_where_later_ones_leave_room(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "one\n\ntwo");
    long bad = scene.edit("P", scene.magpie, "ONE\n\ntwo");
    scene.edit("P", scene.heron, "ONE\n\ntwo\n\nthree");
    scene.saved(scene.undoing(scene.admin, "P", bad, 0));
    assertThat(scene.textOf("P")).isEqualTo("one\n\ntwo\n\nthree");
    scene.edit("P", scene.heron, "all else");
    assertThat(scene.run(scene.undoing(scene.admin, "P", bad, 0)))
        .isEqualTo(new EditOutcome.UndoFailed());
  }

  @EveryEngine
  void several_edits_are_undone_at_once_without_a_summary_of_their_own(Database database) {
    EditScene scene = new EditScene(database);
    long first = scene.edit("P", scene.heron, "one");
    long second = scene.edit("P", scene.magpie, "two");
    long third = scene.edit("P", scene.magpie, "six");
    EditOutcome.Saved saved = scene.saved(scene.undoing(scene.admin, "P", third, first));
    assertThat(scene.textOf("P")).isEqualTo("one");
    assertThat(scene.tags(second)).containsExactly("mw-reverted");
    assertThat(scene.tags(third)).containsExactly("mw-reverted");
    assertThat(scene.summary(saved.revisionId())).isEmpty();
  }

  @EveryEngine
  void words_of_ones_own_for_an_undo_name_the_revision_and_its_author(Database database) {
    EditScene scene = new EditScene(database);
    says(scene, "Undo-summary", "r$1 of $2 back, $3");
    says(scene, "Undo-summary-username-hidden", "r$1 of somebody $2 back");
    scene.edit("P", scene.heron, "one");
    long bad = scene.edit("P", scene.magpie, "two");
    EditOutcome.Saved named = scene.saved(scene.undoing(scene.admin, "P", bad, 0));
    assertThat(scene.summary(named.revisionId())).isEqualTo("r" + bad + " of Magpie back, $3");
    long worse = scene.edit("P", scene.magpie, "three");
    scene.hide(worse, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN));
    EditOutcome.Saved nameless = scene.saved(scene.undoing(scene.admin, "P", worse, 0));
    assertThat(scene.summary(nameless.revisionId())).isEqualTo("r" + worse + " of somebody  back");
  }

  private static void says(EditScene scene, String message, String text) {
    scene.edit(new Title(Namespace.MEDIAWIKI, message), scene.admin, text);
  }

  @EveryEngine
  void a_summary_that_is_sent_is_kept_even_if_empty(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "one");
    long bad = scene.edit("P", scene.magpie, "two");
    EditOutcome.Saved saved = scene.saved(scene.undoing(scene.admin, "P", bad, 0).summary(""));
    assertThat(scene.summary(saved.revisionId())).isEmpty();
  }

  @EveryEngine
  void the_summary_of_an_undo_does_not_name_who_is_hidden(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "one");
    long bad = scene.edit("P", scene.magpie, "two");
    scene.hide(bad, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN));
    EditOutcome.Saved saved = scene.saved(scene.undoing(scene.admin, "P", bad, 0));
    assertThat(scene.summary(saved.revisionId()))
        .isEqualTo("Undid revision [[Special:Diff/%1$d|%1$d]] by a hidden user".formatted(bad));
  }

  @EveryEngine
  void undoing_what_is_undone_already_changes_nothing(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "one\n\ntwo");
    long bad = scene.edit("P", scene.magpie, "ONE\n\ntwo");
    scene.saved(scene.undoing(scene.heron, "P", bad, 0));
    assertThat(scene.run(scene.undoing(scene.heron, "P", bad, 0)))
        .isInstanceOf(EditOutcome.Unchanged.class);
  }

  @EveryEngine
  void an_undo_may_bring_back_another_content_model(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "text");
    long bad = scene.edit("P", scene.magpie, "{}", "json", java.util.Map.of());
    EditOutcome.Saved saved = scene.saved(scene.undoing(scene.admin, "P", bad, 0));
    assertThat(saved.model()).isEqualTo("wikitext");
    assertThat(scene.tags(saved.revisionId()))
        .containsExactlyInAnyOrder("mw-undo", "mw-contentmodelchange");
  }

  @EveryEngine
  void a_text_that_the_page_has_had_before_is_a_manual_revert(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "good");
    long bad = scene.edit("P", scene.magpie, "bad");
    long worse = scene.edit("P", scene.magpie, "worse");
    EditOutcome.Saved saved = scene.saved(scene.replacing(scene.admin, "P", "good"));
    assertThat(scene.tags(saved.revisionId())).containsExactly("mw-manual-revert");
    assertThat(scene.tags(bad)).containsExactly("mw-reverted");
    assertThat(scene.tags(worse)).containsExactly("mw-reverted");
  }

  @EveryEngine
  void marks_wait_while_somebody_has_to_look_at_the_revert_first(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "good");
    long bad = scene.edit("P", scene.magpie, "bad");
    EditOutcome.Saved saved = scene.saved(scene.replacing(scene.heron, "P", "good"));
    assertThat(scene.tags(saved.revisionId())).containsExactly("mw-manual-revert");
    assertThat(scene.tags(bad)).isEmpty();
    assertThat(scene.rows("SELECT revision_id FROM pending_revert"))
        .containsExactly(Long.toString(saved.revisionId()));
  }

  @EveryEngine
  void a_text_of_long_ago_is_just_a_text(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "old");
    IntStream.rangeClosed(1, 15).forEach(i -> scene.edit("P", scene.heron, "text " + i));
    scene.edit("P", scene.heron, "current");
    EditOutcome.Saved ofOld = scene.saved(scene.replacing(scene.admin, "P", "old"));
    assertThat(scene.tags(ofOld.revisionId())).isEmpty();
    EditOutcome.Saved ofThird = scene.saved(scene.replacing(scene.admin, "P", "text 3"));
    assertThat(scene.tags(ofThird.revisionId())).containsExactly("mw-manual-revert");
  }

  @EveryEngine
  void nobody_learns_a_hidden_text_by_trying_it(Database database) {
    EditScene scene = new EditScene(database);
    long secret = scene.edit("P", scene.heron, "secret");
    scene.edit("P", scene.magpie, "public");
    scene.hide(secret, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));
    EditOutcome.Saved saved = scene.saved(scene.replacing(scene.admin, "P", "secret"));
    assertThat(scene.tags(saved.revisionId())).isEmpty();
  }
}
