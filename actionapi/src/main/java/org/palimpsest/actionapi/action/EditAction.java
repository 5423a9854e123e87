package org.palimpsest.actionapi.action;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.accounts.TokenType;
import org.palimpsest.wiki.editing.EditOutcome;
import org.palimpsest.wiki.editing.EditPage;
import org.palimpsest.wiki.watching.WatchState;

/** {@code action=edit} (spec: edit-and-history.md, section 1). */
public final class EditAction implements Action {
  private static final int BYTES_OF_A_KIBIBYTE = 1024;

  private final EditPage edit;
  private final PageChoice page;
  private final EditParams params;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public EditAction(EditPage edit, PageChoice page, WatchParams watch, Namespaces namespaces) {
    this.edit = edit;
    this.page = page;
    this.params = new EditParams(watch);
    this.namespaces = namespaces;
    this.declaration = Declaration.of("edit", params.all()).writing().withToken(TokenType.CSRF);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    if (!params.haveText(call)) {
      return refused(
          "missingparam",
          "One of the parameters \"text\", \"appendtext\", \"prependtext\" and \"undo\" is needed.");
    }
    return switch (page.possible(call)) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title title) ->
          answer(edit.run(params.request(call, title)));
    };
  }

  private Answer answer(EditOutcome outcome) {
    return switch (outcome) {
      case EditOutcome.Saved saved ->
          done(
              saved.followed(),
              result(saved.created(), saved.pageId(), saved.title(), saved.model())
                  .put("oldrevid", saved.parentId())
                  .put("newrevid", saved.revisionId())
                  .put("newtimestamp", saved.timestamp()),
              saved.watch());
      case EditOutcome.Unchanged same ->
          done(
              same.followed(),
              result(false, same.pageId(), same.title(), same.model()).flag("nochange", true),
              same.watch());
      case EditOutcome.Refused(var refusals) -> Answer.refused(Refusals.errors(refusals));
      case EditOutcome.TagsRefused(var refusal) -> Answer.refused(Refusals.error(refusal));
      case EditOutcome.RedirectNeedsAddition _ ->
          refused(
              "redirect-appendonly",
              "Following redirects goes together with \"section=new\", \"prependtext\" or \"appendtext\" only.");
      case EditOutcome.RedirectNotEditable(Title from, ParsedTitle to) -> notEditable(from, to);
      case EditOutcome.NoDirectEditing(String model) ->
          refused(
              "no-direct-editing",
              "Pages of the content model %s cannot be edited so.".formatted(model));
      case EditOutcome.BadFormat(String format, String model) ->
          refused(
              "badformat",
              "Texts of the content model %s are not written in %s.".formatted(model, format));
      case EditOutcome.PageExists _ -> refused("articleexists", "The page exists already.");
      case EditOutcome.PageMissing _ -> refused("missingtitle", "The page does not exist.");
      case EditOutcome.NoSections(String model) ->
          refused(
              "sectionsnotsupported",
              "Pages of the content model %s have no sections.".formatted(model));
      case EditOutcome.NoSuchSection(String section) ->
          refused("nosuchsection", "The page has no section %s.".formatted(section));
      case EditOutcome.BadSection _ ->
          refused(
              "invalidsection",
              "The parameter \"section\" takes the number of a section or \"new\".");
      case EditOutcome.BadDigest _ ->
          refused(
              "badmd5", "The text that came has another MD5 than the one that was sent with it.");
      case EditOutcome.NoSuchRevision(long id) ->
          refused(
              "nosuchrevid",
              id == 0
                  ? "There is no revision before the one to be undone."
                  : "There is no revision with the id %d.".formatted(id));
      case EditOutcome.RevisionOfOtherPage(long id, Title title) ->
          refused(
              "revwrongpage",
              "Revision %d does not belong to \"%s\"."
                  .formatted(id, namespaces.prefixedText(title)));
      case EditOutcome.UndoFailed _ ->
          refused("undofailure", "Later edits stand in the way of undoing this one.");
      case EditOutcome.ModelMismatch(String base, String model) ->
          refused(
              "contentmodel-mismatch",
              "The text was made from one of the content model %s, and the page is now %s."
                  .formatted(base, model));
      case EditOutcome.ModelChangeDenied _ ->
          refused("cantchangecontentmodel", "You cannot change the content model of pages.");
      case EditOutcome.FileRedirectDenied(boolean anonymous) ->
          refused(
              anonymous ? "noimageredirect-anon" : "noimageredirect",
              "Only those who may upload files can make redirects of their pages.");
      case EditOutcome.TooBig(int limit) ->
          refused(
              "contenttoobig",
              "The text is longer than the %d kibibytes that a page may have."
                  .formatted(limit / BYTES_OF_A_KIBIBYTE));
      case EditOutcome.Deleted _ ->
          refused("pagedeleted", "The page has been deleted since you began to edit it.");
      case EditOutcome.Conflict _ ->
          refused("editconflict", "Somebody else has changed the same part of the page.");
      case EditOutcome.NothingToAdd _ ->
          refused("missingcommenttext", "A new section needs a text.");
      case EditOutcome.InvalidJson _ -> refused("invalid-json-data", "The text is not JSON.");
    };
  }

  private ObjectNode result(boolean created, long pageId, Title title, String model) {
    ObjectNode result = new ObjectNode();
    if (created) {
      result.flag("new", true);
    }
    return result
        .put("result", "Success")
        .put("pageid", pageId)
        .put("title", namespaces.prefixedText(title))
        .put("contentmodel", model);
  }

  private Answer done(
      EditOutcome.@Nullable Followed followed, ObjectNode result, WatchState watch) {
    if (watch.watched()) {
      result.flag("watched", true);
    }
    if (watch.expires() != null) {
      result.put("watchlistexpiry", watch.expires());
    }
    ObjectNode data = new ObjectNode();
    if (followed != null) {
      data.put("redirects", fromTo(followed.from(), namespaces.prefixedText(followed.to())));
    }
    return new Answer.Done(new ObjectNode(), data.put("edit", result));
  }

  private Answer notEditable(Title from, ParsedTitle to) {
    String target =
        switch (to) {
          case ParsedTitle.Local local -> namespaces.prefixedText(local.title());
          case ParsedTitle.Interwiki interwiki -> interwiki.prefix() + ":" + interwiki.text();
          case ParsedTitle.FragmentOnly _, ParsedTitle.Invalid _ -> "";
        };
    return Answer.refused(
        ApiError.of(
                "edit-invalidredirect",
                "The redirect \"%s\" leads to \"%s\", where no page can be edited."
                    .formatted(namespaces.prefixedText(from), target))
            .with(new ObjectNode().put("redirects", fromTo(from, target))));
  }

  private ObjectNode fromTo(Title from, String to) {
    return new ObjectNode().put("from", namespaces.prefixedText(from)).put("to", to);
  }

  private static Answer refused(String code, String text) {
    return Answer.refused(ApiError.of(code, text));
  }
}
