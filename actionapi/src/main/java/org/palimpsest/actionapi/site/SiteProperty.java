package org.palimpsest.actionapi.site;

import java.util.Locale;

/** What can be asked about a wiki ({@code siprop}); named and ordered as clients know it. */
enum SiteProperty {
  AUTOCREATETEMPUSER,
  AUTOPROMOTE,
  AUTOPROMOTEONCE,
  CLIENTLIBRARIES,
  COPYUPLOADDOMAINS,
  DBREPLLAG,
  DEFAULTOPTIONS,
  DOUBLEUNDERSCORES,
  EXTENSIONS,
  EXTENSIONTAGS,
  FILEEXTENSIONS,
  FUNCTIONHOOKS,
  GENERAL,
  INTERWIKIMAP,
  LANGUAGES,
  LANGUAGEVARIANTS,
  LIBRARIES,
  MAGICWORDS,
  NAMESPACEALIASES,
  NAMESPACES,
  PROTOCOLS,
  RESTRICTIONS,
  RIGHTSINFO,
  SHOWHOOKS,
  SKINS,
  SPECIALPAGEALIASES,
  STATISTICS,
  UPLOADDIALOG,
  USERGROUPS,
  VARIABLES;

  /** The key under which it is answered, which is also the value of {@code siprop}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
