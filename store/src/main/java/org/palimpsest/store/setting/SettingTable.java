package org.palimpsest.store.setting;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of settings that a wiki has made for itself. */
public final class SettingTable {
  private static final String TRIAL = "trial of writing";
  private static final int TRIAL_BYTES = 64 << 10;

  private SettingTable() {}

  /** The value of a setting. */
  public static Optional<String> find(JdbcClient sql, String name) {
    return sql.sql("SELECT value FROM setting WHERE name = ?")
        .params(name)
        .query((rs, n) -> rs.getString(1))
        .optional();
  }

  /** Reads anything, to find out whether the database responds. */
  public static boolean tryToRead(JdbcClient sql) {
    return sql.sql("SELECT 1 FROM setting LIMIT 1").query(Integer.class).optional().isPresent();
  }

  /**
   * Writes about as much as a page of text, and takes away what the last such call has written, to
   * find out whether there is room; {@link #forgetTrial} takes the rest away.
   */
  public static int tryToWrite(JdbcClient sql) {
    forgetTrial(sql);
    return sql.sql("INSERT INTO setting (name, value) VALUES (?, ?)")
        .params(TRIAL, " ".repeat(TRIAL_BYTES))
        .update();
  }

  /** Takes away what a trial has written; in the same transaction it would not have been one. */
  public static int forgetTrial(JdbcClient sql) {
    return sql.sql("DELETE FROM setting WHERE name = ?").params(TRIAL).update();
  }

  /** Keeps a value unless there is one, and gives the value that is kept now. */
  public static String keepFirst(JdbcClient sql, String name, String value) {
    sql.sql("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")
        .params(name, value)
        .update();
    return find(sql, name).orElseThrow();
  }
}
