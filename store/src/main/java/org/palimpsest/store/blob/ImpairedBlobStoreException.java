package org.palimpsest.store.blob;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.condition.Condition;

/**
 * The place where the bytes of files are kept cannot do its work (no disk space, no connection):
 * the same call may succeed later. The operator has been told. Like a database that is gone it says
 * nothing about what was asked.
 */
public final class ImpairedBlobStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Condition condition;

  public ImpairedBlobStoreException(Condition condition, @Nullable Throwable cause) {
    super("The store of files " + condition.words() + ".", cause);
    this.condition = condition;
  }

  /** What the store cannot do. */
  public Condition condition() {
    return condition;
  }

  /** The first such exception among a failure and its causes. */
  public static Optional<ImpairedBlobStoreException> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ImpairedBlobStoreException impaired) {
        return Optional.of(impaired);
      }
    }
    return Optional.empty();
  }
}
