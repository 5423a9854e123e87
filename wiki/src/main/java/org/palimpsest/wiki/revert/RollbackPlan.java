package org.palimpsest.wiki.revert;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.wiki.revision.VisibilitySnapshot;
import org.palimpsest.wiki.visibility.ItemChange;

/**
 * What a rollback is going to do. Made by reading only.
 *
 * @param page the page
 * @param current its current revision
 * @param newest the newest that is reverted: the current one, or one that has only null revisions
 *     above it
 * @param target the revision that is restored
 * @param reverted what is reverted, oldest first and without null revisions; the first of it when
 *     there is more than {@link RevertedMarks#DEPTH}
 * @param targetSlots the slots of the target besides the main one
 * @param summary the summary, not yet cut, as everybody gets it now
 * @param kept what is kept of it
 * @param hidden what is hidden, newest first
 */
record RollbackPlan(
    PageFacts page,
    RevisionRow current,
    RevisionRow newest,
    RevisionRow target,
    List<RevisionRow> reverted,
    List<SlotRow> targetSlots,
    String summary,
    KeptComment kept,
    List<ItemChange> hidden) {

  /** The same, with something hidden. */
  RollbackPlan hiding(List<ItemChange> items) {
    return new RollbackPlan(
        page, current, newest, target, reverted, targetSlots, summary, kept, items);
  }

  /** What it tells of what it hides. */
  RollbackOutcome.HiddenRevisions hides(long logId) {
    return RollbackOutcome.HiddenRevisions.of(logId, hidden);
  }

  /** What is hidden of the revisions that it was made of. */
  VisibilitySnapshot visibilities() {
    List<RevisionRow> madeOf = new ArrayList<>(reverted);
    madeOf.add(current);
    madeOf.add(newest);
    madeOf.add(target);
    return VisibilitySnapshot.of(madeOf);
  }
}
