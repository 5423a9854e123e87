package org.palimpsest.store.protection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of protected pages and of titles that nobody may create. */
public final class ProtectionTable {
  private ProtectionTable() {}

  /** How an existing page is protected now, in order of type. */
  public static List<Protection> of(JdbcClient sql, long pageId, Instant now) {
    return sql.sql(
            """
            SELECT type, level, expires, cascades FROM protection
            WHERE page_id = ? AND (expires IS NULL OR expires > ?) ORDER BY type\
            """)
        .params(pageId, now.getEpochSecond())
        .query((rs, n) -> {
          long expires = rs.getLong(3);
          Instant end = rs.wasNull() ? null : Instant.ofEpochSecond(expires);
          return new Protection(rs.getString(1), rs.getString(2), end, rs.getInt(4) != 0);
        })
        .list();
  }

  /** How making a page of this title is protected now, if it is. */
  public static Optional<Protection> ofTitle(JdbcClient sql, Title title, Instant now) {
    return Optional.ofNullable(ProtectionLookup.ofTitles(sql, List.of(title), now).get(title));
  }

  /** The level that making a page of this title needs now, if it needs any. */
  public static Optional<String> creationLevel(JdbcClient sql, Title title, Instant now) {
    return ofTitle(sql, title, now).map(Protection::level);
  }

  /** Protects an existing page, in place of what there was of this type. */
  public static void protect(JdbcClient sql, long pageId, Protection protection) {
    sql.sql(
            """
            INSERT INTO protection (page_id, type, level, expires, cascades) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (page_id, type) DO UPDATE SET level = excluded.level,
              expires = excluded.expires, cascades = excluded.cascades\
            """)
        .params(
            pageId,
            protection.type(),
            protection.level(),
            seconds(protection.expires()),
            protection.cascades() ? 1 : 0)
        .update();
  }

  /** Lifts the protection of this type. */
  public static void unprotect(JdbcClient sql, long pageId, String type) {
    sql.sql("DELETE FROM protection WHERE page_id = ? AND type = ?").params(pageId, type).update();
  }

  /** Lifts all protection of a page. */
  public static void removeAll(JdbcClient sql, long pageId) {
    sql.sql("DELETE FROM protection WHERE page_id = ?").param(pageId).update();
  }

  /**
   * Protects a title of which there is no page.
   *
   * @param logId the log entry that tells of it; 0 for none
   */
  public static void protectTitle(
      JdbcClient sql,
      Title title,
      String level,
      @Nullable Instant expires,
      long actorId,
      Instant now,
      String comment,
      long logId) {
    sql.sql(
            """
            INSERT INTO title_protection
              (namespace, title_key, level, expires, actor_id, created, comment, log_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (namespace, title_key) DO UPDATE SET level = excluded.level,
              expires = excluded.expires, actor_id = excluded.actor_id,
              created = excluded.created, comment = excluded.comment,
              log_id = excluded.log_id\
            """)
        .params(
            title.namespace(),
            title.key(),
            level,
            seconds(expires),
            actorId,
            now.getEpochSecond(),
            comment,
            logId)
        .update();
  }

  /** Lifts the protection of a title. */
  public static void unprotectTitle(JdbcClient sql, Title title) {
    sql.sql("DELETE FROM title_protection WHERE namespace = ? AND title_key = ?")
        .params(title.namespace(), title.key())
        .update();
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }
}
