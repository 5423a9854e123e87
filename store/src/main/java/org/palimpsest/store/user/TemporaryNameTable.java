package org.palimpsest.store.user;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers in the names of temporary accounts; each is given out once in its year. */
public final class TemporaryNameTable {
  private TemporaryNameTable() {}

  /** Keeps this number of a year, and those below it, from being given out. */
  public static void skip(JdbcClient sql, int year, long serial) {
    sql.sql(
            """
            INSERT INTO temporary_name (year, serial) VALUES (?, ?) ON CONFLICT (year) DO UPDATE
              SET serial = excluded.serial WHERE excluded.serial > temporary_name.serial\
            """)
        .params(year, serial)
        .update();
  }

  /** The next number of a year; the first is 1. */
  public static long next(JdbcClient sql, int year) {
    return sql.sql(
            """
            INSERT INTO temporary_name (year, serial) VALUES (?, 1) ON CONFLICT (year) DO UPDATE
              SET serial = temporary_name.serial + 1 RETURNING serial\
            """)
        .params(year)
        .query((rs, n) -> rs.getLong(1))
        .single();
  }
}
