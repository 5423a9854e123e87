package org.palimpsest.wikitext.preprocess;

/** Where the parts of a text stand in which nothing means anything, in order. */
public final class OpaqueParts {
  private final Ints places;

  OpaqueParts(Ints places) {
    this.places = places;
  }

  /** How many there are. */
  public int size() {
    return places.size() / 2;
  }

  /** Where one begins. */
  public int start(int index) {
    return places.get(2 * index);
  }

  /** The position behind one. */
  public int end(int index) {
    return places.get(2 * index + 1);
  }
}
