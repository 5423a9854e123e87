package org.palimpsest.actionapi.deletion;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
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
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.deletion.DeleteOutcome;
import org.palimpsest.wiki.deletion.DeletePage;
import org.palimpsest.wiki.deletion.DeleteRequest;
import org.palimpsest.wiki.deletion.TalkProblem;
import org.palimpsest.wiki.login.TokenType;

/**
 * {@code action=delete} (spec: deletion-and-logs.md, section 1), as far as there are no files.
 * Beyond MediaWiki's: the parameter {@code dryrun}.
 */
public final class DeleteAction implements ActionModule {
  private static final Param<String> REASON = Param.string("reason");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<Boolean> TALK = Param.bool("deletetalk");

  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

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
    this.declaration =
        Declaration.ofVerb(
                "delete",
                TokenType.CSRF,
                EnumSet.of(Act.DELETE),
                PageChoice.PARAMS,
                REASON,
                TAGS,
                TALK,
                WatchParams.WATCH,
                watch,
                WatchParams.UNWATCH,
                OLD_IMAGE,
                DRY_RUN)
            .example("action=delete&title=Main%20Page&token=123ABC")
            .example("action=delete&title=Main%20Page&token=123ABC&reason=Preparing%20for%20move")
            .errors(DeletionErrors.OF_DELETION);
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
        watch.ofOld(call),
        call.get(DRY_RUN));
  }

  private Answer answer(Call call, PageFacts page, DeleteOutcome outcome) {
    return switch (outcome) {
      case DeleteOutcome.Planned planned -> {
        warn(call, planned.leftTalk());
        yield Answer.of(
            "delete",
            DeletionNodes.put(
                new ObjectNode()
                    .put("title", namespaces.prefixedText(page.title()))
                    .put("reason", planned.reason())
                    .put("revisions", planned.page().number()),
                planned.page(),
                planned.talk(),
                namespaces));
      }
      case DeleteOutcome.Done done -> {
        warn(call, done.leftTalk());
        yield Answer.of(
            "delete",
            new ObjectNode()
                .put("title", namespaces.prefixedText(done.title()))
                .put("reason", done.reason())
                .put("logid", done.logId()));
      }
      case DeleteOutcome.NotDone why ->
          Answer.refused(DeletionErrors.of(why, namespaces.prefixedText(page.title())));
    };
  }

  private static void warn(Call call, @Nullable TalkProblem leftTalk) {
    switch (leftTalk) {
      case null -> {}
      case ALREADY_TALK -> call.warn(Message.of("delete-error-associated-alreadytalk"));
      case NONE -> call.warn(Message.of("delete-error-associated-doesnotexist"));
    }
  }
}
