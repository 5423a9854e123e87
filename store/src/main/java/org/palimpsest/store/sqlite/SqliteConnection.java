package org.palimpsest.store.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.LockSupport;
import org.palimpsest.store.internal.Failures;
import org.palimpsest.store.internal.LentConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection to the file that keeps its most recently used prepared statements. Used by one
 * thread at a time. Transactions are begun and ended by statements of our own: the driver's own way
 * takes the write lock again after each commit.
 */
final class SqliteConnection extends JDBC4Connection {
  private static final int KEPT_STATEMENTS = 128;
  private static final int BUSY_TIMEOUT_MILLIS = 20_000;
  private static final long RETRY_NANOS = 5_000_000;

  /**
   * Half of SQLite's default: a commit writes a score of pages all over the file, of which each has
   * a row or two that are new.
   */
  private static final int PAGE_BYTES = 2048;

  /**
   * Past so many pages (16 MB) SQLite carries the journal over where {@link JournalMark} has not.
   */
  private static final int JOURNAL_PAGES = 8000;

  private final LinkedHashMap<String, KeptStatement> statements =
      new LinkedHashMap<>(64, 0.75f, true);
  private final Failures failures;
  private final JdbcClient client;
  private final ArrayDeque<KeptStatement> lent = new ArrayDeque<>();

  private SqliteConnection(Path file, SQLiteConfig config, SqliteErrors errors)
      throws SQLException {
    super("jdbc:sqlite:" + file, file.toString(), config.toProperties());
    // With the driver's auto-commit on, it tries an empty transaction of its own after each
    // statement.
    getConnectionConfig().setAutoCommit(false);
    failures = new Failures(errors);
    client = LentConnection.client(this, failures);
  }

  /** Opens the connection that writes. */
  static SqliteConnection writer(Path file) throws SQLException {
    SQLiteConfig config = config(4_000);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    // Savepoints keep the pages they would restore; past 64 kB they would go to a file.
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    var connection = new SqliteConnection(file, config, SqliteErrors.OF_WRITERS);
    try (Statement statement = connection.createStatement()) {
      useWriteAheadLog(statement);
      statement.executeUpdate("PRAGMA wal_autocheckpoint = " + JOURNAL_PAGES);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** Makes a database without tables of an empty file that nobody else knows. */
  static void makeEmpty(Path file) throws SQLException {
    var connection = new SqliteConnection(file, config(100), SqliteErrors.OF_WRITERS);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA page_size = " + PAGE_BYTES);
      statement.executeUpdate("PRAGMA user_version = 0"); // which writes the first page
    } finally {
      connection.close();
    }
  }

  /**
   * Two that turn a new file to the log at the same moment would wait for each other, so SQLite
   * refuses one of them at once, whatever the timeout.
   */
  private static void useWriteAheadLog(Statement statement) throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try {
        statement.executeUpdate("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLiteException e) {
        boolean late = System.nanoTime() - start > BUSY_TIMEOUT_MILLIS * 1_000_000L;
        if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || late) {
          throw e;
        }
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  /** Opens a connection that can only read. */
  static SqliteConnection reader(Path file) throws SQLException {
    var connection = new SqliteConnection(file, config(1_000), SqliteErrors.OF_READERS);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA query_only = ON");
    }
    return connection;
  }

  /** Opens a file that must exist, as it is; without foreign keys, and nothing is made ready. */
  static SqliteConnection existing(Path file) throws SQLException {
    SQLiteConfig config = config(4_000);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return new SqliteConnection(file, config, SqliteErrors.OF_WRITERS);
  }

  private static SQLiteConfig config(int cacheKibibytes) {
    var config = new SQLiteConfig();
    // One thread at a time uses a connection, so SQLite need not lock it for every column read.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setCacheSize(-cacheKibibytes);
    config.setGetGeneratedKeys(false);
    return config;
  }

  JdbcClient client() {
    return client;
  }

  Failures failures() {
    return failures;
  }

  /** Runs a statement that controls transactions. */
  void run(String sql) throws SQLException {
    try (PreparedStatement statement = prepareStatement(sql)) {
      statement.execute();
    }
  }

  /**
   * Closes the queries that their users have left open; they would hold on to the state they saw.
   */
  void closeQueries() throws SQLException {
    while (!lent.isEmpty()) {
      lent.getLast().close();
    }
  }

  /** Takes note that a statement is no longer in use, and whether it can be used again. */
  void returned(KeptStatement statement, boolean kept) {
    lent.removeLastOccurrence(statement);
    if (!kept) {
      statements.remove(statement.text(), statement);
    }
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    checkCursor(type, concurrency, holdability);
    KeptStatement statement = statements.get(sql);
    if (statement == null) {
      statement = new KeptStatement(this, sql, true);
      statements.put(sql, statement);
      if (statements.size() > KEPT_STATEMENTS) {
        statements.pollFirstEntry().getValue().evict();
      }
    } else if (statement.isLent()) { // a query inside the reading of the same query
      statement = new KeptStatement(this, sql, false);
    }
    statement.lend();
    lent.add(statement);
    return statement;
  }
}
