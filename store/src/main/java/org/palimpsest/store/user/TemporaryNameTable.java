package org.palimpsest.store.user;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers in the names of temporary accounts; each is given out once in its year. */
public final class TemporaryNameTable {
  private TemporaryNameTable() {}

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
