package org.palimpsest.actionapi.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.merge.MergeOutcome;
import org.palimpsest.wiki.merge.MergeProblem;

/** Which code and sentence stand for which merge that has not been done: the one table. */
final class MergeErrors {
  private static final Message NO_RIGHT = Message.of("mergehistory-fail-permission");

  /** The codes of all of them, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      Stream.concat(
              Stream.of("missingparam", "invalidparammix", "invalidtitle", "nosuchpageid"),
              Stream.concat(
                  Stream.of(MergeProblem.values()).map(problem -> of(problem).code()),
                  Stream.of(ApiError.of(NO_RIGHT).code(), "busy")))
          .toList();

  private MergeErrors() {}

  /** Why nothing is merged. */
  static List<ApiError> of(MergeOutcome.NotDone outcome) {
    return switch (outcome) {
      case MergeOutcome.Impossible(var problems) -> problems.stream().map(MergeErrors::of).toList();
      case MergeOutcome.Refused(var refusals, boolean noRight) -> {
        List<ApiError> errors = new ArrayList<>(Refusals.errors(refusals));
        if (noRight) {
          errors.add(ApiError.of(NO_RIGHT));
        }
        yield errors;
      }
      case MergeOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
    };
  }

  private static ApiError of(MergeProblem problem) {
    return ApiError.of(
        Message.of(
            switch (problem) {
              case INVALID_SOURCE -> "mergehistory-fail-invalid-source";
              case INVALID_TARGET -> "mergehistory-fail-invalid-dest";
              case BAD_TIME -> "mergehistory-fail-bad-timestamp";
              case SAME_PAGE -> "mergehistory-fail-self-merge";
              case REVERSED -> "mergehistory-fail-start-after-end";
              case CURRENT -> "mergehistory-fail-change-current-revision";
              case NOTHING -> "mergehistory-fail-no-change";
              case OVERLAP -> "mergehistory-fail-timestamps-overlap";
              case TOO_BIG -> "mergehistory-fail-toobig";
            }));
  }
}
