package org.palimpsest.store.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Turns SQLite's result codes into Spring's exceptions, and into ours where the disk is at fault.
 */
enum SqliteErrors implements SQLExceptionTranslator {
  /** Of connections that only read: that they cannot write is no news about the disk. */
  OF_READERS,
  /** Of connections that write. */
  OF_WRITERS;

  private static final int PRIMARY = 0xff; // an extended code holds the code it belongs to

  @Override
  public DataAccessException translate(String task, @Nullable String sql, SQLException e) {
    String message = task + ": " + e.getMessage();
    if (!(e instanceof SQLiteException sqlite)) {
      return new UncategorizedSQLException(task, sql, e);
    }
    Condition condition = condition(sqlite.getResultCode());
    if (condition != Condition.WORKING) {
      return new ImpairedDatabaseException(condition, e);
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

  /** What a result code says about the disk; WORKING: nothing. */
  private Condition condition(SQLiteErrorCode code) {
    return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
      case SQLITE_FULL -> this == OF_WRITERS ? Condition.DISK_FULL : Condition.WORKING;
      case SQLITE_READONLY -> this == OF_WRITERS ? Condition.READ_ONLY : Condition.WORKING;
      case SQLITE_IOERR, SQLITE_CANTOPEN -> {
        if (this == OF_READERS) {
          yield Condition.GONE;
        }
        // The index of the journal could not grow.
        boolean full = code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
        yield full ? Condition.DISK_FULL : Condition.DISK_FAILING;
      }
      default -> Condition.WORKING;
    };
  }
}
