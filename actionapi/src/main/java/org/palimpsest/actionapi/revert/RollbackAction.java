package org.palimpsest.actionapi.revert;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.revert.Hiding;
import org.palimpsest.wiki.revert.OrElse;
import org.palimpsest.wiki.revert.RevertedSeries;
import org.palimpsest.wiki.revert.Rollback;
import org.palimpsest.wiki.revert.RollbackOutcome;
import org.palimpsest.wiki.revert.RollbackReach;
import org.palimpsest.wiki.revert.RollbackRequest;

/**
 * {@code action=rollback} (spec: rollback.md). Beyond MediaWiki's: the parameter {@code dryrun},
 * ranges of addresses for {@code user}, and what the page has come to in the errors of those who
 * are too late.
 */
public final class RollbackAction implements ActionModule {
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<String> USER =
      Param.user(
              "user",
              UserReference.Kind.NAME,
              UserReference.Kind.IP,
              UserReference.Kind.TEMP,
              UserReference.Kind.CIDR,
              UserReference.Kind.INTERWIKI,
              UserReference.Kind.ID)
          .required();
  private static final Param<String> SUMMARY = Param.string("summary").defaults("");
  private static final Param<Boolean> MARK_BOT = Param.bool("markbot");
  private static final Param<Boolean> HIDDEN_AUTHOR = Param.bool("hiddenauthor");
  private static final Param<OrElse> OR_ELSE = Param.choice("orelse", OrElse.class);
  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

  private final Rollback rollback;
  private final PageChoice page;
  private final WatchParams watch;
  private final RollbackErrors errors;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public RollbackAction(
      Rollback rollback, PageChoice page, WatchParams watch, Namespaces namespaces) {
    this.rollback = rollback;
    this.page = page;
    this.watch = watch;
    this.errors = new RollbackErrors(namespaces);
    this.namespaces = namespaces;
    this.declaration =
        Declaration.ofVerb(
                "rollback",
                TokenType.ROLLBACK,
                EnumSet.of(Act.ROLLBACK),
                PageChoice.PARAMS,
                TAGS,
                USER,
                SUMMARY,
                MARK_BOT,
                HidingParams.ALL,
                HIDDEN_AUTHOR,
                OR_ELSE,
                watch,
                DRY_RUN)
            .example("action=rollback&title=Main%20Page&user=Example&token=123ABC")
            .example(
                "action=rollback&title=Main%20Page&user=192.0.2.5&token=123ABC&summary=Reverting%20vandalism&markbot=1")
            .example("action=rollback&title=Main%20Page&user=2001:db8::/64&token=123ABC")
            .example(
                "action=rollback&title=Main%20Page&user=Example&hide=content|comment&hidereason=Abuse&token=123ABC")
            .example("action=rollback&title=Spam&user=Example&orelse=delete&token=123ABC")
            .errors(RollbackErrors.CODES);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    ApiError unclear = HidingParams.refusal(call);
    if (unclear != null) {
      return Answer.refused(unclear);
    }
    return switch (page.existing(call)) {
      case PageChoice.Choice.Refused<PageFacts>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<PageFacts>(PageFacts found) ->
          answer(rollback.run(request(call, found.id())), HidingParams.of(call));
    };
  }

  private RollbackRequest request(Call call, long pageId) {
    return new RollbackRequest(
        call.performer(),
        pageId,
        call.get(USER),
        call.get(SUMMARY),
        call.get(MARK_BOT),
        call.getOrEmpty(TAGS),
        watch.of(call),
        new RollbackReach(HidingParams.of(call), call.get(HIDDEN_AUTHOR), call.find(OR_ELSE)),
        call.get(DRY_RUN));
  }

  private Answer answer(RollbackOutcome outcome, @Nullable Hiding hiding) {
    return switch (outcome) {
      case RollbackOutcome.Done done ->
          Answer.of(
              "rollback",
              withHidden(
                  result(done.title(), done.pageId(), done.summary())
                      .put("revid", done.revisionId())
                      .put("old_revid", done.revertedId())
                      .put("last_revid", done.restoredId()),
                  done.hidden(),
                  hiding));
      case RollbackOutcome.Planned planned ->
          Answer.of(
              "rollback",
              withHidden(
                  result(planned.title(), planned.pageId(), planned.summary())
                      .put("old_revid", planned.reverted().ids().getFirst())
                      .put("last_revid", planned.restoredId())
                      .putAll(dryRun(planned.reverted())),
                  planned.hidden(),
                  hiding));
      case RollbackOutcome.DoneInstead done ->
          Answer.of(
              "rollback",
              withHidden(
                  result(done.title(), done.pageId(), done.summary())
                      .put(done.deed() == OrElse.DELETE ? "logid" : "revid", done.id())
                      .put("old_revid", done.revertedId())
                      .put("orelse", wire(done.deed())),
                  done.hidden(),
                  hiding));
      case RollbackOutcome.PlannedInstead planned ->
          Answer.of(
              "rollback",
              withHidden(
                  result(planned.title(), planned.pageId(), planned.summary())
                      .put("old_revid", planned.reverted().ids().getFirst())
                      .put("orelse", wire(planned.deed()))
                      .putAll(dryRun(planned.reverted())),
                  planned.hidden(),
                  hiding));
      case RollbackOutcome.NotDone why -> Answer.refused(errors.of(why));
    };
  }

  private static ObjectNode dryRun(RevertedSeries reverted) {
    return new ObjectNode()
        .flag("dryrun", true)
        .put("revids", ListNode.ofNumbers("rev", reverted.ids()))
        .flag("complete", reverted.complete());
  }

  private static String wire(OrElse deed) {
    return deed.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode withHidden(
      ObjectNode node, RollbackOutcome.@Nullable HiddenRevisions hidden, @Nullable Hiding hiding) {
    return hidden == null || hiding == null
        ? node
        : node.put("hidden", HidingParams.node(hidden, hiding));
  }

  private ObjectNode result(Title title, long pageId, String summary) {
    return new ObjectNode()
        .put("title", namespaces.prefixedText(title))
        .put("pageid", pageId)
        .put("summary", summary);
  }
}
