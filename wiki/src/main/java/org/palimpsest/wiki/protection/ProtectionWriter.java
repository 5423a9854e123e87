package org.palimpsest.wiki.protection;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.ProtectionEvent;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.revision.NullRevision;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.tag.AppliedTag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Protects with everything that this brings about: the history of the page, the log and recent
 * changes say so, and the outbox has it. All of it happens in the caller's transaction.
 * Thread-safe.
 */
final class ProtectionWriter {
  private final Acts acts;
  private final RevisionWriter revisions;

  ProtectionWriter(Acts acts, RevisionWriter revisions) {
    this.acts = acts;
    this.revisions = revisions;
  }

  /**
   * Does what is planned.
   *
   * @param reason why
   * @return whether it is done; if not, the page is no longer as it was, and the transaction must
   *     be discarded
   */
  boolean write(
      JdbcClient sql,
      ProtectionPlan plan,
      ProtectRequest request,
      String reason,
      ProtectionWords words,
      Instant now) {
    Actor author = Authors.of(sql, request.performer());
    PageFacts page = plan.page();
    long revisionId = 0;
    if (page != null) {
      if (!PageTable.touch(sql, page, now)) {
        return false;
      }
      List<AppliedTag> tags =
          Stream.concat(request.tags().stream(), request.performer().tags().stream())
              .map(AppliedTag::of)
              .toList();
      if (!(revisions.write(
              sql,
              NullRevision.of(
                  sql, page, author, now, KeptComment.verbatim(words.summary(plan, reason)), tags))
          instanceof WriteOutcome.Written written)) {
        return false;
      }
      revisionId = written.revisionId();
      ProtectionTable.removeAll(sql, page.id());
      plan.after().forEach(each -> ProtectionTable.protect(sql, page.id(), each));
    }
    long pageId = page == null ? 0 : page.id();
    long logId =
        new LoggedDeed(request.performer(), now, reason, request.tags())
            .write(sql, acts, event(plan, words), plan.title(), pageId, revisionId);
    if (page == null) {
      protectTitle(sql, plan, author, reason, now, logId);
    }
    Events.append(sql, now, new WikiEvent.ProtectionChanged(pageId, logId));
    return true;
  }

  private static void protectTitle(
      JdbcClient sql, ProtectionPlan plan, Actor author, String reason, Instant now, long logId) {
    if (plan.isLifting()) {
      ProtectionTable.unprotectTitle(sql, plan.title());
      return;
    }
    Protection creation = plan.after().getFirst();
    ProtectionTable.protectTitle(
        sql,
        plan.title(),
        creation.level(),
        creation.expires(),
        author.id(),
        now,
        LoggedDeed.kept(reason),
        logId);
  }

  private static LogEvent event(ProtectionPlan plan, ProtectionWords words) {
    return plan.isLifting()
        ? new ProtectionEvent.Unprotected()
        : new ProtectionEvent.Protected(
            plan.isChange(),
            words.description(plan.title(), plan.after()),
            plan.cascades(),
            plan.after());
  }
}
