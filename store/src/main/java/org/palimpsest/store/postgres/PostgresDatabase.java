package org.palimpsest.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.CommitListener;
import org.palimpsest.store.Database;
import org.palimpsest.store.DatabaseLoad;
import org.palimpsest.store.Engine;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.cache.CommittedState;
import org.palimpsest.store.condition.ConditionWatch;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.condition.Outage;
import org.palimpsest.store.internal.CallGuard;
import org.palimpsest.store.internal.Failures;
import org.palimpsest.store.internal.LentConnection;
import org.palimpsest.store.internal.LiveTransaction;
import org.palimpsest.store.internal.SingleQueryClient;
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
  /** For HikariCP to give up: a little longer than one attempt to connect. */
  private static final int BORROWING_MILLIS = 3_000;

  private static final int VALIDATING_MILLIS = 1_500;

  private final ConditionWatch condition;
  private final Pool writers;
  private final Pool readers;
  private final CallGuard guard = new CallGuard();
  private volatile CommitListener listener = CommitListener.NONE;

  private PostgresDatabase(ConditionWatch condition, Pool writers, Pool readers) {
    this.condition = condition;
    this.writers = writers;
    this.readers = readers;
  }

  /** See {@link org.palimpsest.store.Databases#postgresql}. */
  public static Database open(String jdbcUrl, String user, String password) {
    HikariConfig writing = config(jdbcUrl, user, password);
    writing.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    HikariConfig reading = config(jdbcUrl, user, password);
    reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    reading.setReadOnly(true); // which the driver says where it begins a transaction
    reading.setConnectionInitSql("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
    try {
      return open(writing, reading);
    } catch (RuntimeException e) {
      throw Opening.failure(jdbcUrl, e);
    }
  }

  private static Database open(HikariConfig writing, HikariConfig reading) {
    var condition = new ConditionWatch(InstantSource.system(), () -> true);
    var outage = new Outage(condition, System::nanoTime);
    var writers = new Pool(writing, PostgresErrors.OF_WRITERS, outage);
    try {
      migrate(writers);
      var readers = new Pool(reading, PostgresErrors.OF_READERS, outage);
      return new PostgresDatabase(condition, writers, readers);
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
    config.setConnectionTimeout(BORROWING_MILLIS);
    config.setValidationTimeout(VALIDATING_MILLIS);
    // In seconds. Each can be set otherwise in the address, which wins.
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("loginTimeout", "2"); // for a server that accepts and says nothing
    config.addDataSourceProperty("socketTimeout", "8"); // for one that falls silent
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  private static void migrate(Pool writers) {
    writers.use(connection -> {
      int patience = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, 0); // a new index may take its time
      Migrator.migrate(connection, Engine.POSTGRESQL);
      connection.commit();
      connection.setNetworkTimeout(Runnable::run, patience);
      return true;
    });
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return reading(connection -> {
      T read = work.apply(LentConnection.client(connection, readers.errors()));
      connection.commit();
      return read;
    });
  }

  @Override
  public <T extends @Nullable Object> T query(Function<JdbcClient, T> work) {
    return reading(connection -> {
      connection.setAutoCommit(true); // the pool sets it back; neither costs a round trip
      JdbcClient client = LentConnection.client(connection, readers.errors());
      return work.apply(new SingleQueryClient(client));
    });
  }

  private <T extends @Nullable Object> T reading(Pool.Work<T> work) {
    guard.enter("read");
    try {
      T answer = readers.use(work);
      condition.hasRead();
      return answer;
    } catch (RuntimeException e) {
      note(e);
      throw e;
    } finally {
      guard.leave();
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    guard.enter("write");
    try {
      return Retry.run(() -> writeOnce(work));
    } catch (RuntimeException e) {
      note(e);
      throw e;
    } finally {
      guard.leave();
    }
  }

  private <T extends @Nullable Object> T writeOnce(Function<Transaction, T> work) {
    return writers.use(connection -> {
      var failures = new Failures(writers.errors());
      var transaction = new LiveTransaction(LentConnection.client(connection, failures));
      T answer = work.apply(transaction);
      if (!transaction.isDiscarded()) {
        failures.refuseIfAny();
        commit(connection);
      }
      return answer;
    });
  }

  /** Whatever else went wrong, the server has answered. */
  private void note(RuntimeException e) {
    ImpairedDatabaseException.in(e).ifPresentOrElse(condition::failed, condition::hasRead);
  }

  private void commit(Connection connection) throws SQLException {
    long begun = System.nanoTime();
    connection.commit();
    listener.committed(1, System.nanoTime() - begun);
    condition.hasWritten();
  }

  @Override
  public ConditionWatch condition() {
    return condition;
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public CommittedState committedState() {
    return CommittedState.UNKNOWN;
  }

  @Override
  public DatabaseLoad load() {
    return new DatabaseLoad(
        writers.waiting(), readers.waiting(), readers.inUse(), Pool.CONNECTIONS);
  }

  @Override
  public synchronized void listen(CommitListener another) {
    listener = listener.and(another);
  }

  @Override
  public void close() {
    guard.check("close");
    readers.close();
    writers.close();
  }
}
