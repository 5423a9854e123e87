package org.palimpsest.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.condition.ConditionWatch;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.internal.CallGuard;
import org.palimpsest.store.internal.SingleQueryClient;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The connections that read: opened when first needed, at most a fixed number, the last used one
 * first because its caches are warm. Thread-safe.
 */
final class Readers {
  private final Path file;
  private final CallGuard guard;
  private final ConditionWatch condition;
  private final int most;
  private final Semaphore free;
  private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Path file, CallGuard guard, ConditionWatch condition, int most) {
    this.file = file;
    this.guard = guard;
    this.condition = condition;
    this.most = most;
    this.free = new Semaphore(most);
  }

  /** Reads inside one transaction, so that all queries see the same state. */
  <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return read(new Reading(this, false), work);
  }

  /** Reads by one query, which SQLite makes a transaction of by itself. */
  <T extends @Nullable Object> T query(Function<JdbcClient, T> work) {
    Reading reading = new Reading(this, true);
    return read(reading, sql -> work.apply(new SingleQueryClient(sql)));
  }

  private <T extends @Nullable Object> T read(Reading reading, Function<JdbcClient, T> work) {
    try {
      T answer = ended(reading, work);
      noteSuccess(reading);
      return answer;
    } catch (RuntimeException e) {
      ImpairedDatabaseException.in(e)
          .ifPresentOrElse(condition::failed, () -> noteSuccess(reading));
      throw e;
    }
  }

  private <T extends @Nullable Object> T ended(Reading reading, Function<JdbcClient, T> work) {
    guard.enter("read");
    try {
      return work.apply(reading);
    } finally {
      guard.leave();
      reading.end();
    }
  }

  private void noteSuccess(Reading reading) {
    if (reading.hasAsked()) {
      condition.hasRead();
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

  /** Takes a connection, which {@link #giveBack} must follow. */
  SqliteConnection borrow() {
    free.acquireUninterruptibly();
    SqliteConnection borrowed = null;
    try {
      if (closed) {
        throw SqliteDatabase.closed();
      }
      SqliteConnection warm = idle.pollFirst();
      borrowed = warm == null ? SqliteConnection.reader(file) : warm;
      return borrowed;
    } catch (SQLException e) {
      throw SqliteErrors.OF_READERS.translate("read", null, e);
    } finally {
      if (borrowed == null) {
        free.release();
      }
    }
  }

  /**
   * Gives a connection back.
   *
   * @param sound whether it can be used again
   */
  void giveBack(SqliteConnection connection, boolean sound) {
    try {
      if (sound) {
        idle.addFirst(connection);
      } else {
        connection.close();
      }
    } catch (SQLException e) {
      throw SqliteErrors.OF_READERS.translate("read", null, e);
    } finally {
      free.release();
    }
  }
}
