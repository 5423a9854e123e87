package org.palimpsest.store.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;

/**
 * The titles of one namespace between two keys, both included, in the order in which they are
 * stored: by the bytes of their keys.
 *
 * @param namespace the namespace's id
 * @param lowest the first key
 * @param highest the last key
 */
public record TitleRange(int namespace, String lowest, String highest) {
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  /** Behind every key that begins like what stands before it: keys have at most 255 bytes. */
  private static final String BEHIND_ALL = LAST_CHARACTER.repeat(64);

  public TitleRange {
    Objects.requireNonNull(lowest);
    Objects.requireNonNull(highest);
  }

  /** All titles of a namespace. */
  public static TitleRange all(int namespace) {
    return new TitleRange(namespace, "", BEHIND_ALL);
  }

  /** One title alone. */
  public static TitleRange one(Title title) {
    return new TitleRange(title.namespace(), title.key(), title.key());
  }

  /** Whether it is one title alone. */
  public boolean isOne() {
    return lowest.equals(highest);
  }

  /** Those of them that begin with this. */
  public TitleRange beginningWith(String prefix) {
    return from(prefix).to(prefix + BEHIND_ALL);
  }

  /** Those of them that do not come before this key; null: all. */
  public TitleRange from(@Nullable String key) {
    return key == null || compare(key, lowest) <= 0
        ? this
        : new TitleRange(namespace, key, highest);
  }

  /** Those of them that do not come after this key; null: all. */
  public TitleRange to(@Nullable String key) {
    return key == null || compare(key, highest) >= 0
        ? this
        : new TitleRange(namespace, lowest, key);
  }

  /** The titles that come first in this direction, {@code NEWER} for rising ones. */
  public Window<String> window(Direction direction, int limit) {
    return direction == Direction.NEWER
        ? new Window<>(direction, lowest, highest, limit)
        : new Window<>(direction, highest, lowest, limit);
  }

  /** Compares two keys as they are sorted. */
  public static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
