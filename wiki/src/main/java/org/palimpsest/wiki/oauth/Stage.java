package org.palimpsest.wiki.oauth;

import java.util.Locale;

/** How far an application has got. */
public enum Stage {
  /** Its owner has made it known; it works for them alone. */
  PROPOSED,
  /** It works for everybody. */
  APPROVED,
  /** It has been refused. */
  REJECTED,
  /** Nobody has decided in time. */
  EXPIRED,
  /** It has been approved and is not any more. */
  DISABLED;

  /** The name that people and the store know. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Stage ofWire(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
