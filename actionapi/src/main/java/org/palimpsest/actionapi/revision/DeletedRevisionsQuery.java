package org.palimpsest.actionapi.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.deletion.DeletedRevisionReader;
import org.palimpsest.wiki.deletion.DeletedRevisionView;
import org.palimpsest.wiki.revision.RevisionList;

/**
 * {@code prop=deletedrevisions} (spec: deletion-and-logs.md, section 3): the deleted revisions
 * under these titles, whether or not there are pages now, or of these ids. As a generator it gives
 * these revisions.
 */
public record DeletedRevisionsQuery(DeletedRevisionReader reader, RevisionTools tools)
    implements PageGenerator {

  @Override
  public Declaration declaration() {
    return DeletedRevisionsParams.DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (DeletedRevisionsParams.isAboutNothing(call)) {
      return QueryAnswer.done();
    }
    return QueryAnswer.of(
        RevisionsParams.nodes(call, tools, DeletedRevisionsParams.DECLARATION)
            .then(nodes ->
                read(call, nodes.shown(), nodes.parts())
                    .map(
                        found -> new QueryAnswer.Done(new ObjectNode(), put(call, found, nodes)))));
  }

  @Override
  public Generated generate(QueryCall call) {
    if (DeletedRevisionsParams.isAboutNothing(call)) {
      return new Generated.Pages(new Source.RevisionIds(List.of()), new ObjectNode(), Map.of());
    }
    return list(call)
        .generated(
            read(call, Set.of(), Set.of()).map(RevisionList::part),
            views ->
                new Source.RevisionIds(views.stream().map(view -> view.revision().id()).toList()));
  }

  private static PagedList<DeletedRevisionView, DeletedPlace> list(QueryCall call) {
    return new PagedList<>(
        "rev",
        ContinueParam.of(
            ListParams.CONTINUE,
            DeletedRevisionsParams.isByIds(call)
                ? DeletedRevisionMarks.BY_ID
                : DeletedRevisionMarks.BY_TITLE),
        DeletedRevisionView::place);
  }

  private Parsed<RevisionList<DeletedRevisionView, DeletedPlace>> read(
      QueryCall call, Set<RevisionProperty> properties, Set<RevisionPart> parts) {
    ApiError mixed = DeletedRevisionsParams.mixed(call);
    if (mixed != null) {
      return new Parsed.Bad<>(mixed);
    }
    Clearance clearance = call.performer().clearance();
    return RevisionsParams.limit(
            call, RevisionsParams.PLAIN_LIMIT, DeletedRevisionsParams.DECLARATION)
        .then(limit -> {
          ApiError denied = DeletedRevisionsParams.denied(properties, clearance);
          return denied == null ? Parsed.good(limit) : new Parsed.Bad<>(denied);
        })
        .then(limit ->
            list(call)
                .place(call)
                .map(place -> DeletedRevisionsParams.request(call, place, limit.intValue())))
        .map(request -> reader.within(call.context().memory()).list(request, parts, clearance));
  }

  /** Puts revisions under their titles, as many as fit; the parameters to go on with. */
  private static ObjectNode put(
      QueryCall call, RevisionList<DeletedRevisionView, DeletedPlace> found, RevisionNodes nodes) {
    Map<Title, PageSetEntry> byTitle = new HashMap<>();
    call.pages().titles().forEach(page -> byTitle.put(page.title(), page));
    ObjectNode next =
        list(call)
            .putIntoPages(
                call,
                found.part(),
                nodes.about(
                    found.part().items(),
                    DeletedRevisionView::revision,
                    DeletedRevisionView::title),
                view -> byTitle.get(view.title()));
    if (found.truncated()) {
      call.warnOfTruncation();
    }
    return next;
  }
}
