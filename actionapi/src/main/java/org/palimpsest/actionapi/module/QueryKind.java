package org.palimpsest.actionapi.module;

import java.util.Locale;

/** What a part of {@code action=query} is about; also the parameter that calls it. */
public enum QueryKind {
  /** Says something about the pages of the request. */
  PROP,
  /** Lists things. */
  LIST,
  /** Says something about the wiki or the caller. */
  META;

  /** The name of the parameter. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
