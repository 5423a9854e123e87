package org.palimpsest.wiki.revision;

import java.util.ArrayList;
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
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.PagePosition;
import org.palimpsest.store.revision.RevisionLookup;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.TitledRevision;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.user.ActorIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads revisions as one reader may see them. Texts that are too many bytes together never come at
 * once. Thread-safe.
 */
public final class RevisionReader {
  private final Database database;
  private final RevisionCutter cutter;

  /**
   * A reader.
   *
   * @param mostBytes how many bytes the texts read at once may have together; one always comes
   */
  public RevisionReader(Database database, ContentStore contents, long mostBytes) {
    this(database, new RevisionCutter(contents, new TextBudget(mostBytes)));
  }

  private RevisionReader(Database database, RevisionCutter cutter) {
    this.database = database;
    this.cutter = cutter;
  }

  /** A reader for one request, which holds the texts that are read. */
  public RevisionReader within(RequestMemory holder) {
    return new RevisionReader(database, cutter.within(holder));
  }

  /**
   * The revisions of these ids that exist, in order of id.
   *
   * @param tag only those with this tag; null: all
   */
  public RevisionList<RevisionView, RevisionPosition> byIds(
      Collection<Long> ids, @Nullable String tag, Set<RevisionPart> parts, Clearance clearance) {
    return cutter.reading(
        database, sql -> listed(sql, RevisionLookup.byIds(sql, ids, tag, parts), parts, clearance));
  }

  /**
   * The latest revisions of these pages, in their order.
   *
   * @param tag only those with this tag; null: all
   */
  public RevisionList<RevisionView, RevisionPosition> latestOf(
      List<PageFacts> pages, @Nullable String tag, Set<RevisionPart> parts, Clearance clearance) {
    return cutter.reading(
        database,
        sql -> {
          List<Long> ids = pages.stream().map(PageFacts::latest).toList();
          Map<Long, RevisionRow> byPage = new HashMap<>();
          RevisionLookup.byIds(sql, ids, tag, parts).forEach(row -> byPage.put(row.pageId(), row));
          List<RevisionRow> rows =
              pages.stream().map(page -> byPage.get(page.id())).filter(Objects::nonNull).toList();
          return listed(sql, rows, parts, clearance);
        });
  }

  /** One revision that has been found already. */
  public RevisionView view(FoundRevision found, Set<RevisionPart> parts, Clearance clearance) {
    return cutter
        .reading(database, sql -> cutter.cut(sql, List.of(found.row()), parts, clearance))
        .getFirst();
  }

  /** Part of the history of a page. */
  public HistoryOutcome history(
      HistoryRequest request, Set<RevisionPart> parts, Clearance clearance) {
    return cutter.reading(database, sql -> history(sql, request, parts, clearance));
  }

  /** Part of the histories of all pages, one page after the other. */
  public RevisionList<RevisionView, PagePosition> pageByPage(
      Window<PagePosition> window, Set<RevisionPart> parts, Clearance clearance) {
    return cutter.reading(
        database,
        sql -> {
          Slice<RevisionRow, PagePosition> rows = RevisionLookup.pageByPage(sql, window, parts);
          return RevisionList.of(
              rows, cutter.fitting(sql, rows.items(), parts, clearance), PagePosition::of);
        });
  }

  /** Part of the list of all live revisions. */
  public RevisionList<TitledRevisionView, Position> all(
      AllRevisionsRequest request, Set<RevisionPart> parts, Clearance clearance) {
    return cutter.reading(
        database,
        sql -> {
          HistoryFilter filter =
              new HistoryFilter(
                  ActorIds.actorId(sql, request.by()),
                  ActorIds.actorId(sql, request.notBy()),
                  null,
                  clearance);
          Slice<TitledRevision, Position> rows =
              RevisionLookup.all(sql, request.window(), request.namespaces(), filter, parts);
          List<RevisionRow> revisions =
              rows.items().stream().map(TitledRevision::revision).toList();
          List<TitledRevisionView> views = new ArrayList<>(revisions.size());
          for (RevisionView view : cutter.fitting(sql, revisions, parts, clearance)) {
            views.add(new TitledRevisionView(rows.items().get(views.size()).title(), view));
          }
          return RevisionList.of(rows, views, titled -> titled.revision().position());
        });
  }

  private HistoryOutcome history(
      JdbcClient sql, HistoryRequest request, Set<RevisionPart> parts, Clearance clearance) {
    Window<Position> window = request.window();
    if (request.startId() != null) {
      Position start = placeOf(sql, request.startId());
      if (start == null) {
        return new HistoryOutcome.NoSuchStart();
      }
      window = window.from() == null ? window.startingAt(start) : window;
    }
    if (request.endId() != null) {
      Position end = placeOf(sql, request.endId());
      if (end == null) {
        return new HistoryOutcome.NoSuchEnd();
      }
      window = window.endingAt(end);
    }
    HistoryFilter filter =
        new HistoryFilter(
            ActorIds.actorId(sql, request.by()),
            ActorIds.actorId(sql, request.notBy()),
            request.tag(),
            clearance);
    Slice<RevisionRow, Position> rows =
        RevisionLookup.history(sql, request.pageId(), window, filter, parts);
    Position next = rows.next();
    RevisionPosition place =
        next == null ? null : new RevisionPosition(request.pageId(), next.id(), next.time());
    return new HistoryOutcome.Listed(
        listed(sql, new Slice<>(rows.items(), place), parts, clearance));
  }

  /** All of these at once. */
  private RevisionList<RevisionView, RevisionPosition> listed(
      JdbcClient sql, List<RevisionRow> rows, Set<RevisionPart> parts, Clearance clearance) {
    return listed(sql, new Slice<>(rows, null), parts, clearance);
  }

  private RevisionList<RevisionView, RevisionPosition> listed(
      JdbcClient sql,
      Slice<RevisionRow, RevisionPosition> rows,
      Set<RevisionPart> parts,
      Clearance clearance) {
    return RevisionList.of(
        rows, cutter.fitting(sql, rows.items(), parts, clearance), RevisionPosition::of);
  }

  private static @Nullable Position placeOf(JdbcClient sql, long id) {
    return RevisionLookup.byIds(sql, List.of(id), null, Set.of()).stream()
        .map(RevisionRow::position)
        .findFirst()
        .orElse(null);
  }
}
