package org.palimpsest.wiki.dump;

import org.jspecify.annotations.Nullable;

/**
 * A dump cannot be read on from some place. The message is a sentence for whoever has the dump, and
 * names the place.
 */
public final class BrokenDumpException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Flaw {
    /** It is not XML, or ends too early. */
    BROKEN,
    /** It has a document type declaration, which may hold entities without end. */
    DOCUMENT_TYPE,
    /** It is XML, but no dump, or one that lacks what it must have. */
    UNUSABLE,
    /** Something in it is larger than this wiki keeps. */
    TOO_LARGE
  }

  private final Flaw flaw;

  /**
   * Makes one.
   *
   * @param what what is wrong, a sentence
   * @param line where
   * @param page the title of the page in which that is; empty: in none
   */
  public BrokenDumpException(
      Flaw flaw, String what, long line, String page, @Nullable Throwable cause) {
    super(
        page.isEmpty()
            ? "Line %d: %s".formatted(line, what)
            : "Line %d, page \"%s\": %s".formatted(line, page, what),
        cause);
    this.flaw = flaw;
  }

  /** What is wrong. */
  public Flaw flaw() {
    return flaw;
  }
}
