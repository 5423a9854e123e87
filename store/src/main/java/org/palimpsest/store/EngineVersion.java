package org.palimpsest.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks a database which version of its engine it is. */
public final class EngineVersion {
  private EngineVersion() {}

  /** The version as the engine writes it, such as {@code 3.54.1}. */
  public static String read(JdbcClient sql, Engine engine) {
    String query =
        switch (engine) {
          case SQLITE -> "SELECT sqlite_version()";
          case POSTGRESQL -> "SELECT current_setting('server_version')";
        };
    return sql.sql(query).query(String.class).single();
  }
}
