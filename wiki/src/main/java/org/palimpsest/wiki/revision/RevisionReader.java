package org.palimpsest.wiki.revision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionLookup;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Span;
import org.palimpsest.wiki.user.ActorIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads revisions as one reader may see them. Texts that are too many bytes together never come at
 * once. Thread-safe.
 */
public final class RevisionReader {
  private static final int MOST_BY_ID = Integer.MAX_VALUE;

  private final Database database;
  private final RevisionCutter cutter;
  private final TextBudget budget;

  /**
   * A reader.
   *
   * @param mostBytes how many bytes the texts read at once may have together; one always comes
   */
  public RevisionReader(Database database, ContentStore contents, long mostBytes) {
    this.database = database;
    this.budget = new TextBudget(mostBytes);
    this.cutter = new RevisionCutter(contents);
  }

  /**
   * The revisions of these ids that exist, in order of id.
   *
   * @param tag only those with this tag; null: all
   */
  public RevisionList byIds(
      Collection<Long> ids, @Nullable String tag, Set<RevisionPart> parts, Clearance clearance) {
    return database.read(
        sql -> listed(sql, RevisionLookup.byIds(sql, ids, tag), MOST_BY_ID, parts, clearance));
  }

  /**
   * The latest revisions of these pages, in their order.
   *
   * @param tag only those with this tag; null: all
   */
  public RevisionList latestOf(
      List<PageFacts> pages, @Nullable String tag, Set<RevisionPart> parts, Clearance clearance) {
    return database.read(sql -> {
      List<Long> ids = pages.stream().map(PageFacts::latest).toList();
      Map<Long, RevisionRow> byPage = new HashMap<>();
      RevisionLookup.byIds(sql, ids, tag).forEach(row -> byPage.put(row.pageId(), row));
      List<RevisionRow> rows =
          pages.stream().map(page -> byPage.get(page.id())).filter(Objects::nonNull).toList();
      return listed(sql, rows, MOST_BY_ID, parts, clearance);
    });
  }

  /** One revision that has been found already. */
  public RevisionView view(FoundRevision found, Set<RevisionPart> parts, Clearance clearance) {
    return database.read(sql -> cutter.cut(sql, List.of(found.row()), parts, clearance)).getFirst();
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
            ActorIds.actorId(sql, request.by()),
            ActorIds.actorId(sql, request.notBy()),
            request.tag(),
            clearance);
    List<RevisionRow> rows =
        RevisionLookup.history(sql, request.pageId(), span, filter, request.limit() + 1);
    return new HistoryOutcome.Listed(listed(sql, rows, request.limit(), parts, clearance));
  }

  private RevisionList listed(
      JdbcClient sql,
      List<RevisionRow> rows,
      int limit,
      Set<RevisionPart> parts,
      Clearance clearance) {
    int fitting = parts.contains(RevisionPart.TEXT) ? budget.fitting(rows) : rows.size();
    int shown = Math.min(Math.min(limit, fitting), rows.size());
    return new RevisionList(
        cutter.cut(sql, rows.subList(0, shown), parts, clearance),
        shown < rows.size() ? RevisionPosition.of(rows.get(shown)) : null,
        shown < rows.size() && shown < limit);
  }

  private static @Nullable Position placeOf(JdbcClient sql, long id) {
    return RevisionLookup.byIds(sql, List.of(id)).stream()
        .map(row -> new Position(row.created(), row.id()))
        .findFirst()
        .orElse(null);
  }

  public static @Nullable Position place(@Nullable Instant time, boolean last) {
    if (time == null) {
      return null;
    }
    return last ? Position.lastOf(time) : Position.firstOf(time);
  }
}
