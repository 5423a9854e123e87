package org.palimpsest.store.user;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of preferences: only what differs from the default is kept. */
public final class OptionTable {
  private OptionTable() {}

  /** The preferences that an account has set, by name. */
  public static Map<String, String> of(JdbcClient sql, long accountId) {
    Map<String, String> options = new TreeMap<>();
    sql.sql("SELECT name, value FROM account_option WHERE account_id = ?")
        .params(accountId)
        .query(rs -> {
          options.put(rs.getString(1), rs.getString(2));
        });
    return options;
  }

  /** One preference, if the account has set it. */
  public static Optional<String> find(JdbcClient sql, long accountId, String name) {
    return sql.sql("SELECT value FROM account_option WHERE account_id = ? AND name = ?")
        .params(accountId, name)
        .query((rs, n) -> rs.getString(1))
        .optional();
  }

  /** One preference of several accounts, by their ids; who has not set it is missing. */
  public static Map<Long, String> find(JdbcClient sql, List<Long> accountIds, String name) {
    Map<Long, String> found = new HashMap<>();
    if (!accountIds.isEmpty()) {
      String places = String.join(",", Collections.nCopies(accountIds.size(), "?"));
      List<Object> params = new ArrayList<>(accountIds);
      params.add(name);
      sql.sql(
              "SELECT account_id, value FROM account_option WHERE account_id IN ("
                  + places
                  + ") AND name = ?")
          .params(params)
          .query(rs -> {
            found.put(rs.getLong(1), rs.getString(2));
          });
    }
    return found;
  }

  /** Sets a preference. */
  public static void set(JdbcClient sql, long accountId, String name, String value) {
    sql.sql(
            """
            INSERT INTO account_option (account_id, name, value) VALUES (?, ?, ?)
            ON CONFLICT (account_id, name) DO UPDATE SET value = excluded.value\
            """)
        .params(accountId, name, value)
        .update();
  }

  /** Takes a preference back to its default. */
  public static void remove(JdbcClient sql, long accountId, String name) {
    sql.sql("DELETE FROM account_option WHERE account_id = ? AND name = ?")
        .params(accountId, name)
        .update();
  }
}
