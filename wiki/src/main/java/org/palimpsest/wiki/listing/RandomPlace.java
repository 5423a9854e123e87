package org.palimpsest.wiki.listing;

import org.palimpsest.store.reading.ChanceLookup;

/**
 * A place in a walk through all pages in an order by chance, which begins somewhere and comes round
 * to there again.
 *
 * @param start where the walk has begun, at least 0 and below {@link ChanceLookup#PLACES}
 * @param next where it goes on, at most {@link ChanceLookup#PLACES}
 * @param wrapped whether it has gone on from the first place after the last one
 */
public record RandomPlace(long start, long next, boolean wrapped) {
  public RandomPlace {
    if (!isPlace(start, next)) {
      throw new IllegalArgumentException("no place: " + start + ", " + next);
    }
  }

  /** Whether there are such places. */
  public static boolean isPlace(long start, long next) {
    return start >= 0 && start < ChanceLookup.PLACES && next >= 0 && next <= ChanceLookup.PLACES;
  }

  RandomPlace at(long place) {
    return new RandomPlace(start, place, wrapped);
  }

  /** The place before which this round of the walk ends. */
  long end() {
    return wrapped ? start : ChanceLookup.PLACES;
  }
}
