package org.palimpsest.store.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of bot passwords. */
public final class BotPasswordTable {
  private static final String SELECT =
      "SELECT account_id, app_id, secret, grants, restrictions, token FROM bot_password ";

  private BotPasswordTable() {}

  /** One bot password, if it exists. */
  public static Optional<BotPasswordRow> find(JdbcClient sql, long accountId, String appId) {
    return sql.sql(SELECT + "WHERE account_id = ? AND app_id = ?")
        .params(accountId, appId)
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** One bot password of the account of this canonical name, if both exist. */
  public static Optional<BotPasswordRow> find(JdbcClient sql, String account, String appId) {
    return sql.sql(
            SELECT + "WHERE account_id = (SELECT id FROM account WHERE name = ?) AND app_id = ?")
        .params(account, appId)
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** The bot passwords of an account in byte order of their names, after this name. */
  public static List<BotPasswordRow> list(JdbcClient sql, long accountId, String after, int limit) {
    return sql.sql(SELECT + "WHERE account_id = ? AND app_id > ? ORDER BY app_id LIMIT ?")
        .params(accountId, after, limit)
        .query((rs, n) -> row(rs))
        .list();
  }

  /** Makes a bot password or replaces the one of the same name. */
  public static void put(JdbcClient sql, BotPasswordRow row) {
    sql.sql(
            """
            INSERT INTO bot_password (account_id, app_id, secret, grants, restrictions, token)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (account_id, app_id) DO UPDATE SET secret = excluded.secret,
              grants = excluded.grants, restrictions = excluded.restrictions,
              token = excluded.token\
            """)
        .params(
            row.accountId(),
            row.appId(),
            row.secret(),
            row.grants(),
            row.restrictions(),
            row.token())
        .update();
  }

  /** Removes a bot password and says whether there was one. */
  public static boolean remove(JdbcClient sql, long accountId, String appId) {
    return sql.sql("DELETE FROM bot_password WHERE account_id = ? AND app_id = ?")
            .params(accountId, appId)
            .update()
        > 0;
  }

  private static BotPasswordRow row(ResultSet rs) throws SQLException {
    return new BotPasswordRow(
        rs.getLong(1),
        rs.getString(2),
        rs.getString(3),
        rs.getString(4),
        rs.getString(5),
        rs.getString(6));
  }
}
