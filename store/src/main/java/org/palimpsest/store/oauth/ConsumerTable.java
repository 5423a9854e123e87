package org.palimpsest.store.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of applications. */
public final class ConsumerTable {
  private static final String SELECT =
      """
      SELECT c.id, c.consumer_key, c.account_id, c.name, c.version, c.protocol, c.callback,
      c.callback_prefix, c.grants, c.owner_only, c.confidential, c.restrictions, c.secret,
      c.public_key, c.stage, c.registered, a.name
      FROM oauth_consumer c JOIN account a ON a.id = c.account_id \
      """;

  private ConsumerTable() {}

  /** Keeps a new application and gives its number; empty when there is one of that name. */
  public static OptionalLong insert(JdbcClient sql, ConsumerRow row) {
    Optional<Long> id =
        sql.sql(
                """
                INSERT INTO oauth_consumer (consumer_key, account_id, name, version, protocol,
                  callback, callback_prefix, grants, owner_only, confidential, restrictions,
                  secret, public_key, stage, registered)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING RETURNING id\
                """)
            .params(
                row.key(),
                row.accountId(),
                row.name(),
                row.version(),
                row.protocol(),
                row.callback(),
                row.callbackPrefix() ? 1 : 0,
                row.grants(),
                row.ownerOnly() ? 1 : 0,
                row.confidential() ? 1 : 0,
                row.restrictions(),
                row.secret(),
                row.publicKey(),
                row.stage(),
                row.registered().getEpochSecond())
            .query((rs, n) -> rs.getLong(1))
            .optional();
    return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
  }

  /** The application with this key. */
  public static Optional<ConsumerRow> find(JdbcClient sql, String key) {
    return sql.sql(SELECT + "WHERE c.consumer_key = ?")
        .params(key)
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** The application with this number. */
  public static Optional<ConsumerRow> find(JdbcClient sql, long id) {
    return sql.sql(SELECT + "WHERE c.id = ?").params(id).query((rs, n) -> row(rs)).optional();
  }

  /** Applications in the order in which they became known, after this number. */
  public static List<ConsumerRow> list(JdbcClient sql, long after, int limit) {
    return sql.sql(SELECT + "WHERE c.id > ? ORDER BY c.id LIMIT ?")
        .params(after, limit)
        .query((rs, n) -> row(rs))
        .list();
  }

  /** Changes the stage of an application. */
  public static void changeStage(JdbcClient sql, long id, String stage) {
    sql.sql("UPDATE oauth_consumer SET stage = ? WHERE id = ?").params(stage, id).update();
  }

  private static ConsumerRow row(ResultSet rs) throws SQLException {
    return new ConsumerRow(
        rs.getLong(1),
        rs.getString(2),
        rs.getLong(3),
        rs.getString(4),
        rs.getString(5),
        rs.getInt(6),
        rs.getString(7),
        rs.getInt(8) != 0,
        rs.getString(9),
        rs.getInt(10) != 0,
        rs.getInt(11) != 0,
        rs.getString(12),
        rs.getString(13),
        rs.getString(14),
        rs.getString(15),
        Instant.ofEpochSecond(rs.getLong(16)),
        rs.getString(17));
  }
}
