package org.palimpsest.store.internal;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one query through and refuses the next: without a transaction around them the two might see
 * different states. Used by one thread.
 */
public final class SingleQueryClient implements JdbcClient {
  private final JdbcClient client;
  private boolean used;

  public SingleQueryClient(JdbcClient client) {
    this.client = client;
  }

  @Override
  public StatementSpec sql(String sql) {
    if (used) {
      throw new IllegalStateException(
          "A second query where only one was announced; 'read' gives both the same state: " + sql);
    }
    used = true;
    return client.sql(sql);
  }
}
