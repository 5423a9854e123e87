package org.palimpsest.store;

import java.nio.file.Path;
import org.palimpsest.store.postgres.PostgresDatabase;
import org.palimpsest.store.sqlite.SqliteBackup;
import org.palimpsest.store.sqlite.SqliteDatabase;

/**
 * Opens databases. Each is brought up to the newest schema first; one that was made by a newer
 * program, whose schema is not ours, or that cannot be used for another reason is refused with an
 * {@link UnusableDatabaseException}.
 */
public final class Databases {
  private Databases() {}

  /**
   * Opens the SQLite database in the given file, which is made, readable by its owner only, if
   * there is none. Its folder must exist.
   */
  public static Database sqlite(Path file) {
    return sqlite(file, false);
  }

  /**
   * Opens the SQLite database in the given file.
   *
   * @param withoutJournal whether to open it even though it is known that it has been parted from
   *     its journal, and that the changes in there are lost
   */
  public static Database sqlite(Path file, boolean withoutJournal) {
    return SqliteDatabase.open(file, withoutJournal);
  }

  /**
   * Copies an SQLite database, which may be in use, and checks the copy: its structure, and every
   * text against its hash.
   *
   * @param copy must not exist
   * @return how many texts have been checked
   */
  public static long backUp(Path file, Path copy) {
    return SqliteBackup.take(file, copy);
  }

  /** Connects to a PostgreSQL database, for example {@code jdbc:postgresql://db.example/wiki}. */
  public static Database postgresql(String jdbcUrl, String user, String password) {
    return PostgresDatabase.open(jdbcUrl, user, password);
  }
}
