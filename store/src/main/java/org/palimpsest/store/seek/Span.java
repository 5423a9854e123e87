package org.palimpsest.store.seek;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a list that is read: from one place to another, both included.
 *
 * @param direction which way
 * @param from where to begin; null: at the list's end that comes first in this direction
 * @param to where to stop; null: not before the list's other end
 */
public record Span(Direction direction, @Nullable Position from, @Nullable Position to) {
  public Span {
    Objects.requireNonNull(direction);
  }

  /** The whole list. */
  public static Span all(Direction direction) {
    return new Span(direction, null, null);
  }

  /** The same stretch, begun at another place. */
  public Span startingAt(Position place) {
    return new Span(direction, place, to);
  }

  /** Whether the place lies in this stretch. */
  public boolean contains(Position place) {
    int sign = direction == Direction.NEWER ? 1 : -1;
    return (from == null || sign * place.compareTo(from) >= 0)
        && (to == null || sign * place.compareTo(to) <= 0);
  }
}
