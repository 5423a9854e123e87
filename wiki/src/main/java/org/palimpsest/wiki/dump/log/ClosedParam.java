package org.palimpsest.wiki.dump.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.TitleParser;

/** What a partial block closes. Its pages are titles in dumps, and with their namespaces here. */
record ClosedParam(TitleParser titles) implements StoredParam {
  private static final String STORED = "7::restrictions";
  private static final String KEY = "restrictions";
  private static final String PAGES = "pages";
  private static final String TITLE = "page_title";

  @Override
  public String stored() {
    return STORED;
  }

  @Override
  public void read(Map<String, @Nullable Object> dumped, Map<String, @Nullable Object> ours) {
    if (!(dumped.remove(STORED) instanceof Map<?, ?> stored)) {
      return;
    }
    Map<String, @Nullable Object> closed = ValueForms.copy(stored);
    if (closed.get(PAGES) instanceof List<?> pages) {
      List<Object> named = new ArrayList<>();
      for (Object page : pages) {
        Map<String, Object> titled = new LinkedHashMap<>();
        titled.put("page_ns", TitleParam.namespace(String.valueOf(page), titles));
        titled.put(TITLE, String.valueOf(page));
        named.add(titled);
      }
      closed.put(PAGES, named);
    }
    ours.put(KEY, closed);
  }

  @Override
  public void write(Map<String, @Nullable Object> ours, Map<String, @Nullable Object> dumped) {
    if (!(ours.remove(KEY) instanceof Map<?, ?> kept)) {
      return;
    }
    Map<String, @Nullable Object> closed = ValueForms.copy(kept);
    if (closed.get(PAGES) instanceof List<?> pages) {
      List<Object> bare = new ArrayList<>();
      for (Object page : pages) {
        bare.add(page instanceof Map<?, ?> map ? String.valueOf(map.get(TITLE)) : page);
      }
      closed.put(PAGES, bare);
    }
    dumped.put(STORED, closed);
  }
}
