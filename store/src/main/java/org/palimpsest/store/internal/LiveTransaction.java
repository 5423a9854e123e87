package org.palimpsest.store.internal;

import org.palimpsest.store.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A transaction under way, which remembers whether it is to be discarded. */
public final class LiveTransaction implements Transaction {
  private final JdbcClient sql;
  private boolean discarded;

  public LiveTransaction(JdbcClient sql) {
    this.sql = new UncommittedClient(sql);
  }

  @Override
  public JdbcClient sql() {
    return sql;
  }

  @Override
  public void discard() {
    discarded = true;
  }

  public boolean isDiscarded() {
    return discarded;
  }
}
