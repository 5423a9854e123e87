package org.palimpsest.store.sqlite;

import java.sql.SQLException;

/** Begins and ends transactions of the connection that writes. Used by one thread at a time. */
final class Transactions {
  private final SqliteConnection connection;
  private final Watcher watcher;

  /** What is told of them. */
  interface Watcher {
    /** For whom nothing is of interest. */
    Watcher NONE = new Watcher() {};

    /** One has begun; nobody else writes now. */
    default void begun() {}

    /** One is about to be committed. */
    default void committing() {}

    /** One has been committed. */
    default void committed() {}

    /** One has been undone. */
    default void undone() {}
  }

  Transactions(SqliteConnection connection, Watcher watcher) {
    this.connection = connection;
    this.watcher = watcher;
  }

  void begin() throws SQLException {
    connection.run("BEGIN IMMEDIATE");
    watcher.begun();
  }

  void commit() throws SQLException {
    watcher.committing();
    connection.run("COMMIT");
    watcher.committed();
  }

  void rollBack() throws SQLException {
    try {
      connection.run("ROLLBACK");
    } finally {
      watcher.undone();
    }
  }

  /** Rolls back after a failure, which SQLite may have done by itself. */
  void undo(Throwable cause) {
    try {
      rollBack();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
