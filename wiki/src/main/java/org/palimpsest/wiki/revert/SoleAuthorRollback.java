package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.deletion.DeletionReason;
import org.palimpsest.wiki.deletion.GeneratedReason;
import org.palimpsest.wiki.deletion.PageDeletion;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a rollback does, where its performer wants it, to a page that nobody else has ever edited:
 * it blanks or deletes it, and hides what is to be hidden, in one transaction (spec: beyond.md,
 * section 2.1). It is planned anew in that transaction. Thread-safe.
 */
final class SoleAuthorRollback {
  private static final String BLANKED = "autosumm-blank";

  private final Acts acts;
  private final RollbackPlanning planning;
  private final PageBlanking blanking;
  private final PageDeletion deletion;
  private final HidingWriter hides;
  private final GeneratedReason reasons;
  private final ContentWords words;

  SoleAuthorRollback(
      Acts acts, PageBlanking blanking, GeneratedReason reasons, ContentWords words) {
    this.acts = acts;
    this.planning = new RollbackPlanning(acts);
    this.blanking = blanking;
    this.deletion = new PageDeletion(acts);
    this.hides = new HidingWriter(acts);
    this.reasons = reasons;
    this.words = words;
  }

  /**
   * What is asked for, and what was found out once for all tries.
   *
   * @param said the wiki's own words for the summary of a rollback
   * @param own those for the summary of what is done instead
   * @param exceeded the limits that the try goes beyond
   */
  private record Asked(
      RollbackRequest request,
      OrElse deed,
      Words said,
      Words own,
      Set<Limit> exceeded,
      Instant now) {}

  /** What is said of it: to everybody now, and as it is kept. */
  private record Said(String told, KeptComment kept) {
    static Said verbatim(String text) {
      return new Said(text, KeptComment.verbatim(text));
    }
  }

  /**
   * Does it, or says why not.
   *
   * @param said the wiki's own words for the summary of a rollback
   * @param exceeded the limits that the try goes beyond
   */
  RollbackOutcome run(RollbackRequest request, OrElse deed, Words said, Set<Limit> exceeded) {
    Words own = words.read(request.summary().isEmpty() ? Set.of(BLANKED) : Set.of());
    Asked asked = new Asked(request, deed, said, own, exceeded, acts.now());
    PlannedAct<SoleAuthorPlan, RollbackOutcome> act = acts.planned(sql -> plan(sql, asked));
    return request.dryRun()
        ? act.rehearse(plan -> rehearse(asked, plan))
        : act.inStages(
            null,
            (seen, writing) -> {
              DeletionReason generated = generated(request, seen);
              return writing.write(sql -> write(sql, asked, seen.page(), generated));
            },
            () -> acts.read(sql -> planning.overtaken(sql, request, said)));
  }

  private Planning<SoleAuthorPlan, RollbackOutcome> plan(JdbcClient sql, Asked asked) {
    RollbackRequest request = asked.request();
    return planning
        .planInstead(sql, request, asked.deed(), asked.said(), asked.exceeded(), asked.now())
        .fold(
            plan ->
                asked.deed() == OrElse.BLANK && blanking.changesNothing(sql, plan)
                    ? new Planning.Over<>(
                        new RollbackOutcome.AlreadyBlank(
                            plan.page().title(),
                            RollbackPlanner.standing(sql, plan.current(), request.user())))
                    : new Planning.Ready<>(plan),
            Planning.Over::new);
  }

  private RollbackOutcome rehearse(Asked asked, SoleAuthorPlan plan) {
    Said summary = say(asked, plan, generated(asked.request(), plan));
    return acts.read(sql ->
        new RollbackOutcome.PlannedInstead(
            plan.page().title(),
            plan.page().id(),
            asked.deed(),
            summary.told(),
            RevertedSeries.of(sql, plan.newest(), null),
            hidden(asked.request(), plan, 0)));
  }

  /** The reason that is made up for a deletion; null where there is another, or none is. */
  private @Nullable DeletionReason generated(RollbackRequest request, SoleAuthorPlan plan) {
    return plan.deed() == OrElse.DELETE && request.summary().isEmpty() && request.hiding() == null
        ? reasons.of(acts, plan.page())
        : null;
  }

  /** Nothing is quoted of what is being hidden: the reason for that is the reason for all of it. */
  private static Said say(Asked asked, SoleAuthorPlan plan, @Nullable DeletionReason generated) {
    RollbackRequest request = asked.request();
    if (generated != null) {
      return new Said(generated.text(), generated.kept());
    }
    if (!request.summary().isEmpty()) {
      KeptComment kept = plan.summary().kept(request.summary());
      return new Said(plan.summary().told(kept, request.hidesAuthor()), kept);
    }
    Hiding hiding = request.hiding();
    return Said.verbatim(
        asked.deed() == OrElse.DELETE && hiding != null
            ? hiding.reason()
            : asked.own().text(Message.of(BLANKED), plan.page().title()));
  }

  private static RollbackOutcome.@Nullable HiddenRevisions hidden(
      RollbackRequest request, SoleAuthorPlan plan, long logId) {
    return request.hiding() == null
        ? null
        : RollbackOutcome.HiddenRevisions.of(logId, plan.hidden());
  }

  /** The page is held before it is planned anew: nobody slips an older revision in between. */
  private Attempt<RollbackOutcome> write(
      JdbcClient sql, Asked asked, PageFacts seen, @Nullable DeletionReason generated) {
    return PageTable.touch(sql, seen, asked.now())
            && (generated == null || generated.holds(sql, seen))
        ? plan(sql, asked)
            .fold(
                plan -> write(sql, asked, plan, say(asked, plan, generated)), Attempt.Refused::new)
        : new Attempt.Overtaken<>(seen.title());
  }

  private Attempt<RollbackOutcome> write(
      JdbcClient sql, Asked asked, SoleAuthorPlan plan, Said said) {
    RollbackRequest request = asked.request();
    PageFacts page = plan.page();
    OptionalLong hidden = hides.write(sql, request, page, plan.hidden(), asked.now());
    OptionalLong id =
        hidden.isEmpty() ? hidden : carryOut(sql, request, plan, said.kept(), asked.now());
    if (id.isEmpty()) {
      return new Attempt.Overtaken<>(page.title());
    }
    WatchPreference preference =
        plan.deed() == OrElse.DELETE ? WatchPreference.DELETE : WatchPreference.ROLLBACK;
    WatchPlan.of(sql, request.performer(), page.title(), request.watch(), preference, asked.now())
        .carryOut(sql);
    return new Attempt.Done<>(
        new RollbackOutcome.DoneInstead(
            page.title(),
            page.id(),
            plan.deed(),
            said.told(),
            plan.newest().id(),
            id.getAsLong(),
            hidden(request, plan, hidden.getAsLong())));
  }

  private OptionalLong carryOut(
      JdbcClient sql, RollbackRequest request, SoleAuthorPlan plan, KeptComment kept, Instant now) {
    return switch (plan.deed()) {
      case BLANK -> blanking.write(sql, request, plan, kept, now);
      case DELETE ->
          deletion.delete(
              sql, plan.page(), new LoggedDeed(request.performer(), now, kept, request.tags()));
    };
  }
}
