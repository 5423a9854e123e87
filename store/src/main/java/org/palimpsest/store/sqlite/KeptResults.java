package org.palimpsest.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.CoreResultSet;
import org.sqlite.jdbc4.JDBC4ResultSet;

/**
 * The rows of a kept statement. A text is read as its bytes in one step; the driver's own way goes
 * through a buffer outside the heap and takes half as long again, which is felt where fifty rows
 * have six texts each.
 */
final class KeptResults extends JDBC4ResultSet {
  KeptResults(KeptStatement statement) {
    super(statement);
  }

  /** Goes on in place of the driver's rows, which stand before the first. */
  ResultSet replacing(CoreResultSet begun) {
    cols = begun.cols;
    colsMeta = begun.colsMeta;
    emptyResultSet = begun.emptyResultSet;
    maxRows = begun.maxRows;
    row = 0;
    pastLastRow = false;
    open = true;
    begun.open = false;
    return this;
  }

  @Override
  public @Nullable String getString(int column) throws SQLException {
    byte[] utf8 = getBytes(column);
    return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
  }
}
