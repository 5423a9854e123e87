package org.palimpsest.store.testing;

import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;

/** Makes databases for tests that need more than the one {@link EveryEngine} hands them. */
public final class TestDatabases {
  private TestDatabases() {}

  /**
   * A migrated, empty database of its own; closing it makes it ready for another test. Do not
   * change the schema of this one.
   */
  public static Database fresh(Engine engine) {
    return switch (engine) {
      case SQLITE -> SqliteFiles.fresh();
      case POSTGRESQL -> PostgresServer.fresh();
    };
  }

  /**
   * The JDBC address of a new PostgreSQL database without a schema, for the user {@code postgres}
   * with an empty password: for tests of opening, of starting a server, or of the schema itself.
   */
  public static String blankPostgresql() {
    return PostgresServer.blankUrl();
  }
}
