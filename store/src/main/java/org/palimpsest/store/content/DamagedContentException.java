package org.palimpsest.store.content;

import org.jspecify.annotations.Nullable;

/**
 * A text that a revision refers to is missing or is not what was stored: the database is damaged.
 */
public final class DamagedContentException extends RuntimeException {
  DamagedContentException(long id, String what, @Nullable Throwable cause) {
    super("content " + id + " " + what, cause);
  }
}
