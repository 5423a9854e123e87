package org.palimpsest.store.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One call that reads. It takes a connection and begins a transaction with its first query, which
 * is when SQLite settles on a state; a call that finds everything in memory takes none. Used by one
 * thread.
 */
final class Reading implements JdbcClient {
  private final Readers readers;
  private final boolean single;
  private @Nullable SqliteConnection connection;

  /**
   * A call that has asked nothing yet.
   *
   * @param single whether there is one query at most, so that no transaction is needed around it
   */
  Reading(Readers readers, boolean single) {
    this.readers = readers;
    this.single = single;
  }

  @Override
  public StatementSpec sql(String sql) {
    if (connection == null) {
      connection = begun();
    }
    return connection.client().sql(sql);
  }

  private SqliteConnection begun() {
    SqliteConnection borrowed = readers.borrow();
    boolean begun = false;
    try {
      if (!single) {
        borrowed.run("BEGIN");
      }
      begun = true;
      return borrowed;
    } catch (SQLException e) {
      throw SqliteErrors.OF_READERS.translate("read", null, e);
    } finally {
      if (!begun) {
        readers.giveBack(borrowed, false);
      }
    }
  }

  /** Whether anything has been asked. */
  boolean hasAsked() {
    return connection != null;
  }

  /** Ends the transaction, if there is one. */
  void end() {
    if (connection == null) {
      return;
    }
    boolean sound = false;
    try {
      connection.closeQueries();
      if (!single) {
        connection.run("COMMIT");
      }
      sound = true;
    } catch (SQLException e) {
      throw SqliteErrors.OF_READERS.translate("read", null, e);
    } finally {
      readers.giveBack(connection, sound);
    }
  }
}
