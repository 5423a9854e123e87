package org.palimpsest.store.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Turns PostgreSQL's states into Spring's exceptions, and into ours where the server or its disk is
 * at fault.
 */
enum PostgresErrors implements SQLExceptionTranslator {
  /** Of connections that only read: that they cannot write is no news about the server. */
  OF_READERS,
  /** Of connections that write. */
  OF_WRITERS;

  private static final SQLExceptionTranslator OTHERS = new SQLStateSQLExceptionTranslator();

  @Override
  public DataAccessException translate(String task, @Nullable String sql, SQLException e) {
    Condition condition = condition(e.getSQLState());
    if (condition != Condition.WORKING) {
      return new ImpairedDatabaseException(condition, e);
    }
    DataAccessException translated = OTHERS.translate(task, sql, e);
    return translated == null ? new UncategorizedSQLException(task, sql, e) : translated;
  }

  /** What a state says about the server; WORKING: nothing. */
  private Condition condition(@Nullable String state) {
    if (state == null) {
      return Condition.WORKING;
    }
    if (state.startsWith("08")) { // the connection broke, or was not made
      return Condition.GONE;
    }
    return switch (state) {
      case "57P01", "57P02", "57P03", "57P05" -> Condition.GONE; // stopping, crashed, starting
      case "53300" -> Condition.GONE; // has no connection left for us
      case "53100" -> this == OF_WRITERS ? Condition.DISK_FULL : Condition.WORKING;
      case "25006" -> this == OF_WRITERS ? Condition.READ_ONLY : Condition.WORKING;
      case "58030" -> this == OF_WRITERS ? Condition.DISK_FAILING : Condition.GONE;
      default -> Condition.WORKING;
    };
  }
}
