package org.palimpsest.store.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.store.Engine;
import org.palimpsest.store.internal.RowBlocks;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of what has been written: appended to in the transaction that does the thing, and
 * followed by whatever has to know of it later. Thread-safe.
 *
 * <p>A follower keeps the position of the last entry it has dealt with, and misses none: on
 * PostgreSQL, where transactions commit in another order than they took their ids, an entry is
 * shown only when every transaction that began to write before its own has ended, and entries are
 * ordered by transaction. So a long transaction holds its followers up. After a restore into
 * another server, whose transaction numbers begin anew, set {@code outbox.writer} to 0 in all rows.
 */
public final class Outbox {
  private static final String SELECT = "SELECT writer, id, created, kind, payload FROM outbox ";
  private static final String ON_SQLITE = "WHERE writer >= ? AND id > ? ORDER BY id LIMIT ?";
  private static final String ON_POSTGRESQL =
      """
      WHERE (writer, id) > (?, ?) AND writer < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      ORDER BY writer, id LIMIT ?\
      """;

  private static final String TRIM = "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE ";

  /** The newest entry stays: SQLite would give its id away again. */
  private static final String UP_TO_ON_SQLITE =
      "writer <= ? AND id <= ? AND id < (SELECT max(id) FROM outbox) ORDER BY id LIMIT ?)";

  private static final String UP_TO_ON_POSTGRESQL =
      "(writer, id) <= (?, ?) ORDER BY writer, id LIMIT ?)";
  private static final String ENDED_ON_SQLITE =
      "id < (SELECT max(id) FROM outbox) ORDER BY id LIMIT ?)";
  private static final String ENDED_ON_POSTGRESQL =
      """
      writer < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      ORDER BY writer, id LIMIT ?)\
      """;

  private final String after;
  private final String trimUpTo;
  private final String trimEnded;

  /** Makes the outbox of a database with the given engine. */
  public Outbox(Engine engine) {
    boolean postgresql = engine == Engine.POSTGRESQL;
    this.after = SELECT + (postgresql ? ON_POSTGRESQL : ON_SQLITE);
    this.trimUpTo = TRIM + (postgresql ? UP_TO_ON_POSTGRESQL : UP_TO_ON_SQLITE);
    this.trimEnded = TRIM + (postgresql ? ENDED_ON_POSTGRESQL : ENDED_ON_SQLITE);
  }

  /** Adds an entry; it exists if and when the transaction of this client commits. */
  public static void append(JdbcClient sql, Instant at, String kind, String payloadJson) {
    sql.sql("INSERT INTO outbox (created, kind, payload) VALUES (?, ?, ?)")
        .params(at.getEpochSecond(), kind, payloadJson)
        .update();
  }

  /** Adds entries of one kind. */
  public static void appendAll(JdbcClient sql, Instant at, String kind, List<String> payloadsJson) {
    List<Object[]> rows = new ArrayList<>(payloadsJson.size());
    payloadsJson.forEach(payload -> rows.add(new Object[] {at.getEpochSecond(), kind, payload}));
    RowBlocks.each(
        rows,
        (block, values) ->
            sql.sql("INSERT INTO outbox (created, kind, payload) VALUES " + block)
                .params(values)
                .update());
  }

  /** The next entries after a position, oldest first; empty when there is nothing new yet. */
  public List<OutboxEntry> after(JdbcClient sql, OutboxPosition position, int limit) {
    return sql.sql(after)
        .params(position.writer(), position.id(), limit)
        .query(Outbox::entry)
        .list();
  }

  /** Takes away the oldest entries up to this one, so many at most, and says how many. */
  int trimUpTo(JdbcClient sql, OutboxPosition last, int most) {
    return sql.sql(trimUpTo).params(last.writer(), last.id(), most).update();
  }

  /** Takes away the oldest entries whose transactions have ended, and says how many. */
  int trimEnded(JdbcClient sql, int most) {
    return sql.sql(trimEnded).param(most).update();
  }

  private static OutboxEntry entry(ResultSet rs, int number) throws SQLException {
    return new OutboxEntry(
        new OutboxPosition(rs.getLong(1), rs.getLong(2)),
        Instant.ofEpochSecond(rs.getLong(3)),
        rs.getString(4),
        rs.getString(5));
  }
}
