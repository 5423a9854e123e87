package org.palimpsest.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Connections with the same settings. Callers wait for a free one as long as it takes, and closing
 * waits for the callers: HikariCP alone would cut both short. Thread-safe.
 */
final class Pool {
  static final SQLExceptionTranslator ERRORS = new SQLStateSQLExceptionTranslator();
  static final int CONNECTIONS = 12;

  /** What is done with a connection; it is rolled back unless the work commits it. */
  interface Work<T extends @Nullable Object> {
    T with(Connection connection) throws SQLException;
  }

  private final HikariDataSource connections;
  private final Semaphore free = new Semaphore(CONNECTIONS);
  private volatile boolean closed;

  Pool(HikariConfig config) {
    config.setAutoCommit(false);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    this.connections = new HikariDataSource(config);
  }

  <T extends @Nullable Object> T use(Work<T> work) {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw new IllegalStateException("The database has been closed.");
      }
      try (Connection connection = connection()) {
        return work.with(connection);
      }
    } catch (SQLException e) {
      throw translated(e);
    } finally {
      free.release();
    }
  }

  /** Takes a connection even when this thread has been interrupted, which HikariCP would refuse. */
  private Connection connection() throws SQLException {
    boolean interrupted = Thread.interrupted();
    try {
      return connections.getConnection();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** How many wait for a connection. */
  int waiting() {
    return free.getQueueLength();
  }

  /** How many use one. */
  int inUse() {
    return CONNECTIONS - free.availablePermits();
  }

  /** Waits for those that use a connection. */
  void close() {
    closed = true;
    free.acquireUninterruptibly(CONNECTIONS);
    connections.close();
    free.release(CONNECTIONS);
  }

  private static DataAccessException translated(SQLException e) {
    DataAccessException translated = ERRORS.translate("transaction", null, e);
    return translated == null ? new UncategorizedSQLException("transaction", null, e) : translated;
  }
}
