package org.palimpsest.store.seek;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that has been read.
 *
 * @param <T> an item
 * @param <P> a place in the list
 * @param items the items in the order asked for; where a list looks at a bounded number of rows
 *     there may be fewer than the limit, even none, though there are more to come
 * @param next where the list goes on; null at its end
 */
public record Slice<T, P>(List<T> items, @Nullable P next) {
  public Slice {
    items = List.copyOf(items);
  }

  /** A list of nothing. */
  public static <T, P> Slice<T, P> empty() {
    return new Slice<>(List.of(), null);
  }

  /**
   * The first of some items that were read, and the place of the one after them.
   *
   * @param read the items, one more than are wanted if there are more
   */
  public static <T, P> Slice<T, P> of(List<T> read, int limit, Function<T, P> place) {
    return read.size() > limit
        ? new Slice<>(read.subList(0, limit), place.apply(read.get(limit)))
        : new Slice<>(read, null);
  }

  /**
   * As {@link #of}, for a list in which places are numbers.
   *
   * @param first how many items come before those read
   */
  public static <T> Slice<Numbered<T>, Long> numbered(List<T> read, long first, int limit) {
    List<Numbered<T>> numbered = new ArrayList<>(read.size());
    for (T item : read) {
      numbered.add(new Numbered<>(first + numbered.size(), item));
    }
    return of(numbered, limit, Numbered::index);
  }

  /** The same part of the list with its items in another form. */
  public <U> Slice<U, P> map(Function<T, U> make) {
    return with(items.stream().map(make).toList());
  }

  /** The same part of the list with these in place of its items. */
  public <U> Slice<U, P> with(List<U> others) {
    return new Slice<>(others, next);
  }
}
