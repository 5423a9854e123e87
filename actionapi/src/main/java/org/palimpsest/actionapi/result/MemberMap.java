package org.palimpsest.actionapi.result;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Members by name, in the order in which they were put; none is ever taken out. Most objects of an
 * answer have a handful, for which looking at one name after the other is as quick as a hash table
 * and takes a third of its memory; larger ones get a table beside. Used by one thread.
 */
final class MemberMap extends AbstractMap<String, Node> {
  private static final int FEW = 12;
  private static final int NOWHERE = -1;

  private String[] keys = new String[6];
  private Node[] values = new Node[6];
  private int size;
  private @Nullable Map<String, Integer> places;

  @Override
  public @Nullable Node put(String key, Node value) {
    int place = place(key);
    if (place != NOWHERE) {
      Node before = values[place];
      values[place] = value;
      return before;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    keys[size] = key;
    values[size] = value;
    size++;
    if (places != null) {
      places.put(key, size - 1);
    } else if (size > FEW) {
      places = table();
    }
    return null;
  }

  private Map<String, Integer> table() {
    Map<String, Integer> table = HashMap.newHashMap(2 * size);
    for (int i = 0; i < size; i++) {
      table.put(keys[i], i);
    }
    return table;
  }

  private int place(@Nullable Object key) {
    if (places != null) {
      return places.getOrDefault(key, NOWHERE);
    }
    int hash = Objects.hashCode(key);
    for (int i = 0; i < size; i++) {
      if (keys[i].hashCode() == hash && keys[i].equals(key)) {
        return i;
      }
    }
    return NOWHERE;
  }

  @Override
  public @Nullable Node get(@Nullable Object key) {
    int place = place(key);
    return place == NOWHERE ? null : values[place];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return place(key) != NOWHERE;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<String, Node>> entrySet() {
    return new Entries();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Node> action) {
    for (int i = 0; i < size; i++) {
      action.accept(keys[i], values[i]);
    }
  }

  /** The value that was put as the so many-th, counted from 0. */
  Node valueAt(int place) {
    return values[place];
  }

  private final class Entries extends AbstractSet<Map.Entry<String, Node>> {
    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Map.Entry<String, Node>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < size;
        }

        @Override
        public Map.Entry<String, Node> next() {
          if (next >= size) {
            throw new NoSuchElementException();
          }
          int place = next++;
          return new AbstractMap.SimpleImmutableEntry<>(keys[place], values[place]);
        }
      };
    }
  }
}
