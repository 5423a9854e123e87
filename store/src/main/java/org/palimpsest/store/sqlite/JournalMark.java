package org.palimpsest.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Carries the journal over into the file, and keeps a mark in the file's head by which a copy of
 * the file alone is known: while the journal holds anything, the file says that it needs it, and
 * the journal says that it does not.
 *
 * <p>So the mark that SQLite sees, file and journal taken together, is always the one that needs
 * nothing; whatever program brings the journal in leaves a file that can be opened by itself. Only
 * the time between the two commits here is an exception, and there the journal exists, too.
 */
final class JournalMark {
  /** The number that says that the journal is needed; every other says the opposite. */
  static final int NEEDED = 0x50616c69;

  private static final int NOT_NEEDED = 0;

  /** The journal is carried over when it has so many pages: 4 MB. */
  private static final int LONGEST_PAGES = 2000;

  /** Looking at the journal costs little, but not nothing. */
  private static final int COMMITS_BETWEEN_LOOKS = 16;

  private final SqliteConnection connection;
  private final Transactions transactions;
  private int commits;

  /**
   * A mark in the file of a connection that writes.
   *
   * @param transactions those of the connection; none may be under way when this is called
   */
  JournalMark(SqliteConnection connection, Transactions transactions) {
    this.connection = connection;
    this.transactions = transactions;
  }

  /** A mark where nobody else uses the file yet. */
  JournalMark(SqliteConnection connection) {
    this(connection, new Transactions(connection, Transactions.Watcher.NONE));
  }

  /** Carries the journal over if it has become long; to be called after each commit. */
  void hasCommitted() throws SQLException {
    if (++commits % COMMITS_BETWEEN_LOOKS == 0 && pages() >= LONGEST_PAGES) {
      carryOver();
    }
  }

  /** Carries the journal over, as far as the readers under way allow. */
  void carryOver() throws SQLException {
    set(NEEDED);
    checkpoint("PASSIVE");
    set(NOT_NEEDED);
  }

  /** Makes a file that has no journal say that it needs none. */
  static void clear(SqliteConnection connection) throws SQLException {
    new JournalMark(connection).set(NOT_NEEDED);
  }

  private void set(int mark) throws SQLException {
    try {
      transactions.begin();
      connection.run("PRAGMA user_version = " + mark);
      transactions.commit();
    } catch (SQLException e) {
      transactions.undo(e);
      throw e;
    }
  }

  /** How many pages are in the journal that are not yet in the file. */
  private int pages() throws SQLException {
    int[] counts = checkpoint("NOOP");
    return counts[0] - counts[1];
  }

  /** All pages in the journal, and those of them that are in the file. */
  private int[] checkpoint(String mode) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(" + mode + ")")) {
      row.next();
      return new int[] {row.getInt(2), row.getInt(3)};
    }
  }
}
