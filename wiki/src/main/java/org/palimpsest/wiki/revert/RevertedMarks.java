package org.palimpsest.wiki.revert;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.revert.PendingRevert;
import org.palimpsest.store.revert.PendingRevertTable;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.tag.TagIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tags what has been reverted with {@code mw-reverted}: at once if the revert needs nobody to look
 * at it, else when somebody has (spec: rollback.md, section 6). Everything happens in the caller's
 * transaction. Thread-safe.
 */
@NeedsTruth("an edit is reverted when its text is gone, whoever may read it")
public final class RevertedMarks {
  /** Reverts of more revisions than this mark none of them. */
  public static final int DEPTH = 15;

  private final TagIds tagIds;

  public RevertedMarks(TagIds tagIds) {
    this.tagIds = tagIds;
  }

  /**
   * Marks what a new revert has reverted, or keeps the marks waiting.
   *
   * @param revertId the revision that reverts
   * @param before the revision before the oldest reverted one
   * @param reverted the reverted revisions, oldest first; one more than {@link #DEPTH} is enough to
   *     show that there are too many
   * @param approved whether nobody needs to look at the revert first
   */
  public void leave(
      JdbcClient sql,
      long revertId,
      RevertDescription revert,
      RevisionRow before,
      List<RevisionRow> reverted,
      boolean approved) {
    if (reverted.isEmpty() || reverted.size() > DEPTH) {
      return;
    }
    if (approved) {
      tag(sql, revertId, before, reverted);
    } else {
      PendingRevertTable.insert(
          sql, new PendingRevert(before.pageId(), revertId, revert.oldestId(), revert.newestId()));
    }
  }

  /** Leaves the marks of a revert that somebody has now looked at, if they were waiting. */
  public void release(JdbcClient sql, long revertId) {
    RevisionTable.find(sql, revertId)
        .ifPresent(revert ->
            PendingRevertTable.take(sql, revert.pageId(), revertId)
                .filter(pending -> stillCounts(sql, revert))
                .ifPresent(pending -> tagRange(sql, pending)));
  }

  private static boolean stillCounts(JdbcClient sql, RevisionRow revert) {
    return revert.content().isPublic()
        && TagTable.params(sql, revert.id(), SoftwareTag.REVERTED.wire()).isEmpty();
  }

  /** Revisions that have been deleted, or are no longer of one page, are not marked. */
  private void tagRange(JdbcClient sql, PendingRevert pending) {
    RevisionRow oldest = RevisionTable.find(sql, pending.oldestId()).orElse(null);
    RevisionRow newest = RevisionTable.find(sql, pending.newestId()).orElse(null);
    if (oldest == null || newest == null || oldest.pageId() != newest.pageId()) {
      return;
    }
    for (RevisionRow before : PageHistory.before(sql, oldest, 1)) {
      tag(sql, pending.revisionId(), before, PageHistory.range(sql, before, newest, DEPTH));
    }
  }

  private void tag(JdbcClient sql, long revertId, RevisionRow before, List<RevisionRow> reverted) {
    if (reverted.size() == 1 && reverted.getFirst().visibility().content() != Level.VISIBLE) {
      return;
    }
    long tagId = tagIds.of(sql, SoftwareTag.REVERTED.wire());
    String params = RevertCodec.revertedBy(revertId);
    for (RevisionRow row : changes(before, reverted)) {
      TagTable.tagRevision(sql, row.id(), tagId, params);
    }
  }

  /**
   * Those of some revisions that are no null revisions.
   *
   * @param before the revision before the first of them
   * @param rows what follows it in the history of its page
   */
  public static List<RevisionRow> changes(RevisionRow before, List<RevisionRow> rows) {
    List<RevisionRow> changes = new ArrayList<>(rows.size());
    RevisionRow previous = before;
    for (RevisionRow row : rows) {
      if (!sameContent(row, previous)) {
        changes.add(row);
      }
      previous = row;
    }
    return changes;
  }

  /**
   * The same for revisions of which the newest comes first. The oldest is taken for a change, since
   * what comes before it is not known.
   *
   * @param older what precedes the newest in the history of its page
   */
  public static List<RevisionRow> changesNewestFirst(RevisionRow newest, List<RevisionRow> older) {
    List<RevisionRow> changes = new ArrayList<>(older.size() + 1);
    RevisionRow row = newest;
    for (RevisionRow previous : older) {
      if (!sameContent(row, previous)) {
        changes.add(row);
      }
      row = previous;
    }
    changes.add(row);
    return changes;
  }

  /** Whether two revisions have the same content, whoever may see it. */
  static boolean sameContent(RevisionRow a, RevisionRow b) {
    return a.content().truth().equals(b.content().truth())
        && a.model().equals(b.model())
        && !a.extraSlots()
        && !b.extraSlots();
  }
}
