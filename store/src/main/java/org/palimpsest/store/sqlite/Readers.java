package org.palimpsest.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.internal.CallGuard;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The connections that read: opened when first needed, at most a fixed number, the last used one
 * first because its caches are warm. Thread-safe.
 */
final class Readers {
  private final Path file;
  private final CallGuard guard;
  private final int most;
  private final Semaphore free;
  private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Path file, CallGuard guard, int most) {
    this.file = file;
    this.guard = guard;
    this.most = most;
    this.free = new Semaphore(most);
  }

  /** Reads inside one transaction, so that all queries see the same state. */
  <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    guard.check("read");
    free.acquireUninterruptibly();
    try {
      return read(borrow(), work);
    } catch (SQLException e) {
      throw SqliteErrors.OF_READERS.translate("read", null, e);
    } finally {
      free.release();
    }
  }

  /** How many wait for a connection. */
  int waiting() {
    return free.getQueueLength();
  }

  /** How many read now. */
  int inUse() {
    return most - free.availablePermits();
  }

  /** Waits for the reads under way. */
  void close() throws SQLException {
    guard.check("close");
    closed = true;
    free.acquireUninterruptibly(most);
    try {
      for (SqliteConnection c = idle.poll(); c != null; c = idle.poll()) {
        c.close();
      }
    } finally {
      free.release(most);
    }
  }

  private SqliteConnection borrow() throws SQLException {
    if (closed) {
      throw SqliteDatabase.closed();
    }
    SqliteConnection warm = idle.pollFirst();
    return warm == null ? SqliteConnection.reader(file) : warm;
  }

  private <T extends @Nullable Object> T read(
      SqliteConnection connection, Function<JdbcClient, T> work) throws SQLException {
    boolean sound = false;
    guard.enter("read");
    try {
      connection.run("BEGIN");
      try {
        return work.apply(connection.client());
      } finally {
        connection.closeQueries();
        connection.run("COMMIT");
        sound = true;
      }
    } finally {
      guard.leave();
      if (sound) {
        idle.addFirst(connection);
      } else {
        connection.close();
      }
    }
  }
}
