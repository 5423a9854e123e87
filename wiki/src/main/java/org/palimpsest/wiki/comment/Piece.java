package org.palimpsest.wiki.comment;

import org.palimpsest.model.title.LinkTarget;

/** A part of a comment. */
sealed interface Piece {
  /** What means itself. */
  record Text(String text) implements Piece {}

  /**
   * The name of a section of the page.
   *
   * @param followed whether the comment goes on behind it
   */
  record Section(String name, boolean followed) implements Piece {}

  /**
   * A link.
   *
   * @param label what it reads
   */
  record Link(LinkTarget target, String label) implements Piece {}
}
