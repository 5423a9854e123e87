package org.palimpsest.wiki.deletion;

import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.log.PageEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the log and followers of what has come back. In the transaction that brings it. */
record RestorationLog(Acts acts) {
  /** Writes the entry, and gives its id. */
  long tell(
      JdbcClient sql, Title title, long pageId, PageEvent.Restored restored, LoggedDeed deed) {
    long logId = deed.write(sql, acts, restored, title, pageId);
    if (restored.files() > 0) {
      FileTable.find(sql, title)
          .ifPresent(file ->
              Events.append(
                  sql,
                  deed.now(),
                  new WikiEvent.FileChanged(file.id(), file.latest(), pageId, logId)));
    }
    return logId;
  }
}
