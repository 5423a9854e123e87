package org.palimpsest.actionapi.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.query.QueryPage;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.reading.Position;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.reading.HistoryOutcome;
import org.palimpsest.wiki.reading.HistoryRequest;
import org.palimpsest.wiki.reading.RevisionList;
import org.palimpsest.wiki.reading.RevisionReader;
import org.palimpsest.wiki.reading.RevisionView;

/**
 * {@code prop=revisions} (spec: edit-and-history.md, section 3): the revisions of these ids, or the
 * history of one page, or the latest revision of each page.
 */
public final class RevisionsQuery implements QueryModule {
  private final RevisionReader reader;

  public RevisionsQuery(RevisionReader reader) {
    this.reader = reader;
  }

  @Override
  public Declaration declaration() {
    return RevisionsParams.DECLARATION;
  }

  @Override
  public Kind kind() {
    return Kind.PROP;
  }

  @Override
  public boolean readsLatest() {
    return true;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    List<QueryPage> pages = call.pages().existing();
    List<Long> ids = call.pages().revisionIds();
    if (pages.isEmpty()) {
      return QueryAnswer.done();
    }
    boolean enumerates = RevisionsParams.enumerates(call);
    if (enumerates && !ids.isEmpty()) {
      return refused("invalidparammix", Message.of("apierror-revisions-norevids", "rv"));
    }
    if (enumerates && pages.size() > 1) {
      return refused("invalidparammix", Message.of("apierror-revisions-singlepage", "rv"));
    }
    RevisionNodes nodes = RevisionsParams.nodes(call);
    if (enumerates) {
      return history(call, pages.getFirst(), nodes);
    }
    return ids.isEmpty() ? latest(call, pages, nodes) : byIds(call, pages, ids, nodes);
  }

  private QueryAnswer byIds(
      QueryCall call, List<QueryPage> pages, List<Long> ids, RevisionNodes nodes) {
    Optional<Long> from = resumed(call, Places::id, 0L);
    if (from.isEmpty()) {
      return QueryAnswer.refused(Places.BAD);
    }
    List<Long> wanted = ids.stream().filter(id -> id >= from.get()).toList();
    RevisionList list =
        reader.byIds(
            wanted, call.find(RevisionsParams.TAG), nodes.parts(), call.performer().clearance());
    Rest rest = put(call, list, pages, nodes);
    return rest == null ? QueryAnswer.done() : QueryAnswer.done().next("continue", rest.id());
  }

  private QueryAnswer latest(QueryCall call, List<QueryPage> pages, RevisionNodes nodes) {
    Optional<Long> from = resumed(call, text -> Places.id(text.replaceFirst("\\|[0-9]+$", "")), 0L);
    if (from.isEmpty()) {
      return QueryAnswer.refused(Places.BAD);
    }
    RevisionRow found = pages.getFirst().latest();
    if (found != null
        && pages.size() == 1
        && call.find(RevisionsParams.TAG) == null
        && from.get() == 0) {
      RevisionView view = reader.view(found, nodes.parts(), call.performer().clearance());
      return latest(call, new RevisionList(List.of(view), null, false), pages, nodes);
    }
    List<PageFacts> wanted =
        pages.stream().filter(page -> page.id() >= from.get()).map(QueryPage::facts).toList();
    RevisionList list =
        reader.latestOf(
            wanted, call.find(RevisionsParams.TAG), nodes.parts(), call.performer().clearance());
    return latest(call, list, pages, nodes);
  }

  private static QueryAnswer latest(
      QueryCall call, RevisionList list, List<QueryPage> pages, RevisionNodes nodes) {
    Rest rest = put(call, list, pages, nodes);
    return rest == null
        ? QueryAnswer.done()
        : QueryAnswer.done().next("continue", rest.pageId() + "|" + rest.id());
  }

  private QueryAnswer history(QueryCall call, QueryPage page, RevisionNodes nodes) {
    for (List<Param<?>> pair :
        List.<List<Param<?>>>of(
            List.of(RevisionsParams.START_ID, RevisionsParams.START),
            List.of(RevisionsParams.END_ID, RevisionsParams.END),
            List.of(RevisionsParams.USER, RevisionsParams.EXCLUDED_USER))) {
      if (pair.stream().allMatch(call::isSent)) {
        return QueryAnswer.refused(TogetherError.of(call, pair.getFirst(), pair.getLast()));
      }
    }
    String resume = call.find(RevisionsParams.CONTINUE);
    Position place = resume == null ? null : Places.parse(resume).orElse(null);
    if (resume != null && place == null) {
      return QueryAnswer.refused(Places.BAD);
    }
    return switch (RevisionsParams.limit(call)) {
      case Parsed.Bad<Long>(ApiError error) -> QueryAnswer.refused(error);
      case Parsed.Good<Long>(Long limit) ->
          history(call, page, nodes, RevisionsParams.request(call, page, place, limit.intValue()));
    };
  }

  private QueryAnswer history(
      QueryCall call, QueryPage page, RevisionNodes nodes, HistoryRequest request) {
    return switch (reader.history(request, nodes.parts(), call.performer().clearance())) {
      case HistoryOutcome.NoSuchStart _ -> unknown(call, RevisionsParams.START_ID);
      case HistoryOutcome.NoSuchEnd _ -> unknown(call, RevisionsParams.END_ID);
      case HistoryOutcome.Listed(RevisionList list) -> {
        Rest rest = put(call, list, List.of(page), nodes);
        yield rest == null
            ? QueryAnswer.done()
            : QueryAnswer.done()
                .next("continue", Places.print(new Position(rest.created(), rest.id())));
      }
    };
  }

  /** Where to go on, or from the beginning; empty when the client sends something else. */
  private static Optional<Long> resumed(
      QueryCall call, Function<String, Optional<Long>> read, Long beginning) {
    String sent = call.find(RevisionsParams.CONTINUE);
    return sent == null ? Optional.of(beginning) : read.apply(sent);
  }

  /** The first revision that has been left out. */
  private record Rest(long pageId, long id, Instant created) {}

  /** Puts revisions into their pages, as many as fit; what has been left out, or null. */
  private static @Nullable Rest put(
      QueryCall call, RevisionList list, List<QueryPage> pages, RevisionNodes nodes) {
    Map<Long, ListNode> byPage = new HashMap<>();
    for (RevisionView revision : list.revisions()) {
      ObjectNode node = nodes.node(revision);
      if (!call.fits(node)) {
        putLists(pages, byPage);
        return new Rest(revision.pageId(), revision.id(), revision.created());
      }
      byPage.computeIfAbsent(revision.pageId(), _ -> new ListNode("rev")).add(node);
    }
    putLists(pages, byPage);
    if (list.truncated()) {
      call.warnOfTruncation();
    }
    RevisionRow next = list.next();
    return next == null ? null : new Rest(next.pageId(), next.id(), next.created());
  }

  private static void putLists(List<QueryPage> pages, Map<Long, ListNode> byPage) {
    for (QueryPage page : pages) {
      ListNode revisions = byPage.get(page.id());
      if (revisions != null) {
        page.node().put("revisions", revisions);
      }
    }
  }

  private static QueryAnswer unknown(QueryCall call, Param<Long> id) {
    return refused(
        "badid_" + call.nameOf(id), Message.of("apierror-revisions-badid", call.nameOf(id)));
  }

  private static QueryAnswer refused(String code, Message message) {
    return QueryAnswer.refused(ApiError.of(code, message));
  }
}
