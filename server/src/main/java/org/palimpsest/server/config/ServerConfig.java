package org.palimpsest.server.config;

import org.jspecify.annotations.Nullable;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.server.operation.MetricsPlace;
import org.palimpsest.wiki.setting.Settings;

/**
 * What an operator has decided.
 *
 * @param listener how to listen
 * @param metrics where the metrics are told
 * @param site the wiki's own settings
 * @param database where PostgreSQL is; null: SQLite in the data folder
 * @param accessLog {@code stderr}, {@code off} or the path of a file
 */
public record ServerConfig(
    ListenerSettings listener,
    MetricsPlace metrics,
    Settings site,
    @Nullable PostgresAddress database,
    String accessLog) {

  /**
   * Where a PostgreSQL database is.
   *
   * @param url a JDBC address
   * @param user empty: as the address says
   * @param password empty: none
   */
  public record PostgresAddress(String url, String user, String password) {
    @Override
    public String toString() {
      return "PostgresAddress[user=" + user + "]"; // an address may hold a password too
    }
  }
}
