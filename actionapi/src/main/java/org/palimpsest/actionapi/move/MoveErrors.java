package org.palimpsest.actionapi.move;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.move.MoveOutcome;
import org.palimpsest.wiki.move.MoveProblem;
import org.palimpsest.wiki.move.SubpageMoves;

/** Which code and sentence stand for which page that has not been moved: the one table. */
final class MoveErrors {
  /** The codes of all of them, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      List.of(
          "invalidparammix",
          "invalidtitle",
          "nosuchpageid",
          "missingtitle",
          "selfmove",
          "articleexists",
          "redirectexists",
          "immobile-target-namespace",
          "unsupportednamespace",
          "nonfilenamespace",
          "filetypemismatch",
          "nonfile-cannot-move-to-file",
          "movepage-max-pages",
          "busy");

  private final Namespaces namespaces;

  MoveErrors(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** Why nothing is moved. */
  List<ApiError> of(MoveOutcome.NotDone outcome) {
    return switch (outcome) {
      case MoveOutcome.SourceMissing _ -> List.of(ApiError.of(Message.of("apierror-missingtitle")));
      case MoveOutcome.Impossible(var problems) -> of(problems);
      case MoveOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
    };
  }

  /** Why one page is not moved. */
  List<ApiError> of(List<MoveProblem> problems) {
    List<ApiError> errors = new ArrayList<>();
    for (MoveProblem problem : problems) {
      errors.add(of(problem));
      if (problem instanceof MoveProblem.TargetImpossible(Title title)
          && title.namespace() == Namespace.SPECIAL) {
        errors.add(ApiError.of(Message.of("ns-specialprotected")));
      }
    }
    return errors;
  }

  /** Why no subpage is even looked at. */
  ApiError of(SubpageMoves.NoSubpages none) {
    String name = namespaces.byId(none.namespace()).map(Namespace::canonical).orElse("");
    return ApiError.of(Message.of("namespace-nosubpages", name));
  }

  /** The same where the right is missing. */
  static ApiError noSubpageRight() {
    return ApiError.of(Message.of("cant-move-subpages"));
  }

  private ApiError of(MoveProblem problem) {
    return switch (problem) {
      case MoveProblem.SamePage _ -> ApiError.of(Message.of("selfmove"));
      case MoveProblem.TargetExists(Title title) ->
          ApiError.of(Message.of("articleexists", namespaces.prefixedText(title)));
      case MoveProblem.RedirectExists(Title title) ->
          ApiError.of(Message.of("redirectexists", namespaces.prefixedText(title)));
      case MoveProblem.TargetImpossible(Title title) ->
          ApiError.of(
              Message.of(
                  "immobile-target-namespace",
                  namespaces.byId(title.namespace()).map(Namespace::name).orElse("")));
      case MoveProblem.FileElsewhere _ -> ApiError.of(Message.of("imagenocrossnamespace"));
      case MoveProblem.OtherType _ -> ApiError.of(Message.of("imagetypemismatch"));
      case MoveProblem.ToFile _ -> ApiError.of(Message.of("nonfile-cannot-move-to-file"));
      case MoveProblem.TitleUnusable(String text) ->
          ApiError.of(Message.of("apierror-invalidtitle", text));
      case MoveProblem.TooMany(int most) ->
          ApiError.of(Message.of("movepage-max-pages", Message.count(most)));
      case MoveProblem.Denied(var refusal) -> Refusals.error(refusal);
      case MoveProblem.TagsDenied(var refusal) -> Refusals.error(refusal);
    };
  }
}
