package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
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
  RollbackOutcome run(RollbackRequest request, OrElse orElse, Words said, Set<Limit> exceeded) {
    Instant now = acts.now();
    Words own = words.read(request.summary().isEmpty() ? Set.of(BLANKED) : Set.of());
    PlannedAct<SoleAuthorPlan, RollbackOutcome> act =
        acts.planned(sql -> plan(sql, request, orElse, said, exceeded, now));
    return request.dryRun()
        ? act.rehearse(plan -> {
          Said summary = say(request, plan, generated(request, plan), own);
          return acts.read(sql -> planned(sql, request, plan, summary));
        })
        : act.inStages(
            null,
            (seen, writing) -> {
              DeletionReason generated = generated(request, seen);
              return writing.writeAnew((sql, plan) ->
                  generated == null || generated.holds(sql, plan.page())
                      ? write(sql, request, plan, say(request, plan, generated, own), now)
                      : new Attempt.Overtaken<>(plan.page().title()));
            },
            () -> acts.read(sql -> planning.overtaken(sql, request, said)));
  }

  private Planning<SoleAuthorPlan, RollbackOutcome> plan(
      JdbcClient sql,
      RollbackRequest request,
      OrElse orElse,
      Words said,
      Set<Limit> exceeded,
      Instant now) {
    return planning
        .planInstead(sql, request, orElse, said, exceeded, now)
        .fold(
            plan ->
                orElse == OrElse.BLANK && blanking.changesNothing(sql, plan)
                    ? new Planning.Over<>(
                        new RollbackOutcome.AlreadyBlank(
                            plan.page().title(),
                            RollbackPlanner.standing(sql, plan.current(), request.user())))
                    : new Planning.Ready<>(plan),
            Planning.Over::new);
  }

  /** The reason that is made up for a deletion; null where there is another, or none is. */
  private @Nullable DeletionReason generated(RollbackRequest request, SoleAuthorPlan plan) {
    return plan.deed() == OrElse.DELETE && request.summary().isEmpty() && request.hiding() == null
        ? reasons.of(acts, plan.page())
        : null;
  }

  /** Nothing is quoted of what is being hidden: the reason for that is the reason for all of it. */
  private static Said say(
      RollbackRequest request, SoleAuthorPlan plan, @Nullable DeletionReason generated, Words own) {
    if (generated != null) {
      return new Said(generated.text(), generated.kept());
    }
    if (!request.summary().isEmpty()) {
      KeptComment kept = plan.summary().kept(request.summary());
      return new Said(plan.summary().told(kept, request.hidesAuthor()), kept);
    }
    Hiding hiding = request.hiding();
    return Said.verbatim(
        plan.deed() == OrElse.DELETE && hiding != null
            ? hiding.reason()
            : own.text(Message.of(BLANKED), plan.page().title()));
  }

  private static RollbackOutcome planned(
      JdbcClient sql, RollbackRequest request, SoleAuthorPlan plan, Said summary) {
    return new RollbackOutcome.PlannedInstead(
        plan.page().title(),
        plan.page().id(),
        plan.deed(),
        summary.told(),
        RevertedSeries.of(sql, plan.newest(), null),
        hidden(request, plan, 0));
  }

  private static RollbackOutcome.@Nullable HiddenRevisions hidden(
      RollbackRequest request, SoleAuthorPlan plan, long logId) {
    return request.hiding() == null
        ? null
        : RollbackOutcome.HiddenRevisions.of(logId, plan.hidden());
  }

  private Attempt<RollbackOutcome> write(
      JdbcClient sql, RollbackRequest request, SoleAuthorPlan plan, Said said, Instant now) {
    // Whoever hides texts of a page holds it first.
    boolean held = PageTable.touch(sql, plan.page(), now);
    OptionalLong hidden =
        held ? hides.write(sql, request, plan.page(), plan.hidden(), now) : OptionalLong.empty();
    OptionalLong id =
        hidden.isEmpty() ? OptionalLong.empty() : write(sql, request, plan, said.kept(), now);
    if (id.isEmpty()) {
      return new Attempt.Overtaken<>(plan.page().title());
    }
    WatchPlan.of(
            sql,
            request.performer(),
            plan.page().title(),
            request.watch(),
            plan.deed() == OrElse.DELETE ? WatchPreference.DELETE : WatchPreference.ROLLBACK,
            now)
        .carryOut(sql);
    return new Attempt.Done<>(
        new RollbackOutcome.DoneInstead(
            plan.page().title(),
            plan.page().id(),
            plan.deed(),
            said.told(),
            plan.newest().id(),
            id.getAsLong(),
            hidden(request, plan, hidden.getAsLong())));
  }

  private OptionalLong write(
      JdbcClient sql, RollbackRequest request, SoleAuthorPlan plan, KeptComment kept, Instant now) {
    return switch (plan.deed()) {
      case BLANK -> blanking.write(sql, request, plan, kept, now);
      case DELETE ->
          deletion.delete(
              sql, plan.page(), new LoggedDeed(request.performer(), now, kept, request.tags()));
    };
  }
}
