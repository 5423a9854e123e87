package org.palimpsest.store.postgres;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.UnusableDatabaseException;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ImpairedDatabaseException;

/** Says why a server could not be used from the beginning. */
final class Opening {
  private Opening() {}

  /** The sentence for operators. */
  static UnusableDatabaseException failure(String jdbcUrl, RuntimeException e) {
    if (e instanceof UnusableDatabaseException unusable) {
      return unusable;
    }
    SQLException cause = cause(e);
    if (cause == null) {
      return new UnusableDatabaseException(
          address(jdbcUrl) + " cannot be opened: " + e.getMessage(), e);
    }
    String state = Objects.requireNonNullElse(cause.getSQLState(), "");
    String why =
        switch (state) {
          case "28P01", "28000" -> "does not accept this user or password";
          case "3D000" -> "has no database of this name";
          case "42501" -> "does not let this user make the tables";
          default ->
              PostgresErrors.OF_WRITERS.translate("open", null, cause)
                      instanceof ImpairedDatabaseException impaired
                  ? impaired.condition().words()
                  : Condition.GONE.words();
        };
    return new UnusableDatabaseException(
        "%s %s: %s".formatted(address(jdbcUrl), why, oneLine(cause)), e);
  }

  private static @Nullable SQLException cause(Throwable e) {
    SQLException found = null;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
        found = sql;
      }
    }
    return found;
  }

  /** What follows the question mark may hold a password. */
  private static String address(String jdbcUrl) {
    int end = jdbcUrl.indexOf('?');
    return end < 0 ? jdbcUrl : jdbcUrl.substring(0, end);
  }

  private static String oneLine(SQLException e) {
    return Objects.toString(e.getMessage(), "").strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
