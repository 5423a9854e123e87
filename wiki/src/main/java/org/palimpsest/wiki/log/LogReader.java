package org.palimpsest.wiki.log;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.Database;
import org.palimpsest.store.log.LogFilter;
import org.palimpsest.store.log.LogLookup;
import org.palimpsest.store.log.LogPart;
import org.palimpsest.store.log.LogRow;
import org.palimpsest.store.log.LogTarget;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagLookup;
import org.palimpsest.store.visibility.ChangedItem;
import org.palimpsest.store.visibility.ChangedItemLookup;
import org.palimpsest.wiki.performer.Performer;

/** Reads log entries as one reader may see them. Thread-safe. */
public final class LogReader {
  /** What is hidden from all but a few is done in a log that only they read. */
  private static final String SUPPRESSION = "suppress";

  private final Database database;

  public LogReader(Database database) {
    this.database = database;
  }

  /**
   * A part of the list of log entries (spec: deletion-and-logs.md, section 5).
   *
   * @param parts what is asked of them
   */
  public Slice<LogView, Position> list(
      Window<Position> window, LogFilter filter, Set<LogPart> parts, Performer reader) {
    return list(
        window,
        filter,
        parts,
        reader.clearance().forLogs(),
        reader.has(Right.SUPPRESSIONLOG) ? null : SUPPRESSION);
  }

  /** A part of the whole list as everybody may see it. */
  public Slice<LogView, Position> listForEverybody(Window<Position> window, Set<LogPart> parts) {
    LogFilter all = new LogFilter(null, null, null, null, null);
    return list(window, all, parts, Clearance.NONE, SUPPRESSION);
  }

  private Slice<LogView, Position> list(
      Window<Position> window,
      LogFilter filter,
      Set<LogPart> parts,
      Clearance clearance,
      @Nullable String restricted) {
    return database.read(sql -> {
      Slice<LogRow, Position> rows =
          LogLookup.list(sql, window, filter, clearance, restricted, parts);
      if (parts.contains(LogPart.ITEMS)) {
        rows = ChangedItems.bounded(sql, rows);
      }
      List<Long> ids = rows.items().stream().map(LogRow::id).toList();
      Map<Long, List<String>> tagged =
          parts.contains(LogPart.TAGS) ? TagLookup.ofLogEntries(sql, ids) : Map.of();
      Map<Long, List<ChangedItem>> items =
          parts.contains(LogPart.ITEMS) ? ChangedItemLookup.of(sql, ids) : Map.of();
      return rows.map(row ->
          cut(
              row,
              tagged.getOrDefault(row.id(), List.of()),
              items.getOrDefault(row.id(), List.of()),
              clearance));
    });
  }

  /**
   * Whether somebody may read what stands in a log.
   *
   * @param type the log
   */
  public static boolean mayRead(Performer reader, String type) {
    return !type.equals(SUPPRESSION) || reader.has(Right.SUPPRESSIONLOG);
  }

  /** An entry as somebody with this clearance sees it, who may read its log. */
  public static LogView cut(LogRow row, Clearance clearance) {
    return cut(row, List.of(), List.of(), clearance);
  }

  private static LogView cut(
      LogRow row, List<String> tags, List<ChangedItem> items, Clearance clearance) {
    Seen<LogTarget> target = row.target().seenWith(clearance);
    return new LogView(
        row.id(),
        row.created(),
        row.type(),
        row.action(),
        row.visibility().isSuppressed(),
        target,
        row.author().seenWith(clearance),
        row.comment().seenWith(clearance),
        tags,
        target.value() == null ? List.of() : items);
  }
}
