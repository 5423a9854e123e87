package org.palimpsest.actionapi.list;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that clients can ask of an item ({@code prop}), and what has to be read to answer it.
 *
 * @param <E> the parts that are read only when asked for
 */
public interface Property<E extends Enum<E>> {
  /** What has to be read to answer it; null for nothing but what is always read. */
  @Nullable E part();

  /** What has to be read to answer all of these. */
  static <E extends Enum<E>> Set<E> parts(Collection<? extends Property<E>> asked, Class<E> type) {
    Set<E> parts = EnumSet.noneOf(type);
    for (Property<E> property : asked) {
      E part = property.part();
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }
}
