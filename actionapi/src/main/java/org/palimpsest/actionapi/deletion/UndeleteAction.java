package org.palimpsest.actionapi.deletion;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.deletion.TalkProblem;
import org.palimpsest.wiki.deletion.UndeleteOutcome;
import org.palimpsest.wiki.deletion.UndeletePage;
import org.palimpsest.wiki.deletion.UndeleteRequest;
import org.palimpsest.wiki.login.TokenType;

/**
 * {@code action=undelete} (spec: deletion-and-logs.md, section 2). Beyond MediaWiki's: the
 * parameter {@code dryrun}.
 */
public final class UndeleteAction implements ActionModule {
  private static final Param<String> TITLE = Param.string("title").required();
  private static final Param<String> REASON = Param.string("reason").defaults("");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<List<Instant>> TIMESTAMPS = Param.timestamp("timestamps").multi();
  private static final Param<List<Long>> FILE_IDS = Param.integer("fileids").multi();
  private static final Param<Boolean> TALK = Param.bool("undeletetalk");
  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

  private final UndeletePage undeletePage;
  private final PageChoice page;
  private final WatchParams watch;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public UndeleteAction(
      UndeletePage undeletePage, PageChoice page, WatchParams watch, Namespaces namespaces) {
    this.undeletePage = undeletePage;
    this.page = page;
    this.watch = watch;
    this.namespaces = namespaces;
    this.declaration =
        Declaration.ofVerb(
                "undelete",
                TokenType.CSRF,
                EnumSet.of(Act.UNDELETE, Act.UNDELETE_PAGE),
                TITLE,
                REASON,
                TAGS,
                TIMESTAMPS,
                FILE_IDS,
                TALK,
                watch,
                DRY_RUN)
            .example(
                "action=undelete&title=Main%20Page&token=123ABC&reason=Restoring%20main%20page")
            .example(
                "action=undelete&title=Main%20Page&token=123ABC&timestamps=2007-07-03T22:00:45Z|2007-07-02T19:48:56Z")
            .errors(DeletionErrors.OF_RESTORATION);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    Optional<Refusal> block = undeletePage.block(call.performer());
    if (block.isPresent()) {
      return Answer.refused(Refusals.error(block.get()));
    }
    return switch (page.possible(call.get(TITLE))) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title title) ->
          answer(call, title, undeletePage.run(request(call, title)));
    };
  }

  private UndeleteRequest request(Call call, Title title) {
    return new UndeleteRequest(
        call.performer(),
        title,
        call.get(REASON),
        Set.copyOf(call.getOrEmpty(TIMESTAMPS)),
        Set.copyOf(call.getOrEmpty(FILE_IDS)),
        call.getOrEmpty(TAGS),
        call.get(TALK),
        watch.of(call),
        call.get(DRY_RUN));
  }

  private Answer answer(Call call, Title title, UndeleteOutcome outcome) {
    return switch (outcome) {
      case UndeleteOutcome.Done done -> {
        warn(call, done.leftTalk());
        yield Answer.of("undelete", result(call, done.title(), done.revisions(), done.versions()));
      }
      case UndeleteOutcome.Planned(int versions, var page, var talk, var leftTalk) -> {
        warn(call, leftTalk);
        int all = (page == null ? 0 : page.number()) + (talk == null ? 0 : talk.number());
        yield Answer.of(
            "undelete",
            DeletionNodes.put(result(call, title, all, versions), page, talk, namespaces));
      }
      case UndeleteOutcome.NotDone why -> Answer.refused(DeletionErrors.of(why));
    };
  }

  private ObjectNode result(Call call, Title title, int revisions, int versions) {
    return new ObjectNode()
        .put("title", namespaces.prefixedText(title))
        .put("revisions", revisions)
        .put("fileversions", versions)
        .put("reason", call.get(REASON));
  }

  private static void warn(Call call, @Nullable TalkProblem leftTalk) {
    switch (leftTalk) {
      case null -> {}
      case ALREADY_TALK -> call.warn(Message.of("undelete-error-associated-alreadytalk"));
      case NONE -> call.warn(Message.of("undelete-error-associated-notdeleted"));
    }
  }
}
