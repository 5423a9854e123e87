package org.palimpsest.actionapi.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.revision.FoundRevision;
import org.palimpsest.wiki.revision.HistoryOutcome;
import org.palimpsest.wiki.revision.HistoryRequest;
import org.palimpsest.wiki.revision.RevisionList;
import org.palimpsest.wiki.revision.RevisionPosition;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * {@code prop=revisions} (spec: edit-and-history.md, section 3): the revisions of these ids, or the
 * history of one page, or the latest revision of each page. As a generator it gives these
 * revisions.
 */
public record RevisionsQuery(RevisionReader reader, RevisionTools tools) implements PageGenerator {

  @Override
  public Declaration declaration() {
    return RevisionsParams.DECLARATION;
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
    return QueryAnswer.of(
        RevisionsParams.nodes(call, tools)
            .then(nodes ->
                read(call, nodes.parts())
                    .map(
                        found -> new QueryAnswer.Done(new ObjectNode(), put(call, found, nodes)))));
  }

  @Override
  public Generated generate(QueryCall call) {
    return switch (read(call, Set.of())) {
      case Parsed.Bad<Found>(ApiError error) -> new Generated.Refused(error);
      case Parsed.Good<Found>(Found found) ->
          list(found.marks)
              .generated(
                  Parsed.good(found.list.part()),
                  revisions ->
                      new Source.RevisionIds(revisions.stream().map(RevisionView::id).toList()));
    };
  }

  private static PagedList<RevisionView, RevisionPosition> list(RevisionMarks marks) {
    return new PagedList<>(
        "rev", ContinueParam.of(ListParams.CONTINUE, marks), RevisionPosition::of);
  }

  /** Revisions, and how places in their list are written. */
  private record Found(RevisionMarks marks, RevisionList<RevisionView, RevisionPosition> list) {}

  private Parsed<Found> read(QueryCall call, Set<RevisionPart> parts) {
    List<PageSetEntry> pages = call.pages().existing();
    List<Long> ids = call.pages().revisionIds();
    boolean allDeleted = ids.isEmpty() && !call.pages().deletedRevisionIds().isEmpty();
    if (pages.isEmpty() || allDeleted) {
      return Parsed.good(new Found(RevisionMarks.BY_ID, new RevisionList<>(Slice.empty(), false)));
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

  private RevisionReader reader(QueryCall call) {
    return reader.within(call.context().memory());
  }

  private Parsed<Found> byIds(QueryCall call, List<Long> ids, Set<RevisionPart> parts) {
    return list(RevisionMarks.BY_ID)
        .place(call)
        .map(place -> {
          long from = place.map(RevisionPosition::id).orElse(0L);
          List<Long> wanted = ids.stream().filter(id -> id >= from).toList();
          return new Found(
              RevisionMarks.BY_ID,
              reader(call)
                  .byIds(wanted, call.find(ListParams.TAG), parts, call.performer().clearance()));
        });
  }

  private Parsed<Found> latest(QueryCall call, List<PageSetEntry> pages, Set<RevisionPart> parts) {
    return list(RevisionMarks.BY_PAGE)
        .place(call)
        .map(place ->
            new Found(
                RevisionMarks.BY_PAGE,
                latest(call, pages, place.map(RevisionPosition::pageId).orElse(0L), parts)));
  }

  private RevisionList<RevisionView, RevisionPosition> latest(
      QueryCall call, List<PageSetEntry> pages, long from, Set<RevisionPart> parts) {
    FoundRevision found = pages.getFirst().latest();
    String tag = call.find(ListParams.TAG);
    if (found != null && pages.size() == 1 && tag == null && from == 0) {
      RevisionView view = reader(call).view(found, parts, call.performer().clearance());
      return new RevisionList<>(new Slice<>(List.of(view), null), false);
    }
    List<PageFacts> wanted =
        pages.stream().filter(page -> page.id() >= from).map(PageSetEntry::facts).toList();
    return reader(call).latestOf(wanted, tag, parts, call.performer().clearance());
  }

  private Parsed<Found> history(QueryCall call, PageSetEntry page, Set<RevisionPart> parts) {
    ApiError mixed = RevisionsParams.mixed(call);
    return mixed != null
        ? new Parsed.Bad<>(mixed)
        : list(RevisionMarks.BY_TIME)
            .place(call)
            .then(place ->
                RevisionsParams.limit(call)
                    .map(limit -> RevisionsParams.request(call, page, place, limit.intValue())))
            .then(request -> history(call, request, parts));
  }

  private Parsed<Found> history(QueryCall call, HistoryRequest request, Set<RevisionPart> parts) {
    return switch (reader(call).history(request, parts, call.performer().clearance())) {
      case HistoryOutcome.NoSuchStart _ -> unknown(call, RevisionsParams.START_ID);
      case HistoryOutcome.NoSuchEnd _ -> unknown(call, RevisionsParams.END_ID);
      case HistoryOutcome.Listed(RevisionList<RevisionView, RevisionPosition> list) ->
          Parsed.good(new Found(RevisionMarks.BY_TIME, list));
    };
  }

  /** Puts revisions into their pages, as many as fit; the parameters to go on with. */
  private static ObjectNode put(QueryCall call, Found found, RevisionNodes nodes) {
    Map<Long, PageSetEntry> byId = new HashMap<>();
    call.pages().existing().forEach(page -> byId.put(page.id(), page));
    ObjectNode next =
        list(found.marks)
            .putIntoPages(
                call,
                found.list.part(),
                nodes.about(
                    found.list.part().items(),
                    revision -> revision,
                    revision -> title(byId.get(revision.pageId()))),
                revision -> byId.get(revision.pageId()));
    if (found.list.truncated()) {
      call.warnOfTruncation();
    }
    return next;
  }

  private static @Nullable Title title(@Nullable PageSetEntry page) {
    return page == null ? null : page.title();
  }

  private static Parsed<Found> unknown(QueryCall call, Param<Long> id) {
    return refused(
        "badid_" + call.nameOf(id), Message.of("apierror-revisions-badid", call.nameOf(id)));
  }

  private static Parsed<Found> refused(String code, Message message) {
    return new Parsed.Bad<>(ApiError.of(code, message));
  }
}
