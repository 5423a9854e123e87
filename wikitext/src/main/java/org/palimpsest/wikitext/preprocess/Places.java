package org.palimpsest.wikitext.preprocess;

/** Where parts of a text stand that are of one kind, in order. */
public final class Places {
  private final Ints places;

  Places(Ints places) {
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
