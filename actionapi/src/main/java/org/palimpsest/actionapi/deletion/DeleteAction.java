package org.palimpsest.actionapi.deletion;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.deletion.DeleteOutcome;
import org.palimpsest.wiki.deletion.DeletePage;
import org.palimpsest.wiki.deletion.DeleteRequest;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.watch.WatchOption;

/** {@code action=delete} (spec: deletion-and-logs.md, section 1), as far as there are no files. */
public final class DeleteAction implements ActionModule {
  private static final Param<String> REASON = Param.string("reason");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<Boolean> TALK = Param.bool("deletetalk");
  private static final Param<Boolean> WATCH = Param.bool("watch").deprecated();
  private static final Param<Boolean> UNWATCH = Param.bool("unwatch").deprecated();

  /** An old version of a file; means nothing for other pages. */
  private static final Param<String> OLD_IMAGE = Param.string("oldimage");

  private final DeletePage deletePage;
  private final PageChoice page;
  private final WatchParams watch;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public DeleteAction(
      DeletePage deletePage, PageChoice page, WatchParams watch, Namespaces namespaces) {
    this.deletePage = deletePage;
    this.page = page;
    this.watch = watch;
    this.namespaces = namespaces;
    List<Param<?>> params =
        new ArrayList<>(List.of(PageChoice.TITLE, PageChoice.PAGE_ID, REASON, TAGS, TALK, WATCH));
    params.addAll(watch.params());
    params.addAll(List.of(UNWATCH, OLD_IMAGE));
    this.declaration =
        Declaration.of("delete", params)
            .writing()
            .withToken(TokenType.CSRF)
            .example("action=delete&title=Main%20Page&token=123ABC")
            .example("action=delete&title=Main%20Page&token=123ABC&reason=Preparing%20for%20move")
            .errors(
                "missingparam",
                "invalidparammix",
                "mustpostparams",
                "mustbeposted",
                "badtoken",
                "badtags",
                "invalidtitle",
                "pagecannotexist",
                "nosuchpageid",
                "missingtitle",
                "cantdelete",
                "permissiondenied",
                "protectedpage",
                "blocked",
                "autoblocked",
                "readonly");
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    return switch (page.deletable(call)) {
      case PageChoice.Choice.Refused<PageFacts>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<PageFacts>(PageFacts found) ->
          answer(call, found, deletePage.run(request(call, found.id())));
    };
  }

  private DeleteRequest request(Call call, long pageId) {
    return new DeleteRequest(
        call.performer(),
        pageId,
        call.find(REASON),
        call.getOrEmpty(TAGS),
        call.get(TALK),
        watch(call));
  }

  private WatchOption watch(Call call) {
    WatchOption wish = watch.of(call);
    if (call.get(WATCH)) {
      return new WatchOption(WatchOption.Mode.WATCH, wish.expiry());
    }
    return call.get(UNWATCH) ? new WatchOption(WatchOption.Mode.UNWATCH, wish.expiry()) : wish;
  }

  private Answer answer(Call call, PageFacts page, DeleteOutcome outcome) {
    return switch (outcome) {
      case DeleteOutcome.Done done -> {
        switch (done.leftTalk()) {
          case null -> {}
          case ALREADY_TALK -> call.warn(Message.of("delete-error-associated-alreadytalk"));
          case NONE -> call.warn(Message.of("delete-error-associated-doesnotexist"));
        }
        yield Answer.of(
            "delete",
            new ObjectNode()
                .put("title", namespaces.prefixedText(done.title()))
                .put("reason", done.reason())
                .put("logid", done.logId()));
      }
      case DeleteOutcome.Refused(var refusals) -> Answer.refused(Refusals.errors(refusals));
      case DeleteOutcome.TagsRefused(var refusal) -> Answer.refused(Refusals.error(refusal));
      case DeleteOutcome.Vanished _ ->
          Answer.refused(
              ApiError.of(Message.of("cannotdelete", namespaces.prefixedText(page.title()))));
    };
  }
}
