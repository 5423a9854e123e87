package org.palimpsest.wikitext.figure;

import org.palimpsest.model.title.ParsedTitle;

/** Where one gets by a click on a file. */
public sealed interface MediaLink {
  /** To the page of the file. */
  record Description() implements MediaLink {}

  /** Nowhere. */
  record Nowhere() implements MediaLink {}

  /** To a page; valid. */
  record Page(ParsedTitle target) implements MediaLink {}

  /** Out of the wiki. */
  record Outside(String address) implements MediaLink {}
}
