package org.palimpsest.store.sqlite;

import java.sql.SQLException;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A prepared statement that outlives {@link #close}, because preparing costs SQLite three times as
 * much as a point query does. It is lent to one query at a time.
 */
final class KeptStatement extends JDBC4PreparedStatement {
  private final SqliteConnection owner;
  private boolean lent;
  private boolean kept;

  KeptStatement(SqliteConnection owner, String sql, boolean kept) throws SQLException {
    super(owner, sql);
    this.owner = owner;
    this.kept = kept;
  }

  String text() {
    return sql;
  }

  boolean isLent() {
    return lent;
  }

  void lend() {
    lent = true;
  }

  /** Lets go of the statement, now or when the query that uses it has ended. */
  void evict() throws SQLException {
    kept = false;
    if (!lent) {
      super.close();
    }
  }

  @Override
  public void close() throws SQLException {
    if (!lent) {
      return;
    }
    lent = false;
    kept &= !pointer.isClosed(); // the driver closes a statement that has failed
    owner.returned(this, kept);
    if (kept) {
      rs.close();
      clearParameters();
    } else {
      super.close();
    }
  }
}
