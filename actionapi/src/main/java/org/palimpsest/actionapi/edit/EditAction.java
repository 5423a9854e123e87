package org.palimpsest.actionapi.edit;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.edit.EditOutcome;
import org.palimpsest.wiki.edit.EditPage;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.watch.WatchState;

/** {@code action=edit} (spec: edit-and-history.md, section 1). */
public final class EditAction implements ActionModule {
  private static final String AT_LEAST_ONE = "apierror-missingparam-at-least-one-of";

  private final EditPage edit;
  private final PageChoice page;
  private final EditParams params;
  private final TemporaryAccountLogin entrance;
  private final EditErrors errors;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public EditAction(
      EditPage edit,
      PageChoice page,
      WatchParams watch,
      TemporaryAccountLogin entrance,
      Namespaces namespaces) {
    this.entrance = entrance;
    this.edit = edit;
    this.page = page;
    this.params = new EditParams(watch);
    this.errors = new EditErrors(namespaces);
    this.namespaces = namespaces;
    this.declaration =
        Declaration.ofVerb(
                "edit",
                TokenType.CSRF,
                EnumSet.of(Act.EDIT, Act.CREATE, Act.CREATE_ACCOUNT),
                params)
            .example(
                "action=edit&title=Test&summary=test%20summary&text=article%20content&baserevid=1234567&token=123ABC")
            .example(
                "action=edit&title=Test&summary=NOTOC&minor=&prependtext=__NOTOC__%0A&baserevid=1234567&token=123ABC")
            .example("action=edit&title=Test&undo=13585&undoafter=13579&token=123ABC")
            .errors(EditErrors.CODES);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    if (!params.haveText(call)) {
      return refused(
          Message.of(AT_LEAST_ONE, List.of("text", "appendtext", "prependtext", "undo"), 4));
    }
    if (params.lackBase(call)) {
      return refused(Message.of(AT_LEAST_ONE, List.of("baserevid", "basetimestamp"), 2));
    }
    return switch (page.possible(call)) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title title) ->
          answer(call, edit.run(params.request(call, title, entrance.reserved(call))));
    };
  }

  private Answer answer(Call call, EditOutcome outcome) {
    return switch (outcome) {
      case EditOutcome.Saved saved -> {
        ObjectNode result =
            result(saved.created(), saved.pageId(), saved.title(), saved.model())
                .put("oldrevid", saved.parentId())
                .put("newrevid", saved.revisionId())
                .put("newtimestamp", saved.timestamp());
        Answer answer = done(saved.followed(), result, saved.watch());
        entrance.enter(call, saved.author(), result);
        warnOfOverwriting(call, saved);
        yield answer;
      }
      case EditOutcome.Unchanged same ->
          done(
              same.followed(),
              result(false, same.pageId(), same.title(), same.model()).flag("nochange", true),
              same.watch());
      case EditOutcome.NotDone why -> Answer.refused(errors.of(why));
    };
  }

  /** Their own edits only: what others have written is never overwritten. */
  private static void warnOfOverwriting(Call call, EditOutcome.Saved saved) {
    if (saved.overwritten() != 0) {
      call.warn(
          Message.of("apiwarn-edit-overwritten", saved.overwritten()),
          new ObjectNode().put("revid", saved.overwritten()));
    }
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
      data.put(
          "redirects",
          fromTo(namespaces.prefixedText(followed.from()), namespaces.prefixedText(followed.to())));
    }
    return new Answer.Done(new ObjectNode(), data.put("edit", result));
  }

  static ObjectNode fromTo(String from, String to) {
    return new ObjectNode().put("from", from).put("to", to);
  }

  private static Answer refused(Message message) {
    return Answer.refused(ApiError.of(message));
  }
}
