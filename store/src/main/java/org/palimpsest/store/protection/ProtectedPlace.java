package org.palimpsest.store.protection;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;

/**
 * A place in the list of protected titles, which is ordered by time and, within a second, by title.
 *
 * @param created when the title was protected
 * @param title the title
 */
public record ProtectedPlace(Instant created, Title title) {
  public ProtectedPlace {
    Objects.requireNonNull(created);
    Objects.requireNonNull(title);
  }

  /** The same part of this list as a part of a list by time. */
  public static Window<ProtectedPlace> window(Window<Position> times) {
    return new Window<>(times.direction(), edge(times.from()), edge(times.to()), times.limit());
  }

  /** The place before or after all titles of a second, as the position is among its ids. */
  private static @Nullable ProtectedPlace edge(@Nullable Position position) {
    return position == null
        ? null
        : new ProtectedPlace(
            position.time(),
            new Title(position.id() == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE, "-"));
  }
}
