package org.palimpsest.wiki.deletion;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes a page, and its talk page if that is wanted (spec: deletion-and-logs.md, section 1).
 * Everything happens in one transaction; one that is refused leaves no trace. A reason that quotes
 * the page is made anew if any of what it was made of has changed or been hidden meanwhile.
 * Thread-safe.
 */
public final class DeletePage {
  private final Acts acts;
  private final PageDeletion deletion;
  private final GeneratedReason reasons;
  private final ContentWords words;

  public DeletePage(Acts acts, GeneratedReason reasons, ContentWords words) {
    this.acts = acts;
    this.deletion = new PageDeletion(acts);
    this.reasons = reasons;
    this.words = words;
  }

  /** The pages that are going to be deleted, and why a talk page will not be. */
  private record Plan(PageFacts page, @Nullable PageFacts talk, @Nullable TalkProblem leftTalk) {}

  /** Does it, or says why not. */
  public DeleteOutcome run(DeleteRequest request) {
    Instant now = acts.now();
    PlannedAct<Plan, DeleteOutcome> act = acts.planned(sql -> plan(sql, request, now));
    return request.dryRun()
        ? act.rehearse(seen -> rehearse(request, seen))
        : act.inStages(
            null,
            (seen, writing) -> {
              DeletionReason reason = reason(request, seen.page());
              String ofTalk = ofTalk(request, seen.page(), reason);
              return writing.writeAnew(
                  (sql, plan) -> delete(sql, request, plan, reason, ofTalk, now));
            },
            DeleteOutcome.Vanished::new);
  }

  private DeleteOutcome rehearse(DeleteRequest request, Plan seen) {
    String reason = reason(request, seen.page()).text();
    return acts.read(sql -> {
      PageFacts talk = seen.talk();
      return new DeleteOutcome.Planned(
          reason,
          AffectedRevisions.of(sql, seen.page()),
          talk == null ? null : AffectedRevisions.of(sql, talk),
          seen.leftTalk());
    });
  }

  private DeletionReason reason(DeleteRequest request, PageFacts page) {
    String given = request.reason();
    return given == null ? reasons.of(acts, page) : DeletionReason.given(given);
  }

  private String ofTalk(DeleteRequest request, PageFacts page, DeletionReason reason) {
    return request.talk()
        ? words.text(Message.of("delete-talk-summary-prefix", reason.text()), page.title().talk())
        : "";
  }

  private Attempt<DeleteOutcome> delete(
      JdbcClient sql,
      DeleteRequest request,
      Plan plan,
      DeletionReason reason,
      String ofTalk,
      Instant now) {
    PageFacts page = plan.page();
    if (!reason.holds(sql, page)) {
      return new Attempt.Overtaken<>(page.title());
    }
    LoggedDeed deed = new LoggedDeed(request.performer(), now, reason.text(), request.tags());
    OptionalLong logId = deletion.delete(sql, page, deed);
    if (logId.isEmpty()
        || (plan.talk() != null
            && deletion.delete(sql, plan.talk(), deed.commented(ofTalk)).isEmpty())) {
      return new Attempt.Overtaken<>(page.title());
    }
    WatchPlan.of(
            sql, request.performer(), page.title(), request.watch(), WatchPreference.DELETE, now)
        .carryOut(sql);
    return new Attempt.Done<>(
        new DeleteOutcome.Done(page.title(), reason.text(), logId.getAsLong(), plan.leftTalk()));
  }

  private Planning<Plan, DeleteOutcome> plan(JdbcClient sql, DeleteRequest request, Instant now) {
    PageFacts page = PageTable.find(sql, request.pageId()).orElse(null);
    if (page == null) {
      return new Planning.Over<>(new DeleteOutcome.Vanished());
    }
    List<Refusal> refusals = refusals(sql, request, page, now);
    TalkProblem leftTalk = null;
    PageFacts talk = null;
    if (refusals.isEmpty() && request.talk()) {
      Title title = page.title();
      talk = title.isTalk() ? null : PageTable.find(sql, title.talk()).orElse(null);
      leftTalk = title.isTalk() ? TalkProblem.ALREADY_TALK : talk == null ? TalkProblem.NONE : null;
      refusals = talk == null ? refusals : refusals(sql, request, talk, now);
    }
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new DeleteOutcome.Refused(refusals));
    }
    Plan plan = new Plan(page, talk, leftTalk);
    return acts.tagRefusal(sql, request.performer(), request.tags(), now)
        .<Planning<Plan, DeleteOutcome>>map(
            why -> new Planning.Over<>(new DeleteOutcome.TagsRefused(why)))
        .orElseGet(() -> new Planning.Ready<>(plan));
  }

  private List<Refusal> refusals(
      JdbcClient sql, DeleteRequest request, PageFacts page, Instant now) {
    return acts.authority().check(sql, request.performer(), Act.DELETE, page, now);
  }
}
