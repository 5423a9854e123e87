package org.palimpsest.wiki.blocking;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.log.LogItem;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.log.BlockEvent;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.palimpsest.wiki.watch.WatchState;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stays of blocking and unblocking besides the block.
 *
 * @param comment why, as the log has it
 * @param tags tags for the log entry
 */
record BlockDeed(Performer performer, Instant now, String comment, List<String> tags) {

  /**
   * Writes the log entry and gives its id; recent changes show it unless it stands in a log that
   * few read.
   */
  long log(JdbcClient sql, Acts acts, LogEvent event, Title page, long accountId) {
    NewLogEntry entry =
        new NewLogEntry(
            now,
            event,
            Authors.of(sql, performer),
            page,
            PageTable.find(sql, page).map(PageFacts::id).orElse(0L),
            0,
            comment,
            accountId == 0 ? List.of() : List.of(LogItem.account(accountId)));
    if (!event.type().equals(BlockEvent.Blocked.HIDDEN)) {
      return acts.log(sql, entry, performer.has(Right.BOT), tags);
    }
    long logId = LogWriter.write(sql, entry);
    tags.forEach(tag -> TagTable.tagLogEntry(sql, logId, acts.tagIds().of(sql, tag)));
    return logId;
  }

  /** Puts the page of who was blocked on the performer's watchlist, if they want it. */
  WatchState watch(JdbcClient sql, Title page, BlockRequest.Watching wish) {
    // A range is nobody's page.
    return wish.wanted() && page.key().indexOf('/') < 0
        ? WatchPlan.of(
                sql,
                performer,
                page,
                new WatchOption(WatchOption.Mode.WATCH, wish.expiry()),
                WatchPreference.EDIT,
                now)
            .carryOut(sql)
        : WatchState.UNWATCHED;
  }
}
