package org.palimpsest.actionapi.error;

/** How errors and warnings are told ({@code errorformat}). */
public enum ErrorFormat {
  /** As old clients know them: one error with its text, warnings as texts by module. */
  BC,
  /** Lists with plain texts. */
  PLAINTEXT,
  /** Lists without texts. */
  NONE
}
