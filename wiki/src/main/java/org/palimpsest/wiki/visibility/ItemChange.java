package org.palimpsest.wiki.visibility;

import java.util.Objects;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.visibility.LevelChange;

/**
 * What shall become of the levels of one thing.
 *
 * @param id under which it is kept
 * @param named the id by which the log calls it: where clients call it by a time, the digits of
 *     that
 * @param place the page or file that it is part of now; 0 for what is deleted, and for log entries
 * @param before what is hidden of it
 * @param after what shall be; veils are not changed by it
 */
public record ItemChange(long id, String named, long place, Visibility before, Visibility after) {
  public ItemChange {
    Objects.requireNonNull(named);
    Objects.requireNonNull(before);
    after = after.veiledAs(before);
  }

  /** Of a revision or a log entry, which the log calls by its id. */
  public static ItemChange numbered(long id, long place, Visibility before, Visibility after) {
    return new ItemChange(id, Long.toString(id), place, before, after);
  }

  /** The levels before and after it. */
  LevelChange levels() {
    return new LevelChange(before, after);
  }

  /** The bits, as in masks that clients know, of what is shown by it. */
  int cleared() {
    return before.mask() & ~after.mask();
  }

  /** The bits of what is hidden by it. */
  int set() {
    return after.mask() & ~before.mask();
  }

  /** Whether it is for the log that only few read. */
  boolean isSuppression() {
    return before.isSuppressed() || after.isSuppressed();
  }
}
