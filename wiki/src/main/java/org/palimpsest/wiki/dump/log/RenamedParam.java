package org.palimpsest.wiki.dump.log;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that is one value both here and in dumps.
 *
 * @param stored what dumps call it
 * @param key what we call it
 * @param reading our form of a dump's value
 * @param writing the dump's form of our value
 */
record RenamedParam(String stored, String key, Form reading, Form writing) implements StoredParam {
  /** Another form of a value; what it does not know it leaves as it is. */
  interface Form extends Function<@Nullable Object, @Nullable Object> {}

  /** The same value under another name. */
  static StoredParam same(String stored, String key) {
    return new RenamedParam(stored, key, value -> value, value -> value);
  }

  @Override
  public void read(Map<String, @Nullable Object> dumped, Map<String, @Nullable Object> ours) {
    if (dumped.containsKey(stored)) {
      ours.put(key, reading.apply(dumped.remove(stored)));
    }
  }

  @Override
  public void write(Map<String, @Nullable Object> ours, Map<String, @Nullable Object> dumped) {
    if (ours.containsKey(key)) {
      dumped.put(stored, writing.apply(ours.remove(key)));
    }
  }
}
