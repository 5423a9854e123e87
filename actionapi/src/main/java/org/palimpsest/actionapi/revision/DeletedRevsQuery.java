package org.palimpsest.actionapi.revision;

import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.deletion.DeletedRevisionReader;
import org.palimpsest.wiki.deletion.DeletedRevisionView;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.login.Tokens;
import org.palimpsest.wiki.revision.RevisionList;

/**
 * {@code list=deletedrevs} (spec: deletion-and-logs.md, section 3): deleted revisions in the shape
 * of old, for clients that do not know {@code prop=deletedrevisions} and {@code
 * list=alldeletedrevisions} yet.
 */
public record DeletedRevsQuery(
    DeletedRevisionReader reader,
    CommentFormatter comments,
    TitleParts titles,
    Namespaces namespaces)
    implements QueryModule {

  @Override
  public Declaration declaration() {
    return DeletedRevsParams.DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (!call.performer().has(Right.DELETEDHISTORY)) {
      return QueryAnswer.of(
          new Parsed.Bad<>(Refusals.error(new Refusal.PermissionDenied(Right.DELETEDHISTORY))));
    }
    call.warn(
        "deprecation",
        Message.of("apiwarn-deprecation-deletedrevs"),
        new ObjectNode().put("feature", "action=query&list=deletedrevs"));
    DeletedRevsNodes nodes =
        new DeletedRevsNodes(
            call.choices(DeletedRevsParams.PROP, DeletedRevsProperty.class), comments);
    return QueryAnswer.of(read(call, nodes).map(found -> told(call, found, nodes)));
  }

  private static PagedList<DeletedRevisionView, DeletedPlace> list(QueryCall call) {
    return new PagedList<>(
        "page",
        ContinueParam.of(ListParams.CONTINUE, DeletedRevsParams.marks(call)),
        DeletedRevisionView::place);
  }

  private Parsed<RevisionList<DeletedRevisionView, DeletedPlace>> read(
      QueryCall call, DeletedRevsNodes nodes) {
    ApiError denied =
        DeletedRevisionsParams.denied(
            nodes.properties().contains(DeletedRevsProperty.CONTENT)
                ? Set.of(RevisionProperty.CONTENT)
                : Set.of(),
            call.performer().clearance());
    ApiError refusal = denied == null ? DeletedRevsParams.mixed(call) : denied;
    if (refusal != null) {
      return new Parsed.Bad<>(refusal);
    }
    return list(call)
        .place(call)
        .then(place -> DeletedRevsParams.request(call, titles, place))
        .map(request ->
            reader
                .within(call.context().memory())
                .list(request, nodes.parts(), call.performer().clearance()));
  }

  private QueryAnswer.Done told(
      QueryCall call,
      RevisionList<DeletedRevisionView, DeletedPlace> found,
      DeletedRevsNodes nodes) {
    // As for meta=tokens: another site must not read one through its visitor.
    boolean token = nodes.properties().contains(DeletedRevsProperty.TOKEN) && call.isTrusted();
    RevisionsByPage pages =
        RevisionsByPage.withoutIds(
            namespaces, token ? Tokens.issue(call.session(), TokenType.CSRF, call.now()) : null);
    ObjectNode next =
        list(call)
            .put(
                call,
                found.part(),
                nodes.about(found.part().items()),
                (view, node) -> pages.add(view.title(), view.pageId(), node));
    return pages.told(call, next, found.truncated());
  }
}
