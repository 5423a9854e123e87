package org.palimpsest.wiki.export;

/** What came of exporting pages. */
public sealed interface ExportOutcome {
  /** A whole dump. */
  record Done(Dump dump) implements ExportOutcome {}

  /**
   * It would have been too large; there is no part of it, since nobody could tell that it was one.
   *
   * @param most the length of the largest dump
   */
  record TooLarge(long most) implements ExportOutcome {}
}
