package org.palimpsest.actionapi.rendering;

/** What {@code action=expandtemplates} can tell. */
enum ExpandProperty {
  CATEGORIES,
  ENCODEDJSCONFIGVARS,
  JSCONFIGVARS,
  MODULES,
  PARSETREE,
  PROPERTIES,
  TTL,
  VOLATILE,
  WIKITEXT
}
