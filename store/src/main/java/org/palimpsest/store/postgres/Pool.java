package org.palimpsest.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.condition.Outage;

/**
 * Connections with the same settings. Callers wait for a free one as long as those who have one
 * need it, which is bounded because no connection waits for a silent server without end; and
 * closing waits for the callers. HikariCP alone would cut both short. Thread-safe.
 */
final class Pool {
  static final int CONNECTIONS = 12;

  /** What is done with a connection; it is rolled back unless the work commits it. */
  interface Work<T extends @Nullable Object> {
    T with(Connection connection) throws SQLException;
  }

  private final HikariDataSource connections;
  private final PostgresErrors errors;
  private final Outage outage;
  private final Semaphore free = new Semaphore(CONNECTIONS);
  private volatile boolean closed;

  Pool(HikariConfig config, PostgresErrors errors, Outage outage) {
    config.setAutoCommit(false);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    this.connections = new HikariDataSource(config);
    this.errors = errors;
    this.outage = outage;
  }

  PostgresErrors errors() {
    return errors;
  }

  <T extends @Nullable Object> T use(Work<T> work) {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw new IllegalStateException("The database has been closed.");
      }
      if (outage.refuses()) {
        throw new ImpairedDatabaseException(Condition.GONE, null);
      }
      try (Connection connection = connection()) {
        return with(connection, work);
      }
    } catch (SQLException e) {
      throw errors.translate("transaction", null, e);
    } finally {
      free.release();
    }
  }

  private <T extends @Nullable Object> T with(Connection connection, Work<T> work)
      throws SQLException {
    try {
      return work.with(connection);
    } catch (ImpairedDatabaseException e) {
      if (e.condition() == Condition.READ_ONLY) {
        // It may have become a standby; another of the servers in the address may be the new first.
        connections.evictConnection(connection);
      }
      throw e;
    }
  }

  /** Takes a connection even when this thread has been interrupted, which HikariCP would refuse. */
  private Connection connection() {
    boolean interrupted = Thread.interrupted();
    try {
      return connections.getConnection();
    } catch (SQLException e) {
      throw new ImpairedDatabaseException(Condition.GONE, e);
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
}
