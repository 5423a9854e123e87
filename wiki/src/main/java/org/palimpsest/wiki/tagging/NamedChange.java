package org.palimpsest.wiki.tagging;

import java.util.Objects;

/** A change as somebody names it. */
public record NamedChange(Kind kind, long id) {
  /** By what it is named, in the order in which they are dealt with. */
  public enum Kind {
    REVISION,
    RECENT_CHANGE,
    LOG_ENTRY
  }

  public NamedChange {
    Objects.requireNonNull(kind);
  }
}
