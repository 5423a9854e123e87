package org.palimpsest.store.internal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Translates the failures of one connection's statements, and remembers that there were any. A
 * transaction in which a statement has failed is over on PostgreSQL; so it is on SQLite, too.
 */
public final class Failures implements SQLExceptionTranslator {
  private final SQLExceptionTranslator translator;
  private boolean any;

  public Failures(SQLExceptionTranslator translator) {
    this.translator = translator;
  }

  @Override
  public @Nullable DataAccessException translate(
      String task, @Nullable String sql, SQLException failure) {
    any = true;
    return translator.translate(task, sql, failure);
  }

  /** Begins anew. */
  public void forget() {
    any = false;
  }

  /** Throws if a statement has failed. */
  public void refuseIfAny() {
    if (any) {
      throw new IllegalStateException(
          "A statement of this transaction failed, and its work went on instead of throwing.");
    }
  }
}
