package org.palimpsest.wikitext.preprocess;

/** The comments and extension tags of a text, wherever they stand. */
final class FoundOpaque implements Found {
  private final Ints places = new Ints();

  @Override
  public int size() {
    return 0;
  }

  @Override
  public void add(Piece piece, int start, int end) {
    if (piece instanceof Piece.Comment || piece instanceof Piece.Extension) {
      places.add(start);
      places.add(end);
    }
  }

  @Override
  public void addBraces(OpenMarkup open, int signs, int start, int end) {}

  @Override
  public void addHeading(Heading heading, int end, int before) {}

  /** Where each begins and ends, in turn. */
  Ints places() {
    return places;
  }
}
