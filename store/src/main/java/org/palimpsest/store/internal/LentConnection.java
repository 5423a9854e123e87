package org.palimpsest.store.internal;

import java.sql.Connection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SmartDataSource;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** One open connection in the shape Spring asks for. Spring does not close it: its owner does. */
public final class LentConnection extends AbstractDataSource implements SmartDataSource {
  private final Connection connection;

  private LentConnection(Connection connection) {
    this.connection = connection;
  }

  /** A client whose every query runs on this connection, inside whatever transaction it is in. */
  public static JdbcClient client(Connection connection, SQLExceptionTranslator errors) {
    var template = new JdbcTemplate(new LentConnection(connection));
    template.setExceptionTranslator(errors);
    return JdbcClient.create(template);
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) {
    return connection;
  }

  @Override
  public boolean shouldClose(Connection closing) {
    return false;
  }
}
