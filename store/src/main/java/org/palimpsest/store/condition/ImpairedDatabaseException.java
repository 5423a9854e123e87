package org.palimpsest.store.condition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A call has failed because of the database's environment (no disk space, no connection), not
 * because of what was asked: the same call may succeed later. The operator has been told.
 */
public final class ImpairedDatabaseException extends DataAccessResourceFailureException {
  private static final long serialVersionUID = 1L;

  private final Condition condition;

  public ImpairedDatabaseException(Condition condition, @Nullable Throwable cause) {
    super("The database " + condition.words() + ".", cause);
    this.condition = condition;
  }

  /** What the database cannot do. */
  public Condition condition() {
    return condition;
  }

  /** The first such exception among a failure and its causes. */
  public static Optional<ImpairedDatabaseException> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ImpairedDatabaseException impaired) {
        return Optional.of(impaired);
      }
    }
    return Optional.empty();
  }
}
