package org.palimpsest.wikitext.preprocess;

import java.util.function.Predicate;

/** The places of pieces without parts that are of one kind, wherever they stand. */
final class FoundPlaces implements Found {
  private final Ints places = new Ints();
  private final Predicate<Piece> wanted;

  FoundPlaces(Predicate<Piece> wanted) {
    this.wanted = wanted;
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public void add(Piece piece, int start, int end) {
    if (wanted.test(piece)) {
      places.add(start);
      places.add(end);
    }
  }

  @Override
  public void addBraces(OpenMarkup open, int signs, int start, int end) {}

  @Override
  public void addHeading(Heading heading, int end, int before) {}

  /** Where each begins and ends, in turn. */
  Places places() {
    return new Places(places);
  }
}
