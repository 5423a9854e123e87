package org.palimpsest.wiki.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.importing.ImportedLogTable;
import org.palimpsest.store.importing.ImportedLogTable.Twin;
import org.palimpsest.store.log.NewLogRow;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes log entries from elsewhere, but for those that are there already. Pages are known by their
 * titles, since their ids were those of another wiki. In the caller's transaction.
 */
final class ImportedLog {
  private ImportedLog() {}

  /**
   * Writes entries.
   *
   * @return how many were new
   */
  static int write(
      JdbcClient sql, List<PreparedLogEntry> entries, Map<ImportedAuthor, Actor> actors) {
    if (entries.isEmpty()) {
      return 0;
    }
    Map<Twin, Integer> twins = new HashMap<>();
    List<Long> times =
        entries.stream().map(entry -> entry.created().getEpochSecond()).distinct().toList();
    ImportedLogTable.at(sql, times).forEach(twin -> twins.merge(twin, 1, Integer::sum));
    Map<Title, PageFacts> pages =
        PageLookup.byTitles(sql, entries.stream().map(PreparedLogEntry::title).distinct().toList());
    List<ImportedLogTable.Entry> fresh = new ArrayList<>();
    for (PreparedLogEntry entry : entries) {
      long actorId = Objects.requireNonNull(actors.get(entry.author())).id();
      Twin twin =
          new Twin(
              entry.created().getEpochSecond(),
              entry.type(),
              entry.action(),
              actorId,
              entry.title(),
              entry.comment());
      if (twins.computeIfPresent(twin, (_, count) -> count - 1) == null) {
        fresh.add(row(entry, actorId, pages.get(entry.title())));
      } else {
        twins.remove(twin, 0);
      }
    }
    ImportedLogTable.insert(sql, fresh);
    return fresh.size();
  }

  private static ImportedLogTable.Entry row(
      PreparedLogEntry entry, long actorId, @Nullable PageFacts page) {
    return new ImportedLogTable.Entry(
        new NewLogRow(
            entry.created(),
            entry.type(),
            entry.action(),
            actorId,
            entry.title(),
            page == null ? 0 : page.id(),
            0,
            0,
            KeptComment.verbatim(entry.comment()),
            entry.params()),
        entry.visibility());
  }
}
