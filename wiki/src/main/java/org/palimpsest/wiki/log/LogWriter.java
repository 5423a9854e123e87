package org.palimpsest.wiki.log;

import org.palimpsest.model.title.Namespace;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.change.NewChange;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.log.LogItemTable;
import org.palimpsest.store.log.LogTable;
import org.palimpsest.store.log.NewLogRow;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes log entries. Everything happens in the caller's transaction. */
public final class LogWriter {
  /** What is known of a version of a file is kept with it alone, where it can be hidden. */
  private static final String TOLD_BY_VERSION = "{}";

  private LogWriter() {}

  /** Writes an entry that recent changes do not show, and gives its id. */
  public static long write(JdbcClient sql, NewLogEntry entry) {
    long logId = LogTable.insert(sql, row(entry));
    entry.items().forEach(item -> LogItemTable.insert(sql, logId, item));
    Events.append(sql, entry.created(), new WikiEvent.LogWritten(logId));
    return logId;
  }

  /**
   * Writes an entry that recent changes show too, tells who watches the title, and gives its id.
   */
  public static long writeAndShow(JdbcClient sql, NewLogEntry entry, boolean bot) {
    return writeAndShow(sql, entry, bot, Patrolled.OF_ITSELF);
  }

  /**
   * The same for an entry that people look at.
   *
   * @param patrolled whether anybody needs to
   */
  public static long writeAndShow(
      JdbcClient sql, NewLogEntry entry, boolean bot, Patrolled patrolled) {
    long logId = write(sql, entry);
    ChangeTable.insert(
        sql,
        new NewChange(
            entry.created(),
            ChangeKind.LOG,
            entry.actor().id(),
            entry.title(),
            entry.pageId(),
            entry.revisionId(),
            0,
            logId,
            false,
            bot,
            patrolled,
            0,
            0));
    if (entry.title().namespace() >= Namespace.MAIN) {
      WatchTable.notifyWatchers(sql, entry.title(), entry.actor().userId(), entry.created());
    }
    return logId;
  }

  private static NewLogRow row(NewLogEntry entry) {
    return new NewLogRow(
        entry.created(),
        entry.event().type(),
        entry.event().action(),
        entry.actor().id(),
        entry.title(),
        entry.pageId(),
        entry.revisionId(),
        entry.versionId(),
        entry.comment().cut(),
        entry.versionId() == 0 ? LogCodec.params(entry.event()) : TOLD_BY_VERSION);
  }
}
