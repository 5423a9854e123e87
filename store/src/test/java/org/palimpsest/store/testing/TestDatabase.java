package org.palimpsest.store.testing;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.CommitListener;
import org.palimpsest.store.Database;
import org.palimpsest.store.DatabaseLoad;
import org.palimpsest.store.Engine;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.condition.ConditionWatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database which is removed when it is closed for the first time. */
final class TestDatabase implements Database {
  private final Database database;
  private final Runnable removal;
  private final AtomicBoolean closed = new AtomicBoolean();

  TestDatabase(Database database, Runnable removal) {
    this.database = database;
    this.removal = removal;
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return database.read(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    return database.write(work);
  }

  @Override
  public ConditionWatch condition() {
    return database.condition();
  }

  @Override
  public Engine engine() {
    return database.engine();
  }

  @Override
  public DatabaseLoad load() {
    return database.load();
  }

  @Override
  public void listen(CommitListener listener) {
    database.listen(listener);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      database.close();
      removal.run();
    }
  }

  @Override
  public String toString() {
    return engine().toString();
  }
}
