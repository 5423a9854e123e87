package org.palimpsest.actionapi.tag;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.params.TagsType;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.tagging.ManageTag;
import org.palimpsest.wiki.tagging.ManageTagOutcome;
import org.palimpsest.wiki.tagging.UpdateTagsOutcome;

/** Which code and sentence stand for what has not been done to tags. */
final class TagErrors {
  /** The codes of defining tags, but for those of what all verbs can be refused for. */
  static final List<String> OF_MANAGING =
      List.of(
          "tags-manage-blocked",
          "tags-create-invalid-chars",
          "tags-create-invalid-title-chars",
          "tags-create-already-exists",
          "tags-delete-not-found",
          "tags-delete-not-allowed",
          "tags-delete-too-many-uses",
          "tags-activate-not-found",
          "tags-activate-not-allowed",
          "tags-deactivate-not-allowed");

  /** The codes of tagging changes, likewise. */
  static final List<String> OF_UPDATING = List.of("missingparam");

  private TagErrors() {}

  /** Why nothing has been done to a tag. */
  static List<ApiError> of(ManageTagOutcome.NotDone outcome) {
    return switch (outcome) {
      case ManageTagOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case ManageTagOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case ManageTagOutcome.Blocked _ -> List.of(ApiError.of(Message.of("tags-manage-blocked")));
      case ManageTagOutcome.Impossible(var problem, String tag) -> List.of(problem(problem, tag));
    };
  }

  private static ApiError problem(ManageTagOutcome.Problem problem, String tag) {
    return ApiError.of(
        switch (problem) {
          case INVALID_CHARS -> Message.of("tags-create-invalid-chars");
          case INVALID_TITLE_CHARS -> Message.of("tags-create-invalid-title-chars");
          case ALREADY_EXISTS -> Message.of("tags-create-already-exists", tag);
          case NOTHING_TO_DELETE -> Message.of("tags-delete-not-found", tag);
          case DELETION_NOT_ALLOWED -> Message.of("tags-delete-not-allowed");
          case TOO_MANY_USES ->
              Message.of("tags-delete-too-many-uses", tag, Message.count(ManageTag.MOST_USES));
          case NOTHING_TO_ACTIVATE -> Message.of("tags-activate-not-found", tag);
          case ACTIVATION_NOT_ALLOWED -> Message.of("tags-activate-not-allowed", tag);
          case DEACTIVATION_NOT_ALLOWED -> Message.of("tags-deactivate-not-allowed", tag);
        });
  }

  /** Why no change has been tagged. */
  static List<ApiError> of(UpdateTagsOutcome.NotDone outcome, List<String> names) {
    return switch (outcome) {
      case UpdateTagsOutcome.Refused(var refusal) -> List.of(Refusals.error(refusal));
      case UpdateTagsOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case UpdateTagsOutcome.NothingNamed _ ->
          List.of(
              ApiError.of(
                  Message.of("apierror-missingparam-at-least-one-of", names, names.size())));
      case UpdateTagsOutcome.NotApplicable(var gone) -> List.of(TagsType.notApplicable(gone));
    };
  }
}
