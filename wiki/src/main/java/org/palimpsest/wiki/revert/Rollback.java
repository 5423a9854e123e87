package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.authority.Action;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.patrol.PatrolState;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.AppliedTag;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.tag.TagRules;
import org.palimpsest.wiki.watch.WatchPreference;
import org.palimpsest.wiki.watch.Watching;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reverts the newest edits of a page that are all by one user, or all from one range of addresses,
 * by one new revision with the content of the newest revision by somebody else (spec: rollback.md).
 * Everything happens in one transaction; a rollback that is refused, comes too late or would change
 * nothing leaves no trace, and a dry run never does. Thread-safe.
 */
public final class Rollback {
  private static final int DRY_RUN_LIMIT = 500;

  private final Database database;
  private final Authority authority;
  private final TagRules tagRules;
  private final RateLimits limits;
  private final RevisionWriter writer;
  private final RevertedMarks marks;
  private final RestoredContent restored;
  private final Settings settings;
  private final InstantSource clock;

  public Rollback(
      Database database,
      Authority authority,
      TagRules tagRules,
      RateLimits limits,
      RevisionWriter writer,
      RevertedMarks marks,
      RestoredContent restored,
      Settings settings,
      InstantSource clock) {
    this.database = database;
    this.authority = authority;
    this.tagRules = tagRules;
    this.limits = limits;
    this.writer = writer;
    this.marks = marks;
    this.restored = restored;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does it, or says why not. */
  public RollbackOutcome run(RollbackRequest request) {
    Optional<RollbackOutcome> tooWide = WidestRange.of(settings.revert()).refusal(request.user());
    if (tooWide.isPresent()) {
      return tooWide.get();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (!request.tags().isEmpty()) {
      Optional<TagRefusal> refusal =
          database.read(sql -> tagRules.refusal(sql, request.performer(), now));
      if (refusal.isPresent()) {
        return new RollbackOutcome.TagsRefused(refusal.get());
      }
    }
    Set<Limit> exceeded = limits.consume(request.performer(), Limit.EDIT, Limit.ROLLBACK);
    return request.dryRun()
        ? database.read(sql -> rehearse(sql, request, exceeded, now))
        : database.write(tx -> perform(tx, request, exceeded, now));
  }

  private RollbackOutcome perform(
      Transaction tx, RollbackRequest request, Set<Limit> exceeded, Instant now) {
    JdbcClient sql = tx.sql();
    RollbackOutcome outcome =
        switch (prepare(sql, request, exceeded, now)) {
          case RollbackPlanner.Planning.Impossible(RollbackOutcome why) -> why;
          case RollbackPlanner.Planning.Ready(RollbackPlan plan) -> {
            Actor performer = Authors.of(sql, request.performer());
            yield switch (writer.write(sql, revision(sql, request, plan, performer, now))) {
              case WriteOutcome.Written written -> {
                leaveEffects(sql, request, plan, performer, written);
                yield new RollbackOutcome.Done(
                    plan.page().title(),
                    plan.page().id(),
                    plan.summary(),
                    written.revisionId(),
                    plan.current().id(),
                    plan.target().id());
              }
              case WriteOutcome.Lost() -> lost(sql, request, plan);
            };
          }
        };
    if (!(outcome instanceof RollbackOutcome.Done)) {
      tx.discard();
    }
    return outcome;
  }

  private RollbackOutcome rehearse(
      JdbcClient sql, RollbackRequest request, Set<Limit> exceeded, Instant now) {
    return switch (prepare(sql, request, exceeded, now)) {
      case RollbackPlanner.Planning.Impossible(RollbackOutcome why) -> why;
      case RollbackPlanner.Planning.Ready(RollbackPlan plan) -> {
        List<RevisionRow> older = RevisionTable.before(sql, plan.current(), DRY_RUN_LIMIT);
        boolean complete = older.stream().anyMatch(row -> row.id() == plan.target().id());
        List<Long> revertedIds =
            Stream.concat(Stream.of(plan.current()), older.stream())
                .takeWhile(row -> row.isAfter(plan.target()))
                .limit(DRY_RUN_LIMIT)
                .map(RevisionRow::id)
                .toList();
        yield new RollbackOutcome.Planned(
            plan.page().title(),
            plan.page().id(),
            plan.summary(),
            revertedIds,
            complete,
            plan.target().id());
      }
    };
  }

  private RollbackPlanner.Planning prepare(
      JdbcClient sql, RollbackRequest request, Set<Limit> exceeded, Instant now) {
    Optional<PageFacts> page = PageTable.find(sql, request.pageId());
    if (page.isEmpty()) {
      return new RollbackPlanner.Planning.Impossible(new RollbackOutcome.PageMissing());
    }
    List<Refusal> refusals =
        authority.check(
            sql,
            request.performer(),
            Action.ROLLBACK,
            page.get().title(),
            page.get(),
            exceeded,
            now);
    if (!refusals.isEmpty()) {
      return new RollbackPlanner.Planning.Impossible(new RollbackOutcome.Refused(refusals));
    }
    return RollbackPlanner.plan(sql, page.get(), request, request.dryRun());
  }

  private NewRevision revision(
      JdbcClient sql, RollbackRequest request, RollbackPlan plan, Actor author, Instant now) {
    Performer performer = request.performer();
    RestoredContent.Restored content = restored.of(sql, plan);
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
        plan.summary(),
        performer.has(Right.MINOREDIT),
        marksBots(request),
        PatrolState.ofEdit(settings.patrol(), performer),
        tags,
        performer.has(Right.NOMINORNEWTALK));
  }

  private void leaveEffects(
      JdbcClient sql,
      RollbackRequest request,
      RollbackPlan plan,
      Actor performer,
      WriteOutcome.Written written) {
    ChangeTable.markRange(
        sql,
        plan.target(),
        plan.current(),
        marksBots(request),
        settings.patrol().recentChangesPatrol());
    boolean approved =
        !settings.patrol().recentChangesPatrol()
            || PatrolState.ofEdit(settings.patrol(), request.performer()) == Patrolled.OF_ITSELF;
    marks.leave(
        sql, written.revisionId(), description(plan), plan.target(), plan.reverted(), approved);
    if (!plan.current().model().equals(plan.target().model())) {
      logModelChange(sql, request, plan, performer, written);
    }
    Watching.apply(
        sql,
        request.performer(),
        plan.page().title(),
        request.watch(),
        WatchPreference.ROLLBACK,
        written.created());
  }

  private static void logModelChange(
      JdbcClient sql,
      RollbackRequest request,
      RollbackPlan plan,
      Actor performer,
      WriteOutcome.Written written) {
    LogWriter.writeAndShow(
        sql,
        new NewLogEntry(
            written.created(),
            new LogEvent.ContentModelChanged(plan.current().model(), plan.target().model()),
            performer.id(),
            plan.page().title(),
            plan.page().id(),
            written.revisionId(),
            plan.summary(),
            List.of()),
        marksBots(request));
  }

  private static RollbackOutcome lost(JdbcClient sql, RollbackRequest request, RollbackPlan plan) {
    Optional<PageFacts> page = PageTable.find(sql, request.pageId());
    if (page.isEmpty()) {
      return new RollbackOutcome.PageMissing();
    }
    if (RollbackPlanner.confirmsGuess(sql, plan, request)
        && RollbackPlanner.plan(sql, page.get(), request, true)
            instanceof RollbackPlanner.Planning.Impossible(RollbackOutcome why)) {
      return why;
    }
    RevisionRow current = RevisionTable.find(sql, page.get().latest()).orElseThrow();
    return new RollbackOutcome.EditConflict(RollbackPlanner.standing(sql, current, request.user()));
  }

  private static boolean marksBots(RollbackRequest request) {
    Performer performer = request.performer();
    return request.markBot() && (performer.has(Right.MARKBOTEDITS) || performer.has(Right.BOT));
  }

  private static RevertDescription description(RollbackPlan plan) {
    return new RevertDescription(
        RevertMethod.ROLLBACK,
        plan.target().id(),
        plan.reverted().getFirst().id(),
        plan.current().id(),
        true);
  }
}
