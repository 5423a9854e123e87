package org.palimpsest.wiki.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.testing.ForwardingDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real database that remembers what it was asked, by readers and inside the writer. */
public final class ListeningDatabase extends ForwardingDatabase {
  private final List<String> reads = new CopyOnWriteArrayList<>();
  private final List<String> writes = new CopyOnWriteArrayList<>();

  public ListeningDatabase(Database real) {
    super(real);
  }

  /** The statements of readers, in order. */
  public List<String> reads() {
    return reads;
  }

  /** The statements of transactions, in order. */
  public List<String> writes() {
    return writes;
  }

  /** Forgets all of them. */
  public void forget() {
    reads.clear();
    writes.clear();
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return super.read(sql -> work.apply(heard(sql, reads)));
  }

  @Override
  public <T extends @Nullable Object> T query(Function<JdbcClient, T> work) {
    return super.query(sql -> work.apply(heard(sql, reads)));
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    return super.write(tx -> work.apply(new HeardTransaction(tx, heard(tx.sql(), writes))));
  }

  private static JdbcClient heard(JdbcClient real, List<String> statements) {
    return statement -> {
      statements.add(statement);
      return real.sql(statement);
    };
  }

  private record HeardTransaction(Transaction real, JdbcClient sql) implements Transaction {
    @Override
    public void discard() {
      real.discard();
    }
  }
}
