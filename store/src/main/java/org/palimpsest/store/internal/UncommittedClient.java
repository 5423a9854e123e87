package org.palimpsest.store.internal;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The client inside a write. It sees rows that may yet be undone and whose ids may then be given to
 * other rows, so nothing read through it may be kept in a cache.
 */
public record UncommittedClient(JdbcClient client) implements JdbcClient {
  @Override
  public StatementSpec sql(String sql) {
    return client.sql(sql);
  }
}
