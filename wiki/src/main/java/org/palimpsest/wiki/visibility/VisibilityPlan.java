package org.palimpsest.wiki.visibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.visibility.FoundItems.Found;

/**
 * What becomes of which items.
 *
 * @param found what has been found of what is named
 * @param items all that has been found, each with what becomes of it
 */
record VisibilityPlan(Found found, List<JudgedItem> items) {
  VisibilityPlan {
    items = List.copyOf(items);
  }

  /** Those of which something changes. */
  Stream<JudgedItem> changes() {
    return items.stream().filter(JudgedItem::isChange);
  }

  /** What changes, by the titles under which the log tells of it, each in an entry of its own. */
  Map<Title, List<ItemChange>> changesByTitle() {
    Map<Title, List<ItemChange>> byTitle = new LinkedHashMap<>();
    changes()
        .forEach(judged ->
            byTitle
                .computeIfAbsent(found.logged(judged.item()), _ -> new ArrayList<>())
                .add(judged.change()));
    return byTitle;
  }
}
