package org.palimpsest.store.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of sessions. */
public final class SessionTable {
  /** Groups come as one text, {@code name:expiry} each, so that a request costs a single query. */
  private static final String PERSON =
      """
      a.id AS account, a.name, a.registered, a.edit_count, a.email, a.email_confirmed, a.real_name,
      a.token AS account_token,
      (SELECT string_agg(g.group_name || ':' || coalesce(g.expires, -1), ',') FROM account_group g
       WHERE g.account_id = a.id) AS memberships\
      """;

  private static final String BY_ID =
      "SELECT s.id_hash, s.account_id, s.app_id, s.token, s.secret, s.login_secret, s.expires, "
          + PERSON
          + """
          , b.grants, b.restrictions, b.token AS bot_token
          FROM session s LEFT JOIN account a ON a.id = s.account_id
          LEFT JOIN bot_password b ON b.account_id = s.account_id AND b.app_id = s.app_id
          WHERE s.id_hash = ? AND s.expires > ?\
          """;

  private static final String BY_ACCOUNT = "SELECT " + PERSON + " FROM account a WHERE a.id = ?";

  private SessionTable() {}

  /**
   * The session, if it lives, with who is logged in. Passwords and secrets of bot passwords are not
   * read: they come as null and as the empty text.
   */
  public static Optional<FoundSession> find(JdbcClient sql, String idHash, Instant now) {
    return sql.sql(BY_ID)
        .params(idHash, now.getEpochSecond())
        .query((rs, n) -> found(rs))
        .optional();
  }

  /** An account as a request with its session would find it. */
  public static Optional<SignedIn> person(JdbcClient sql, long accountId) {
    return sql.sql(BY_ACCOUNT)
        .params(accountId)
        .query((rs, n) -> new SignedIn(account(rs), groups(rs), null))
        .optional();
  }

  /** Keeps a new session. */
  public static void insert(JdbcClient sql, SessionRow row) {
    sql.sql(
            """
            INSERT INTO session (id_hash, account_id, app_id, token, secret, login_secret, expires)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            row.idHash(),
            row.accountId(),
            row.appId(),
            row.token(),
            row.secret(),
            row.loginSecret(),
            row.expires().getEpochSecond())
        .update();
  }

  /** Lets a session live longer. */
  public static void renew(JdbcClient sql, String idHash, Instant expires) {
    sql.sql("UPDATE session SET expires = ? WHERE id_hash = ?")
        .params(expires.getEpochSecond(), idHash)
        .update();
  }

  /**
   * Gives a session a key for login tokens unless it has one.
   *
   * @return the key that it has now; nothing when the session is gone
   */
  public static Optional<String> awaitLogin(JdbcClient sql, String idHash, String loginSecret) {
    return sql.sql(
            """
            UPDATE session SET login_secret = coalesce(login_secret, ?) WHERE id_hash = ?
            RETURNING login_secret\
            """)
        .params(loginSecret, idHash)
        .query((rs, n) -> rs.getString(1))
        .optional();
  }

  /** Ends a session. */
  public static void delete(JdbcClient sql, String idHash) {
    sql.sql("DELETE FROM session WHERE id_hash = ?").params(idHash).update();
  }

  /** Removes some of the sessions that have expired. */
  public static int deleteExpired(JdbcClient sql, Instant now, int limit) {
    return sql.sql(
            """
            DELETE FROM session WHERE id_hash IN
              (SELECT id_hash FROM session WHERE expires <= ? ORDER BY expires, id_hash LIMIT ?)\
            """)
        .params(now.getEpochSecond(), limit)
        .update();
  }

  private static FoundSession found(ResultSet rs) throws SQLException {
    long id = rs.getLong("account_id");
    Long accountId = rs.wasNull() ? null : id;
    SessionRow session =
        new SessionRow(
            rs.getString("id_hash"),
            accountId,
            rs.getString("app_id"),
            rs.getString("token"),
            rs.getString("secret"),
            rs.getString("login_secret"),
            Instant.ofEpochSecond(rs.getLong("expires")));
    return new FoundSession(
        session,
        accountId == null ? null : new SignedIn(account(rs), groups(rs), botPassword(rs, session)));
  }

  private static AccountRow account(ResultSet rs) throws SQLException {
    return new AccountRow(
        rs.getLong("account"),
        rs.getString("name"),
        null,
        Columns.time(rs, "registered"),
        rs.getLong("edit_count"),
        rs.getString("email"),
        Columns.time(rs, "email_confirmed"),
        rs.getString("real_name"),
        rs.getString("account_token"));
  }

  private static List<Membership> groups(ResultSet rs) throws SQLException {
    String text = rs.getString("memberships");
    if (text == null) {
      return List.of();
    }
    List<Membership> groups = new ArrayList<>();
    for (String entry : text.split(",")) {
      int colon = entry.lastIndexOf(':');
      long expires = Long.parseLong(entry.substring(colon + 1));
      groups.add(
          new Membership(
              entry.substring(0, colon), expires < 0 ? null : Instant.ofEpochSecond(expires)));
    }
    groups.sort(Comparator.comparing(Membership::group));
    return groups;
  }

  private static @Nullable BotPasswordRow botPassword(ResultSet rs, SessionRow session)
      throws SQLException {
    String token = rs.getString("bot_token");
    Long accountId = session.accountId();
    String appId = session.appId();
    return token == null || accountId == null || appId == null
        ? null
        : new BotPasswordRow(
            accountId, appId, "", rs.getString("grants"), rs.getString("restrictions"), token);
  }
}
