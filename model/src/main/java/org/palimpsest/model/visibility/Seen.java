package org.palimpsest.model.visibility;

import org.jspecify.annotations.Nullable;

/**
 * A value cut for one reader.
 *
 * @param value the value, or null when this reader may not see it
 * @param hidden whether it is hidden from the public (true also for a reader who sees it all the
 *     same)
 */
public record Seen<T>(@Nullable T value, boolean hidden) {
  /** A value that everybody sees. */
  public static <T> Seen<T> open(T value) {
    return new Seen<>(value, false);
  }
}
