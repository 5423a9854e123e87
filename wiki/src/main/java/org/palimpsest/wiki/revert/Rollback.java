package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.act.PlanningMemory;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.deletion.GeneratedReason;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reverts the newest edits of a page that are all by one user, or all from one range of addresses,
 * by one new revision with the content of the newest revision by somebody else (spec: rollback.md).
 * Null revisions, as moves and protections leave them, are passed over, whoever made them. It is
 * planned on a connection for reading and written in one transaction, which reads no text; if the
 * page has changed in between, it begins anew. A rollback that is refused, comes too late or would
 * change nothing leaves no trace, and a dry run never does. Thread-safe.
 */
public final class Rollback {
  /** A text that is read: its bytes, itself, and what is taken of it. */
  private static final long MEMORY_PER_BYTE = 8;

  private final Acts acts;
  private final RollbackPlanning planning;
  private final RestoredContent restored;
  private final RollbackWriter writer;
  private final SoleAuthorRollback ofSoleAuthor;
  private final ContentWords words;
  private final WidestRange widest;

  public Rollback(
      Acts acts, RevisionWriter revisions, Texts texts, ContentWords words, Settings settings) {
    this.acts = acts;
    this.planning = new RollbackPlanning(acts);
    this.restored = new RestoredContent(texts);
    this.writer = new RollbackWriter(acts, revisions, settings.patrol());
    this.ofSoleAuthor =
        new SoleAuthorRollback(
            acts,
            new PageBlanking(revisions, texts.store(), settings.patrol()),
            new GeneratedReason(texts.store(), words),
            words);
    this.words = words;
    this.widest = WidestRange.of(settings.revert());
  }

  /** Does it, or says why not. */
  public RollbackOutcome run(RollbackRequest request) {
    Optional<RollbackOutcome> tooWide = widest.refusal(request.user());
    if (tooWide.isPresent()) {
      return tooWide.get();
    }
    Optional<TagRefusal> refusal = acts.tagRefusal(request.performer(), request.tags(), acts.now());
    if (refusal.isPresent()) {
      return new RollbackOutcome.TagsRefused(refusal.get());
    }
    Set<Limit> exceeded = acts.count(request.performer(), Act.ROLLBACK);
    Words said = words(request);
    RollbackOutcome outcome = run(request, said, exceeded);
    OrElse orElse = request.reach().orElse();
    return outcome instanceof RollbackOutcome.OnlyAuthor && orElse != null
        ? ofSoleAuthor.run(request, orElse, said, exceeded)
        : outcome;
  }

  private RollbackOutcome run(RollbackRequest request, Words said, Set<Limit> exceeded) {
    return request.dryRun()
        ? acts.<RollbackPlan, RollbackOutcome>planned(
                sql -> planning.plan(sql, request, said, exceeded, acts.now()))
            .rehearse((sql, plan) -> planned(sql, plan, request))
        : acts.<Found, RollbackOutcome>planned(sql -> find(sql, request, said, exceeded))
            .inStages(
                null,
                (found, writing) ->
                    prepared(found)
                        .map(ready ->
                            writing.write(sql -> writer.write(sql, request, ready, found.now())))
                        .orElseGet(() -> new Attempt.Refused<>(new RollbackOutcome.Busy())),
                () -> acts.read(sql -> planning.overtaken(sql, request, said)));
  }

  /** The wiki's own words are looked for only where its performer has none. */
  private Words words(RollbackRequest request) {
    return words.read(request.summary().isEmpty() ? RollbackSummary.KEYS : Set.of());
  }

  /** What rows alone tell before anything is written, and what comes of it on the watchlist. */
  private record Found(RollbackPlan plan, WatchPlan watch, Instant now) {}

  private Planning<Found, RollbackOutcome> find(
      JdbcClient sql, RollbackRequest request, Words said, Set<Limit> exceeded) {
    Instant now = acts.now();
    return planning
        .plan(sql, request, said, exceeded, now)
        .fold(
            plan -> new Planning.Ready<>(new Found(plan, watch(sql, request, plan, now), now)),
            Planning.Over::new);
  }

  /**
   * What the restored text says; empty if there is no memory to look at it. Where the text is at
   * hand and the page is no redirect, SQLite is not asked at all.
   */
  private Optional<PreparedRollback> prepared(Found found) {
    RollbackPlan plan = found.plan();
    try (PlanningMemory.Share share = acts.memory().take(MEMORY_PER_BYTE * plan.target().size())) {
      return share == null
          ? Optional.empty()
          : Optional.of(
              acts.read(sql -> new PreparedRollback(plan, restored.of(sql, plan), found.watch())));
    }
  }

  private static WatchPlan watch(
      JdbcClient sql, RollbackRequest request, RollbackPlan plan, Instant now) {
    return WatchPlan.of(
        sql,
        request.performer(),
        plan.page().title(),
        request.watch(),
        WatchPreference.ROLLBACK,
        now);
  }

  private static RollbackOutcome planned(
      JdbcClient sql, RollbackPlan plan, RollbackRequest request) {
    return new RollbackOutcome.Planned(
        plan.page().title(),
        plan.page().id(),
        plan.summary(),
        RevertedSeries.of(sql, plan.newest(), plan.target()),
        plan.target().id(),
        request.hiding() == null ? null : plan.hides(0));
  }
}
