package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.block.AccountAddressTable;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.login.TemporaryAccounts;
import org.palimpsest.wiki.patrol.PatrolState;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revision.Announcement;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.setting.PatrolSettings;
import org.palimpsest.wiki.tag.AppliedTag;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.watch.WatchPlan;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries out what has been planned, in the caller's transaction. Works with ids: whatever there is
 * to compute on texts has been done. Thread-safe.
 */
public final class EditWriter {
  private final RevisionWriter revisions;
  private final RevertedMarks marks;
  private final ContentStore contents;
  private final TemporaryAccounts temporary;
  private final PatrolSettings settings;

  public EditWriter(
      RevisionWriter revisions,
      TagIds tagIds,
      ContentStore contents,
      TemporaryAccounts temporary,
      PatrolSettings settings) {
    this.revisions = revisions;
    this.marks = new RevertedMarks(tagIds);
    this.contents = contents;
    this.temporary = temporary;
    this.settings = settings;
  }

  /**
   * Writes, or says why not. An edit that changes nothing is done, too: the performer may watch the
   * page for it.
   */
  Attempt<EditOutcome> write(JdbcClient sql, Situation situation, EditPlan plan) {
    Performer performer = situation.request().performer();
    Instant now = situation.now();
    PageFacts page = plan.page();
    WatchPlan watch = situation.background().watch();
    if (!plan.madeOf().holds(sql)) {
      return new Attempt.Overtaken<>(plan.title());
    }
    if (page != null && plan.changesNothing()) {
      return unchanged(sql, plan, page, watch);
    }
    Actor made = null;
    if (temporary.isFor(performer)) {
      List<Refusal> refusals = temporary.refusals(sql, performer, now);
      if (!refusals.isEmpty()) {
        return new Attempt.Refused<>(new EditOutcome.Refused(refusals));
      }
      made = temporary.make(sql, situation.request().reservedName(), now);
    }
    long contentId =
        plan.contentId() == 0 ? contents.put(sql, plan.content()).id() : plan.contentId();
    Actor author = made == null ? Authors.of(sql, performer) : made;
    if (author.isRegistered()) {
      AccountAddressTable.see(sql, author.userId(), performer.address(), now);
    }
    Patrolled patrolled = patrolled(page, performer);
    NewRevision revision =
        new NewRevision(
            plan.title(),
            page,
            plan.current(),
            author,
            now,
            new RevisionContent(
                contentId,
                plan.model(),
                plan.content().size() + plan.extra().size(),
                plan.extra().slots(),
                plan.redirect()),
            plan.summary(),
            plan.minor(),
            tags(plan),
            new Announcement(
                plan.bot(), patrolled, plan.minor() && performer.has(Right.NOMINORNEWTALK)));
    return switch (revisions.write(sql, revision)) {
      case WriteOutcome.Lost() -> new Attempt.Overtaken<>(plan.title());
      case WriteOutcome.Written written -> {
        leaveEffects(sql, plan, revision, patrolled == Patrolled.OF_ITSELF, written);
        yield new Attempt.Done<>(
            new EditOutcome.Saved(
                page == null,
                written.page().id(),
                plan.title(),
                plan.model(),
                page == null ? 0 : page.latest(),
                written.revisionId(),
                written.created(),
                watch.carryOut(sql),
                plan.followed(),
                made,
                plan.overwritten()));
      }
    };
  }

  private static List<AppliedTag> tags(EditPlan plan) {
    List<AppliedTag> tags = new ArrayList<>();
    if (plan.revert() != null) {
      tags.add(plan.revert().description().tag());
    }
    tags.addAll(plan.tags());
    return tags;
  }

  private static Attempt<EditOutcome> unchanged(
      JdbcClient sql, EditPlan plan, PageFacts page, WatchPlan watch) {
    boolean asPlanned =
        PageTable.find(sql, page.id()).filter(found -> found.latest() == page.latest()).isPresent();
    return asPlanned
        ? new Attempt.Done<>(
            new EditOutcome.Unchanged(
                page.id(), plan.title(), plan.model(), watch.carryOut(sql), plan.followed()))
        : new Attempt.Overtaken<>(plan.title());
  }

  private void leaveEffects(
      JdbcClient sql,
      EditPlan plan,
      NewRevision revision,
      boolean patrolled,
      WriteOutcome.Written written) {
    if (plan.page() == null) {
      LogWriter.write(sql, logEntry(plan, revision, written, new PageEvent.Created()));
    }
    if (plan.modelChosen()) {
      logModel(sql, plan, revision, written);
    }
    Revert revert = plan.revert();
    if (revert != null) {
      marks.leave(
          sql,
          written.revisionId(),
          revert.description(),
          revert.before(),
          revert.reverted(),
          !settings.recentChangesPatrol() || patrolled);
    }
  }

  private static void logModel(
      JdbcClient sql, EditPlan plan, NewRevision revision, WriteOutcome.Written written) {
    PageFacts page = plan.page();
    LogEvent event =
        page == null
            ? new PageEvent.ModelChosen(plan.model())
            : new PageEvent.ModelChanged(page.model(), plan.model());
    LogWriter.writeAndShow(sql, logEntry(plan, revision, written, event), plan.bot());
  }

  private static NewLogEntry logEntry(
      EditPlan plan, NewRevision revision, WriteOutcome.Written written, LogEvent event) {
    return new NewLogEntry(
        written.created(),
        event,
        revision.author(),
        plan.title(),
        written.page().id(),
        written.revisionId(),
        plan.summary(),
        List.of());
  }

  private Patrolled patrolled(@Nullable PageFacts page, Performer performer) {
    return page == null
        ? PatrolState.ofNewPage(settings, performer)
        : PatrolState.ofEdit(settings, performer);
  }
}
