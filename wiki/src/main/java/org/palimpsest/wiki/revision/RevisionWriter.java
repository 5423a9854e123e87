package org.palimpsest.wiki.revision;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.change.NewChange;
import org.palimpsest.store.outbox.Outbox;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.TalkNoticeTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.tag.AppliedTag;
import org.palimpsest.wiki.tag.TagIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a revision with everything that a new revision brings about: the page points to it (by
 * compare-and-set) and, if it is a redirect, leads to its target, recent changes show it, it
 * carries its tags, its author's edits and those of the wiki are counted, watchers and the owner of
 * a talk page are told, and the outbox has it. All of it happens in the caller's transaction.
 * Thread-safe.
 */
public final class RevisionWriter {
  private static final int COMMENT_LENGTH = 500;
  private static final int USER_TALK = 3;

  private final TagIds tagIds;

  public RevisionWriter(TagIds tagIds) {
    this.tagIds = tagIds;
  }

  /** Writes the revision; on {@link WriteOutcome.Lost} the transaction must be discarded. */
  public WriteOutcome write(JdbcClient sql, NewRevision revision) {
    PageFacts before = revision.page();
    RevisionRow current = revision.current();
    RevisionContent content = revision.content();
    Instant created = notBefore(revision.now(), current);
    long pageId;
    if (before == null) {
      OptionalLong made = PageTable.create(sql, revision.title(), content.model(), created);
      if (made.isEmpty()) {
        return new WriteOutcome.Lost();
      }
      pageId = made.getAsLong();
    } else {
      pageId = before.id();
    }
    long parentId = before == null ? 0 : before.latest();
    long revisionId =
        RevisionTable.insert(
            sql,
            new NewRevisionRow(
                pageId,
                parentId,
                revision.author().id(),
                created,
                revision.minor(),
                Unicode.cut(revision.comment(), COMMENT_LENGTH),
                content.size(),
                content.contentId(),
                content.model(),
                !content.extra().isEmpty()));
    PageFacts after =
        new PageFacts(
            pageId,
            revision.title(),
            revisionId,
            created,
            content.size(),
            content.isRedirect(),
            before == null,
            content.model());
    if (!PageTable.advance(sql, after, parentId)) {
      return new WriteOutcome.Lost();
    }
    SlotTable.insert(sql, revisionId, content.extra());
    keepRedirect(sql, before, after, content);
    for (AppliedTag tag : revision.tags()) {
      TagTable.tagRevision(sql, revisionId, tagIds.of(sql, tag.name()), tag.params());
    }
    long changeId =
        ChangeTable.insert(
            sql,
            new NewChange(
                created,
                before == null ? ChangeKind.NEW : ChangeKind.EDIT,
                revision.author().id(),
                revision.title(),
                pageId,
                revisionId,
                parentId,
                0,
                revision.minor(),
                revision.bot(),
                revision.patrolled(),
                before == null ? 0 : before.length(),
                content.size()));
    tell(sql, revision, revisionId, created);
    count(sql, revision, before, after);
    Outbox.append(
        sql,
        created,
        before == null ? "page.created" : "page.edited",
        "{\"page\":" + pageId + ",\"revision\":" + revisionId + ",\"change\":" + changeId + "}");
    return new WriteOutcome.Written(after, revisionId, created, changeId);
  }

  private static Instant notBefore(Instant now, @Nullable RevisionRow current) {
    return current != null && current.created().isAfter(now) ? current.created() : now;
  }

  /** A page that is no redirect and was none costs nothing. */
  private static void keepRedirect(
      JdbcClient sql, @Nullable PageFacts before, PageFacts after, RevisionContent content) {
    LinkTarget target = content.redirect();
    if (target != null) {
      RedirectTable.put(sql, after.id(), target);
    } else if (before != null && before.redirect()) {
      RedirectTable.remove(sql, after.id());
    }
  }

  private static void tell(JdbcClient sql, NewRevision revision, long revisionId, Instant created) {
    Title title = revision.title();
    WatchTable.notifyWatchers(sql, title, revision.author().userId(), created);
    boolean talkPageOfSomebody = title.namespace() == USER_TALK && title.key().indexOf('/') < 0;
    if (talkPageOfSomebody && !revision.quiet() && !title.text().equals(revision.author().name())) {
      TalkNoticeTable.note(sql, title.text(), revisionId);
    }
  }

  private static void count(
      JdbcClient sql, NewRevision revision, @Nullable PageFacts before, PageFacts after) {
    int articles = countsAsArticle(after) - (before == null ? 0 : countsAsArticle(before));
    StatisticsTable.countEdit(sql, after.id(), before == null ? 1 : 0, articles);
    if (revision.author().isRegistered()) {
      AccountTable.countEdit(sql, revision.author().userId());
    }
  }

  private static int countsAsArticle(PageFacts page) {
    return page.countsAsArticle() ? 1 : 0;
  }
}
