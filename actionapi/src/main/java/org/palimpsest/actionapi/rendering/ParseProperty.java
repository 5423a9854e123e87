package org.palimpsest.actionapi.rendering;

/** What {@code action=parse} can tell. */
enum ParseProperty {
  CATEGORIES,
  CATEGORIESHTML,
  DISPLAYTITLE,
  ENCODEDJSCONFIGVARS,
  EXTERNALLINKS,
  HEADHTML,
  IMAGES,
  INDICATORS,
  IWLINKS,
  JSCONFIGVARS,
  LANGLINKS,
  LIMITREPORTDATA,
  LIMITREPORTHTML,
  LINKS,
  MODULES,
  PARSETREE,
  PARSEWARNINGS,
  PARSEWARNINGSHTML,
  PROPERTIES,
  REVID,
  SECTIONS,
  SUBTITLE,
  TEMPLATES,
  TEXT,
  TOCDATA,
  WIKITEXT,
  HEADITEMS;

  /** Whether it takes a parse to know. */
  boolean needsParse() {
    return switch (this) {
      case REVID, SUBTITLE, WIKITEXT, PARSETREE, HEADITEMS -> false;
      case CATEGORIES,
          CATEGORIESHTML,
          DISPLAYTITLE,
          ENCODEDJSCONFIGVARS,
          EXTERNALLINKS,
          HEADHTML,
          IMAGES,
          INDICATORS,
          IWLINKS,
          JSCONFIGVARS,
          LANGLINKS,
          LIMITREPORTDATA,
          LIMITREPORTHTML,
          LINKS,
          MODULES,
          PARSEWARNINGS,
          PARSEWARNINGSHTML,
          PROPERTIES,
          SECTIONS,
          TEMPLATES,
          TEXT,
          TOCDATA ->
          true;
    };
  }
}
