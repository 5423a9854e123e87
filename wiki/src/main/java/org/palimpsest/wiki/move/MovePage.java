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
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.revision.RevisionWriter;
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
  private final MoveCheck check;
  private final PageMover mover;
  private final ContentWords words;
  private final MoveSteps.Rules rules;

  public MovePage(
      Acts acts,
      RevisionWriter revisions,
      Texts texts,
      ContentWords words,
      TitleParser titles,
      MoveSettings settings) {
    this.acts = acts;
    this.check = new MoveCheck(acts);
    this.mover = new PageMover(acts, revisions, texts);
    this.words = words;
    this.rules = new MoveSteps.Rules(check, titles, settings.maxMovedPages());
  }

  /** Does it, or says why not. It counts once, whatever goes along. */
  public MoveOutcome run(MoveRequest request) {
    Instant now = acts.now();
    Set<Limit> exceeded = acts.limits().consume(request.performer(), Limit.MOVE, Limit.EDIT);
    if (request.dryRun()) {
      return acts.read(sql -> rehearse(sql, request, exceeded, now));
    }
    MoveDeed deed =
        new MoveDeed(
            new LoggedDeed(request.performer(), now, request.reason(), request.tags()),
            words.read(MoveDeed.KEYS),
            rules.titles().namespaces());
    return acts.inTurns(
        request.from(), () -> attempt(request, deed, exceeded, now), MoveOutcome.Busy::new);
  }

  /** Whether the page itself can be moved. */
  private sealed interface Found {
    /** It can. */
    record Ready(PlannedMove move) implements Found {}

    /** It cannot. */
    record Not(MoveOutcome.NotDone why) implements Found {}
  }

  private Found find(JdbcClient sql, MoveRequest request, Set<Limit> exceeded, Instant now) {
    Optional<PageFacts> page =
        PageTable.find(sql, request.pageId()).filter(found -> found.title().equals(request.from()));
    if (page.isEmpty()) {
      return new Found.Not(new MoveOutcome.SourceMissing());
    }
    PlannedMove move = check.of(sql, request, page.get(), request.to(), exceeded, now);
    return move.problems().isEmpty()
        ? new Found.Ready(move)
        : new Found.Not(new MoveOutcome.Impossible(move.problems()));
  }

  private MoveOutcome rehearse(
      JdbcClient sql, MoveRequest request, Set<Limit> exceeded, Instant now) {
    return switch (find(sql, request, exceeded, now)) {
      case Found.Not(MoveOutcome.NotDone why) -> why;
      case Found.Ready(PlannedMove page) ->
          new MoveSteps(
                  sql,
                  request,
                  now,
                  rules,
                  move -> moved(move, redirect(request, move).isPresent()))
              .run(page)
              .<MoveOutcome>map(MoveOutcome.Planned::new)
              .orElseGet(MoveOutcome.Busy::new);
    };
  }

  /** Who is refused need not wait for the writer. */
  private Attempt<MoveOutcome> attempt(
      MoveRequest request, MoveDeed deed, Set<Limit> exceeded, Instant now) {
    return acts.read(sql -> find(sql, request, exceeded, now))
            instanceof Found.Not(MoveOutcome.NotDone why)
        ? new Attempt.Refused<>(why)
        : acts.attempt(sql -> move(sql, request, deed, exceeded));
  }

  private Attempt<MoveOutcome> move(
      JdbcClient sql, MoveRequest request, MoveDeed deed, Set<Limit> exceeded) {
    Instant now = deed.logged().now();
    return switch (find(sql, request, exceeded, now)) {
      case Found.Not(MoveOutcome.NotDone why) -> new Attempt.Refused<>(why);
      case Found.Ready(PlannedMove page) -> {
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
        yield report
            .<Attempt<MoveOutcome>>map(done -> new Attempt.Done<>(new MoveOutcome.Done(done)))
            .orElseGet(() -> new Attempt.Overtaken<>(request.from()));
      }
    };
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
