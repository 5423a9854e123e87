package org.palimpsest.wiki.dump.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;

/**
 * A title, which dumps have as one text, and we also with the number of its namespace.
 *
 * @param stored what dumps call it
 * @param key what our two names for it begin with
 */
record TitleParam(String stored, String key, TitleParser titles) implements StoredParam {
  @Override
  public void read(Map<String, @Nullable Object> dumped, Map<String, @Nullable Object> ours) {
    if (dumped.get(stored) instanceof String title) {
      dumped.remove(stored);
      ours.put(key + "_ns", namespace(title, titles));
      ours.put(key + "_title", title);
    }
  }

  @Override
  public void write(Map<String, @Nullable Object> ours, Map<String, @Nullable Object> dumped) {
    if (ours.get(key + "_title") instanceof String title) {
      ours.remove(key + "_ns");
      ours.remove(key + "_title");
      dumped.put(stored, title);
    }
  }

  /** The number of the namespace of a whole title; that of pages if it is none here. */
  static int namespace(String title, TitleParser titles) {
    return titles.parse(title) instanceof ParsedTitle.Local local ? local.title().namespace() : 0;
  }
}
