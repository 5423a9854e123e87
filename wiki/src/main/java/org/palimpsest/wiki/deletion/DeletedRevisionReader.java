package org.palimpsest.wiki.deletion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedRevisionRow;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Span;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest.Choice;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionPart;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.TextBudget;
import org.palimpsest.wiki.user.ActorIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads deleted revisions as one reader may see them. That they exist, when, by whom and how long
 * they are is public; texts and comments are not. Thread-safe.
 */
public final class DeletedRevisionReader {
  private static final Comparator<Title> BY_NAME =
      Comparator.comparing(Title::namespace).thenComparing(Title::key);

  private final Database database;
  private final RevisionCutter cutter;
  private final TextBudget budget;

  public DeletedRevisionReader(Database database, ContentStore contents, TextBudget budget) {
    this.database = database;
    this.cutter = new RevisionCutter(contents);
    this.budget = budget;
  }

  /** A part of a list. */
  public DeletedRevisionList list(
      DeletedRevisionsRequest request, Set<RevisionPart> parts, Clearance clearance) {
    return database.read(sql -> {
      List<DeletedRevisionRow> rows = rows(sql, request, clearance);
      List<RevisionRow> revisions = rows.stream().map(DeletedRevisionRow::revision).toList();
      int fitting =
          parts.contains(RevisionPart.TEXT) ? budget.fitting(revisions) : revisions.size();
      int shown = Math.min(Math.min(request.limit(), fitting), rows.size());
      List<RevisionView> views = cutter.cut(sql, revisions.subList(0, shown), parts, clearance);
      List<DeletedRevisionView> seen = new ArrayList<>(shown);
      for (int i = 0; i < shown; i++) {
        seen.add(new DeletedRevisionView(rows.get(i).title(), views.get(i)));
      }
      return new DeletedRevisionList(
          seen,
          shown < rows.size() ? position(rows.get(shown)) : null,
          shown < rows.size() && shown < request.limit());
    });
  }

  private static List<DeletedRevisionRow> rows(
      JdbcClient sql, DeletedRevisionsRequest request, Clearance clearance) {
    boolean older = request.direction() == Direction.OLDER;
    Span span =
        new Span(
            request.direction(),
            RevisionReader.place(request.start(), older),
            RevisionReader.place(request.end(), !older));
    HistoryFilter filter =
        new HistoryFilter(
            ActorIds.actorId(sql, request.by()),
            ActorIds.actorId(sql, request.notBy()),
            request.tag(),
            clearance);
    return switch (request.of()) {
      case Choice.OfIds(List<Long> ids, Long resume) -> {
        List<Long> rest = ids.stream().filter(id -> isLeft(id, resume, older)).toList();
        yield rest.isEmpty()
            ? List.of()
            : DeletedRevisionLookup.byIds(sql, rest, span, filter, request.limit() + 1);
      }
      case Choice.OfTitles(List<Title> titles, DeletedPosition resume) ->
          ofTitles(sql, titles, resume, span, filter, request.limit() + 1);
    };
  }

  private static boolean isLeft(long id, @Nullable Long resume, boolean older) {
    return resume == null || (older ? id <= resume : id >= resume);
  }

  private static List<DeletedRevisionRow> ofTitles(
      JdbcClient sql,
      List<Title> titles,
      @Nullable DeletedPosition resume,
      Span span,
      HistoryFilter filter,
      int limit) {
    int sign = span.direction() == Direction.OLDER ? -1 : 1;
    List<Title> rest =
        titles.stream()
            .filter(title -> resume == null || sign * BY_NAME.compare(title, resume.title()) >= 0)
            .toList();
    List<Title> found = rest.isEmpty() ? rest : DeletedRevisionLookup.among(sql, rest);
    if (found.isEmpty()) {
      return List.of();
    }
    Title first = span.direction() == Direction.OLDER ? found.getLast() : found.getFirst();
    boolean within = resume != null && first.equals(resume.title());
    return DeletedRevisionLookup.list(
        sql, found, span, within ? later(span, resume.place()) : null, filter, limit);
  }

  /** The span from a place on, unless it begins later itself. */
  private static Span later(Span span, Position place) {
    return span.from() == null || span.contains(place) ? span.startingAt(place) : span;
  }

  private static DeletedPosition position(DeletedRevisionRow row) {
    return new DeletedPosition(
        row.title(), new Position(row.revision().created(), row.revision().id()));
  }
}
