package org.palimpsest.actionapi.text;

/** How errors and warnings are told ({@code errorformat}). */
public enum ErrorFormat {
  /** As old clients know them: one error with its text in English, warnings as texts by module. */
  BC,
  /** Lists with the keys of the sentences and what goes into them. */
  RAW,
  /** Lists with plain texts. */
  PLAINTEXT,
  /** Lists with wikitext. */
  WIKITEXT,
  /** Lists with HTML. */
  HTML,
  /** Lists without texts. */
  NONE
}
