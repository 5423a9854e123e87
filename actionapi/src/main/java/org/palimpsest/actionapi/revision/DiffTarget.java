package org.palimpsest.actionapi.revision;

import org.palimpsest.wiki.comparison.GivenText;
import org.palimpsest.wiki.comparison.Relative;

/** With what each revision of a list is compared. */
sealed interface DiffTarget {
  /** With nothing. */
  record Nothing() implements DiffTarget {}

  /** With a text. */
  record Text(GivenText text) implements DiffTarget {}

  /** With a revision of the same page. */
  record Neighbour(Relative relative) implements DiffTarget {}

  /** With this revision. */
  record Revision(long id) implements DiffTarget {}
}
