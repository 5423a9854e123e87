package org.palimpsest.store.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads and writes columns that may be empty. */
public final class Columns {
  private Columns() {}

  public static @Nullable Instant time(ResultSet rs, int column) throws SQLException {
    long seconds = rs.getLong(column);
    return rs.wasNull() ? null : Instant.ofEpochSecond(seconds);
  }

  public static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }
}
