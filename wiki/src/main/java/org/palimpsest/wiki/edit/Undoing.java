package org.palimpsest.wiki.edit;

import java.util.Optional;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.diff.ThreeWayMerge;

/**
 * Works out what a page would be like without some of its revisions (spec: edit-and-history.md,
 * 1.8).
 */
@NeedsTruth("undoing compares texts; the result is refused to who may not see them")
final class Undoing {
  private Undoing() {}

  static Step<Draft> draft(Situation situation, Background.Undone undone) {
    RevisionRow newest = undone.newest();
    RevisionRow original = undone.original();
    RevisionRow current = situation.existing();
    if (current.content().truth().equals(newest.content().truth())
        && current.model().equals(newest.model())) {
      return restored(situation, newest, original);
    }
    if (!newest.model().equals(original.model()) || !newest.model().equals(current.model())) {
      return Step.end(new EditOutcome.UndoFailed());
    }
    return ThreeWayMerge.merge(
            situation.textOf(newest), situation.textOf(original), situation.text())
        .map(text -> undone(text, situation.model(), newest, original, false))
        .orElseGet(() -> Step.end(new EditOutcome.UndoFailed()));
  }

  /** The page is as the undone edits left it, so it becomes what it was before them. */
  private static Step<Draft> restored(
      Situation situation, RevisionRow newest, RevisionRow original) {
    boolean sameModel = original.model().equals(newest.model());
    boolean isLatest = newest.id() == situation.existing().id();
    Optional<ContentModel> model = ContentModel.ofWire(original.model());
    return model.isPresent() && (sameModel || isLatest)
        ? undone(situation.textOf(original), model.get(), newest, original, true)
        : Step.end(new EditOutcome.UndoFailed());
  }

  private static Step<Draft> undone(
      String text, ContentModel model, RevisionRow newest, RevisionRow original, boolean exact) {
    return Step.done(
        new Draft(
            text, new SectionChoice.Whole(), model, new Draft.Undone(original, newest, exact)));
  }
}
