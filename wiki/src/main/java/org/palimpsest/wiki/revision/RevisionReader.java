package org.palimpsest.wiki.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionLookup;
import org.palimpsest.store.revision.RevisionRow;
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
  private final TextBudget budget;
  private final @Nullable RequestMemory memory;

  /**
   * A reader.
   *
   * @param mostBytes how many bytes the texts read at once may have together; one always comes
   */
  public RevisionReader(Database database, ContentStore contents, long mostBytes) {
    this(database, new RevisionCutter(contents), new TextBudget(mostBytes), null);
  }

  private RevisionReader(
      Database database, RevisionCutter cutter, TextBudget budget, @Nullable RequestMemory memory) {
    this.database = database;
    this.cutter = cutter;
    this.budget = budget;
    this.memory = memory;
  }

  /** A reader for one request, which holds the texts that are read. */
  public RevisionReader within(RequestMemory holder) {
    return new RevisionReader(database, cutter, budget, holder);
  }

  /**
   * The revisions of these ids that exist, in order of id.
   *
   * @param tag only those with this tag; null: all
   */
  public RevisionList byIds(
      Collection<Long> ids, @Nullable String tag, Set<RevisionPart> parts, Clearance clearance) {
    return read(sql -> listed(sql, RevisionLookup.byIds(sql, ids, tag), parts, clearance));
  }

  /**
   * The latest revisions of these pages, in their order.
   *
   * @param tag only those with this tag; null: all
   */
  public RevisionList latestOf(
      List<PageFacts> pages, @Nullable String tag, Set<RevisionPart> parts, Clearance clearance) {
    return read(sql -> {
      List<Long> ids = pages.stream().map(PageFacts::latest).toList();
      Map<Long, RevisionRow> byPage = new HashMap<>();
      RevisionLookup.byIds(sql, ids, tag).forEach(row -> byPage.put(row.pageId(), row));
      List<RevisionRow> rows =
          pages.stream().map(page -> byPage.get(page.id())).filter(Objects::nonNull).toList();
      return listed(sql, rows, parts, clearance);
    });
  }

  /** One revision that has been found already. */
  public RevisionView view(FoundRevision found, Set<RevisionPart> parts, Clearance clearance) {
    return read(sql -> cutter.cut(sql, List.of(found.row()), parts, clearance, memory)).getFirst();
  }

  /** Part of the history of a page. */
  public HistoryOutcome history(
      HistoryRequest request, Set<RevisionPart> parts, Clearance clearance) {
    return read(sql -> history(sql, request, parts, clearance));
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
        RevisionLookup.history(sql, request.pageId(), window, filter);
    Position next = rows.next();
    RevisionPosition place =
        next == null ? null : new RevisionPosition(request.pageId(), next.id(), next.time());
    return new HistoryOutcome.Listed(
        listed(sql, new Slice<>(rows.items(), place), parts, clearance));
  }

  /** All of these at once. */
  private RevisionList listed(
      JdbcClient sql, List<RevisionRow> rows, Set<RevisionPart> parts, Clearance clearance) {
    return listed(sql, new Slice<>(rows, null), parts, clearance);
  }

  private <T> T read(Function<JdbcClient, T> work) {
    RequestMemory holder = memory;
    return holder == null ? database.<T>read(work) : holder.reading(() -> database.<T>read(work));
  }

  private RevisionList listed(
      JdbcClient sql,
      Slice<RevisionRow, RevisionPosition> rows,
      Set<RevisionPart> parts,
      Clearance clearance) {
    List<RevisionRow> all = rows.items();
    int shown = parts.contains(RevisionPart.TEXT) ? budget.fitting(all) : all.size();
    List<RevisionView> views = cutter.cut(sql, all.subList(0, shown), parts, clearance, memory);
    if (shown == all.size()) {
      return new RevisionList(rows.with(views), false);
    }
    return new RevisionList(new Slice<>(views, RevisionPosition.of(all.get(shown))), true);
  }

  private static @Nullable Position placeOf(JdbcClient sql, long id) {
    return RevisionLookup.byIds(sql, List.of(id)).stream()
        .map(RevisionRow::position)
        .findFirst()
        .orElse(null);
  }
}
