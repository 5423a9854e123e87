package org.palimpsest.actionapi.deletion;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.deletion.DeleteOutcome;
import org.palimpsest.wiki.deletion.UndeleteOutcome;
import org.palimpsest.wiki.file.DeleteVersionOutcome;

/** Which code and sentence stand for which deletion or restoration that has not been done. */
final class DeletionErrors {
  /** The codes of deletions, but for those of what all verbs can be refused for. */
  static final List<String> OF_DELETION =
      List.of("cantdelete", "invalidoldimage", "nodeleteablefile");

  /** The codes of restorations, but for those of what all verbs can be refused for. */
  static final List<String> OF_RESTORATION =
      List.of(
          "invalidtitle",
          "pagecannotexist",
          "cantundelete",
          "undeleterevdel",
          "busy",
          "undelete-missing-filearchive");

  private DeletionErrors() {}

  /**
   * Why a page has not been deleted.
   *
   * @param title its title
   */
  static List<ApiError> of(DeleteOutcome.NotDone outcome, String title) {
    return switch (outcome) {
      case DeleteOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case DeleteOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case DeleteOutcome.Vanished _ -> List.of(ApiError.of(Message.of("cannotdelete", title)));
    };
  }

  /**
   * Why an old version of a file has not been deleted.
   *
   * @param title the title of the file
   */
  static List<ApiError> of(DeleteVersionOutcome.NotDone outcome, String title) {
    return switch (outcome) {
      case DeleteVersionOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case DeleteVersionOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case DeleteVersionOutcome.BadName _ ->
          List.of(ApiError.of(Message.of("apierror-invalidoldimage")));
      case DeleteVersionOutcome.Missing _ -> List.of(ApiError.of(Message.of("nodeleteablefile")));
      case DeleteVersionOutcome.Busy _ -> List.of(ApiError.of(Message.of("cannotdelete", title)));
    };
  }

  /** Why nothing has been restored. */
  static List<ApiError> of(UndeleteOutcome.NotDone outcome) {
    return switch (outcome) {
      case UndeleteOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case UndeleteOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case UndeleteOutcome.UnknownVersion(long id) ->
          List.of(ApiError.of(Message.of("undelete-missing-filearchive", id)));
      case UndeleteOutcome.TextHidden _ -> List.of(ApiError.of(Message.of("undeleterevdel")));
      case UndeleteOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
      case UndeleteOutcome.NothingThere _ ->
          List.of(ApiError.of(Message.of("apierror-cantundelete")));
    };
  }
}
