package org.palimpsest.store.seek;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a list that is ordered by time and, within a second, by id.
 *
 * @param time the second
 * @param id the id of the row; rows of smaller ids come first
 */
public record Position(Instant time, long id) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::time).thenComparingLong(Position::id);

  public Position {
    Objects.requireNonNull(time);
  }

  /** The place of a row with the time as it is stored. */
  public static Position of(long seconds, long id) {
    return new Position(Instant.ofEpochSecond(seconds), id);
  }

  /** A place behind all rows. */
  public static final Position END = of(1L << 40, Long.MAX_VALUE);

  /** Before everything. */
  public static final Position BEGINNING = of(-(1L << 40), 0);

  /** The place before all rows of this second. */
  public static Position firstOf(Instant time) {
    return new Position(time, 0);
  }

  /** The place after all rows of this second. */
  public static Position lastOf(Instant time) {
    return new Position(time, Long.MAX_VALUE);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
