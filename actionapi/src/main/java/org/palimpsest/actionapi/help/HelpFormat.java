package org.palimpsest.actionapi.help;

/** How {@code action=paraminfo} says what people read. */
enum HelpFormat {
  HTML,
  NONE,
  RAW,
  WIKITEXT
}
