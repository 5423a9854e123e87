package org.palimpsest.actionapi.format;

/** How a result is laid out, where the format leaves a choice. */
public enum Layout {
  /** Without white space, for programs. */
  COMPACT,
  /** With a line for each value, for people. */
  INDENTED
}
