package org.palimpsest.store.testing;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.CommitListener;
import org.palimpsest.store.Database;
import org.palimpsest.store.DatabaseLoad;
import org.palimpsest.store.Engine;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.cache.CommittedState;
import org.palimpsest.store.condition.ConditionWatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real database with something around it: does nothing but to pass everything on. */
public abstract class ForwardingDatabase implements Database {
  private final Database real;

  protected ForwardingDatabase(Database real) {
    this.real = Objects.requireNonNull(real);
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return real.read(work);
  }

  @Override
  public <T extends @Nullable Object> T query(Function<JdbcClient, T> work) {
    return real.query(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    return real.write(work);
  }

  @Override
  public ConditionWatch condition() {
    return real.condition();
  }

  @Override
  public Engine engine() {
    return real.engine();
  }

  @Override
  public CommittedState committedState() {
    return real.committedState();
  }

  @Override
  public DatabaseLoad load() {
    return real.load();
  }

  @Override
  public void listen(CommitListener listener) {
    real.listen(listener);
  }

  @Override
  public void close() {
    real.close();
  }
}
