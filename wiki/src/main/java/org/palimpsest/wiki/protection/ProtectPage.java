package org.palimpsest.wiki.protection;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Protects a page, or a title of which there is no page, in just the ways asked for; what is not
 * asked for ends (spec: administration.md, section 4). Everything happens in one transaction. Where
 * all is as asked for already, neither history nor log say anything. Thread-safe.
 */
public final class ProtectPage {
  private final Acts acts;
  private final ProtectionWriter writer;
  private final ContentWords words;
  private final Namespaces namespaces;

  public ProtectPage(
      Acts acts, RevisionWriter revisions, ContentWords words, Namespaces namespaces) {
    this.acts = acts;
    this.writer = new ProtectionWriter(acts, revisions);
    this.words = words;
    this.namespaces = namespaces;
  }

  /** What is going to be done, and what was asked for. */
  private record Prepared(ProtectionPlan plan, List<AskedProtection> asked) {}

  /** Does it, or says why not, or what it would do. */
  public ProtectOutcome run(ProtectRequest request) {
    Instant now = acts.now();
    PlannedAct<Prepared, ProtectOutcome> act =
        acts.<Prepared, ProtectOutcome>planned(sql -> prepare(sql, request, now))
            .holding(request.title());
    if (request.dryRun()) {
      return act.rehearse((_, prepared) -> planned(prepared));
    }
    ProtectionWords own = ProtectionWords.read(words, namespaces);
    return act.inTurns(
        request.title(),
        (sql, prepared) -> protect(sql, request, prepared, own, now),
        ProtectOutcome.Busy::new);
  }

  private static ProtectOutcome planned(Prepared prepared) {
    ProtectionPlan plan = prepared.plan();
    return new ProtectOutcome.Planned(
        plan.title(),
        plan.cascades(),
        prepared.asked(),
        plan.before(),
        plan.after(),
        plan.page() != null && !plan.isNothing());
  }

  private Attempt<ProtectOutcome> protect(
      JdbcClient sql, ProtectRequest request, Prepared prepared, ProtectionWords own, Instant now) {
    ProtectionPlan plan = prepared.plan();
    if (!plan.isNothing()
        && !writer.write(sql, plan, request, TextEnds.trim(request.reason()), own, now)) {
      return new Attempt.Overtaken<>(plan.title());
    }
    WatchPlan.of(sql, request.performer(), plan.title(), request.watch(), WatchPreference.EDIT, now)
        .carryOut(sql);
    return new Attempt.Done<>(
        new ProtectOutcome.Done(plan.title(), plan.cascades(), prepared.asked()));
  }

  private Planning<Prepared, ProtectOutcome> prepare(
      JdbcClient sql, ProtectRequest request, Instant now) {
    PageFacts page = PageTable.find(sql, request.title()).orElse(null);
    List<Refusal> refusals =
        acts.authority().check(sql, request.performer(), Act.PROTECT, request.title(), page, now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new ProtectOutcome.Refused(refusals));
    }
    var tags = acts.tagRefusal(sql, request.performer(), request.tags(), now);
    if (tags.isPresent()) {
      return new Planning.Over<>(new ProtectOutcome.TagsRefused(tags.get()));
    }
    return switch (ProtectionReading.of(request, page != null, now)) {
      case ProtectionReading.Flawed(ProtectionFlaw flaw) ->
          new Planning.Over<>(new ProtectOutcome.Flawed(flaw));
      case ProtectionReading.Understood(List<AskedProtection> asked) ->
          new Planning.Ready<>(
              new Prepared(
                  ProtectionPlan.of(sql, request.title(), page, asked, request.cascade(), now),
                  asked));
    };
  }
}
