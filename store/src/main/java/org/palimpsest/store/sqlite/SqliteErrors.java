package org.palimpsest.store.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteException;

/** Turns SQLite's result codes into Spring's exceptions. */
final class SqliteErrors implements SQLExceptionTranslator {
  @Override
  public DataAccessException translate(String task, @Nullable String sql, SQLException e) {
    String message = task + ": " + e.getMessage();
    if (!(e instanceof SQLiteException sqlite)) {
      return new UncategorizedSQLException(task, sql, e);
    }
    return switch (sqlite.getResultCode()) {
      case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
          new DuplicateKeyException(message, e);
      case SQLITE_CONSTRAINT,
          SQLITE_CONSTRAINT_CHECK,
          SQLITE_CONSTRAINT_DATATYPE,
          SQLITE_CONSTRAINT_FOREIGNKEY,
          SQLITE_CONSTRAINT_NOTNULL,
          SQLITE_CONSTRAINT_TRIGGER ->
          new DataIntegrityViolationException(message, e);
      case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
          new CannotAcquireLockException(message, e);
      default -> new UncategorizedSQLException(task, sql, e);
    };
  }
}
