package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.content.ContentRef;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.login.TemporaryAccounts;
import org.palimpsest.wiki.patrol.PatrolState;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.setting.PatrolSettings;
import org.palimpsest.wiki.tag.AppliedTag;
import org.palimpsest.wiki.watch.WatchOption;
import org.palimpsest.wiki.watch.WatchPreference;
import org.palimpsest.wiki.watch.WatchState;
import org.palimpsest.wiki.watch.Watching;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries out what has been planned, in the caller's transaction. Works with ids: whatever there is
 * to compute on texts has been done. Thread-safe.
 */
@NeedsTruth("an edit that changes nothing is told from the text that is really there")
final class EditWriter {
  private final RevisionWriter revisions;
  private final RevertedMarks marks;
  private final ContentStore contents;
  private final TemporaryAccounts temporary;
  private final PatrolSettings settings;

  EditWriter(
      RevisionWriter revisions,
      RevertedMarks marks,
      ContentStore contents,
      TemporaryAccounts temporary,
      PatrolSettings settings) {
    this.revisions = revisions;
    this.marks = marks;
    this.contents = contents;
    this.temporary = temporary;
    this.settings = settings;
  }

  /**
   * Writes, or says why not; empty if the page is not as it was planned for. But for an edit that
   * is saved or changes nothing, nothing of it may remain.
   */
  Optional<EditOutcome> write(JdbcClient sql, EditRequest request, EditPlan plan, Instant now) {
    Performer performer = request.performer();
    PageFacts page = plan.page();
    Optional<Long> known = contents.find(sql, plan.content());
    if (page != null && known.isPresent() && isUnchanged(plan, known.get())) {
      return unchanged(sql, request, plan, page, now);
    }
    Actor made = null;
    if (temporary.isFor(performer)) {
      List<Refusal> refusals = temporary.refusals(sql, performer, now);
      if (!refusals.isEmpty()) {
        return Optional.of(new EditOutcome.Refused(refusals));
      }
      made = temporary.make(sql, now);
    }
    ContentRef kept = contents.put(sql, plan.content());
    Revert revert = revert(sql, plan, known).orElse(null);
    Actor author = made == null ? Authors.of(sql, performer) : made;
    NewRevision revision =
        new NewRevision(
            plan.title(),
            page,
            plan.current(),
            author,
            now,
            new RevisionContent(
                kept.id(),
                plan.model(),
                kept.size() + plan.extra().size(),
                plan.extra().slots(),
                plan.redirect()),
            plan.summary(),
            plan.minor(),
            plan.bot(),
            patrolled(page, performer),
            tags(plan, revert),
            plan.minor() && performer.has(Right.NOMINORNEWTALK));
    return switch (revisions.write(sql, revision)) {
      case WriteOutcome.Lost() -> Optional.empty();
      case WriteOutcome.Written written -> {
        leaveEffects(sql, plan, revert, revision, written);
        yield Optional.of(
            new EditOutcome.Saved(
                page == null,
                written.page().id(),
                plan.title(),
                plan.model(),
                page == null ? 0 : page.latest(),
                written.revisionId(),
                written.created(),
                watch(sql, request, plan, now),
                plan.followed(),
                made,
                plan.overwritten()));
      }
    };
  }

  private static boolean isUnchanged(EditPlan plan, long contentId) {
    RevisionRow current = plan.current();
    return current != null
        && current.content().truth() == contentId
        && current.model().equals(plan.model());
  }

  /** Only a text that was kept before can take the page back to what it was. */
  private static Optional<Revert> revert(JdbcClient sql, EditPlan plan, Optional<Long> known) {
    RevisionRow current = plan.current();
    if (plan.undone() != null || current == null) {
      return Optional.ofNullable(plan.undone());
    }
    return known.flatMap(contentId -> Reverts.manual(sql, current, contentId, plan.model()));
  }

  private static List<AppliedTag> tags(EditPlan plan, @Nullable Revert revert) {
    List<AppliedTag> tags = new ArrayList<>();
    if (revert != null) {
      tags.add(revert.description().tag());
    }
    tags.addAll(plan.tags());
    return tags;
  }

  private static Optional<EditOutcome> unchanged(
      JdbcClient sql, EditRequest request, EditPlan plan, PageFacts page, Instant now) {
    boolean asPlanned =
        PageTable.find(sql, page.id()).filter(found -> found.latest() == page.latest()).isPresent();
    return asPlanned
        ? Optional.of(
            new EditOutcome.Unchanged(
                page.id(),
                plan.title(),
                plan.model(),
                watch(sql, request, plan, now),
                plan.followed()))
        : Optional.empty();
  }

  private void leaveEffects(
      JdbcClient sql,
      EditPlan plan,
      @Nullable Revert revert,
      NewRevision revision,
      WriteOutcome.Written written) {
    if (plan.page() == null) {
      LogWriter.write(sql, logEntry(plan, revision, written, new LogEvent.PageCreated()));
    }
    if (plan.modelChosen()) {
      logModel(sql, plan, revision, written);
    }
    if (revert != null) {
      marks.leave(
          sql,
          written.revisionId(),
          revert.description(),
          revert.before(),
          revert.reverted(),
          !settings.recentChangesPatrol() || revision.patrolled() == Patrolled.OF_ITSELF);
    }
  }

  private static void logModel(
      JdbcClient sql, EditPlan plan, NewRevision revision, WriteOutcome.Written written) {
    PageFacts page = plan.page();
    LogEvent event =
        page == null
            ? new LogEvent.ContentModelChosen(plan.model())
            : new LogEvent.ContentModelChanged(page.model(), plan.model());
    LogWriter.writeAndShow(sql, logEntry(plan, revision, written, event), plan.bot());
  }

  private static NewLogEntry logEntry(
      EditPlan plan, NewRevision revision, WriteOutcome.Written written, LogEvent event) {
    return new NewLogEntry(
        written.created(),
        event,
        revision.author().id(),
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

  /** What the performer watches now; somebody without an account is told what they asked for. */
  private static WatchState watch(JdbcClient sql, EditRequest request, EditPlan plan, Instant now) {
    Performer performer = request.performer();
    WatchPreference preference =
        plan.page() == null ? WatchPreference.CREATE : WatchPreference.EDIT;
    if (performer.isNamed()) {
      return Watching.apply(sql, performer, plan.title(), request.watch(), preference, now);
    }
    WatchOption.Mode mode = request.watch().mode();
    return new WatchState(
        mode == WatchOption.Mode.WATCH || mode == WatchOption.Mode.PREFERENCES, null);
  }
}
