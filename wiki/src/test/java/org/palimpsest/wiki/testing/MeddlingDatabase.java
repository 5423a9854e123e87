package org.palimpsest.wiki.testing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.testing.ForwardingDatabase;

/**
 * A real database in which something happens before each write, when whoever wants to write has
 * read already: a thing that is otherwise left to luck.
 */
public final class MeddlingDatabase extends ForwardingDatabase {
  private Runnable meddling = () -> {};

  public MeddlingDatabase(Database real) {
    super(real);
  }

  /** What is to happen before the next writes; it writes to the real database. */
  public void beforeWrites(Runnable work) {
    meddling = work;
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    meddling.run();
    return super.write(work);
  }
}
