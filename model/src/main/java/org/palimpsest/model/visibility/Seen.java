package org.palimpsest.model.visibility;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value cut for one reader.
 *
 * @param value the value, or null when this reader may not see it or it was not asked for
 * @param hidden whether it is hidden from the public (true also for a reader who sees it all the
 *     same)
 */
public record Seen<T>(@Nullable T value, boolean hidden) {
  /** A value that everybody sees. */
  public static <T> Seen<T> open(T value) {
    return new Seen<>(value, false);
  }

  /** A value that was not asked for. */
  public static <T> Seen<T> unread() {
    return new Seen<>(null, false);
  }

  /** The same with what is made of the value, where there is one. */
  public <U> Seen<U> map(Function<T, @Nullable U> make) {
    return new Seen<>(value == null ? null : make.apply(value), hidden);
  }
}
