package org.palimpsest.store.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.oauth.TokenRow.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the codes and tokens of OAuth 2.0. */
public final class TokenTable {
  private TokenTable() {}

  /** Keeps a new token. */
  public static void insert(JdbcClient sql, TokenRow row) {
    Instant expires = row.expires();
    sql.sql(
            """
            INSERT INTO oauth_token (hash, kind, acceptance_id, series, callback, challenge,
              challenge_method, expires)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            row.hash(),
            row.kind().name().toLowerCase(Locale.ROOT),
            row.acceptanceId(),
            row.series(),
            row.callback(),
            row.challenge(),
            row.challengeMethod(),
            expires == null ? null : expires.getEpochSecond())
        .update();
  }

  /** The token of this hash and kind, if it has not expired; it may have been spent. */
  public static Optional<TokenRow> find(JdbcClient sql, String hash, Kind kind, Instant now) {
    return sql.sql(
            """
            SELECT hash, kind, acceptance_id, series, spent, callback, challenge, challenge_method,
              expires
            FROM oauth_token WHERE hash = ? AND kind = ? AND (expires IS NULL OR expires > ?)\
            """)
        .params(hash, kind.name().toLowerCase(Locale.ROOT), now.getEpochSecond())
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** Uses a token up, and says whether it was unused. */
  public static boolean spend(JdbcClient sql, String hash) {
    return sql.sql("UPDATE oauth_token SET spent = 1 WHERE hash = ? AND spent = 0")
            .params(hash)
            .update()
        > 0;
  }

  /** Ends everything that came of one consent. */
  public static void deleteSeries(JdbcClient sql, String series) {
    sql.sql("DELETE FROM oauth_token WHERE series = ?").params(series).update();
  }

  /** Removes some of those that have expired. */
  public static int deleteExpired(JdbcClient sql, Instant now, int limit) {
    return sql.sql(
            """
            DELETE FROM oauth_token WHERE hash IN
              (SELECT hash FROM oauth_token WHERE expires <= ? ORDER BY expires, hash LIMIT ?)\
            """)
        .params(now.getEpochSecond(), limit)
        .update();
  }

  private static TokenRow row(ResultSet rs) throws SQLException {
    return new TokenRow(
        rs.getString(1),
        Kind.valueOf(rs.getString(2).toUpperCase(Locale.ROOT)),
        rs.getLong(3),
        rs.getString(4),
        rs.getInt(5) != 0,
        rs.getString(6),
        rs.getString(7),
        rs.getString(8),
        time(rs, 9));
  }

  private static @Nullable Instant time(ResultSet rs, int column) throws SQLException {
    long seconds = rs.getLong(column);
    return rs.wasNull() ? null : Instant.ofEpochSecond(seconds);
  }
}
