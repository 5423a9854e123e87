package org.palimpsest.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A prepared statement that outlives {@link #close}, because preparing costs SQLite three times as
 * much as a point query does. It is lent to one query at a time.
 */
final class KeptStatement extends JDBC4PreparedStatement {
  private final SqliteConnection owner;
  private final String text;
  private final KeptResults results = new KeptResults(this);
  private String @Nullable [] columns;
  private boolean lent;
  private boolean kept;

  KeptStatement(SqliteConnection owner, String sql, boolean kept) throws SQLException {
    super(owner, unpeeked(sql));
    this.owner = owner;
    this.text = sql;
    this.kept = kept;
  }

  String text() {
    return text;
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

  /** The names of the columns stay; the driver would have SQLite tell them for each result. */
  @Override
  public @Nullable ResultSet getResultSet() throws SQLException {
    if (columns != null) {
      rs.colsMeta = columns;
    }
    ResultSet begun = super.getResultSet();
    columns = rs.colsMeta;
    return begun == null ? null : results.replacing(rs);
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
      results.close();
      forgetParameters();
    } else {
      super.close();
    }
  }

  /**
   * The same query with its plan settled once. SQLite looks at the value behind {@code x = ?} when
   * it plans a join, and prepares the statement anew whenever that value has changed, which costs
   * more than the query; it does not look behind a plus sign, which changes no value of any type.
   */
  private static String unpeeked(String sql) {
    return sql.replace("= ?", "= +?");
  }

  /**
   * Drops the values, so that none is kept or used again. The driver's own way also clears SQLite's
   * bindings, after which SQLite may prepare the statement anew.
   */
  private void forgetParameters() {
    if (batch != null) {
      Arrays.fill(batch, null);
    }
  }
}
