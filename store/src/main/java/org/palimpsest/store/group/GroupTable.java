package org.palimpsest.store.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.user.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of who is in which group. */
public final class GroupTable {
  private GroupTable() {}

  /** The groups of an account in order of name, expired ones included. */
  public static List<Membership> of(JdbcClient sql, long accountId) {
    return sql.sql(
            "SELECT group_name, expires FROM account_group WHERE account_id = ? ORDER BY group_name")
        .params(accountId)
        .query((rs, n) -> new Membership(rs.getString(1), Columns.time(rs, 2)))
        .list();
  }

  /** The same for several accounts, by their ids; an account without groups is missing. */
  public static Map<Long, List<Membership>> of(JdbcClient sql, List<Long> accountIds) {
    Map<Long, List<Membership>> found = new HashMap<>();
    if (!accountIds.isEmpty()) {
      String places = String.join(",", Collections.nCopies(accountIds.size(), "?"));
      sql.sql(
              "SELECT account_id, group_name, expires FROM account_group WHERE account_id IN ("
                  + places
                  + ") ORDER BY account_id, group_name")
          .params(accountIds)
          .query(rs -> {
            found
                .computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                .add(new Membership(rs.getString(2), Columns.time(rs, 3)));
          });
    }
    return found;
  }

  /** Puts an account into a group, or changes until when it is in it. */
  public static void add(JdbcClient sql, long accountId, String group, @Nullable Instant expires) {
    sql.sql(
            """
            INSERT INTO account_group (account_id, group_name, account_name, expires)
            SELECT id, ?, name, ? FROM account WHERE id = ?
            ON CONFLICT (account_id, group_name) DO UPDATE SET expires = excluded.expires\
            """)
        .params(group, Columns.seconds(expires), accountId)
        .update();
  }

  /** Takes an account out of a group. */
  public static void remove(JdbcClient sql, long accountId, String group) {
    sql.sql("DELETE FROM account_group WHERE account_id = ? AND group_name = ?")
        .params(accountId, group)
        .update();
  }
}
