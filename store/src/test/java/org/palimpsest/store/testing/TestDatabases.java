package org.palimpsest.store.testing;

import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;

/** Makes databases for tests that need more than the one {@link EveryEngine} hands them. */
public final class TestDatabases {
  private TestDatabases() {}

  /** A migrated, empty database of its own; closing it removes it. */
  public static Database fresh(Engine engine) {
    return switch (engine) {
      case SQLITE -> SqliteFiles.fresh();
      case POSTGRESQL -> PostgresServer.fresh();
    };
  }
}
