package org.palimpsest.wiki.export;

import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.dump.DumpedSite;
import org.palimpsest.wiki.setting.SiteSettings;

/** Tells of this wiki at the head of dumps. Immutable and thread-safe. */
public final class SiteHead {
  /**
   * Clients compare the version to find out what they may expect, so it names the version of the
   * protocol.
   */
  private static final String GENERATOR = "MediaWiki 1.43.0 (Palimpsest)";

  private static final Title MAIN_PAGE = new Title(Namespace.MAIN, "Main_Page");

  private final SiteSettings site;
  private final Namespaces namespaces;

  public SiteHead(SiteSettings site, Namespaces namespaces) {
    this.site = site;
    this.namespaces = namespaces;
  }

  /**
   * What is said to whom reaches the wiki so.
   *
   * @param origin scheme, host and port, unless the owner of the wiki has decided on some
   */
  DumpedSite reachedBy(String origin) {
    String configured = site.publicUrl();
    return new DumpedSite(
        site.name(),
        site.cookiePrefix(),
        PageAddresses.reading(
            configured == null ? origin : configured, namespaces.prefixedKey(MAIN_PAGE)),
        GENERATOR,
        site.language(),
        namespaces);
  }
}
