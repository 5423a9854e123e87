package org.palimpsest.wiki.merge;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.revision.HistoryTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.language.Words;
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
    PlannedAct<MergePlan, MergeOutcome> act = acts.planned(sql -> planner.plan(sql, request, now));
    if (request.dryRun()) {
      return act.rehearse((sql, plan) -> planned(sql, plan, now));
    }
    LoggedDeed deed = new LoggedDeed(request.performer(), now, request.reason(), List.of());
    Words said = words.read(MergeWriter.KEYS);
    return act.inTurns(
        request.from(),
        (sql, plan) ->
            writer.write(sql, plan, request.span().upTo(), deed, said)
                ? new Attempt.Done<>(
                    new MergeOutcome.Done(now, plan.revisions(), writer.source(plan)))
                : new Attempt.Overtaken<>(request.from()),
        MergeOutcome.Busy::new);
  }

  private MergeOutcome planned(JdbcClient sql, MergePlan plan, Instant now) {
    List<Long> ids = HistoryTable.ids(sql, plan.span(), DRY_RUN_LIMIT);
    return new MergeOutcome.Planned(
        now, plan.revisions(), ids, ids.size() == plan.revisions(), writer.source(plan));
  }
}
