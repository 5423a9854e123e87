package org.palimpsest.actionapi.edit;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.edit.ModelChangeOutcome;

/** Which code and sentence stand for which change of a content model that has not been made. */
final class ModelChangeErrors {
  /** The codes, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      List.of(
          "changecontentmodel-missingtitle",
          "nochanges",
          "notvisiblerev",
          "contenttoobig",
          "invalid-json-data",
          ApiError.BUSY);

  private static final int BYTES_OF_A_KIBIBYTE = 1024;

  private ModelChangeErrors() {}

  static List<ApiError> of(ModelChangeOutcome.NotDone outcome) {
    return switch (outcome) {
      case ModelChangeOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case ModelChangeOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case ModelChangeOutcome.SameModel _ -> error(Message.of("apierror-nochanges"));
      case ModelChangeOutcome.TextHidden _ -> error(Message.of("notvisiblerev"));
      case ModelChangeOutcome.TooBig(int limit) ->
          error(Message.of("apierror-contenttoobig", limit / BYTES_OF_A_KIBIBYTE));
      case ModelChangeOutcome.TooManyValues _ -> error(Message.of("apierror-contenttoobig-values"));
      case ModelChangeOutcome.InvalidJson _ -> error(Message.of("invalid-json-data"));
      case ModelChangeOutcome.Vanished _ ->
          error(Message.of("apierror-changecontentmodel-missingtitle"));
      case ModelChangeOutcome.Busy _ -> error(Message.of("apierror-busy"));
    };
  }

  private static List<ApiError> error(Message message) {
    return List.of(ApiError.of(message));
  }
}
