package org.palimpsest.wikitext.preprocess;

/**
 * What has been found in a text so far, for a purpose of its own: a tree of everything takes many
 * times the memory of the text, and who asks for headings only needs none.
 */
interface Found {
  /** How much has been found that stands in nothing else yet. */
  int size();

  /** A piece that has no parts. */
  void add(Piece piece, int start, int end);

  /**
   * A pair of braces.
   *
   * @param open what is open, with these braces on top
   * @param signs how many signs there are on each side
   * @param start where they begin
   * @param end the position behind them
   */
  void addBraces(OpenMarkup open, int signs, int start, int end);

  /**
   * A heading.
   *
   * @param before how much had been found before it began
   */
  void addHeading(Heading heading, int end, int before);
}
