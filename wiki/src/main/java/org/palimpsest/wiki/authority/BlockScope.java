package org.palimpsest.wiki.authority;

/** Which blocks stand in the way of an act. */
public enum BlockScope {
  /** None. */
  NONE,
  /** Those that close the page: all of it for the whole site, partial ones where they name it. */
  PAGE,
  /** Those of the whole site; whoever is partly blocked may go on. */
  SITE,
  /** Those that forbid to make accounts, the performer's own and those of their address. */
  ACCOUNTS
}
