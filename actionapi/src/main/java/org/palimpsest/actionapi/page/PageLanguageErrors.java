package org.palimpsest.actionapi.page;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.page.SetLanguageOutcome;

/** Which code and sentence stand for which language of a page that has not been set. */
final class PageLanguageErrors {
  /** The codes, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      List.of("pagelang-disabled", "missingtitle", "pagelang-unchanged-language");

  /** All pages are in the language of the wiki. */
  static final ApiError DISABLED = ApiError.of(Message.of("apierror-pagelang-disabled"));

  private PageLanguageErrors() {}

  static List<ApiError> of(SetLanguageOutcome.NotDone outcome) {
    return switch (outcome) {
      case SetLanguageOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case SetLanguageOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case SetLanguageOutcome.PageMissing _ ->
          List.of(ApiError.of(Message.of("apierror-missingtitle")));
      case SetLanguageOutcome.SameLanguage(String language) ->
          List.of(
              ApiError.of(
                  "pagelang-unchanged-language",
                  Message.of("apierror-pagelang-unchanged-language", language)));
    };
  }
}
