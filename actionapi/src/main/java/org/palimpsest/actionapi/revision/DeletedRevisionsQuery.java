package org.palimpsest.actionapi.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ExclusiveParamsError;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.wiki.deletion.DeletedPosition;
import org.palimpsest.wiki.deletion.DeletedRevisionList;
import org.palimpsest.wiki.deletion.DeletedRevisionReader;
import org.palimpsest.wiki.deletion.DeletedRevisionView;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest.Choice;
import org.palimpsest.wiki.revision.RevisionPart;

/**
 * {@code prop=deletedrevisions} (spec: deletion-and-logs.md, section 3): the deleted revisions
 * under these titles, whether or not there are pages now, or of these ids. As a generator it gives
 * these revisions.
 */
public final class DeletedRevisionsQuery implements PageGenerator {
  private static final String CONTINUE = DeletedRevisionsParams.CONTINUE.name();

  private final DeletedRevisionReader reader;

  public DeletedRevisionsQuery(DeletedRevisionReader reader) {
    this.reader = reader;
  }

  @Override
  public Declaration declaration() {
    return DeletedRevisionsParams.DECLARATION;
  }

  @Override
  public Kind kind() {
    return Kind.PROP;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (isAboutNothing(call)) {
      return QueryAnswer.done();
    }
    RevisionNodes nodes = RevisionsParams.nodes(call, DeletedRevisionsParams.DECLARATION);
    return switch (read(call, nodes.properties(), nodes.parts())) {
      case Reading.Refused(ApiError error) -> QueryAnswer.refused(error);
      case Reading.Done(DeletedRevisionList list) -> {
        DeletedPosition rest = put(call, list, nodes);
        yield rest == null
            ? QueryAnswer.done()
            : QueryAnswer.done().next(CONTINUE, DeletedRevisionsParams.print(call, rest));
      }
    };
  }

  @Override
  public Generated generate(QueryCall call) {
    if (isAboutNothing(call)) {
      return new Generated.Pages(new Source.RevisionIds(List.of()), new ObjectNode(), Map.of());
    }
    return switch (read(call, Set.of(), Set.of())) {
      case Reading.Refused(ApiError error) -> new Generated.Refused(error);
      case Reading.Done(DeletedRevisionList list) -> {
        ObjectNode next = new ObjectNode();
        if (list.next() != null) {
          next.put(CONTINUE, DeletedRevisionsParams.print(call, list.next()));
        }
        yield new Generated.Pages(
            new Source.RevisionIds(
                list.revisions().stream().map(view -> view.revision().id()).toList()),
            next,
            Map.of());
      }
    };
  }

  /** No titles, or ids of live revisions only. */
  private static boolean isAboutNothing(QueryCall call) {
    return DeletedRevisionsParams.isByIds(call)
        ? call.pages().deletedRevisionIds().isEmpty()
        : call.pages().titles().isEmpty();
  }

  private sealed interface Reading {
    record Done(DeletedRevisionList list) implements Reading {}

    record Refused(ApiError error) implements Reading {}
  }

  private Reading read(QueryCall call, Set<RevisionProperty> properties, Set<RevisionPart> parts) {
    if (call.isSent(DeletedRevisionsParams.USER)
        && call.isSent(DeletedRevisionsParams.EXCLUDED_USER)) {
      return new Reading.Refused(
          ExclusiveParamsError.of(
              call, DeletedRevisionsParams.USER, DeletedRevisionsParams.EXCLUDED_USER));
    }
    return switch (RevisionsParams.limit(
        call, DeletedRevisionsParams.LIMIT, DeletedRevisionsParams.DECLARATION)) {
      case Parsed.Bad<Long>(ApiError error) -> new Reading.Refused(error);
      case Parsed.Good<Long>(Long limit) -> {
        ApiError denied = denied(properties, call.performer().clearance());
        Optional<Choice> choice = DeletedRevisionsParams.choice(call);
        if (denied != null || choice.isEmpty()) {
          yield new Reading.Refused(denied == null ? ListPosition.BAD : denied);
        }
        yield new Reading.Done(
            reader.list(
                DeletedRevisionsParams.request(call, choice.get(), limit.intValue()),
                parts,
                call.performer().clearance()));
      }
    };
  }

  private static @Nullable ApiError denied(Set<RevisionProperty> properties, Clearance clearance) {
    if (properties.contains(RevisionProperty.COMMENT) && !clearance.seesDeleted(Field.COMMENT)) {
      return ApiError.of("permissiondenied", Message.of("apierror-cantview-deleted-comment"));
    }
    return properties.contains(RevisionProperty.CONTENT) && !clearance.seesDeleted(Field.CONTENT)
        ? ApiError.of("permissiondenied", Message.of("apierror-cantview-deleted-revision-content"))
        : null;
  }

  /** Puts revisions under their titles, as many as fit; where the rest begins, or null. */
  private static @Nullable DeletedPosition put(
      QueryCall call, DeletedRevisionList list, RevisionNodes nodes) {
    Map<Title, ListNode> byTitle = new HashMap<>();
    DeletedPosition rest = null;
    for (DeletedRevisionView view : list.revisions()) {
      ObjectNode node = nodes.node(view.revision());
      if (!call.fits(node)) {
        rest = view.position();
        break;
      }
      byTitle.computeIfAbsent(view.title(), _ -> new ListNode("rev")).add(node);
    }
    for (PageSetEntry page : call.pages().titles()) {
      ListNode revisions = byTitle.get(page.title());
      if (revisions != null) {
        page.node().put("deletedrevisions", revisions);
      }
    }
    if (rest == null && list.truncated()) {
      call.warnOfTruncation();
    }
    return rest == null ? list.next() : rest;
  }
}
