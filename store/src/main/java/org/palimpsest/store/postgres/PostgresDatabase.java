package org.palimpsest.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.CommitListener;
import org.palimpsest.store.Database;
import org.palimpsest.store.DatabaseLoad;
import org.palimpsest.store.Engine;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.internal.CallGuard;
import org.palimpsest.store.internal.Failures;
import org.palimpsest.store.internal.LentConnection;
import org.palimpsest.store.internal.LiveTransaction;
import org.palimpsest.store.migration.Migrator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database on a PostgreSQL server, which several nodes may share. Thread-safe.
 *
 * <p>Writers and readers have a pool each, because their connections differ in settings that would
 * otherwise cost a round trip whenever one is borrowed. The driver keeps prepared statements
 * itself.
 */
public final class PostgresDatabase implements Database {
  private final Pool writers;
  private final Pool readers;
  private final CallGuard guard = new CallGuard();
  private volatile CommitListener listener = CommitListener.NONE;

  private PostgresDatabase(Pool writers, Pool readers) {
    this.writers = writers;
    this.readers = readers;
  }

  /** See {@link org.palimpsest.store.Databases#postgresql}. */
  public static Database open(String jdbcUrl, String user, String password) {
    HikariConfig writing = config(jdbcUrl, user, password);
    writing.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    HikariConfig reading = config(jdbcUrl, user, password);
    reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    reading.setReadOnly(true);
    var writers = new Pool(writing);
    try {
      migrate(writers);
      return new PostgresDatabase(writers, new Pool(reading));
    } catch (RuntimeException e) {
      writers.close();
      throw e;
    }
  }

  private static HikariConfig config(String jdbcUrl, String user, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(user);
    config.setPassword(password);
    return config;
  }

  private static void migrate(Pool writers) {
    writers.use(connection -> {
      Migrator.migrate(connection, Engine.POSTGRESQL);
      connection.commit();
      return true;
    });
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    guard.enter("read");
    try {
      return readers.use(connection -> {
        T answer = work.apply(LentConnection.client(connection, Pool.ERRORS));
        connection.commit();
        return answer;
      });
    } finally {
      guard.leave();
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    guard.enter("write");
    try {
      return Retry.run(() -> writeOnce(work));
    } finally {
      guard.leave();
    }
  }

  private <T extends @Nullable Object> T writeOnce(Function<Transaction, T> work) {
    return writers.use(connection -> {
      var failures = new Failures(Pool.ERRORS);
      var transaction = new LiveTransaction(LentConnection.client(connection, failures));
      T answer = work.apply(transaction);
      if (!transaction.isDiscarded()) {
        failures.refuseIfAny();
        long begun = System.nanoTime();
        connection.commit();
        listener.committed(1, System.nanoTime() - begun);
      }
      return answer;
    });
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public DatabaseLoad load() {
    return new DatabaseLoad(
        writers.waiting(), readers.waiting(), readers.inUse(), Pool.CONNECTIONS);
  }

  @Override
  public void listen(CommitListener newListener) {
    listener = newListener;
  }

  @Override
  public void close() {
    guard.check("close");
    readers.close();
    writers.close();
  }
}
