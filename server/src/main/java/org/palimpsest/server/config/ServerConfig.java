package org.palimpsest.server.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.server.operation.MetricsPlace;
import org.palimpsest.store.s3.S3Place;
import org.palimpsest.wiki.setting.SettingValues;
import org.palimpsest.wiki.setting.Settings;

/**
 * What an operator has decided.
 *
 * @param listener how to listen
 * @param metrics where the metrics are told
 * @param site the wiki's own settings
 * @param database where PostgreSQL is; null: SQLite in the data folder
 * @param blobStore where the bytes of files are; null: in the data folder
 * @param accessLog {@code stderr}, {@code off} or the path of a file
 */
public record ServerConfig(
    ListenerSettings listener,
    MetricsPlace metrics,
    Settings site,
    @Nullable PostgresAddress database,
    @Nullable S3Place blobStore,
    String accessLog) {

  /**
   * Where a PostgreSQL database is.
   *
   * @param url a JDBC address
   * @param user empty: as the address says
   * @param password empty: none
   */
  public record PostgresAddress(String url, String user, String password) {
    private static final Pattern URL = Pattern.compile("jdbc:postgresql:.*");

    /** The address that is written down; null when none is. */
    static @Nullable PostgresAddress read(SettingValues from) {
      String url =
          from.matching(
              "url",
              URL,
              "a URL that begins with jdbc:postgresql: (without it SQLite is used)",
              null);
      String user = from.any("user", "");
      String password = from.any("password", "");
      return url == null ? null : new PostgresAddress(url, user, password);
    }

    @Override
    public String toString() {
      return "PostgresAddress[user=" + user + "]"; // an address may hold a password too
    }
  }
}
