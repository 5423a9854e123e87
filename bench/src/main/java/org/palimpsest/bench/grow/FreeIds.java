package org.palimpsest.bench.grow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The first ids that are free before a wiki grows.
 *
 * @param account of accounts
 * @param actor of actors
 * @param page of pages
 * @param content of contents
 * @param revision of revisions
 * @param change of recent changes
 */
record FreeIds(long account, long actor, long page, long content, long revision, long change) {
  static FreeIds of(Connection connection) throws SQLException {
    return new FreeIds(
        after(connection, "account"),
        after(connection, "actor"),
        after(connection, "page"),
        after(connection, "content"),
        after(connection, "revision"),
        after(connection, "recent_change"));
  }

  private static long after(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM " + table)) {
      row.next();
      return row.getLong(1) + 1;
    }
  }

  /** Tells a database that gives out ids by sequence where to go on. */
  static void skipUsed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table :
          new String[] {
            "account", "actor", "page", "content", "revision", "recent_change", "change_tag"
          }) {
        statement.execute(
            "SELECT setval(pg_get_serial_sequence('%s', 'id'), (SELECT max(id) FROM %s))"
                .formatted(table, table));
      }
    }
  }
}
