package org.palimpsest.wiki.dump.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody is in groups. We name the group with each end, dumps rely on the order of the
 * groups, which stand in a parameter of their own.
 *
 * @param groups what we call the groups
 * @param key what both call the ends
 */
record GroupEndsParam(String groups, String key) implements StoredParam {

  private static final String EXPIRY = "expiry";

  @Override
  public String stored() {
    return key;
  }

  @Override
  public void read(Map<String, @Nullable Object> dumped, Map<String, @Nullable Object> ours) {
    List<?> names = ours.get(groups) instanceof List<?> list ? list : List.of();
    List<?> ends = dumped.remove(key) instanceof List<?> list ? list : List.of();
    List<Object> named = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Object end = i < ends.size() && ends.get(i) instanceof Map<?, ?> map ? map.get(EXPIRY) : null;
      Map<String, @Nullable Object> membership = new LinkedHashMap<>();
      membership.put("group", names.get(i));
      membership.put(EXPIRY, end == null ? ValueForms.INFINITY : ValueForms.ourTime(end));
      named.add(membership);
    }
    ours.put(key, named);
  }

  @Override
  public void write(Map<String, @Nullable Object> ours, Map<String, @Nullable Object> dumped) {
    if (!(ours.remove(key) instanceof List<?> named)) {
      return;
    }
    List<Object> ends = new ArrayList<>();
    for (Object membership : named) {
      Object end = membership instanceof Map<?, ?> map ? map.get(EXPIRY) : null;
      Map<String, @Nullable Object> bare = new LinkedHashMap<>();
      bare.put(
          EXPIRY,
          end == null || end.equals(ValueForms.INFINITY) ? null : ValueForms.storedTime(end));
      ends.add(bare);
    }
    dumped.put(key, ends);
  }
}
