package org.palimpsest.store.user;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose talk page has been changed by somebody else since they last read it. */
public final class TalkNoticeTable {
  private TalkNoticeTable() {}

  /** Notes that there is news for somebody; the oldest unread revision stays noted. */
  public static void note(JdbcClient sql, String owner, long revisionId) {
    sql.sql(
            """
            INSERT INTO talk_notice (owner, revision_id) VALUES (?, ?)
            ON CONFLICT (owner) DO NOTHING\
            """)
        .params(owner, revisionId)
        .update();
  }

  /** Whether there is news for somebody. */
  public static boolean has(JdbcClient sql, String owner) {
    return sql.sql("SELECT 1 FROM talk_notice WHERE owner = ?")
        .params(owner)
        .query((rs, n) -> 1)
        .optional()
        .isPresent();
  }

  /** Notes that somebody has read the news. */
  public static void clear(JdbcClient sql, String owner) {
    sql.sql("DELETE FROM talk_notice WHERE owner = ?").params(owner).update();
  }
}
