package org.palimpsest.wiki.editing;

import java.util.List;
import java.util.Optional;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.revert.RevertDescription;
import org.palimpsest.wiki.revert.RevertMethod;
import org.palimpsest.wiki.revert.RevertedMarks;

/** Finds out what an edit takes back (spec: edit-and-history.md, 1.8). */
final class Reverts {
  private Reverts() {}

  /** What an undo takes back, if its result is what is saved. */
  static Revert undo(Situation situation, Draft.Undone undone) {
    RevisionRow original = undone.original();
    RevisionRow newest = undone.newest();
    List<RevisionRow> reverted =
        RevisionTable.range(situation.sql(), original, newest, RevertedMarks.DEPTH + 1);
    long oldestId = reverted.isEmpty() ? newest.id() : reverted.getFirst().id();
    return new Revert(
        new RevertDescription(
            RevertMethod.UNDO, original.id(), oldestId, newest.id(), undone.exact()),
        original,
        reverted);
  }

  /**
   * What an edit takes back by giving the page a content that it had not long ago. Revisions whose
   * text is hidden are passed over: the tag would tell what it is.
   */
  static Optional<Revert> manual(Situation situation, long contentId, String model) {
    RevisionRow current = situation.existing();
    if (current.extraSlots()) {
      return Optional.empty();
    }
    return RevisionTable.before(situation.sql(), current, RevertedMarks.DEPTH).stream()
        .filter(row ->
            row.content().isPublic()
                && row.content().truth() == contentId
                && row.model().equals(model)
                && !row.extraSlots())
        .findFirst()
        .map(original -> manual(situation, original));
  }

  private static Revert manual(Situation situation, RevisionRow original) {
    List<RevisionRow> reverted =
        RevisionTable.range(
            situation.sql(), original, situation.existing(), RevertedMarks.DEPTH + 1);
    return new Revert(
        new RevertDescription(
            RevertMethod.MANUAL,
            original.id(),
            reverted.getFirst().id(),
            situation.existing().id(),
            true),
        original,
        reverted);
  }
}
