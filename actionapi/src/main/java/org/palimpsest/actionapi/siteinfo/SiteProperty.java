package org.palimpsest.actionapi.siteinfo;

/** What can be asked about a wiki ({@code siprop}); named and ordered as clients know it. */
enum SiteProperty {
  DBREPLLAG,
  EXTENSIONS,
  FILEEXTENSIONS,
  GENERAL,
  INTERWIKIMAP,
  LANGUAGES,
  NAMESPACEALIASES,
  NAMESPACES,
  PROTOCOLS,
  RESTRICTIONS,
  RIGHTSINFO,
  STATISTICS,
  USERGROUPS
}
