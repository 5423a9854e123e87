package org.palimpsest.store.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of accounts. */
public final class AccountTable {
  private static final String SELECT =
      """
      SELECT id, name, password, registered, edit_count, email, email_confirmed, real_name, token
      FROM account\
      """;

  private AccountTable() {}

  /** The account of this canonical name, if it exists. */
  public static Optional<AccountRow> find(JdbcClient sql, String name) {
    return sql.sql(SELECT + " WHERE name = ?").params(name).query((rs, n) -> row(rs)).optional();
  }

  /** The account with this id, if it exists. */
  public static Optional<AccountRow> find(JdbcClient sql, long id) {
    return sql.sql(SELECT + " WHERE id = ?").params(id).query((rs, n) -> row(rs)).optional();
  }

  /** Accounts in byte order of their names, from this name on (itself included). */
  public static List<AccountRow> list(JdbcClient sql, String from, int limit) {
    return sql.sql(SELECT + " WHERE name >= ? ORDER BY name LIMIT ?")
        .params(from, limit)
        .query((rs, n) -> row(rs))
        .list();
  }

  /**
   * Makes an account.
   *
   * @return its id, or nothing when there is one of this name
   */
  public static OptionalLong insert(
      JdbcClient sql,
      String name,
      @Nullable String password,
      @Nullable Instant registered,
      String token) {
    return sql.sql(
            """
            INSERT INTO account (name, password, registered, token) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO NOTHING RETURNING id\
            """)
        .params(name, password, Columns.seconds(registered), token)
        .query((rs, n) -> rs.getLong(1))
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Sets what an account says of the person behind it; a new address is not confirmed. */
  public static void describe(JdbcClient sql, long id, @Nullable String email, String realName) {
    sql.sql("UPDATE account SET email = ?, email_confirmed = NULL, real_name = ? WHERE id = ?")
        .params(email, realName, id)
        .update();
  }

  /** Sets the password's hash and, with it, the token: all sessions of before are over. */
  public static void setPassword(JdbcClient sql, long id, @Nullable String password, String token) {
    sql.sql("UPDATE account SET password = ?, token = ? WHERE id = ?")
        .params(password, token, id)
        .update();
  }

  /** Replaces the password's hash by another one of the same password; sessions live on. */
  public static void rehash(JdbcClient sql, long id, String before, String after) {
    sql.sql("UPDATE account SET password = ? WHERE id = ? AND password = ?")
        .params(after, id, before)
        .update();
  }

  /** Counts one edit. */
  public static void countEdit(JdbcClient sql, long id) {
    sql.sql("UPDATE account SET edit_count = edit_count + 1 WHERE id = ?").params(id).update();
  }

  /** Counts edits that came from elsewhere. */
  public static void countEdits(JdbcClient sql, long id, int edits) {
    sql.sql("UPDATE account SET edit_count = edit_count + ? WHERE id = ?")
        .params(edits, id)
        .update();
  }

  private static AccountRow row(ResultSet rs) throws SQLException {
    return new AccountRow(
        rs.getLong(1),
        rs.getString(2),
        rs.getString(3),
        Columns.time(rs, 4),
        rs.getLong(5),
        rs.getString(6),
        Columns.time(rs, 7),
        rs.getString(8),
        rs.getString(9));
  }
}
