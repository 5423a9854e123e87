package org.palimpsest.wikitext.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an element in their order: names in lower case, values as they mean. Immutable.
 */
public final class Attributes {
  /** No attributes. */
  public static final Attributes NONE = new Attributes(Map.of());

  private final Map<String, String> values;

  private Attributes(Map<String, String> values) {
    this.values = values;
  }

  /** Names and values in turn. */
  public static Attributes of(String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Attributes(Collections.unmodifiableMap(values));
  }

  /** The same as a map has, in its order. */
  public static Attributes copyOf(Map<String, String> values) {
    return values.isEmpty()
        ? NONE
        : new Attributes(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  /** The value of an attribute; null if it is not there. */
  public @Nullable String get(String name) {
    return values.get(name);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** These with one more at the end, or with another value for one that is there. */
  public Attributes with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Attributes(Collections.unmodifiableMap(more));
  }

  /** These without one. */
  public Attributes without(String name) {
    if (!values.containsKey(name)) {
      return this;
    }
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return copyOf(fewer);
  }

  /** Each in its order. */
  public void forEach(BiConsumer<String, String> action) {
    values.forEach(action);
  }

  /** All of them, not modifiable. */
  public Map<String, String> asMap() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes attributes && values.equals(attributes.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
