package org.palimpsest.store.setting;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of settings that a wiki has made for itself. */
public final class SettingTable {
  private SettingTable() {}

  /** The value of a setting. */
  public static Optional<String> find(JdbcClient sql, String name) {
    return sql.sql("SELECT value FROM setting WHERE name = ?")
        .params(name)
        .query((rs, n) -> rs.getString(1))
        .optional();
  }

  /** Writes something and takes it away again, to find out whether that can be done. */
  public static boolean tryToWrite(JdbcClient sql) {
    sql.sql("INSERT INTO setting (name, value) VALUES ('trial', 'of writing')").update();
    return sql.sql("DELETE FROM setting WHERE name = 'trial'").update() == 1;
  }

  /** Keeps a value unless there is one, and gives the value that is kept now. */
  public static String keepFirst(JdbcClient sql, String name, String value) {
    sql.sql("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")
        .params(name, value)
        .update();
    return find(sql, name).orElseThrow();
  }
}
