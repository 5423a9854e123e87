package org.palimpsest.store.seek;

import java.util.Map;

/**
 * The columns that a query reads when some parts are asked for. Immutable.
 *
 * @param <E> the parts
 */
public final class Selection<E extends Enum<E>> {
  private final String text;
  private final Map<E, Integer> places;

  Selection(String text, Map<E, Integer> places) {
    this.text = text;
    this.places = places;
  }

  /** The query up to its conditions. */
  public String text() {
    return text;
  }

  /** Where the first column of a part stands, counted from 1; 0 when the part is not read. */
  public int at(E part) {
    return places.getOrDefault(part, 0);
  }
}
