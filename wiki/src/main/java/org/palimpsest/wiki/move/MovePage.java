package org.palimpsest.wiki.move;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.blocking.Autoblocks;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.setting.MoveSettings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves a page, and its talk page and subpages if that is wanted (spec: administration.md, section
 * 3). All of them are moved in one transaction, so that nobody ever sees half a tree of pages, and
 * a server that stops leaves none; a talk page or subpage that cannot be moved is found out before
 * anything of it is written, stays where it is, and does not keep the others. If the page itself
 * cannot be moved, nothing is, and a move that is refused or only rehearsed leaves no trace.
 * Thread-safe.
 */
public final class MovePage {
  private final Acts acts;
  private final Autoblocks autoblocks;
  private final MoveCheck check;
  private final PageMover mover;
  private final ContentWords words;
  private final MoveSteps.Rules rules;

  public MovePage(
      Acts acts,
      Autoblocks autoblocks,
      PageMover mover,
      ContentWords words,
      TitleParser titles,
      MoveSettings settings) {
    this.acts = acts;
    this.autoblocks = autoblocks;
    this.check = new MoveCheck(acts);
    this.mover = mover;
    this.words = words;
    this.rules = new MoveSteps.Rules(check, titles, settings.maxMovedPages());
  }

  /** Does it, or says why not. It counts once, whatever goes along. */
  public MoveOutcome run(MoveRequest request) {
    Instant now = acts.now();
    Set<Limit> exceeded = acts.limits().consume(request.performer(), Limit.MOVE, Limit.EDIT);
    PlannedAct<PlannedMove, MoveOutcome> act =
        acts.<PlannedMove, MoveOutcome>planned(sql -> plan(sql, request, exceeded, now))
            .holding(request.to());
    if (request.dryRun()) {
      return act.rehearse((sql, page) -> rehearse(sql, request, page, now));
    }
    MoveDeed deed =
        new MoveDeed(
            new LoggedDeed(request.performer(), now, request.reason(), request.tags()),
            words.read(MoveDeed.KEYS),
            rules.titles().namespaces());
    MoveOutcome outcome =
        act.inTurns(
            request.from(), (sql, page) -> move(sql, request, page, deed), MoveOutcome.Busy::new);
    if (outcome instanceof MoveOutcome.Impossible(var problems)) {
      autoblocks.follow(request.performer(), MoveProblem.refusals(problems));
    }
    return outcome;
  }

  /** Looks at the page itself; what goes along is looked at when its turn comes. */
  private Planning<PlannedMove, MoveOutcome> plan(
      JdbcClient sql, MoveRequest request, Set<Limit> exceeded, Instant now) {
    Optional<PageFacts> page =
        PageTable.find(sql, request.pageId()).filter(found -> found.title().equals(request.from()));
    if (page.isEmpty()) {
      return new Planning.Over<>(new MoveOutcome.SourceMissing());
    }
    PlannedMove move = check.of(sql, request, page.get(), request.to(), exceeded, now);
    return move.problems().isEmpty()
        ? new Planning.Ready<>(move)
        : new Planning.Over<>(new MoveOutcome.Impossible(move.problems()));
  }

  private MoveOutcome rehearse(JdbcClient sql, MoveRequest request, PlannedMove page, Instant now) {
    return new MoveSteps(
            sql, request, now, rules, move -> moved(move, redirect(request, move).isPresent()))
        .run(page)
        .<MoveOutcome>map(MoveOutcome.Planned::new)
        .orElseGet(MoveOutcome.Busy::new);
  }

  private Attempt<MoveOutcome> move(
      JdbcClient sql, MoveRequest request, PlannedMove page, MoveDeed deed) {
    Instant now = deed.logged().now();
    MoveSteps steps =
        new MoveSteps(
            sql,
            request,
            now,
            rules,
            move -> {
              Optional<String> redirect = redirect(request, move);
              return mover.move(sql, move, redirect, deed)
                  ? moved(move, redirect.isPresent())
                  : null;
            });
    Optional<MoveReport> report = steps.run(page);
    report.ifPresent(_ -> watch(sql, request, now));
    return report
        .<Attempt<MoveOutcome>>map(done -> new Attempt.Done<>(new MoveOutcome.Done(done)))
        .orElseGet(() -> new Attempt.Overtaken<>(request.from()));
  }

  private Optional<String> redirect(MoveRequest request, PlannedMove move) {
    boolean leaves = request.leavesRedirect() || !request.performer().has(Right.SUPPRESSREDIRECT);
    return leaves ? mover.redirect(move.page(), move.to()) : Optional.empty();
  }

  private static PageMoveResult.Moved moved(PlannedMove move, boolean leavesRedirect) {
    PageFacts page = move.page();
    return new PageMoveResult.Moved(
        page.id(), page.title(), move.to(), leavesRedirect, move.overwritten());
  }

  private static void watch(JdbcClient sql, MoveRequest request, Instant now) {
    for (Title title : List.of(request.from(), request.to())) {
      WatchPlan.of(sql, request.performer(), title, request.watch(), WatchPreference.MOVE, now)
          .carryOut(sql);
    }
  }
}
