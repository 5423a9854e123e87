package org.palimpsest.wiki.page;

import org.palimpsest.store.page.RandomPageLookup;

/**
 * A place in a walk through all pages in an order by chance, which begins somewhere and comes round
 * to there again.
 *
 * @param start where the walk has begun, at least 0 and below {@link RandomPageLookup#PLACES}
 * @param next where it goes on, at most {@link RandomPageLookup#PLACES}
 * @param wrapped whether it has gone on from the first place after the last one
 */
public record RandomPosition(long start, long next, boolean wrapped) {
  public RandomPosition {
    if (!isPlace(start, next)) {
      throw new IllegalArgumentException("no place: " + start + ", " + next);
    }
  }

  /** Whether there are such places. */
  public static boolean isPlace(long start, long next) {
    return start >= 0
        && start < RandomPageLookup.PLACES
        && next >= 0
        && next <= RandomPageLookup.PLACES;
  }

  RandomPosition at(long place) {
    return new RandomPosition(start, place, wrapped);
  }

  /** The place before which this round of the walk ends. */
  long end() {
    return wrapped ? start : RandomPageLookup.PLACES;
  }
}
