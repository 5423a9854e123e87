package org.palimpsest.wiki.comparison;

/** By what somebody names a revision. */
public sealed interface Place {
  /** By its id. */
  record Revision(long id) implements Place {}

  /** The latest of the page of this name, as it was written. */
  record Named(String title) implements Place {}

  /** The latest of the page with this id. */
  record Page(long id) implements Place {}
}
