package org.palimpsest.wiki.deletion;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.file.FileDeletion;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes a page with its file, if it has one, and its talk page if that is wanted (spec:
 * deletion-and-logs.md, section 1). Everything happens in one transaction; one that is refused
 * leaves no trace. A reason that quotes the page is made anew if any of what it was made of has
 * changed or been hidden meanwhile. Thread-safe.
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

  /**
   * What is going to be deleted.
   *
   * @param page the page; null for a file that has none
   * @param file the file of the page; null for other pages
   * @param leftTalk why the talk page will not be
   */
  private record Plan(
      Title title,
      @Nullable PageFacts page,
      @Nullable FileFacts file,
      @Nullable PageFacts talk,
      @Nullable TalkProblem leftTalk) {}

  /** Does it, or says why not. */
  public DeleteOutcome run(DeleteRequest request) {
    Instant now = acts.now();
    PlannedAct<Plan, DeleteOutcome> act = planned(request, now);
    return request.dryRun()
        ? act.rehearse(seen -> rehearse(request, seen))
        : act.inStages(
            null,
            (seen, writing) -> {
              DeletionReason reason = reason(request, seen);
              KeptComment ofTalk = ofTalk(request, seen.title(), reason);
              return writing.writeAnew(
                  (sql, plan) -> delete(sql, request, plan, reason, ofTalk, now));
            },
            DeleteOutcome.Vanished::new);
  }

  /**
   * A file that has no page has none to be held by, so its title is: whoever gives it a page in the
   * meantime does so before or after all of this.
   */
  private PlannedAct<Plan, DeleteOutcome> planned(DeleteRequest request, Instant now) {
    PlannedAct<Plan, DeleteOutcome> act = acts.planned(sql -> plan(sql, request, now));
    return request.pageId() == 0 ? act.holding(request.title()) : act;
  }

  private DeleteOutcome rehearse(DeleteRequest request, Plan seen) {
    String reason = told(request, seen, reason(request, seen));
    return acts.read(sql -> {
      FileFacts file = seen.file();
      return new DeleteOutcome.Planned(
          reason,
          file == null ? 0 : FileDeletion.versions(sql, file),
          affected(sql, seen.page()),
          affected(sql, seen.talk()),
          seen.leftTalk());
    });
  }

  private static @Nullable AffectedRevisions affected(JdbcClient sql, @Nullable PageFacts page) {
    return page == null ? null : AffectedRevisions.of(sql, page);
  }

  /** Of what a file shows nothing can be quoted. */
  private DeletionReason reason(DeleteRequest request, Plan plan) {
    String given = request.reason();
    PageFacts page = plan.page();
    return given != null
        ? DeletionReason.given(given)
        : plan.file() != null || page == null ? DeletionReason.given("") : reasons.of(acts, page);
  }

  private static @Nullable String told(DeleteRequest request, Plan plan, DeletionReason reason) {
    return request.reason() == null && plan.file() != null ? null : reason.text();
  }

  private KeptComment ofTalk(DeleteRequest request, Title title, DeletionReason reason) {
    return request.talk()
        ? reason
            .kept()
            .map(text -> words.text(Message.of("delete-talk-summary-prefix", text), title.talk()))
        : KeptComment.verbatim("");
  }

  private Attempt<DeleteOutcome> delete(
      JdbcClient sql,
      DeleteRequest request,
      Plan plan,
      DeletionReason reason,
      KeptComment ofTalk,
      Instant now) {
    PageFacts page = plan.page();
    Title title = plan.title();
    if (page != null && !reason.holds(sql, page)) {
      return new Attempt.Overtaken<>(title);
    }
    // Whoever changes a file holds it before its page and before the log has it.
    if (plan.file() != null && !FileTable.hold(sql, plan.file())) {
      return new Attempt.Overtaken<>(title);
    }
    LoggedDeed deed = new LoggedDeed(request.performer(), now, reason.kept(), request.tags());
    OptionalLong logId =
        page == null
            ? OptionalLong.of(deed.write(sql, acts, new PageEvent.Deleted(), title, 0))
            : deletion.delete(sql, page, deed);
    if (logId.isEmpty()
        || (plan.file() != null && !FileDeletion.delete(sql, plan.file(), now, logId.getAsLong()))
        || (plan.talk() != null
            && deletion.delete(sql, plan.talk(), deed.commented(ofTalk)).isEmpty())) {
      return new Attempt.Overtaken<>(title);
    }
    WatchPlan.of(sql, request.performer(), title, request.watch(), WatchPreference.DELETE, now)
        .carryOut(sql);
    return new Attempt.Done<>(
        new DeleteOutcome.Done(
            title, told(request, plan, reason), logId.getAsLong(), plan.leftTalk()));
  }

  private Planning<Plan, DeleteOutcome> plan(JdbcClient sql, DeleteRequest request, Instant now) {
    // A file without a page may have been given one since it was asked for.
    PageFacts page =
        (request.pageId() == 0
                ? PageTable.find(sql, request.title())
                : PageTable.find(sql, request.pageId()))
            .orElse(null);
    Title title = page == null ? request.title() : page.title();
    FileFacts file = FileDeletion.find(sql, title).orElse(null);
    if (page == null && (file == null || request.pageId() != 0)) {
      return new Planning.Over<>(new DeleteOutcome.Vanished());
    }
    List<Refusal> refusals = refusals(sql, request, title, page, now);
    TalkProblem leftTalk = null;
    PageFacts talk = null;
    if (refusals.isEmpty() && request.talk()) {
      talk = title.isTalk() ? null : PageTable.find(sql, title.talk()).orElse(null);
      leftTalk = title.isTalk() ? TalkProblem.ALREADY_TALK : talk == null ? TalkProblem.NONE : null;
      refusals = talk == null ? refusals : refusals(sql, request, talk.title(), talk, now);
    }
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new DeleteOutcome.Refused(refusals));
    }
    Plan plan = new Plan(title, page, file, talk, leftTalk);
    return acts.tagRefusal(sql, request.performer(), request.tags(), now)
        .<Planning<Plan, DeleteOutcome>>map(
            why -> new Planning.Over<>(new DeleteOutcome.TagsRefused(why)))
        .orElseGet(() -> new Planning.Ready<>(plan));
  }

  private List<Refusal> refusals(
      JdbcClient sql, DeleteRequest request, Title title, @Nullable PageFacts page, Instant now) {
    return acts.authority().check(sql, request.performer(), Act.DELETE, title, page, now);
  }
}
