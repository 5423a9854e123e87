package org.palimpsest.wiki.testing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.CommitListener;
import org.palimpsest.store.Database;
import org.palimpsest.store.DatabaseLoad;
import org.palimpsest.store.Engine;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.condition.ConditionWatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real database in which something happens before each write, when whoever wants to write has
 * read already: a thing that is otherwise left to luck.
 */
public final class MeddlingDatabase implements Database {
  private final Database real;
  private Runnable meddling = () -> {};

  public MeddlingDatabase(Database real) {
    this.real = real;
  }

  /** What is to happen before the next writes; it writes to the real database. */
  public void beforeWrites(Runnable work) {
    meddling = work;
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return real.read(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    meddling.run();
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
