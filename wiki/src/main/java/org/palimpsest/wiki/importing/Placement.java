package org.palimpsest.wiki.importing;

import org.palimpsest.model.title.Title;

/** Where the pages of a dump come to stand. */
public sealed interface Placement {
  /** Where they stood. */
  record Unchanged() implements Placement {}

  /**
   * All in one namespace.
   *
   * @param id its number
   */
  record Namespace(int id) implements Placement {}

  /** All below one page, under their whole names. */
  record Below(Title root) implements Placement {}
}
