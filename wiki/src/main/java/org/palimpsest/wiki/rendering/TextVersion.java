package org.palimpsest.wiki.rendering;

import org.palimpsest.wikitext.source.PageText;

/**
 * Which text of a page a parse was given.
 *
 * @param page the page's id
 * @param revision the id of the revision
 * @param user who made it, as far as everybody may know
 */
record TextVersion(long page, long revision, String user) {
  static TextVersion of(PageText text) {
    return new TextVersion(text.page(), text.revision(), text.user());
  }
}
