package org.palimpsest.actionapi.format;

import java.util.Map;

/** The two shapes of JSON ({@code formatversion}). */
public enum FormatVersion {
  /** The default: false booleans are left out, contents are called {@code *}. */
  ONE,
  /** Booleans are booleans and contents have names. */
  TWO;

  /** The versions by the names that clients send; the newest has two. */
  public static final Map<String, FormatVersion> NAMES = Map.of("1", ONE, "2", TWO, "latest", TWO);
}
