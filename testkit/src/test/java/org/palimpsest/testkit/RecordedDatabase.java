package org.palimpsest.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.testing.ForwardingDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that remembers the statements it was asked to run. Thread-safe. */
final class RecordedDatabase extends ForwardingDatabase {
  private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

  RecordedDatabase(Database database) {
    super(database);
  }

  /** The statements since this was last asked. */
  List<String> statements() {
    synchronized (statements) {
      List<String> all = List.copyOf(statements);
      statements.clear();
      return all;
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return super.read(sql -> work.apply(recorded(sql)));
  }

  @Override
  public <T extends @Nullable Object> T query(Function<JdbcClient, T> work) {
    return super.query(sql -> work.apply(recorded(sql)));
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    return super.write(tx -> work.apply(new RecordedTransaction(tx, recorded(tx.sql()))));
  }

  private record RecordedTransaction(Transaction transaction, JdbcClient sql)
      implements Transaction {
    @Override
    public void discard() {
      transaction.discard();
    }
  }

  private JdbcClient recorded(JdbcClient sql) {
    return (JdbcClient)
        Proxy.newProxyInstance(
            JdbcClient.class.getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sql")) {
                statements.add(String.valueOf(arguments[0]));
              }
              try {
                return method.invoke(sql, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
