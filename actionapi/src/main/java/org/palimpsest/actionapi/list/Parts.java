package org.palimpsest.actionapi.list;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What has to be read of items to answer what clients ask of them ({@code prop}).
 *
 * @param <K> what can be asked
 * @param <E> what is read only when asked for
 * @param type the parts that there are
 * @param needed the part that an answer needs; none for what is always read
 */
public record Parts<K extends Enum<K>, E extends Enum<E>>(Class<E> type, Map<K, E> needed) {
  public Parts {
    needed = Map.copyOf(needed);
  }

  /** What has to be read to answer all of these. */
  public Set<E> of(Collection<K> asked) {
    Set<E> parts = EnumSet.noneOf(type);
    for (K property : asked) {
      E part = needed.get(property);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }
}
