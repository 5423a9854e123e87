package org.palimpsest.wiki.deletion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedRevisionRow;
import org.palimpsest.store.deletion.DeletedTitleLookup;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest.Choice;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionList;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.user.ActorIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads deleted revisions as one reader may see them. That they exist, when, by whom and how long
 * they are is public; texts and comments are not. Thread-safe.
 */
public final class DeletedRevisionReader {
  private static final Comparator<Title> BY_NAME =
      Comparator.comparingInt(Title::namespace).thenComparing(Title::key);

  private final Database database;
  private final RevisionCutter cutter;

  public DeletedRevisionReader(Database database, RevisionCutter cutter) {
    this.database = database;
    this.cutter = cutter;
  }

  /** A reader for one request, which holds the texts that are read. */
  public DeletedRevisionReader within(RequestMemory holder) {
    return new DeletedRevisionReader(database, cutter.within(holder));
  }

  /** A part of a list. */
  public RevisionList<DeletedRevisionView, DeletedPlace> list(
      DeletedRevisionsRequest request, Set<RevisionPart> parts, Clearance clearance) {
    return cutter.reading(
        database,
        sql -> {
          Slice<DeletedRevisionRow, DeletedPlace> rows = rows(sql, request, parts, clearance);
          List<RevisionRow> revisions =
              rows.items().stream().map(DeletedRevisionRow::revision).toList();
          Map<Title, PageFacts> pages = pages(sql, request.of(), rows.items());
          List<DeletedRevisionView> views = new ArrayList<>(revisions.size());
          for (RevisionView view : cutter.fitting(sql, revisions, parts, clearance)) {
            Title title = rows.items().get(views.size()).title();
            PageFacts page = pages.get(title);
            views.add(new DeletedRevisionView(title, page == null ? 0 : page.id(), view));
          }
          return RevisionList.of(rows, views, DeletedRevisionRow::place);
        });
  }

  /** The pages that have these titles now; whoever asks by title or id has looked for them. */
  private static Map<Title, PageFacts> pages(
      JdbcClient sql, Choice choice, List<DeletedRevisionRow> rows) {
    return switch (choice) {
      case Choice.OfTitles _, Choice.OfIds _ -> Map.of();
      case Choice.OfAuthor _, Choice.OfRanges _, Choice.FirstOfTitles _ -> {
        Set<Title> titles =
            rows.stream().map(DeletedRevisionRow::title).collect(Collectors.toSet());
        yield titles.isEmpty() ? Map.of() : PageLookup.byTitles(sql, titles);
      }
    };
  }

  private static Slice<DeletedRevisionRow, DeletedPlace> rows(
      JdbcClient sql,
      DeletedRevisionsRequest request,
      Set<RevisionPart> parts,
      Clearance clearance) {
    HistoryFilter filter =
        new HistoryFilter(
            ActorIds.actorId(sql, request.by()),
            ActorIds.actorId(sql, request.notBy()),
            request.tag(),
            clearance);
    boolean older = request.window().direction() == Direction.OLDER;
    return switch (request.of()) {
      case Choice.OfIds(List<Long> ids, Long resume) -> {
        List<Long> rest = ids.stream().filter(id -> isLeft(id, resume, older)).toList();
        yield rest.isEmpty()
            ? Slice.empty()
            : DeletedRevisionLookup.byIds(sql, rest, request.window(), filter, parts);
      }
      case Choice.OfTitles(List<Title> titles, DeletedPlace resume) ->
          ofTitles(sql, titles, resume, request.window(), filter, parts);
      case Choice.OfAuthor(Set<Integer> namespaces) ->
          DeletedRevisionLookup.byAuthor(sql, request.window(), namespaces, filter, parts);
      case Choice.OfRanges(List<TitleRange> ranges, DeletedPlace resume) ->
          DeletedTitleLookup.all(sql, ranges, since(resume, request), filter, parts);
      case Choice.FirstOfTitles(TitleRange range, DeletedPlace resume) ->
          DeletedTitleLookup.firsts(sql, range, since(resume, request), filter, parts);
    };
  }

  private static Window<DeletedPlace> since(
      @Nullable DeletedPlace resume, DeletedRevisionsRequest request) {
    return new Window<>(request.window().direction(), resume, null, request.window().limit());
  }

  private static boolean isLeft(long id, @Nullable Long resume, boolean older) {
    return resume == null || (older ? id <= resume : id >= resume);
  }

  private static Slice<DeletedRevisionRow, DeletedPlace> ofTitles(
      JdbcClient sql,
      List<Title> titles,
      @Nullable DeletedPlace resume,
      Window<Position> window,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    boolean older = window.direction() == Direction.OLDER;
    int sign = older ? -1 : 1;
    List<Title> rest =
        titles.stream()
            .filter(title -> resume == null || sign * BY_NAME.compare(title, resume.title()) >= 0)
            .toList();
    List<Title> found = rest.isEmpty() ? rest : DeletedRevisionLookup.among(sql, rest);
    if (found.isEmpty()) {
      return Slice.empty();
    }
    Title first = older ? found.getLast() : found.getFirst();
    Position from = resume != null && first.equals(resume.title()) ? resume.position() : null;
    return DeletedRevisionLookup.list(sql, found, window, from, filter, parts);
  }
}
