package org.palimpsest.store.seek;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is read: from one place to another, both included, and no more than so
 * many items.
 *
 * @param <P> a place in the list
 * @param direction which way
 * @param from where to begin; null: at the list's end that comes first in this direction
 * @param to where to stop; null: not before the list's other end
 * @param limit how many items at most; with 0 it is only told whether there are any
 */
public record Window<P>(Direction direction, @Nullable P from, @Nullable P to, int limit) {
  public Window {
    Objects.requireNonNull(direction);
  }

  /** The first items of the whole list. */
  public static <P> Window<P> all(Direction direction, int limit) {
    return new Window<>(direction, null, null, limit);
  }

  /**
   * The items of a list by time between two seconds, all of those that were made in either second
   * included.
   *
   * @param start the second to begin with; null: at the list's end
   * @param end the second to end with; null: not before the list's other end
   */
  public static Window<Position> between(
      Direction direction, @Nullable Instant start, @Nullable Instant end, int limit) {
    boolean older = direction == Direction.OLDER;
    return new Window<>(direction, second(start, older), second(end, !older), limit);
  }

  private static @Nullable Position second(@Nullable Instant time, boolean last) {
    if (time == null) {
      return null;
    }
    return last ? Position.lastOf(time) : Position.firstOf(time);
  }

  /** The same, begun at another place; null: at the one where it begins anyway. */
  public Window<P> startingAt(@Nullable P place) {
    return place == null ? this : new Window<>(direction, place, to, limit);
  }

  /** The same, ended at another place. */
  public Window<P> endingAt(@Nullable P place) {
    return new Window<>(direction, from, place, limit);
  }

  /** The same with another number of items. */
  public Window<P> limitedTo(int most) {
    return new Window<>(direction, from, to, most);
  }
}
