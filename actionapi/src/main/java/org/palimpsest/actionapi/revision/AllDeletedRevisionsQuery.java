package org.palimpsest.actionapi.revision;

import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.deletion.DeletedRevisionReader;
import org.palimpsest.wiki.deletion.DeletedRevisionView;
import org.palimpsest.wiki.revision.RevisionList;

/**
 * {@code list=alldeletedrevisions} (spec: deletion-and-logs.md, section 3): the deleted revisions
 * of one person by time, or all of them by title. As a generator it gives these revisions, or their
 * titles.
 */
public record AllDeletedRevisionsQuery(
    DeletedRevisionReader reader, RevisionTools tools, TitleParts titles, Namespaces namespaces)
    implements PageGenerator {

  @Override
  public Declaration declaration() {
    return AllDeletedRevisionsParams.DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    return QueryAnswer.of(
        RevisionsParams.nodes(call, tools, AllDeletedRevisionsParams.DECLARATION)
            .then(nodes ->
                read(call, nodes.shown(), nodes.parts()).map(found -> told(call, found, nodes))));
  }

  @Override
  public Generated generate(QueryCall call) {
    return list(call)
        .generated(
            read(call, Set.of(), Set.of()).map(RevisionList::part),
            views ->
                call.get(AllRevisionsQuery.GENERATE_TITLES)
                    ? new Source.Titles(
                        views.stream().map(DeletedRevisionView::title).distinct().toList())
                    : new Source.RevisionIds(
                        views.stream().map(view -> view.revision().id()).toList()));
  }

  private static PagedList<DeletedRevisionView, DeletedPlace> list(QueryCall call) {
    return new PagedList<>(
        "page",
        ContinueParam.of(
            ListParams.CONTINUE,
            AllDeletedRevisionsParams.isByAuthor(call)
                ? DeletedRevisionMarks.BY_TIME
                : DeletedRevisionMarks.BY_TITLE),
        DeletedRevisionView::place);
  }

  private QueryAnswer.Done told(
      QueryCall call, RevisionList<DeletedRevisionView, DeletedPlace> found, RevisionNodes nodes) {
    RevisionsByPage pages = new RevisionsByPage(namespaces);
    ObjectNode next =
        list(call)
            .put(
                call,
                found.part(),
                nodes.about(
                    found.part().items(),
                    DeletedRevisionView::revision,
                    DeletedRevisionView::title),
                (view, node) -> pages.add(view.title(), view.pageId(), node));
    return pages.told(call, next, found.truncated());
  }

  private Parsed<RevisionList<DeletedRevisionView, DeletedPlace>> read(
      QueryCall call, Set<RevisionProperty> properties, Set<RevisionPart> parts) {
    ApiError mixed = AllDeletedRevisionsParams.mixed(call);
    ApiError refusal =
        mixed == null
            ? DeletedRevisionsParams.denied(properties, call.performer().clearance())
            : mixed;
    if (refusal != null) {
      return new Parsed.Bad<>(refusal);
    }
    return list(call)
        .place(call)
        .then(place -> AllDeletedRevisionsParams.request(call, titles, namespaces, place))
        .map(request ->
            reader
                .within(call.context().memory())
                .list(request, parts, call.performer().clearance()));
  }
}
