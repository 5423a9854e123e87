package org.palimpsest.wiki.merge;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.revision.HistoryTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.merge.MergePlanner.Planning;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.site.ContentWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the history of a page, or the beginning of it, part of that of another page which is
 * younger (spec: deletion-and-logs.md, section 6; administration.md, section 12). Everything
 * happens in one transaction; a merge that is refused or only rehearsed leaves no trace.
 * Thread-safe.
 */
public final class MergeHistory {
  private static final int DRY_RUN_LIMIT = 500;

  private final Acts acts;
  private final MergePlanner planner;
  private final MergeWriter writer;
  private final ContentWords words;

  public MergeHistory(
      Acts acts, RevisionWriter revisions, Texts texts, ContentWords words, Namespaces namespaces) {
    this.acts = acts;
    this.planner = new MergePlanner(acts);
    this.writer = new MergeWriter(acts, revisions, texts, namespaces);
    this.words = words;
  }

  /** Does it, or says why not. */
  public MergeOutcome run(MergeRequest request) {
    Instant now = acts.now();
    if (request.dryRun()) {
      return acts.read(sql -> rehearse(sql, request, now));
    }
    Words said = words.read(MergeWriter.KEYS);
    return acts.inTurns(request.from(), () -> attempt(request, said, now), MergeOutcome.Busy::new);
  }

  private MergeOutcome rehearse(JdbcClient sql, MergeRequest request, Instant now) {
    return switch (planner.plan(sql, request, now)) {
      case Planning.Impossible(MergeOutcome.NotDone why) -> why;
      case Planning.Ready(MergePlan plan) -> {
        List<Long> ids = HistoryTable.ids(sql, plan.source().id(), plan.upTo(), DRY_RUN_LIMIT);
        yield new MergeOutcome.Planned(
            now, plan.revisions(), ids, ids.size() == plan.revisions(), writer.source(plan));
      }
    };
  }

  /** Who is refused need not wait for the writer. */
  private Attempt<MergeOutcome> attempt(MergeRequest request, Words said, Instant now) {
    return acts.read(sql -> planner.plan(sql, request, now))
            instanceof Planning.Impossible(MergeOutcome.NotDone why)
        ? new Attempt.Refused<>(why)
        : acts.attempt(sql -> merge(sql, request, said, now));
  }

  private Attempt<MergeOutcome> merge(
      JdbcClient sql, MergeRequest request, Words said, Instant now) {
    return switch (planner.plan(sql, request, now)) {
      case Planning.Impossible(MergeOutcome.NotDone why) -> new Attempt.Refused<>(why);
      case Planning.Ready(MergePlan plan) -> {
        LoggedDeed deed = new LoggedDeed(request.performer(), now, request.reason(), List.of());
        yield writer.write(sql, plan, request.upTo(), deed, said)
            ? new Attempt.Done<>(new MergeOutcome.Done(now, plan.revisions(), writer.source(plan)))
            : new Attempt.Overtaken<>(request.from());
      }
    };
  }
}
