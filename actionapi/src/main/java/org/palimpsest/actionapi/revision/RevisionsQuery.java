package org.palimpsest.actionapi.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ExclusiveParamsError;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.revision.FoundRevision;
import org.palimpsest.wiki.revision.HistoryOutcome;
import org.palimpsest.wiki.revision.HistoryRequest;
import org.palimpsest.wiki.revision.RevisionList;
import org.palimpsest.wiki.revision.RevisionPart;
import org.palimpsest.wiki.revision.RevisionPosition;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * {@code prop=revisions} (spec: edit-and-history.md, section 3): the revisions of these ids, or the
 * history of one page, or the latest revision of each page. As a generator it gives these
 * revisions.
 */
public final class RevisionsQuery implements PageGenerator {
  private static final String CONTINUE = RevisionsParams.CONTINUE.name();

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
    if (call.pages().existing().isEmpty()) {
      return QueryAnswer.done();
    }
    RevisionNodes nodes = RevisionsParams.nodes(call);
    return switch (read(call, nodes.parts())) {
      case Reading.Refused(ApiError error) -> QueryAnswer.refused(error);
      case Reading.Done(RevisionList list, Function<RevisionPosition, Node> place) -> {
        RevisionPosition rest = put(call, list, call.pages().existing(), nodes);
        yield rest == null
            ? QueryAnswer.done()
            : QueryAnswer.done().next(CONTINUE, place.apply(rest));
      }
    };
  }

  @Override
  public Generated generate(QueryCall call) {
    return switch (read(call, Set.of())) {
      case Reading.Refused(ApiError error) -> new Generated.Refused(error);
      case Reading.Done(RevisionList list, Function<RevisionPosition, Node> place) -> {
        ObjectNode next = new ObjectNode();
        if (list.next() != null) {
          next.put(CONTINUE, place.apply(list.next()));
        }
        List<Long> ids = list.revisions().stream().map(RevisionView::id).toList();
        yield new Generated.Pages(new Source.RevisionIds(ids), next, Map.of());
      }
    };
  }

  private sealed interface Reading {
    /** These revisions, and how a place to go on from is told. */
    record Done(RevisionList list, Function<RevisionPosition, Node> place) implements Reading {}

    record Refused(ApiError error) implements Reading {}
  }

  private Reading read(QueryCall call, Set<RevisionPart> parts) {
    List<PageSetEntry> pages = call.pages().existing();
    List<Long> ids = call.pages().revisionIds();
    if (pages.isEmpty()) {
      return new Reading.Done(new RevisionList(List.of(), null, false), rest -> Node.of(rest.id()));
    }
    boolean enumerates = RevisionsParams.enumerates(call);
    if (enumerates && !ids.isEmpty()) {
      return refused("invalidparammix", Message.of("apierror-revisions-norevids", "rv"));
    }
    if (enumerates && pages.size() > 1) {
      return refused("invalidparammix", Message.of("apierror-revisions-singlepage", "rv"));
    }
    if (enumerates) {
      return history(call, pages.getFirst(), parts);
    }
    return ids.isEmpty() ? latest(call, pages, parts) : byIds(call, ids, parts);
  }

  private Reading byIds(QueryCall call, List<Long> ids, Set<RevisionPart> parts) {
    Optional<Long> from = resumed(call, ListPosition::id, 0L);
    if (from.isEmpty()) {
      return new Reading.Refused(ListPosition.BAD);
    }
    List<Long> wanted = ids.stream().filter(id -> id >= from.get()).toList();
    return new Reading.Done(
        reader.byIds(wanted, call.find(RevisionsParams.TAG), parts, call.performer().clearance()),
        rest -> Node.of(rest.id()));
  }

  private Reading latest(QueryCall call, List<PageSetEntry> pages, Set<RevisionPart> parts) {
    Optional<Long> from =
        resumed(call, text -> ListPosition.id(text.replaceFirst("\\|[0-9]+$", "")), 0L);
    return from.isEmpty()
        ? new Reading.Refused(ListPosition.BAD)
        : new Reading.Done(
            latest(call, pages, from.get(), parts),
            rest -> Node.of(rest.pageId() + "|" + rest.id()));
  }

  private RevisionList latest(
      QueryCall call, List<PageSetEntry> pages, long from, Set<RevisionPart> parts) {
    FoundRevision found = pages.getFirst().latest();
    String tag = call.find(RevisionsParams.TAG);
    if (found != null && pages.size() == 1 && tag == null && from == 0) {
      RevisionView view = reader.view(found, parts, call.performer().clearance());
      return new RevisionList(List.of(view), null, false);
    }
    List<PageFacts> wanted =
        pages.stream().filter(page -> page.id() >= from).map(PageSetEntry::facts).toList();
    return reader.latestOf(wanted, tag, parts, call.performer().clearance());
  }

  private Reading history(QueryCall call, PageSetEntry page, Set<RevisionPart> parts) {
    for (List<Param<?>> pair :
        List.<List<Param<?>>>of(
            List.of(RevisionsParams.START_ID, RevisionsParams.START),
            List.of(RevisionsParams.END_ID, RevisionsParams.END),
            List.of(RevisionsParams.USER, RevisionsParams.EXCLUDED_USER))) {
      if (pair.stream().allMatch(call::isSent)) {
        return new Reading.Refused(ExclusiveParamsError.of(call, pair.getFirst(), pair.getLast()));
      }
    }
    String resume = call.find(RevisionsParams.CONTINUE);
    Position place = resume == null ? null : ListPosition.parse(resume).orElse(null);
    if (resume != null && place == null) {
      return new Reading.Refused(ListPosition.BAD);
    }
    return switch (RevisionsParams.limit(call)) {
      case Parsed.Bad<Long>(ApiError error) -> new Reading.Refused(error);
      case Parsed.Good<Long>(Long limit) ->
          history(call, RevisionsParams.request(call, page, place, limit.intValue()), parts);
    };
  }

  private Reading history(QueryCall call, HistoryRequest request, Set<RevisionPart> parts) {
    return switch (reader.history(request, parts, call.performer().clearance())) {
      case HistoryOutcome.NoSuchStart _ -> unknown(call, RevisionsParams.START_ID);
      case HistoryOutcome.NoSuchEnd _ -> unknown(call, RevisionsParams.END_ID);
      case HistoryOutcome.Listed(RevisionList list) ->
          new Reading.Done(
              list, rest -> Node.of(ListPosition.print(new Position(rest.created(), rest.id()))));
    };
  }

  /** Where to go on, or from the beginning; empty when the client sends something else. */
  private static Optional<Long> resumed(
      QueryCall call, Function<String, Optional<Long>> read, Long beginning) {
    String sent = call.find(RevisionsParams.CONTINUE);
    return sent == null ? Optional.of(beginning) : read.apply(sent);
  }

  /** Puts revisions into their pages, as many as fit; what has been left out, or null. */
  private static @Nullable RevisionPosition put(
      QueryCall call, RevisionList list, List<PageSetEntry> pages, RevisionNodes nodes) {
    Map<Long, ListNode> byPage = new HashMap<>();
    for (RevisionView revision : list.revisions()) {
      ObjectNode node = nodes.node(revision);
      if (!call.fits(node)) {
        putLists(pages, byPage);
        return RevisionPosition.of(revision);
      }
      byPage.computeIfAbsent(revision.pageId(), _ -> new ListNode("rev")).add(node);
    }
    putLists(pages, byPage);
    if (list.truncated()) {
      call.warnOfTruncation();
    }
    return list.next();
  }

  private static void putLists(List<PageSetEntry> pages, Map<Long, ListNode> byPage) {
    for (PageSetEntry page : pages) {
      ListNode revisions = byPage.get(page.id());
      if (revisions != null) {
        page.node().put("revisions", revisions);
      }
    }
  }

  private static Reading unknown(QueryCall call, Param<Long> id) {
    return refused(
        "badid_" + call.nameOf(id), Message.of("apierror-revisions-badid", call.nameOf(id)));
  }

  private static Reading refused(String code, Message message) {
    return new Reading.Refused(ApiError.of(code, message));
  }
}
