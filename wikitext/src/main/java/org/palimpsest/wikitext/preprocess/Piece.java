package org.palimpsest.wikitext.preprocess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text as the preprocessor sees it. Pieces can be nested as deeply as a text is long:
 * whoever walks through them keeps a stack of its own. Immutable.
 */
public sealed interface Piece {
  /** Characters that mean nothing to the preprocessor. */
  record Text(String text) implements Piece {}

  /** A comment; with the blanks and the line feed around it where it has a line to itself. */
  record Comment(String text) implements Piece {}

  /** A tag about inclusion, or such an element with its content, that does not count here. */
  record Ignored(String text) implements Piece {}

  /**
   * An element of an extension tag.
   *
   * @param name as typed
   * @param attributes what stands between the name and the end of the tag, as typed
   * @param content what stands in the element, as typed; null for an empty tag
   * @param close the closing tag as typed; empty for an empty tag
   */
  record Extension(String name, String attributes, @Nullable String content, String close)
      implements Piece {
    /** The element as typed. */
    public String source() {
      return content == null
          ? '<' + name + attributes + "/>"
          : '<' + name + attributes + '>' + content + close;
    }
  }

  /**
   * What stands in double braces: a template, a function or a variable.
   *
   * @param lineStart whether a line of the text begins with it
   * @param title what stands before the first pipe
   * @param parts what stands behind each pipe
   */
  record Call(boolean lineStart, List<Piece> title, List<Part> parts) implements Piece {}

  /**
   * What stands in triple braces: a parameter, with its default in the first part.
   *
   * @param lineStart whether a line of the text begins with it
   * @param title what stands before the first pipe
   * @param parts what stands behind each pipe
   */
  record Parameter(boolean lineStart, List<Piece> title, List<Part> parts) implements Piece {}

  /**
   * A line that is a heading. It begins a section only if it does not stand in another piece.
   *
   * @param level 1 to 6
   * @param number how many headings there are up to it
   * @param offset where its line begins in the text
   * @param content the whole line
   */
  record Heading(int level, int number, int offset, List<Piece> content) implements Piece {}

  /**
   * An argument.
   *
   * @param name what stands before the first equals sign; null if there is none
   * @param value what stands behind it, or everything
   */
  record Part(@Nullable List<Piece> name, List<Piece> value) {}
}
