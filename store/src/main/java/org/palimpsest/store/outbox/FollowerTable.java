package org.palimpsest.store.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palimpsest.store.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places of all followers. Stateless. */
public final class FollowerTable {
  private static final String OLDEST_WAITING_ON_SQLITE =
      """
      SELECT name, (SELECT created FROM outbox WHERE id > entry_id ORDER BY id LIMIT 1)
      FROM outbox_follower ORDER BY name\
      """;
  private static final String OLDEST_WAITING_ON_POSTGRESQL =
      """
      SELECT name, (SELECT created FROM outbox AS o WHERE (o.writer, o.id) > (f.writer, f.entry_id)
        ORDER BY o.writer, o.id LIMIT 1)
      FROM outbox_follower AS f ORDER BY name\
      """;

  private FollowerTable() {}

  /** Gives a follower a place before the first entry, unless it has one. */
  static void add(JdbcClient sql, String name) {
    sql.sql(
            """
            INSERT INTO outbox_follower (name, writer, entry_id, holder, lease_until)
            VALUES (?, 0, 0, NULL, 0) ON CONFLICT (name) DO NOTHING\
            """)
        .param(name)
        .update();
  }

  /** Takes a place away: nobody of this name follows any more. */
  public static void remove(JdbcClient sql, String name) {
    sql.sql("DELETE FROM outbox_follower WHERE name = ?").param(name).update();
  }

  /** The place of a follower; empty when it has none. */
  public static Optional<FollowerPlace> find(JdbcClient sql, String name) {
    return sql.sql(
            "SELECT writer, entry_id, holder, lease_until FROM outbox_follower WHERE name = ?")
        .param(name)
        .query((rs, n) ->
            new FollowerPlace(
                new OutboxPosition(rs.getLong(1), rs.getLong(2)),
                rs.getString(3),
                Instant.ofEpochSecond(rs.getLong(4))))
        .optional();
  }

  /** Takes the lease, or goes on with it, unless another node holds it. */
  static boolean lease(JdbcClient sql, String name, String node, Instant now, Instant until) {
    return sql.sql(
                """
                UPDATE outbox_follower SET holder = ?, lease_until = ?
                WHERE name = ? AND (holder IS NULL OR holder = ? OR lease_until <= ?)\
                """)
            .params(node, until.getEpochSecond(), name, node, now.getEpochSecond())
            .update()
        == 1;
  }

  /** Lets go of a lease, so that others need not wait for its end. */
  static void release(JdbcClient sql, String name, String node) {
    sql.sql(
            "UPDATE outbox_follower SET holder = NULL, lease_until = 0 WHERE name = ? AND holder ="
                + " ?")
        .params(name, node)
        .update();
  }

  /** Moves a place on, if this node still holds it and nobody has moved it. */
  static boolean move(
      JdbcClient sql, String name, String node, OutboxPosition from, OutboxPosition to) {
    return sql.sql(
                """
                UPDATE outbox_follower SET writer = ?, entry_id = ?
                WHERE name = ? AND holder = ? AND writer = ? AND entry_id = ?\
                """)
            .params(to.writer(), to.id(), name, node, from.writer(), from.id())
            .update()
        == 1;
  }

  /** The place of the slowest; empty when nobody follows. */
  static Optional<OutboxPosition> slowest(JdbcClient sql) {
    return sql.sql("SELECT writer, entry_id FROM outbox_follower ORDER BY writer, entry_id LIMIT 1")
        .query((rs, n) -> new OutboxPosition(rs.getLong(1), rs.getLong(2)))
        .optional();
  }

  /** What waits for each follower, by their names. */
  public static List<FollowerBacklog> backlogs(JdbcClient sql, Engine engine) {
    return sql.sql(
            engine == Engine.POSTGRESQL ? OLDEST_WAITING_ON_POSTGRESQL : OLDEST_WAITING_ON_SQLITE)
        .query((rs, n) -> {
          String name = rs.getString(1);
          long created = rs.getLong(2);
          return new FollowerBacklog(
              name, rs.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(created)));
        })
        .list();
  }
}
