package org.palimpsest.store;

import java.nio.file.Path;
import org.palimpsest.store.postgres.PostgresDatabase;
import org.palimpsest.store.sqlite.SqliteDatabase;

/**
 * Opens databases. Each is brought up to the newest schema first; one that was made by a newer
 * program, or whose schema is not ours, is refused with an {@link IllegalStateException}.
 */
public final class Databases {
  private Databases() {}

  /**
   * Opens the SQLite database in the given file, which is made, readable by its owner only, if
   * there is none. Its folder must exist.
   */
  public static Database sqlite(Path file) {
    return SqliteDatabase.open(file);
  }

  /** Connects to a PostgreSQL database, for example {@code jdbc:postgresql://db.example/wiki}. */
  public static Database postgresql(String jdbcUrl, String user, String password) {
    return PostgresDatabase.open(jdbcUrl, user, password);
  }
}
