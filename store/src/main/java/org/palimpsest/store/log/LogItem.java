package org.palimpsest.store.log;

import java.util.Objects;

/**
 * Something that a log entry is about, besides the title that it stands under. Unlike a title, an
 * id never comes to mean something else.
 *
 * @param kind what it is
 * @param id its id
 */
public record LogItem(Kind kind, long id) {
  /** What log entries can be about, with the numbers that stand for it in the store. */
  public enum Kind {
    PAGE(0),
    REVISION(1),
    ACCOUNT(2);

    private final int stored;

    Kind(int stored) {
      this.stored = stored;
    }

    /** The number in the store. */
    public int stored() {
      return stored;
    }
  }

  public LogItem {
    Objects.requireNonNull(kind);
  }

  /** A page. */
  public static LogItem page(long id) {
    return new LogItem(Kind.PAGE, id);
  }

  /** A revision. */
  public static LogItem revision(long id) {
    return new LogItem(Kind.REVISION, id);
  }

  /** An account. */
  public static LogItem account(long id) {
    return new LogItem(Kind.ACCOUNT, id);
  }
}
