package org.palimpsest.wiki.move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.content.ContentRef;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.deletion.PageDeletion;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.log.ProtectionEvent;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.NullRevision;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.tag.AppliedTag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves one page with everything that this brings about (spec: administration.md, section 3.5): a
 * redirect in its way is deleted, its file has the new name too, its history says so, a redirect
 * stands at its old title, its protection holds there too and what kept its new title closed ends,
 * who watched it still does, the log, recent changes, counters and the outbox have it. Deleted
 * revisions stay at the title under which they were deleted. All of it happens in the caller's
 * transaction. Thread-safe.
 */
public final class PageMover {
  private final Acts acts;
  private final PageDeletion deletion;
  private final RevisionWriter revisions;
  private final Texts texts;

  public PageMover(Acts acts, RevisionWriter revisions, Texts texts) {
    this.acts = acts;
    this.deletion = new PageDeletion(acts);
    this.revisions = revisions;
    this.texts = texts;
  }

  /** The text of the redirect that a page of this model leaves; empty for models without any. */
  Optional<String> redirect(PageFacts page, Title to) {
    ContentModel model = ContentModel.ofWire(page.model()).orElse(ContentModel.UNKNOWN);
    return texts.redirects().text(model, to);
  }

  /**
   * Moves it.
   *
   * @param redirect the text of the redirect that it leaves; empty for none
   * @return whether it is moved; if not, somebody else was quicker and the transaction must be
   *     discarded
   */
  boolean move(JdbcClient sql, PlannedMove move, Optional<String> redirect, MoveDeed deed) {
    PageFacts page = move.page();
    Instant now = deed.logged().now();
    // Whoever changes a file holds it before its page and before the log has it.
    FileFacts file = FileTable.find(sql, page.title()).orElse(null);
    if ((file != null && !FileTable.hold(sql, file)) || !makeWay(sql, move, deed)) {
      return false;
    }
    List<Protection> protections = ProtectionTable.of(sql, page.id(), now);
    if (!PageTable.rename(sql, page, move.to())
        || (file != null && !FileTable.rename(sql, file, move.to()))) {
      return false;
    }
    ProtectionTable.unprotectTitle(sql, move.to());
    Actor author = Authors.of(sql, deed.logged().performer());
    KeptComment summary = deed.summary(move, redirect.isPresent());
    PageFacts renamed = page.titled(move.to());
    if (!(revisions.write(sql, NullRevision.of(sql, renamed, author, now, summary, deed.tags()))
        instanceof WriteOutcome.Written written)) {
      return false;
    }
    StatisticsTable.countArticles(
        sql, page.id(), Boolean.compare(renamed.countsAsArticle(), page.countsAsArticle()));
    WatchTable.copy(sql, page.title(), move.to(), now);
    if (redirect.isPresent()
        && !leave(sql, redirect(sql, move, redirect.get(), author, summary, deed), protections)) {
      return false;
    }
    log(sql, move, redirect.isEmpty(), written.revisionId(), !protections.isEmpty(), deed);
    return true;
  }

  private boolean makeWay(JdbcClient sql, PlannedMove move, MoveDeed deed) {
    PageFacts overwritten = move.overwritten();
    return overwritten == null
        || deletion
            .delete(sql, overwritten, deed.deletion(move), new PageEvent.RedirectOverwritten())
            .isPresent();
  }

  private boolean leave(JdbcClient sql, NewRevision redirect, List<Protection> protections) {
    if (!(revisions.write(sql, redirect) instanceof WriteOutcome.Written written)) {
      return false;
    }
    protections.forEach(
        protection -> ProtectionTable.protect(sql, written.page().id(), protection));
    return true;
  }

  /** Its text is so short that nobody waits for its hash. */
  private NewRevision redirect(
      JdbcClient sql,
      PlannedMove move,
      String text,
      Actor author,
      KeptComment summary,
      MoveDeed deed) {
    ContentRef content = texts.store().put(sql, EncodedContent.of(text));
    List<AppliedTag> tags =
        new ArrayList<>(List.of(AppliedTag.of(SoftwareTag.NEW_REDIRECT.wire())));
    tags.addAll(deed.tags());
    return new NewRevision(
        move.page().title(),
        null,
        null,
        author,
        deed.logged().now(),
        new RevisionContent(
            content.id(),
            move.page().model(),
            content.size(),
            List.of(),
            new ParsedTitle.Local(move.to(), "")),
        summary,
        false,
        tags,
        null);
  }

  private void log(
      JdbcClient sql,
      PlannedMove move,
      boolean withoutRedirect,
      long revisionId,
      boolean isProtected,
      MoveDeed deed) {
    Title from = move.page().title();
    Title to = move.to();
    long pageId = move.page().id();
    LogEvent moved =
        new PageEvent.Moved(
            to.namespace(), deed.text(to), withoutRedirect, move.overwritten() != null);
    long logId = deed.logged().write(sql, acts, moved, from, pageId, revisionId);
    if (isProtected) {
      LogEvent event = new ProtectionEvent.Moved(from.namespace(), deed.text(from));
      deed.protection(move).write(sql, acts, event, to, pageId);
    }
    Events.append(sql, deed.logged().now(), new WikiEvent.PageMoved(pageId, logId));
  }
}
