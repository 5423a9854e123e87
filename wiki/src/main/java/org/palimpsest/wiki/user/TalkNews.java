package org.palimpsest.wiki.user;

import org.palimpsest.store.Database;
import org.palimpsest.store.user.TalkNoticeTable;
import org.palimpsest.wiki.performer.Performer;

/** Whether people have read what is new on their talk pages. Thread-safe. */
public final class TalkNews {
  private final Database database;

  public TalkNews(Database database) {
    this.database = database;
  }

  /** Notes that somebody has read it. Writes nothing where nothing is new. */
  public void markRead(Performer performer) {
    if (database.query(sql -> TalkNoticeTable.has(sql, performer.name()))) {
      database.write(tx -> {
        TalkNoticeTable.clear(tx.sql(), performer.name());
        return true;
      });
    }
  }
}
