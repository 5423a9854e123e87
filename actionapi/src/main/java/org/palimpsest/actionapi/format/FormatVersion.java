package org.palimpsest.actionapi.format;

/** The two shapes of JSON ({@code formatversion}). */
public enum FormatVersion {
  /** The default: false booleans are left out, contents are called {@code *}. */
  ONE,
  /** Booleans are booleans and contents have names. */
  TWO
}
