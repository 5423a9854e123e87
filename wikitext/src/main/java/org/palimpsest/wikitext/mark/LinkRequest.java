package org.palimpsest.wikitext.mark;

import org.palimpsest.model.title.ParsedTitle;

/**
 * A link as it was written; what it looks like depends on what exists.
 *
 * @param target where it leads; valid
 * @param label what it reads, with marks
 * @param notice whether it says where a page leads, and so leads to the very page that is named: to
 *     itself, too, and not on from one redirect to the next
 */
public record LinkRequest(ParsedTitle target, String label, boolean notice) {
  /** A link in a text. */
  public LinkRequest(ParsedTitle target, String label) {
    this(target, label, false);
  }
}
