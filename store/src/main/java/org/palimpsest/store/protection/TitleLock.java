package org.palimpsest.store.protection;

import org.palimpsest.model.title.Title;
import org.palimpsest.store.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has those wait for each other who make the page of a title and who protect the title from being
 * made: there is no row yet by which one could see the other.
 */
public final class TitleLock {
  private TitleLock() {}

  /**
   * Holds the title until the end of the transaction. To be taken before anything is looked at that
   * decides. On SQLite whoever writes is alone already.
   */
  public static void hold(JdbcClient sql, Engine engine, Title title) {
    switch (engine) {
      case SQLITE -> {}
      case POSTGRESQL ->
          sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, ?)) IS NULL")
              .params(title.key(), title.namespace())
              .query((rs, n) -> rs.getBoolean(1))
              .single();
    }
  }
}
