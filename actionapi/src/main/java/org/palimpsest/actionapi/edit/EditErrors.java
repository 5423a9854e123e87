package org.palimpsest.actionapi.edit;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.edit.EditOutcome;
import org.palimpsest.wiki.limit.Rate;

/** Which code and sentence stand for which edit that has not been made: the one table. */
final class EditErrors {
  /** The codes of all of them, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      List.of(
          "redirect-appendonly",
          "edit-invalidredirect",
          "no-direct-editing",
          "badformat",
          "articleexists",
          "missingtitle",
          "pagedeleted",
          "editconflict",
          "busy",
          "sectionsnotsupported",
          "nosuchsection",
          "invalidsection",
          "missingcommenttext",
          "badmd5",
          "nosuchrevid",
          "revwrongpage",
          "undofailure",
          "contentmodel-mismatch",
          "cantchangecontentmodel",
          "noimageredirect",
          "noimageredirect-anon",
          "contenttoobig",
          "invalid-json-data",
          "acct_creation_throttle_hit");

  private static final int BYTES_OF_A_KIBIBYTE = 1024;

  private final Namespaces namespaces;

  EditErrors(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  List<ApiError> of(EditOutcome.NotDone outcome) {
    return switch (outcome) {
      case EditOutcome.TooManyAccounts(Rate most) ->
          error(Message.of("acct_creation_throttle_hit", most.hits(), most.window()));
      case EditOutcome.Busy _ -> error(Message.of("apierror-busy"));
      case EditOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case EditOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case EditOutcome.RedirectNeedsAddition _ -> error(Message.of("apierror-redirect-appendonly"));
      case EditOutcome.RedirectNotEditable(Title from, ParsedTitle to) -> notEditable(from, to);
      case EditOutcome.NoDirectEditing(String model) ->
          error(Message.of("apierror-no-direct-editing", model));
      case EditOutcome.BadFormat(String format, String model) ->
          error(Message.of("apierror-badformat", format, model));
      case EditOutcome.PageExists _ -> error(Message.of("apierror-articleexists"));
      case EditOutcome.PageMissing _ -> error(Message.of("apierror-missingtitle"));
      case EditOutcome.NoSections(String model) ->
          error(Message.of("apierror-sectionsnotsupported", model));
      case EditOutcome.NoSuchSection(String section) ->
          error(Message.of("apierror-nosuchsection", section));
      case EditOutcome.BadSection _ -> error(Message.of("apierror-invalidsection"));
      case EditOutcome.BadDigest _ -> error(Message.of("apierror-badmd5"));
      case EditOutcome.NoSuchRevision(long id) -> error(Message.of("apierror-nosuchrevid", id));
      case EditOutcome.RevisionOfOtherPage(long id, Title title) ->
          error(Message.of("apierror-revwrongpage", id, namespaces.prefixedText(title)));
      case EditOutcome.UndoFailed _ -> error(Message.of("undo-failure"));
      case EditOutcome.ModelMismatch(String base, String model) ->
          error(Message.of("apierror-contentmodel-mismatch", base, model));
      case EditOutcome.ModelChangeDenied _ -> error(Message.of("apierror-cantchangecontentmodel"));
      case EditOutcome.FileRedirectDenied(boolean anonymous) ->
          error(
              Message.of(anonymous ? "apierror-noimageredirect-anon" : "apierror-noimageredirect"));
      case EditOutcome.TooBig(int limit) ->
          error(Message.of("apierror-contenttoobig", limit / BYTES_OF_A_KIBIBYTE));
      case EditOutcome.Deleted _ -> error(Message.of("apierror-pagedeleted"));
      case EditOutcome.Conflict _ -> error(Message.of("edit-conflict"));
      case EditOutcome.NothingToAdd _ -> error(Message.of("missingcommenttext"));
      case EditOutcome.TooManyValues _ -> error(Message.of("apierror-contenttoobig-values"));
      case EditOutcome.InvalidJson _ -> error(Message.of("invalid-json-data"));
    };
  }

  private List<ApiError> notEditable(Title from, ParsedTitle to) {
    String target =
        switch (to) {
          case ParsedTitle.Local local -> namespaces.prefixedText(local.title());
          case ParsedTitle.Interwiki interwiki -> interwiki.prefix() + ":" + interwiki.text();
          case ParsedTitle.FragmentOnly _, ParsedTitle.Invalid _ -> "";
        };
    return List.of(
        ApiError.of(
                Message.of(
                    "apierror-edit-invalidredirect",
                    Message.plain(namespaces.prefixedText(from)),
                    Message.plain(target)))
            .with(
                new ObjectNode()
                    .put("redirects", EditAction.fromTo(namespaces.prefixedText(from), target))));
  }

  private static List<ApiError> error(Message message) {
    return List.of(ApiError.of(message));
  }
}
