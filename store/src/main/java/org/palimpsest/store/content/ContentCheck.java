package org.palimpsest.store.content;

import java.util.OptionalLong;
import java.util.function.Consumer;
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

  /**
   * Reads some of them, in order of their ids.
   *
   * @param after the id after which to begin
   * @param limit at most so many
   * @param damaged is told what is wrong with those that are not what was stored
   * @return the id of the last one; empty when there are none
   */
  public static OptionalLong some(JdbcClient sql, long after, int limit, Consumer<String> damaged) {
    return ContentTable.check(sql, after, limit, damaged);
  }
}
