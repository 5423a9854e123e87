package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.file.FileDeletion;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.limit.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks in the order of the specification whether a rollback may be done, what it comes to, and
 * whether what else is wanted may be done with it. Thread-safe.
 */
final class RollbackPlanning {
  private final Acts acts;

  RollbackPlanning(Acts acts) {
    this.acts = acts;
  }

  /**
   * Plans it.
   *
   * @param said the wiki's own words for its summary
   * @param exceeded the limits that the try goes beyond
   */
  Planning<RollbackPlan, RollbackOutcome> plan(
      JdbcClient sql, RollbackRequest request, Words said, Set<Limit> exceeded, Instant now) {
    return page(sql, request, exceeded, now)
        .fold(page -> hiding(sql, page, request, said), Planning.Over::new);
  }

  /**
   * Plans what is done instead where there is no revision to return to.
   *
   * @param deed what that is
   */
  Planning<SoleAuthorPlan, RollbackOutcome> planInstead(
      JdbcClient sql,
      RollbackRequest request,
      OrElse deed,
      Words said,
      Set<Limit> exceeded,
      Instant now) {
    return page(sql, request, exceeded, now)
        .fold(page -> instead(sql, page, request, deed, said, now), Planning.Over::new);
  }

  private Planning<PageFacts, RollbackOutcome> page(
      JdbcClient sql, RollbackRequest request, Set<Limit> exceeded, Instant now) {
    Optional<PageFacts> found = PageTable.find(sql, request.pageId());
    if (found.isEmpty()) {
      return new Planning.Over<>(new RollbackOutcome.PageMissing());
    }
    PageFacts page = found.get();
    List<Refusal> refusals =
        acts.authority()
            .check(sql, request.performer(), Act.ROLLBACK, page.title(), page, exceeded, now);
    return refusals.isEmpty()
        ? new Planning.Ready<>(page)
        : new Planning.Over<>(new RollbackOutcome.Refused(refusals));
  }

  /**
   * Whoever may not hide what they want to leaves no trace, and is told no more than by a dry run.
   */
  private static Planning<RollbackPlan, RollbackOutcome> hiding(
      JdbcClient sql, PageFacts page, RollbackRequest request, Words said) {
    List<Refusal> refusals = hidingRefusals(request);
    boolean traceless = request.dryRun() || !refusals.isEmpty();
    Planning<RollbackPlan, RollbackOutcome> planning =
        RollbackPlanner.plan(sql, page, request, said, traceless);
    return planning.fold(
        plan ->
            !refusals.isEmpty()
                ? new Planning.Over<>(new RollbackOutcome.Refused(refusals))
                : HiddenSeries.of(sql, plan, request)
                    .<Planning<RollbackPlan, RollbackOutcome>>map(
                        items -> new Planning.Ready<>(plan.hiding(items)))
                    .orElseGet(() -> tooMany(sql, page, request, said)),
        Planning.Over::new);
  }

  private static List<Refusal> hidingRefusals(RollbackRequest request) {
    Hiding hiding = request.hiding();
    return hiding == null
        ? List.of()
        : hiding
            .rights()
            .filter(right -> !request.performer().has(right))
            .<Refusal>map(Refusal.PermissionDenied::new)
            .toList();
  }

  private static Planning<RollbackPlan, RollbackOutcome> tooMany(
      JdbcClient sql, PageFacts page, RollbackRequest request, Words said) {
    return RollbackPlanner.plan(sql, page, request, said, true)
        .fold(
            _ -> new Planning.Over<>(new RollbackOutcome.TooManyToHide(HiddenSeries.MOST)),
            Planning.Over::new);
  }

  private Planning<SoleAuthorPlan, RollbackOutcome> instead(
      JdbcClient sql,
      PageFacts page,
      RollbackRequest request,
      OrElse deed,
      Words said,
      Instant now) {
    RollbackOutcome why =
        RollbackPlanner.plan(sql, page, request, said, true)
            .fold(plan -> conflict(sql, plan.page(), request), over -> over);
    if (!(why instanceof RollbackOutcome.OnlyAuthor)) {
      return new Planning.Over<>(why);
    }
    List<Refusal> refusals = new ArrayList<>();
    if (deed == OrElse.DELETE) {
      refusals.addAll(acts.authority().check(sql, request.performer(), Act.DELETE, page, now));
    }
    refusals.addAll(hidingRefusals(request));
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new RollbackOutcome.Refused(refusals));
    }
    if (deed == OrElse.DELETE && FileDeletion.find(sql, page.title()).isPresent()) {
      return new Planning.Over<>(new RollbackOutcome.ShowsFile(page.title()));
    }
    return SoleAuthorPlan.of(sql, page, request, deed)
        .<Planning<SoleAuthorPlan, RollbackOutcome>>map(Planning.Ready::new)
        .orElseGet(() -> new Planning.Over<>(new RollbackOutcome.TooManyToHide(HiddenSeries.MOST)));
  }

  /**
   * What is told to somebody who was overtaken again and again. As it leaves no trace, it must not
   * tell whether they have named a hidden author rightly.
   */
  RollbackOutcome overtaken(JdbcClient sql, RollbackRequest request, Words said) {
    Optional<PageFacts> page = PageTable.find(sql, request.pageId());
    if (page.isEmpty()) {
      return new RollbackOutcome.PageMissing();
    }
    RollbackOutcome why =
        RollbackPlanner.plan(sql, page.get(), request, said, true)
            .fold(plan -> conflict(sql, plan.page(), request), over -> over);
    return why instanceof RollbackOutcome.OnlyAuthor && request.reach().orElse() != null
        ? conflict(sql, page.get(), request)
        : why;
  }

  private static RollbackOutcome conflict(JdbcClient sql, PageFacts page, RollbackRequest request) {
    RevisionRow current = RevisionTable.find(sql, page.latest()).orElseThrow();
    return new RollbackOutcome.EditConflict(RollbackPlanner.standing(sql, current, request.user()));
  }
}
