package org.palimpsest.actionapi.revert;

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
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.revert.LatestRevision;
import org.palimpsest.wiki.revert.Rollback;
import org.palimpsest.wiki.revert.RollbackOutcome;
import org.palimpsest.wiki.revert.RollbackRequest;
import org.palimpsest.wiki.tag.TagRefusal;

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
  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

  private final Rollback rollback;
  private final PageChoice page;
  private final WatchParams watch;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public RollbackAction(
      Rollback rollback, PageChoice page, WatchParams watch, Namespaces namespaces) {
    this.rollback = rollback;
    this.page = page;
    this.watch = watch;
    this.namespaces = namespaces;
    List<Param<?>> params =
        new ArrayList<>(
            List.of(PageChoice.TITLE, PageChoice.PAGE_ID, TAGS, USER, SUMMARY, MARK_BOT));
    params.addAll(watch.params());
    params.add(DRY_RUN);
    this.declaration =
        Declaration.of("rollback", params)
            .writing()
            .withToken(TokenType.ROLLBACK)
            .example("action=rollback&title=Main%20Page&user=Example&token=123ABC")
            .example(
                "action=rollback&title=Main%20Page&user=192.0.2.5&token=123ABC&summary=Reverting%20vandalism&markbot=1")
            .example("action=rollback&title=Main%20Page&user=2001:db8::/64&token=123ABC")
            .errors(
                "missingparam",
                "invalidparammix",
                "mustpostparams",
                "mustbeposted",
                "badtoken",
                "baduser",
                "cidrtoobroad",
                "badtags",
                "invalidtitle",
                "pagecannotexist",
                "nosuchpageid",
                "missingtitle",
                "alreadyrolled",
                "rollback-nochange",
                "onlyauthor",
                "notvisiblerev",
                "editconflict",
                "edit-gone-missing",
                "permissiondenied",
                "protectedpage",
                "blocked",
                "autoblocked",
                "ratelimited",
                "readonly");
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    return switch (page.existing(call)) {
      case PageChoice.Choice.Refused<PageFacts>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<PageFacts>(PageFacts found) ->
          answer(rollback.run(request(call, found.id())));
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
        call.get(DRY_RUN));
  }

  private Answer answer(RollbackOutcome outcome) {
    return switch (outcome) {
      case RollbackOutcome.Done done ->
          Answer.of(
              "rollback",
              result(done.title(), done.pageId(), done.summary())
                  .put("revid", done.revisionId())
                  .put("old_revid", done.revertedId())
                  .put("last_revid", done.restoredId()));
      case RollbackOutcome.Planned planned ->
          Answer.of(
              "rollback",
              result(planned.title(), planned.pageId(), planned.summary())
                  .put("old_revid", planned.revertedIds().getFirst())
                  .put("last_revid", planned.restoredId())
                  .flag("dryrun", true)
                  .put("revids", ListNode.ofNumbers("rev", planned.revertedIds()))
                  .flag("complete", planned.complete()));
      case RollbackOutcome.Refused(var refusals) -> Answer.refused(Refusals.errors(refusals));
      case RollbackOutcome.TagsRefused(TagRefusal refusal) ->
          Answer.refused(Refusals.error(refusal));
      case RollbackOutcome.RangeTooWide(String family, int prefix) ->
          Answer.refused(ApiError.of(Message.of("apierror-cidrtoobroad", family, prefix)));
      case RollbackOutcome.PageMissing _ ->
          Answer.refused(ApiError.of(Message.of("edit-gone-missing")));
      case RollbackOutcome.AlreadyRolled(Title title, String user, LatestRevision current) ->
          Answer.refused(
              ApiError.of(
                      Message.of(
                          "alreadyrolled", namespaces.prefixedText(title), user, named(current)))
                  .with(standing(current)));
      case RollbackOutcome.NoChange(Title title, String user, LatestRevision current) ->
          Answer.refused(
              ApiError.of(Message.of("rollback-nochange", user, namespaces.prefixedText(title)))
                  .with(standing(current)));
      case RollbackOutcome.OnlyAuthor _ -> Answer.refused(ApiError.of(Message.of("cantrollback")));
      case RollbackOutcome.TargetNotVisible _ ->
          Answer.refused(ApiError.of(Message.of("notvisiblerev")));
      case RollbackOutcome.Busy _ -> Answer.refused(ApiError.of(Message.of("apierror-busy")));
      case RollbackOutcome.EditConflict(LatestRevision current) ->
          Answer.refused(ApiError.of(Message.of("edit-conflict")).with(standing(current)));
    };
  }

  private ObjectNode result(Title title, long pageId, String summary) {
    return new ObjectNode()
        .put("title", namespaces.prefixedText(title))
        .put("pageid", pageId)
        .put("summary", summary);
  }

  /** The author of the current revision, or nothing where it is hidden. */
  private static String named(LatestRevision current) {
    String author = current.author().value();
    return author == null ? "" : author;
  }

  private static ObjectNode standing(LatestRevision current) {
    ObjectNode data =
        new ObjectNode()
            .put("currentrevid", current.revisionId())
            .put("currenttimestamp", current.created());
    String author = current.author().value();
    if (author != null) {
      data.put("currentuser", author);
    }
    return data.flag("currentrevertssame", current.revertsSame());
  }
}
