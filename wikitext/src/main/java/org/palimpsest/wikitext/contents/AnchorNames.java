package org.palimpsest.wikitext.contents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ids of headings, each once on a page whatever the case of its letters. Not thread-safe. */
final class AnchorNames {
  private final Set<String> taken = new HashSet<>();

  /** The last number given to a name, so that many equal headings take no longer each. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The id itself if it is free, or else the first free one with a number. */
  String unique(String id) {
    String folded = fold(id);
    if (taken.add(folded)) {
      return id;
    }
    int number = numbers.getOrDefault(folded, 1) + 1;
    while (!taken.add(folded + "_" + number)) {
      number++;
    }
    numbers.put(folded, number);
    return id + "_" + number;
  }

  private static String fold(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
