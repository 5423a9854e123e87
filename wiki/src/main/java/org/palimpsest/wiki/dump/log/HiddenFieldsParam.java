package org.palimpsest.wiki.dump.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of something are hidden. Dumps have them as a number, and we also by name.
 *
 * @param stored what dumps call it
 * @param key what we call it
 */
record HiddenFieldsParam(String stored, String key) implements StoredParam {
  private static final String MASK = "bitmask";

  @Override
  public void read(Map<String, @Nullable Object> dumped, Map<String, @Nullable Object> ours) {
    Object mask = dumped.remove(stored);
    long bits;
    if (mask instanceof Number number) {
      bits = number.longValue();
    } else if (mask instanceof String digits && digits.matches("[0-9]{1,3}")) {
      bits = Long.parseLong(digits);
    } else {
      return;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put(MASK, bits);
    fields.put("content", (bits & 1) != 0);
    fields.put("comment", (bits & 2) != 0);
    fields.put("user", (bits & 4) != 0);
    fields.put("restricted", (bits & 8) != 0);
    ours.put(key, fields);
  }

  @Override
  public void write(Map<String, @Nullable Object> ours, Map<String, @Nullable Object> dumped) {
    if (ours.remove(key) instanceof Map<?, ?> fields) {
      dumped.put(stored, fields.get(MASK));
    }
  }
}
