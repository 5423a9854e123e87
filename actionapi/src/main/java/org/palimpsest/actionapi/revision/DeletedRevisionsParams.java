package org.palimpsest.actionapi.revision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest.Choice;

/**
 * The parameters of {@code prop=deletedrevisions}, and what they come to (spec:
 * deletion-and-logs.md, section 3).
 */
final class DeletedRevisionsParams {
  static final Declaration DECLARATION =
      Declaration.ofProp(
              "deletedrevisions",
              "drv",
              RevisionsParams.PROP,
              RevisionsParams.SLOTS,
              RevisionsParams.SLOT_FORMAT,
              RevisionsParams.PLAIN_LIMIT,
              FormParams.ALL,
              RevisionsParams.SECTION,
              DiffParams.ALL,
              RevisionsParams.FORMAT,
              TimeParams.TIMES,
              ListParams.TAG,
              AuthorParams.USER,
              AuthorParams.EXCLUDED_USER,
              ListParams.CONTINUE)
          .example(
              "action=query&prop=deletedrevisions&titles=Main%20Page|Talk:Main%20Page&drvslots=*&drvprop=user|comment|content")
          .example("action=query&prop=deletedrevisions&revids=123456");

  private DeletedRevisionsParams() {}

  /** Whether it is about revisions by id, rather than about all of some titles. */
  static boolean isByIds(QueryCall call) {
    return !call.pages().revisionIds().isEmpty() || !call.pages().deletedRevisionIds().isEmpty();
  }

  /** Whether there is nothing that it could be about: no titles, or ids of live revisions only. */
  static boolean isAboutNothing(QueryCall call) {
    return isByIds(call)
        ? call.pages().deletedRevisionIds().isEmpty()
        : call.pages().titles().isEmpty();
  }

  /** The refusal of parameters that exclude each other; null: there are none. */
  static @Nullable ApiError mixed(QueryCall call) {
    return call.isSent(AuthorParams.USER) && call.isSent(AuthorParams.EXCLUDED_USER)
        ? ListErrors.together(call, AuthorParams.USER, AuthorParams.EXCLUDED_USER)
        : null;
  }

  /** Why somebody may not see this of deleted revisions; null: they may. */
  static @Nullable ApiError denied(Set<RevisionProperty> properties, Clearance clearance) {
    boolean comment =
        properties.contains(RevisionProperty.COMMENT)
            || properties.contains(RevisionProperty.PARSEDCOMMENT);
    if (comment && !clearance.seesDeleted(Field.COMMENT)) {
      return ApiError.of("permissiondenied", Message.of("apierror-cantview-deleted-comment"));
    }
    return properties.contains(RevisionProperty.CONTENT) && !clearance.seesDeleted(Field.CONTENT)
        ? ApiError.of("permissiondenied", Message.of("apierror-cantview-deleted-revision-content"))
        : null;
  }

  /** Which revisions are wanted. */
  static DeletedRevisionsRequest request(QueryCall call, Optional<DeletedPlace> resume, int limit) {
    return new DeletedRevisionsRequest(
        choice(call, resume.orElse(null)),
        Window.between(
            call.get(TimeParams.DIRECTION),
            call.find(TimeParams.START),
            call.find(TimeParams.END),
            limit),
        call.find(AuthorParams.USER),
        call.find(AuthorParams.EXCLUDED_USER),
        call.find(ListParams.TAG));
  }

  private static Choice choice(QueryCall call, @Nullable DeletedPlace resume) {
    if (isByIds(call)) {
      return new Choice.OfIds(
          call.pages().deletedRevisionIds(), resume == null ? null : resume.position().id());
    }
    List<Title> titles = call.pages().titles().stream().map(PageSetEntry::title).toList();
    return new Choice.OfTitles(titles, resume);
  }
}
