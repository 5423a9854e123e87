package org.palimpsest.wiki.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.reading.Direction;
import org.palimpsest.store.reading.HistoryFilter;
import org.palimpsest.store.reading.Position;
import org.palimpsest.store.reading.RevisionLookup;
import org.palimpsest.store.reading.Span;
import org.palimpsest.store.revision.RevisionRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads revisions as one reader may see them. Thread-safe. */
public final class RevisionReader {
  private final Database database;
  private final RevisionCutter cutter;

  public RevisionReader(Database database, ContentStore contents) {
    this.database = database;
    this.cutter = new RevisionCutter(contents);
  }

  /**
   * The revisions of these ids that exist, in order of id.
   *
   * @param tag only those with this tag; null: all
   */
  public List<RevisionView> byIds(
      Collection<Long> ids, @Nullable String tag, Set<RevisionPart> parts, Clearance clearance) {
    return database.read(
        sql -> cutter.cut(sql, RevisionLookup.byIds(sql, ids, tag), parts, clearance));
  }

  /** Revisions that have been found already, in the same order. */
  public List<RevisionView> cut(
      List<RevisionRow> rows, Set<RevisionPart> parts, Clearance clearance) {
    return database.read(sql -> cutter.cut(sql, rows, parts, clearance));
  }

  /** Part of the history of a page. */
  public HistoryOutcome history(
      HistoryRequest request, Set<RevisionPart> parts, Clearance clearance) {
    return database.read(sql -> history(sql, request, parts, clearance));
  }

  private HistoryOutcome history(
      JdbcClient sql, HistoryRequest request, Set<RevisionPart> parts, Clearance clearance) {
    boolean older = request.direction() == Direction.OLDER;
    Position from = place(request.start(), older);
    if (request.startId() != null) {
      from = placeOf(sql, request.startId());
      if (from == null) {
        return new HistoryOutcome.NoSuchStart();
      }
    }
    Position to = place(request.end(), !older);
    if (request.endId() != null) {
      to = placeOf(sql, request.endId());
      if (to == null) {
        return new HistoryOutcome.NoSuchEnd();
      }
    }
    Span span =
        new Span(request.direction(), request.resume() == null ? from : request.resume(), to);
    HistoryFilter filter =
        new HistoryFilter(
            People.actorId(sql, request.by()),
            People.actorId(sql, request.notBy()),
            request.tag(),
            clearance);
    List<RevisionRow> rows =
        RevisionLookup.history(sql, request.pageId(), span, filter, request.limit() + 1);
    return listed(sql, rows, request.limit(), parts, clearance);
  }

  private HistoryOutcome listed(
      JdbcClient sql,
      List<RevisionRow> rows,
      int limit,
      Set<RevisionPart> parts,
      Clearance clearance) {
    boolean more = rows.size() > limit;
    List<RevisionRow> shown = more ? rows.subList(0, limit) : rows;
    return new HistoryOutcome.Listed(
        cutter.cut(sql, shown, parts, clearance),
        more ? new Position(rows.get(limit).created(), rows.get(limit).id()) : null);
  }

  private static @Nullable Position placeOf(JdbcClient sql, long id) {
    return RevisionLookup.byIds(sql, List.of(id)).stream()
        .map(row -> new Position(row.created(), row.id()))
        .findFirst()
        .orElse(null);
  }

  static @Nullable Position place(@Nullable Instant time, boolean last) {
    if (time == null) {
      return null;
    }
    return last ? Position.lastOf(time) : Position.firstOf(time);
  }
}
