package org.palimpsest.wiki.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.store.importing.HistoryStep;
import org.palimpsest.store.importing.ImportedRevisionTable;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.revert.RevertFinder;
import org.palimpsest.wiki.revert.RevertFinder.FoundTag;
import org.palimpsest.wiki.revert.RevertFinder.Step;
import org.palimpsest.wiki.tag.TagIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tags the reverts in imported histories and what they have reverted, since dumps tell of no tags.
 * In the caller's transaction.
 */
final class ImportedReverts {
  private static final int AT_ONCE = 1000;
  private static final List<SoftwareTag> REVERTING =
      List.of(SoftwareTag.ROLLBACK, SoftwareTag.UNDO, SoftwareTag.MANUAL_REVERT);

  private final TagIds tagIds;

  ImportedReverts(TagIds tagIds) {
    this.tagIds = tagIds;
  }

  /** Tags those of a whole history that is at hand, oldest first, none of it tagged yet. */
  void tag(JdbcClient sql, List<Step> history) {
    List<FoundTag> found = new ArrayList<>();
    RevertFinder finder = new RevertFinder(found::add);
    history.forEach(finder::add);
    write(sql, found);
  }

  /** Tags those of the history of a page as it is kept, but for reverts that are known as such. */
  void tag(JdbcClient sql, long pageId) {
    List<FoundTag> found = new ArrayList<>();
    RevertFinder finder = new RevertFinder(found::add);
    Position last = new Position(Instant.MIN, 0);
    List<HistoryStep> part = ImportedRevisionTable.history(sql, pageId, last, AT_ONCE);
    while (!part.isEmpty()) {
      for (HistoryStep step : part) {
        finder.add(step(step));
      }
      write(sql, unlessKnown(sql, found));
      found.clear();
      HistoryStep end = part.getLast();
      part =
          ImportedRevisionTable.history(sql, pageId, Position.of(end.created(), end.id()), AT_ONCE);
    }
  }

  static Step step(HistoryStep step) {
    return new Step(
        step.id(), step.contentId(), step.model(), step.visibleContent(), step.extraSlots());
  }

  /** A revert is tagged first and then what it has reverted. */
  private List<FoundTag> unlessKnown(JdbcClient sql, List<FoundTag> found) {
    Set<Long> reverts = new HashSet<>();
    for (FoundTag tag : found) {
      if (tag.tag() == SoftwareTag.MANUAL_REVERT) {
        reverts.add(tag.revisionId());
      }
    }
    List<Long> kinds = REVERTING.stream().map(tag -> tagIds.of(sql, tag.wire())).toList();
    Set<Long> known =
        reverts.isEmpty() ? Set.of() : ImportedRevisionTable.tagged(sql, reverts, kinds);
    List<FoundTag> left = new ArrayList<>();
    boolean kept = false;
    for (FoundTag tag : found) {
      if (tag.tag() == SoftwareTag.MANUAL_REVERT) {
        kept = !known.contains(tag.revisionId());
      }
      if (kept) {
        left.add(tag);
      }
    }
    return left;
  }

  private void write(JdbcClient sql, List<FoundTag> found) {
    if (found.isEmpty()) {
      return;
    }
    Map<SoftwareTag, Long> ids =
        Map.of(
            SoftwareTag.MANUAL_REVERT, tagIds.of(sql, SoftwareTag.MANUAL_REVERT.wire()),
            SoftwareTag.REVERTED, tagIds.of(sql, SoftwareTag.REVERTED.wire()));
    Set<List<Long>> seen = new HashSet<>();
    List<Object[]> rows = new ArrayList<>();
    for (FoundTag tag : found) {
      Long tagId = ids.get(tag.tag());
      if (seen.add(List.of(tag.revisionId(), tagId))) {
        rows.add(new Object[] {tag.revisionId(), tagId, tag.params()});
      }
    }
    ImportedRevisionTable.tag(sql, rows);
  }
}
