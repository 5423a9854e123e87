package org.palimpsest.wikitext.preprocess;

import java.util.List;

/**
 * A text in pieces. Immutable, so it can be kept for as long as the text is used.
 *
 * @param reading how the text was read
 * @param pieces all of the text, in order
 */
public record Tree(Reading reading, List<Piece> pieces) {
  /** How a text is read: tags about inclusion depend on it. */
  public enum Reading {
    /** As the page itself. */
    PAGE,
    /** As what comes along where the page is transcluded. */
    TRANSCLUDED
  }

  /** The text that the tree is of. */
  public String text() {
    return PieceText.of(pieces);
  }
}
