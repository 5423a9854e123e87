package org.palimpsest.wiki.authority;

import java.util.Locale;

/** What is limited to so many times in so many seconds (spec: auth-and-rights.md, section 12). */
public enum Limit {
  EDIT,
  ROLLBACK;

  /** The name that clients know. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
