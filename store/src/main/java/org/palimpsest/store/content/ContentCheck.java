package org.palimpsest.store.content;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all texts, to find out whether each is what was stored. */
public final class ContentCheck {
  private ContentCheck() {}

  /**
   * Reads them one after the other.
   *
   * @return how many there are
   * @throws DamagedContentException if one is not what was stored
   */
  public static long all(JdbcClient sql) {
    return ContentTable.check(sql);
  }
}
