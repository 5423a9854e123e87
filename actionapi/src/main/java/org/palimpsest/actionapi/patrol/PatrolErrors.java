package org.palimpsest.actionapi.patrol;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.patrol.PatrolOutcome;
import org.palimpsest.wiki.patrol.PatrolOutcome.Obstacle;

/** Which code and sentence stand for a change that has not been patrolled. */
final class PatrolErrors {
  /** The codes, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      List.of(
          "missingparam",
          "invalidparammix",
          "nosuchrcid",
          "nosuchrevid",
          "notpatrollable",
          "patroldisabled",
          "noautopatrol");

  private PatrolErrors() {}

  /** Why a change has not been patrolled. */
  static List<ApiError> of(PatrolOutcome.NotDone outcome) {
    return switch (outcome) {
      case PatrolOutcome.NoSuchChange(long id) -> one(Message.of("apierror-nosuchrcid", id));
      case PatrolOutcome.NoSuchRevision(long id) -> one(Message.of("apierror-nosuchrevid", id));
      case PatrolOutcome.NotPatrollable(long id) -> one(Message.of("apierror-notpatrollable", id));
      case PatrolOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case PatrolOutcome.Refused(var obstacles) ->
          obstacles.stream().map(PatrolErrors::error).toList();
    };
  }

  private static List<ApiError> one(Message message) {
    return List.of(ApiError.of(message));
  }

  private static ApiError error(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.Off _ -> ApiError.of(Message.of("rcpatroldisabled"));
      case Obstacle.NotAllowed(var refusal) -> Refusals.error(refusal);
      case Obstacle.OwnChange _ -> ApiError.of(Message.of("markedaspatrollederror-noautopatrol"));
    };
  }
}
