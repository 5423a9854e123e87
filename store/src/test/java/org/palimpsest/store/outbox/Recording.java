package org.palimpsest.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.palimpsest.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down each entry that it is given, under its kind: an entry that is dealt with twice
 * violates the key of the table.
 */
record Recording(String name) implements Follower {
  static final FollowerPace QUICK =
      new FollowerPace(
          7,
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          Duration.ofSeconds(30),
          new FollowerPace.Pauses(Duration.ofMillis(2), Duration.ofMillis(20)),
          10);

  private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

  @Override
  public Consumer<JdbcClient> follow(List<OutboxEntry> entries) {
    return sql -> entries.forEach(entry -> record(sql, entry));
  }

  private void record(JdbcClient sql, OutboxEntry entry) {
    sql.sql("INSERT INTO setting (name, value) VALUES (?, ?)")
        .params(name + ":" + entry.kind(), entry.position().toString())
        .update();
  }

  /** What it has written down, in no order. */
  List<String> seen(Database database) {
    return database.read(sql ->
        sql.sql("SELECT name FROM setting WHERE name LIKE ?")
            .param(name + ":%")
            .query((rs, n) -> rs.getString(1).substring(name.length() + 1))
            .list());
  }

  /** Appends an entry of this kind. */
  static void append(Database database, String kind) {
    database.write(tx -> {
      Outbox.append(tx.sql(), AT, kind, "{}");
      return true;
    });
  }

  /** Appends one that is undone. */
  static void appendAndUndo(Database database, String kind) {
    database.write(tx -> {
      Outbox.append(tx.sql(), AT, kind, "{}");
      tx.discard();
      return true;
    });
  }
}
