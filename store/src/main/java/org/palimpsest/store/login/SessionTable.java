package org.palimpsest.store.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of sessions. */
public final class SessionTable {
  /** Groups come as one text, {@code name:expiry} each, so that a request costs a single query. */
  private static final String PERSON =
      """
      a.id, a.name, a.registered, a.edit_count, a.email, a.email_confirmed, a.real_name, a.token,
      (SELECT string_agg(g.group_name || ':' || coalesce(g.expires, -1), ',') FROM account_group g
       WHERE g.account_id = a.id)\
      """;

  private static final int SESSION_COLUMNS = 7;
  private static final int PERSON_COLUMNS = 9;

  private static final String BY_ID =
      "SELECT s.id_hash, s.account_id, s.app_id, s.token, s.secret, s.login_secret, s.expires, "
          + PERSON
          + """
          , b.grants, b.restrictions, b.token
          FROM session s JOIN account a ON a.id = s.account_id
          LEFT JOIN bot_password b ON b.account_id = s.account_id AND b.app_id = s.app_id
          WHERE s.id_hash = ? AND s.expires > ?\
          """;

  private static final String BY_ACCOUNT = "SELECT " + PERSON + " FROM account a WHERE a.id = ?";

  private SessionTable() {}

  /**
   * The session, if it lives and somebody is logged in by it, with who that is. Passwords and
   * secrets of bot passwords are not read: they come as null and as the empty text.
   */
  public static Optional<FoundSession> find(JdbcClient sql, String idHash, Instant now) {
    return sql.sql(BY_ID)
        .params(idHash, now.getEpochSecond())
        .query((rs, n) -> found(rs))
        .optional();
  }

  /** An account as a request with its session would find it. */
  public static Optional<SignedIn> person(JdbcClient sql, long accountId) {
    return sql.sql(BY_ACCOUNT).params(accountId).query((rs, n) -> signedIn(rs, 0, null)).optional();
  }

  /**
   * Keeps a new session.
   *
   * @param authenticated when a password was shown for it; null when a cookie has opened it
   */
  public static void insert(JdbcClient sql, SessionRow row, @Nullable Instant authenticated) {
    sql.sql(
            """
            INSERT INTO session (id_hash, account_id, app_id, token, secret, login_secret, expires,
              authenticated) VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            row.idHash(),
            row.accountId(),
            row.appId(),
            row.token(),
            row.secret(),
            row.loginSecret(),
            row.expires().getEpochSecond(),
            Columns.seconds(authenticated))
        .update();
  }

  /** When a password was shown for a session, if it lives and was not opened by a cookie. */
  public static Optional<Instant> authenticated(JdbcClient sql, String idHash) {
    return sql.sql(
            "SELECT authenticated FROM session WHERE id_hash = ? AND authenticated IS NOT NULL")
        .params(idHash)
        .query((rs, n) -> Instant.ofEpochSecond(rs.getLong(1)))
        .optional();
  }

  /** Lets a session live on although the token of its account is another one now. */
  public static void follow(JdbcClient sql, String idHash, String token) {
    sql.sql("UPDATE session SET token = ? WHERE id_hash = ?").params(token, idHash).update();
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

  /** Takes the key for login tokens from a session, and says whether it still had this one. */
  public static boolean useLogin(JdbcClient sql, String idHash, String loginSecret) {
    return sql.sql("UPDATE session SET login_secret = NULL WHERE id_hash = ? AND login_secret = ?")
            .params(idHash, loginSecret)
            .update()
        > 0;
  }

  /**
   * Notes that a session of somebody who was not logged in has led to a login, and says whether
   * that was the first one.
   */
  public static boolean spend(JdbcClient sql, String idHash, Instant expires) {
    return sql.sql(
                """
                INSERT INTO session (id_hash, secret, expires) VALUES (?, '', ?)
                ON CONFLICT (id_hash) DO NOTHING\
                """)
            .params(idHash, expires.getEpochSecond())
            .update()
        > 0;
  }

  /** Whether a session of somebody who was not logged in has led to a login. */
  public static boolean isSpent(JdbcClient sql, String idHash) {
    return sql.sql("SELECT 1 FROM session WHERE id_hash = ? AND account_id IS NULL")
        .params(idHash)
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /** Ends a session, and says whether it was still there. */
  public static boolean delete(JdbcClient sql, String idHash) {
    return sql.sql("DELETE FROM session WHERE id_hash = ?").params(idHash).update() > 0;
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
    SessionRow session =
        new SessionRow(
            rs.getString(1),
            rs.getLong(2),
            rs.getString(3),
            rs.getString(4),
            rs.getString(5),
            rs.getString(6),
            Instant.ofEpochSecond(rs.getLong(7)));
    return new FoundSession(session, signedIn(rs, SESSION_COLUMNS, botPassword(rs, session)));
  }

  private static SignedIn signedIn(ResultSet rs, int before, @Nullable BotPasswordRow bot)
      throws SQLException {
    AccountRow account =
        new AccountRow(
            rs.getLong(before + 1),
            rs.getString(before + 2),
            null,
            Columns.time(rs, before + 3),
            rs.getLong(before + 4),
            rs.getString(before + 5),
            Columns.time(rs, before + 6),
            rs.getString(before + 7),
            rs.getString(before + 8));
    return new SignedIn(account, groups(rs.getString(before + 9)), bot);
  }

  private static List<Membership> groups(@Nullable String text) {
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
    int before = SESSION_COLUMNS + PERSON_COLUMNS;
    String token = rs.getString(before + 3);
    String appId = session.appId();
    return token == null || appId == null
        ? null
        : new BotPasswordRow(
            session.accountId(),
            appId,
            "",
            rs.getString(before + 1),
            rs.getString(before + 2),
            token);
  }
}
