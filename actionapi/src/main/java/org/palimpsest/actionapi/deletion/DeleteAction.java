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
import org.palimpsest.actionapi.page.PageChoice.Deletable;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.deletion.AffectedRevisions;
import org.palimpsest.wiki.deletion.DeleteOutcome;
import org.palimpsest.wiki.deletion.DeletePage;
import org.palimpsest.wiki.deletion.DeleteRequest;
import org.palimpsest.wiki.deletion.TalkProblem;
import org.palimpsest.wiki.file.DeleteVersion;
import org.palimpsest.wiki.file.DeleteVersionOutcome;
import org.palimpsest.wiki.file.DeleteVersionRequest;
import org.palimpsest.wiki.login.TokenType;

/**
 * {@code action=delete} (spec: deletion-and-logs.md, section 1). Beyond MediaWiki's: the parameter
 * {@code dryrun}.
 */
public final class DeleteAction implements ActionModule {
  private static final Param<String> REASON = Param.string("reason");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<Boolean> TALK = Param.bool("deletetalk");

  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

  /** An old version of a file; means nothing for other pages. */
  private static final Param<String> OLD_IMAGE = Param.string("oldimage");

  private final DeletePage deletePage;
  private final DeleteVersion deleteVersion;
  private final PageChoice page;
  private final WatchParams watch;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public DeleteAction(
      DeletePage deletePage,
      DeleteVersion deleteVersion,
      PageChoice page,
      WatchParams watch,
      Namespaces namespaces) {
    this.deletePage = deletePage;
    this.deleteVersion = deleteVersion;
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
      case PageChoice.Choice.Refused<Deletable>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Deletable>(Deletable found) -> delete(call, found);
    };
  }

  /** Of other pages there are no old versions, so all of the page goes, as in MediaWiki. */
  private Answer delete(Call call, Deletable found) {
    String oldImage = call.find(OLD_IMAGE);
    return found.title().namespace() == Namespace.FILE && oldImage != null && !oldImage.isEmpty()
        ? answer(call, found.title(), deleteVersion.run(request(call, found.title(), oldImage)))
        : answer(call, found.title(), deletePage.run(request(call, found)));
  }

  private DeleteVersionRequest request(Call call, Title title, String oldImage) {
    String reason = call.find(REASON);
    return new DeleteVersionRequest(
        call.performer(),
        title,
        oldImage,
        reason == null ? "" : reason,
        call.getOrEmpty(TAGS),
        watch.ofOld(call),
        call.get(DRY_RUN));
  }

  private Answer answer(Call call, Title title, DeleteVersionOutcome outcome) {
    String text = namespaces.prefixedText(title);
    return switch (outcome) {
      case DeleteVersionOutcome.Done(long logId) ->
          Answer.of("delete", withReason(text, call.find(REASON)).put("logid", logId));
      case DeleteVersionOutcome.Planned _ ->
          Answer.of("delete", withReason(text, call.find(REASON)).flag("dryrun", true));
      case DeleteVersionOutcome.NotDone why -> Answer.refused(DeletionErrors.of(why, text));
    };
  }

  private static ObjectNode withReason(String title, @Nullable String reason) {
    ObjectNode node = new ObjectNode().put("title", title);
    return reason == null ? node.putNull("reason") : node.put("reason", reason);
  }

  private DeleteRequest request(Call call, Deletable found) {
    return new DeleteRequest(
        call.performer(),
        found.title(),
        found.pageId(),
        call.find(REASON),
        call.getOrEmpty(TAGS),
        call.get(TALK),
        watch.ofOld(call),
        call.get(DRY_RUN));
  }

  private Answer answer(Call call, Title title, DeleteOutcome outcome) {
    return switch (outcome) {
      case DeleteOutcome.Planned planned -> {
        warn(call, planned.leftTalk());
        yield Answer.of(
            "delete",
            DeletionNodes.put(
                planned(planned, namespaces.prefixedText(title)),
                planned.page(),
                planned.talk(),
                namespaces));
      }
      case DeleteOutcome.Done done -> {
        warn(call, done.leftTalk());
        yield Answer.of(
            "delete",
            withReason(namespaces.prefixedText(done.title()), done.reason())
                .put("logid", done.logId()));
      }
      case DeleteOutcome.NotDone why ->
          Answer.refused(DeletionErrors.of(why, namespaces.prefixedText(title)));
    };
  }

  private static ObjectNode planned(DeleteOutcome.Planned planned, String title) {
    AffectedRevisions page = planned.page();
    ObjectNode node =
        withReason(title, planned.reason()).put("revisions", page == null ? 0 : page.number());
    return planned.versions() == 0 ? node : node.put("fileversions", planned.versions());
  }

  private static void warn(Call call, @Nullable TalkProblem leftTalk) {
    switch (leftTalk) {
      case null -> {}
      case ALREADY_TALK -> call.warn(Message.of("delete-error-associated-alreadytalk"));
      case NONE -> call.warn(Message.of("delete-error-associated-doesnotexist"));
    }
  }
}
