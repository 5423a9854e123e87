package org.palimpsest.store.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what users have lent to applications. */
public final class AcceptanceTable {
  private static final String SELECT =
      """
      SELECT a.id, a.consumer_id, a.account_id, a.grants, a.access_key, a.access_secret, a.accepted
      FROM oauth_acceptance a \
      """;

  private AcceptanceTable() {}

  /** Keeps that somebody lends something and gives the number; there is none of the two yet. */
  public static long insert(JdbcClient sql, AcceptanceRow row) {
    return sql.sql(
            """
            INSERT INTO oauth_acceptance (consumer_id, account_id, grants, access_key,
              access_secret, accepted)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id\
            """)
        .params(
            row.consumerId(),
            row.accountId(),
            row.grants(),
            row.accessKey(),
            row.accessSecret(),
            row.accepted().getEpochSecond())
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  /** Changes what is lent. */
  public static void regrant(JdbcClient sql, long id, String grants) {
    sql.sql("UPDATE oauth_acceptance SET grants = ? WHERE id = ?").params(grants, id).update();
  }

  /** What a user has lent to an application. */
  public static Optional<AcceptanceRow> find(JdbcClient sql, long consumerId, long accountId) {
    return sql.sql(SELECT + "WHERE a.consumer_id = ? AND a.account_id = ?")
        .params(consumerId, accountId)
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** What this access token stands for. */
  public static Optional<AcceptanceRow> find(JdbcClient sql, String accessKey) {
    return sql.sql(SELECT + "WHERE a.access_key = ?")
        .params(accessKey)
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** The one with this number. */
  public static Optional<AcceptanceRow> find(JdbcClient sql, long id) {
    return sql.sql(SELECT + "WHERE a.id = ?").params(id).query((rs, n) -> row(rs)).optional();
  }

  /** Takes back what was lent, with every token that came of it. */
  public static void delete(JdbcClient sql, long id) {
    sql.sql("DELETE FROM oauth_token WHERE acceptance_id = ?").params(id).update();
    sql.sql("DELETE FROM oauth_request_token WHERE acceptance_id = ?").params(id).update();
    sql.sql("DELETE FROM oauth_acceptance WHERE id = ?").params(id).update();
  }

  private static AcceptanceRow row(ResultSet rs) throws SQLException {
    return new AcceptanceRow(
        rs.getLong(1),
        rs.getLong(2),
        rs.getLong(3),
        rs.getString(4),
        rs.getString(5),
        rs.getString(6),
        Instant.ofEpochSecond(rs.getLong(7)));
  }
}
