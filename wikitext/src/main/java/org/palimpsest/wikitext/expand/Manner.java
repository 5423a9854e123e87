package org.palimpsest.wikitext.expand;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.preprocess.Piece;

/** What an expansion is for: it decides what becomes of all that is no template. */
interface Manner {
  /** An element of an extension tag, from a text or from a function. */
  record Element(String name, String attributes, @Nullable String content, String source) {
    /** That of a piece. */
    static Element of(Piece.Extension piece) {
      return new Element(piece.name(), piece.attributes(), piece.content(), piece.source());
    }
  }

  /** What stands in the place of a comment. */
  String comment(String typed);

  /** What stands in the place of markup about inclusion that does not count. */
  String ignored(String typed, Frame frame);

  /** What stands in the place of an element of an extension tag. */
  String extension(Element element, Frame frame, Expander expander);

  /** What stands in the place of something that a limit has left out. */
  String leftOut(Message why);

  /** Whether headings get marks that tell which sections they begin. */
  boolean marksSections();

  /** Whether only those templates are expanded that say so ({@code subst:}). */
  boolean onlySubstitutes();

  /** How much has been hidden. */
  HiddenContent hidden();

  /** The text when it has been expanded. */
  String finished(String text);
}
