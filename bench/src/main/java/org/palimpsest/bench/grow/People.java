package org.palimpsest.bench.grow;

import java.sql.Connection;
import java.sql.SQLException;

/** The authors of a made-up history. Every third has an address for a name and no account. */
final class People {
  private final FreeIds ids;
  private final Growth growth;
  private final int[] edits;

  People(FreeIds ids, Growth growth) {
    this.ids = ids;
    this.growth = growth;
    this.edits = new int[growth.people()];
  }

  long actorId(int author) {
    return ids.actor() + author;
  }

  void countEdit(int author) {
    edits[author]++;
  }

  private static boolean registered(int author) {
    return author % 3 != 2;
  }

  private String name(int author) {
    int group = author % 65536;
    return registered(author)
        ? "Grown " + ids.actor() + " person " + author
        : "2001:DB8:%X:%X:%X:0:0:%X"
            .formatted(ids.actor() / 65536 % 65536, ids.actor() % 65536, author / 65536, group);
  }

  void write(Connection connection) throws SQLException {
    try (Batch accounts =
            new Batch(
                connection,
                "INSERT INTO account (id, name, registered, token) VALUES (?, ?, ?, ?)");
        Batch actors =
            new Batch(connection, "INSERT INTO actor (id, account_id, name) VALUES (?, ?, ?)")) {
      long registration = growth.time(0).getEpochSecond();
      for (int author = 0; author < growth.people(); author++) {
        if (registered(author)) {
          accounts.add(ids.account() + author, name(author), registration, "grown");
        }
        actors.add(
            actorId(author), registered(author) ? ids.account() + author : null, name(author));
      }
      accounts.send();
      actors.send();
    }
  }

  void writeEditCounts(Connection connection) throws SQLException {
    try (Batch accounts = new Batch(connection, "UPDATE account SET edit_count = ? WHERE id = ?")) {
      for (int author = 0; author < growth.people(); author++) {
        if (registered(author)) {
          accounts.add(edits[author], ids.account() + author);
        }
      }
      accounts.send();
    }
  }
}
