package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.block.AccountAddressTable;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.patrol.PatrolState;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revision.Announcement;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.setting.PatrolSettings;
import org.palimpsest.wiki.tag.AppliedTag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries out a rollback that has been planned, in the caller's transaction, if all is still as it
 * was. Works with ids: whatever there is to find out about texts has been. Thread-safe.
 */
final class RollbackWriter {
  private final Acts acts;
  private final RevisionWriter revisions;
  private final RevertedMarks marks;
  private final HidingWriter hides;
  private final PatrolSettings settings;

  RollbackWriter(Acts acts, RevisionWriter revisions, PatrolSettings settings) {
    this.acts = acts;
    this.revisions = revisions;
    this.marks = new RevertedMarks(acts.tagIds());
    this.hides = new HidingWriter(acts);
    this.settings = settings;
  }

  /** Writes, or says why not. Whoever has been blocked since the plan was made is refused. */
  Attempt<RollbackOutcome> write(
      JdbcClient sql, RollbackRequest request, PreparedRollback prepared, Instant now) {
    RollbackPlan plan = prepared.plan();
    if (!holds(sql, plan)) {
      return new Attempt.Overtaken<>(plan.page().title());
    }
    List<Refusal> refusals =
        acts.authority().check(sql, request.performer(), Act.ROLLBACK, plan.page(), now);
    if (!refusals.isEmpty()) {
      return new Attempt.Refused<>(new RollbackOutcome.Refused(refusals));
    }
    Actor author = Authors.of(sql, request.performer());
    if (author.isRegistered()) {
      AccountAddressTable.see(sql, author.userId(), request.performer().address(), now);
    }
    return switch (revisions.write(sql, revision(request, prepared, author, now))) {
      case WriteOutcome.Lost() -> new Attempt.Overtaken<>(plan.page().title());
      case WriteOutcome.Written written -> {
        leaveEffects(sql, request, plan, author, written);
        OptionalLong hidden = hides.write(sql, request, plan.page(), plan.hidden(), now);
        if (hidden.isEmpty()) {
          yield new Attempt.Overtaken<>(plan.page().title());
        }
        prepared.watch().carryOut(sql);
        yield new Attempt.Done<>(
            new RollbackOutcome.Done(
                plan.page().title(),
                plan.page().id(),
                plan.summary(),
                written.revisionId(),
                plan.current().id(),
                plan.target().id(),
                request.hiding() == null ? null : plan.hides(hidden.getAsLong())));
      }
    };
  }

  /**
   * Whether everything that the plan was made of is as it was: the page, and what of its revisions
   * is hidden, for a summary must not name who has been hidden since. All else of a revision never
   * changes.
   */
  private static boolean holds(JdbcClient sql, RollbackPlan plan) {
    return PageTable.find(sql, plan.page().id()).equals(Optional.of(plan.page()))
        && plan.visibilities().holds(sql);
  }

  private NewRevision revision(
      RollbackRequest request, PreparedRollback prepared, Actor author, Instant now) {
    RollbackPlan plan = prepared.plan();
    RestoredContent.Restored content = prepared.content();
    Performer performer = request.performer();
    List<AppliedTag> tags = new ArrayList<>();
    tags.add(description(plan).tag());
    content.tags().forEach(tag -> tags.add(AppliedTag.of(tag.wire())));
    request.tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    performer.tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    return new NewRevision(
        plan.page().title(),
        plan.page(),
        plan.current(),
        author,
        now,
        content.content(),
        plan.kept(),
        performer.has(Right.MINOREDIT),
        tags,
        new Announcement(
            request.marksBots(),
            PatrolState.ofEdit(settings, performer),
            performer.has(Right.NOMINORNEWTALK)));
  }

  private void leaveEffects(
      JdbcClient sql,
      RollbackRequest request,
      RollbackPlan plan,
      Actor performer,
      WriteOutcome.Written written) {
    SeriesAuthors.of(request.user())
        .mark(
            sql,
            plan.target(),
            plan.current(),
            plan.newest(),
            request.marksBots(),
            settings.recentChangesPatrol());
    boolean approved =
        !settings.recentChangesPatrol()
            || PatrolState.ofEdit(settings, request.performer()) == Patrolled.OF_ITSELF;
    marks.leave(
        sql, written.revisionId(), description(plan), plan.target(), plan.reverted(), approved);
    if (!plan.current().model().equals(plan.target().model())) {
      logModelChange(sql, request, plan, performer, written);
    }
  }

  private void logModelChange(
      JdbcClient sql,
      RollbackRequest request,
      RollbackPlan plan,
      Actor performer,
      WriteOutcome.Written written) {
    acts.log(
        sql,
        new NewLogEntry(
            written.created(),
            new PageEvent.ModelChanged(plan.current().model(), plan.target().model()),
            performer,
            plan.page().title(),
            plan.page().id(),
            written.revisionId(),
            plan.kept(),
            List.of()),
        request.marksBots(),
        List.of());
  }

  private static RevertDescription description(RollbackPlan plan) {
    return new RevertDescription(
        RevertMethod.ROLLBACK,
        plan.target().id(),
        plan.reverted().getFirst().id(),
        plan.newest().id(),
        true);
  }
}
