package org.palimpsest.wiki.visibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/** What has been found of what is named. */
sealed interface FoundItems {
  /**
   * Some items, or none.
   *
   * @param target the title under which they are; null: they are of any page
   * @param items newest first
   */
  record Found(@Nullable Title target, List<FoundItem> items) implements FoundItems {
    public Found {
      items = List.copyOf(items);
    }

    /** Those ids that are not exactly those of an item. */
    List<String> missing(List<String> ids) {
      Set<String> found = new HashSet<>();
      items.forEach(item -> found.add(item.named()));
      return ids.stream().filter(id -> !found.contains(id)).toList();
    }

    /** The title under which the log tells of an item. */
    Title logged(FoundItem item) {
      return target == null ? item.title() : target;
    }
  }

  /** It is not known under which title they are. */
  record NoTarget() implements FoundItems {}

  /** An id that should be a time is none. */
  record BadTime(String id) implements FoundItems {}
}
