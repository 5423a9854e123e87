package org.palimpsest.store.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of request tokens of OAuth 1.0a. */
public final class RequestTokenTable {
  private RequestTokenTable() {}

  /** Keeps a new token. */
  public static void insert(JdbcClient sql, RequestTokenRow row) {
    sql.sql(
            """
            INSERT INTO oauth_request_token (token_key, consumer_id, secret, callback, expires)
            VALUES (?, ?, ?, ?, ?)\
            """)
        .params(
            row.key(),
            row.consumerId(),
            row.secret(),
            row.callback(),
            row.expires().getEpochSecond())
        .update();
  }

  /** The token of this key, if it is still of use. */
  public static Optional<RequestTokenRow> find(JdbcClient sql, String key, Instant now) {
    return sql.sql(
            """
            SELECT token_key, consumer_id, secret, callback, acceptance_id, verifier_hash, expires
            FROM oauth_request_token WHERE token_key = ? AND expires > ?\
            """)
        .params(key, now.getEpochSecond())
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** Notes that the user has consented, and says whether this is the first time. */
  public static boolean accept(JdbcClient sql, String key, long acceptanceId, String verifierHash) {
    return sql.sql(
                """
                UPDATE oauth_request_token SET acceptance_id = ?, verifier_hash = ?
                WHERE token_key = ? AND acceptance_id IS NULL\
                """)
            .params(acceptanceId, verifierHash, key)
            .update()
        > 0;
  }

  /** Uses a token up, and says whether it was still there. */
  public static boolean delete(JdbcClient sql, String key) {
    return sql.sql("DELETE FROM oauth_request_token WHERE token_key = ?").params(key).update() > 0;
  }

  /** Removes some of those that are of no use any more. */
  public static int deleteExpired(JdbcClient sql, Instant now, int limit) {
    return sql.sql(
            """
            DELETE FROM oauth_request_token WHERE token_key IN
              (SELECT token_key FROM oauth_request_token WHERE expires <= ?
               ORDER BY expires, token_key LIMIT ?)\
            """)
        .params(now.getEpochSecond(), limit)
        .update();
  }

  private static RequestTokenRow row(ResultSet rs) throws SQLException {
    long number = rs.getLong(5);
    Long acceptance = rs.wasNull() ? null : number;
    return new RequestTokenRow(
        rs.getString(1),
        rs.getLong(2),
        rs.getString(3),
        rs.getString(4),
        acceptance,
        rs.getString(6),
        Instant.ofEpochSecond(rs.getLong(7)));
  }
}
