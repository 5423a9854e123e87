package org.palimpsest.store.deletion;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Conditions;

/**
 * Deleted revisions of one title, whichever deletions took them.
 *
 * @param title the title that they had
 * @param times only those of these seconds, at most 500; empty: all
 */
public record DeletedSelection(Title title, Set<Instant> times) {
  public DeletedSelection {
    Objects.requireNonNull(title);
    times = Set.copyOf(times);
  }

  /** All deleted revisions of a title. */
  public static DeletedSelection all(Title title) {
    return new DeletedSelection(title, Set.of());
  }

  /** As conditions on {@code revision r}. */
  Conditions conditions() {
    Conditions where = DeletedRevisionLookup.of(title);
    if (!times.isEmpty()) {
      where.isOneOf("r.created", times.stream().map(Instant::getEpochSecond).sorted().toList());
    }
    return where;
  }
}
