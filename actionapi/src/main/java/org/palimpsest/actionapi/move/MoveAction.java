package org.palimpsest.actionapi.move;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.move.MoveOutcome;
import org.palimpsest.wiki.move.MovePage;
import org.palimpsest.wiki.move.MoveRequest;
import org.palimpsest.wiki.move.MoveRequest.Along;

/**
 * {@code action=move} (spec: administration.md, section 3). Beyond MediaWiki's: the parameter
 * {@code dryrun}.
 */
public final class MoveAction implements ActionModule {
  private static final PageChoice.Pair FROM = PageChoice.Pair.of("from", "fromid");
  private static final Param<String> TO = Param.string("to").required();
  private static final Param<String> REASON = Param.string("reason").defaults("");
  private static final Param<Boolean> TALK = Param.bool("movetalk");
  private static final Param<Boolean> SUBPAGES = Param.bool("movesubpages");
  private static final Param<Boolean> NO_REDIRECT = Param.bool("noredirect");

  /** Means something only for files that several wikis share. */
  private static final Param<Boolean> IGNORE_WARNINGS = Param.bool("ignorewarnings");

  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

  private final MovePage movePage;
  private final PageChoice pages;
  private final WatchParams watch;
  private final Namespaces namespaces;
  private final MoveErrors errors;
  private final Declaration declaration;

  public MoveAction(MovePage movePage, PageChoice pages, WatchParams watch, Namespaces namespaces) {
    this.movePage = movePage;
    this.pages = pages;
    this.watch = watch;
    this.namespaces = namespaces;
    this.errors = new MoveErrors(namespaces);
    this.declaration =
        Declaration.ofVerb(
                "move",
                TokenType.CSRF,
                EnumSet.of(Act.MOVE, Act.EDIT, Act.MOVE_TARGET),
                FROM.title(),
                FROM.id(),
                TO,
                REASON,
                TALK,
                SUBPAGES,
                NO_REDIRECT,
                watch,
                IGNORE_WARNINGS,
                TAGS,
                DRY_RUN)
            .example(
                "action=move&from=Badtitle&to=Goodtitle&token=123ABC&reason=Misspelled%20title&movetalk=1&noredirect=1")
            .example("action=move&from=Goodtitle&to=Badtitle&token=123ABC&movesubpages=1&dryrun=1")
            .errors(MoveErrors.CODES);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    return switch (pages.title(call, FROM)) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title from) ->
          switch (pages.existing(from)) {
            case PageChoice.Choice.Refused<PageFacts>(ApiError error) -> Answer.refused(error);
            case PageChoice.Choice.Chosen<PageFacts>(PageFacts page) -> move(call, page);
          };
    };
  }

  private Answer move(Call call, PageFacts page) {
    return switch (pages.title(call.get(TO))) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title to) ->
          answer(call, movePage.run(request(call, page, to)));
    };
  }

  private MoveRequest request(Call call, PageFacts page, Title to) {
    Set<Along> along = EnumSet.noneOf(Along.class);
    if (call.get(TALK)) {
      along.add(Along.TALK);
    }
    if (call.get(SUBPAGES)) {
      along.add(Along.SUBPAGES);
    }
    return new MoveRequest(
        call.performer(),
        page.id(),
        page.title(),
        to,
        call.get(REASON),
        along,
        !call.get(NO_REDIRECT),
        watch.of(call),
        call.getOrEmpty(TAGS),
        call.get(DRY_RUN));
  }

  private Answer answer(Call call, MoveOutcome outcome) {
    MoveNodes nodes = new MoveNodes(namespaces, errors, call.context().errorWording());
    String reason = call.get(REASON);
    return switch (outcome) {
      case MoveOutcome.Done(var report) -> Answer.of("move", nodes.of(report, reason));
      case MoveOutcome.Planned(var report) ->
          Answer.of("move", nodes.of(report, reason).putAll(nodes.plan(report)));
      case MoveOutcome.NotDone why -> Answer.refused(errors.of(why));
    };
  }
}
