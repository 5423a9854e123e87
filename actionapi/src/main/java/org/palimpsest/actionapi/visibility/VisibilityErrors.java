package org.palimpsest.actionapi.visibility;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.visibility.VisibilityOutcome;

/** Which code and sentence stand for which fields that have not been hidden: the one table. */
final class VisibilityErrors {
  /** The codes of all of them, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      List.of(
          "paramempty_ids", "badparams", "needtarget", "badtimestamp", "invalidparammix", "busy");

  private VisibilityErrors() {}

  /**
   * The errors.
   *
   * @param ids what the parameter is called that names the items
   */
  static List<ApiError> of(VisibilityOutcome.NotDone outcome, String ids) {
    return switch (outcome) {
      case VisibilityOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case VisibilityOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case VisibilityOutcome.NothingNamed _ ->
          List.of(ApiError.of("paramempty_" + ids, Message.of("apierror-paramempty", ids)));
      case VisibilityOutcome.Contradictory _ ->
          List.of(ApiError.of("badparams", Message.of("apierror-revdel-mutuallyexclusive")));
      case VisibilityOutcome.NothingWanted _ ->
          List.of(ApiError.of("badparams", Message.of("apierror-revdel-paramneeded")));
      case VisibilityOutcome.NoTarget _ ->
          List.of(ApiError.of("needtarget", Message.of("apierror-revdel-needtarget")));
      case VisibilityOutcome.BadTime(String id) ->
          List.of(
              ApiError.of(
                  Message.of(
                      "paramvalidator-badtimestamp", Message.plain(ids), Message.plain(id))));
      case VisibilityOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
    };
  }
}
