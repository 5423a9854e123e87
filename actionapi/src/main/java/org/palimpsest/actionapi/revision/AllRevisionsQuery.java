package org.palimpsest.actionapi.revision;

import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.revision.AllRevisionsRequest;
import org.palimpsest.wiki.revision.RevisionList;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.TitledRevisionView;

/**
 * {@code list=allrevisions} (spec: edit-and-history.md, section 6): the live revisions of all pages
 * by time. As a generator it gives these revisions, or their pages.
 */
public record AllRevisionsQuery(RevisionReader reader, RevisionTools tools, Namespaces namespaces)
    implements PageGenerator {
  static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespace");
  static final Param<Boolean> GENERATE_TITLES = Param.bool("generatetitles");

  private static final PagedList<TitledRevisionView, Position> LIST =
      PagedList.byTime("page", TitledRevisionView::position);

  private static final Declaration DECLARATION =
      Declaration.ofList(
              "allrevisions",
              "arv",
              RevisionsParams.PROP,
              RevisionsParams.SLOTS,
              RevisionsParams.SLOT_FORMAT,
              RevisionsParams.PLAIN_LIMIT,
              FormParams.ALL,
              RevisionsParams.SECTION,
              DiffParams.ALL,
              RevisionsParams.FORMAT,
              AuthorParams.USER,
              NAMESPACES,
              TimeParams.TIMES,
              AuthorParams.EXCLUDED_USER,
              ListParams.CONTINUE,
              GENERATE_TITLES)
          .example("action=query&list=allrevisions&arvuser=Example&arvlimit=50")
          .example("action=query&list=allrevisions&arvdir=newer&arvlimit=50");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    return QueryAnswer.of(
        RevisionsParams.nodes(call, tools, DECLARATION)
            .then(nodes -> read(call, nodes.parts()).map(found -> told(call, found, nodes))));
  }

  @Override
  public Generated generate(QueryCall call) {
    return LIST.generated(
        read(call, Set.of()).map(RevisionList::part),
        views ->
            call.get(GENERATE_TITLES)
                ? new Source.Titles(
                    views.stream().map(TitledRevisionView::title).distinct().toList())
                : new Source.RevisionIds(
                    views.stream().map(view -> view.revision().id()).toList()));
  }

  private QueryAnswer.Done told(
      QueryCall call, RevisionList<TitledRevisionView, Position> found, RevisionNodes nodes) {
    RevisionsByPage pages = new RevisionsByPage(namespaces);
    ObjectNode next =
        LIST.put(
            call,
            found.part(),
            nodes.about(
                found.part().items(), TitledRevisionView::revision, TitledRevisionView::title),
            (view, node) -> pages.add(view.title(), view.revision().pageId(), node));
    return pages.told(call, next, found.truncated());
  }

  private Parsed<RevisionList<TitledRevisionView, Position>> read(
      QueryCall call, Set<RevisionPart> parts) {
    if (call.isSent(AuthorParams.USER) && call.isSent(AuthorParams.EXCLUDED_USER)) {
      ApiError mixed = ListErrors.together(call, AuthorParams.USER, AuthorParams.EXCLUDED_USER);
      return new Parsed.Bad<>(mixed);
    }
    return LIST.place(call)
        .then(place ->
            RevisionsParams.limit(call, RevisionsParams.PLAIN_LIMIT, DECLARATION)
                .map(limit ->
                    new AllRevisionsRequest(
                        Window.between(
                                call.get(TimeParams.DIRECTION),
                                call.find(TimeParams.START),
                                call.find(TimeParams.END),
                                limit.intValue())
                            .startingAt(place.orElse(null)),
                        Set.copyOf(call.getOrEmpty(NAMESPACES)),
                        call.find(AuthorParams.USER),
                        call.find(AuthorParams.EXCLUDED_USER))))
        .map(request ->
            reader
                .within(call.context().memory())
                .all(request, parts, call.performer().clearance()));
  }
}
