package org.palimpsest.actionapi.list;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What has to be read of items to answer what clients ask of them ({@code prop}). Immutable.
 *
 * @param <E> what is read only when asked for
 * @param <K> what can be asked
 */
public final class Parts<E extends Enum<E>, K extends Enum<K>> {
  private final Class<E> type;
  private final Map<E, Set<K>> needing;

  private Parts(Class<E> type, Map<E, Set<K>> needing) {
    this.type = type;
    this.needing = needing;
  }

  /** Nothing yet. */
  public static <E extends Enum<E>, K extends Enum<K>> Parts<E, K> none(Class<E> type) {
    return new Parts<>(type, new EnumMap<>(type));
  }

  /** The same with a part that has to be read when one of these is asked. */
  @SafeVarargs
  public final Parts<E, K> read(E part, K... properties) {
    Set<K> all = new HashSet<>();
    for (K property : properties) {
      all.add(property);
    }
    Map<E, Set<K>> more = new EnumMap<>(type);
    more.putAll(needing);
    more.put(part, all);
    return new Parts<>(type, more);
  }

  /** What has to be read to answer all of these. */
  public Set<E> of(Collection<K> asked) {
    Set<E> parts = EnumSet.noneOf(type);
    needing.forEach((part, properties) -> {
      if (!Collections.disjoint(properties, asked)) {
        parts.add(part);
      }
    });
    return parts;
  }
}
