package org.palimpsest.wiki.deletion;

import java.util.List;
import java.util.OptionalLong;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.deletion.DeletedRevisionTable;
import org.palimpsest.store.deletion.DeletionTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLanguageTable;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.revert.PendingRevertTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.user.TalkNoticeTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.PageEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes a page with everything that this brings about: the log and recent changes say so, its
 * revisions leave histories and lists, recent changes forget its edits, its protection and its
 * place among redirects end, the wiki's counters and the owner of a talk page take note, and the
 * outbox has it. All of it happens in the caller's transaction. Thread-safe.
 */
public final class PageDeletion {
  private final Acts acts;

  public PageDeletion(Acts acts) {
    this.acts = acts;
  }

  /**
   * Deletes it.
   *
   * @return the log entry; empty when the page is no longer as it was: then the transaction must be
   *     discarded
   */
  public OptionalLong delete(JdbcClient sql, PageFacts page, LoggedDeed deed) {
    return delete(sql, page, deed, new PageEvent.Deleted());
  }

  /**
   * Deletes it for what the log calls otherwise.
   *
   * @return the log entry; empty when the page is no longer as it was: then the transaction must be
   *     discarded
   */
  public OptionalLong delete(JdbcClient sql, PageFacts page, LoggedDeed deed, LogEvent event) {
    // Who restores something of it at the same time comes before all of this or after it, so that
    // the log has both in the order in which they happened.
    if (!PageTable.touch(sql, page, deed.now())) {
      return OptionalLong.empty();
    }
    Title title = page.title();
    // The log entry comes before the edits go: so the newest row of recent changes stays, and no id
    // of theirs is given again.
    long logId = deed.write(sql, acts, event, title, page.id());
    RedirectTable.remove(sql, page.id());
    ProtectionTable.removeAll(sql, page.id());
    PageLanguageTable.remove(sql, page.id());
    PendingRevertTable.removeAll(sql, page.id());
    if (!PageTable.remove(sql, page)) {
      return OptionalLong.empty();
    }
    long deletionId = DeletionTable.insert(sql, page, deed.now(), logId);
    if (DeletedRevisionTable.take(sql, page.id(), title, deletionId) == 0) {
      DeletionTable.removeEmpty(sql, List.of(deletionId));
    }
    ChangeTable.removeEdits(sql, page.id());
    StatisticsTable.countEdit(sql, page.id(), -1, page.countsAsArticle() ? -1 : 0);
    if (title.namespace() == Namespace.USER_TALK && title.key().indexOf('/') < 0) {
      TalkNoticeTable.clear(sql, title.text());
    }
    Events.append(sql, deed.now(), new WikiEvent.PageDeleted(page.id(), logId));
    return OptionalLong.of(logId);
  }
}
