package org.palimpsest.bench.grow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The indexes of the large tables, except those that keep values unique. Building one over all rows
 * at the end costs a fraction of keeping it up to date row by row.
 */
final class Indexes {
  private static final String IN_SQLITE =
      """
      SELECT name, sql FROM sqlite_master
      WHERE type = 'index' AND sql IS NOT NULL
        AND tbl_name IN ('revision', 'recent_change', 'revision_tag')\
      """;
  private static final String IN_POSTGRESQL =
      """
      SELECT indexname, indexdef FROM pg_indexes
      WHERE schemaname = current_schema() AND indexdef NOT LIKE 'CREATE UNIQUE%'
        AND tablename IN ('revision', 'recent_change', 'revision_tag')\
      """;

  private final Map<String, String> definitions;

  private Indexes(Map<String, String> definitions) {
    this.definitions = definitions;
  }

  /** Removes the indexes and remembers how they were made. */
  static Indexes drop(Connection connection) throws SQLException {
    boolean sqlite = connection.getMetaData().getDatabaseProductName().equals("SQLite");
    Map<String, String> definitions = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(sqlite ? IN_SQLITE : IN_POSTGRESQL)) {
        while (rows.next()) {
          definitions.put(rows.getString(1), rows.getString(2));
        }
      }
      for (String name : definitions.keySet()) {
        statement.executeUpdate("DROP INDEX " + name);
      }
    }
    return new Indexes(definitions);
  }

  /** Makes them again. */
  void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String definition : definitions.values()) {
        statement.executeUpdate(definition);
      }
    }
  }
}
