package org.palimpsest.wiki.edit;

import java.util.List;
import java.util.Optional;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.revert.RevertDescription;
import org.palimpsest.wiki.revert.RevertMethod;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out what an edit takes back (spec: edit-and-history.md, 1.8). */
@NeedsTruth("a revert is known by the text that it brings back, whoever may read that")
final class Reverts {
  private Reverts() {}

  /** What an undo takes back, if its result is what is saved. */
  static Revert undo(Background.Undone undone, boolean exact) {
    RevisionRow original = undone.original();
    RevisionRow newest = undone.newest();
    List<RevisionRow> reverted = undone.reverted();
    long oldestId = reverted.isEmpty() ? newest.id() : reverted.getFirst().id();
    return new Revert(
        new RevertDescription(RevertMethod.UNDO, original.id(), oldestId, newest.id(), exact),
        original,
        reverted);
  }

  /**
   * What an edit takes back by giving the page a content that it had not long ago. Revisions whose
   * text is hidden are passed over, since the tag would tell what it is, and so are null revisions.
   */
  static Optional<Revert> manual(
      JdbcClient sql, RevisionRow current, long contentId, String model) {
    if (current.extraSlots()) {
      return Optional.empty();
    }
    List<RevisionRow> older = PageHistory.before(sql, current, RevertedMarks.DEPTH);
    return RevertedMarks.changesNewestFirst(current, older).stream()
        .filter(row ->
            row.id() != current.id()
                && row.content().isPublic()
                && row.content().truth() == contentId
                && row.model().equals(model)
                && !row.extraSlots())
        .findFirst()
        .map(original -> manual(sql, current, original));
  }

  private static Revert manual(JdbcClient sql, RevisionRow current, RevisionRow original) {
    List<RevisionRow> reverted = PageHistory.range(sql, original, current, RevertedMarks.DEPTH + 1);
    List<RevisionRow> changes =
        reverted.size() > RevertedMarks.DEPTH
            ? reverted
            : RevertedMarks.changes(original, reverted);
    return new Revert(
        new RevertDescription(
            RevertMethod.MANUAL, original.id(), changes.getFirst().id(), current.id(), true),
        original,
        changes);
  }
}
