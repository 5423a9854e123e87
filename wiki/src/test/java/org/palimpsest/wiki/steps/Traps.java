package org.palimpsest.wiki.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Work that grows with the square of the text, in each of the ways in which it usually does. */
public final class Traps {
  private static final Pattern SLOW = Pattern.compile("a*b");

  private Traps() {}

  /** The traps by name. */
  public static Map<String, Consumer<String>> all() {
    return Map.of(
        "loop", Traps::loop,
        "search", Traps::search,
        "expression", text -> SLOW.matcher(text).find(),
        "list", Traps::list);
  }

  private static void loop(String text) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      for (int j = i; j < text.length(); j++) {
        found += text.charAt(j);
      }
    }
    if (found == 1) {
      throw new IllegalArgumentException(text);
    }
  }

  private static void search(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.indexOf("b", i) >= 0) {
        throw new IllegalArgumentException(text);
      }
    }
  }

  private static void list(String text) {
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (!seen.contains(i)) {
        seen.add(i);
      }
    }
  }
}
