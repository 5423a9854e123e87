package org.palimpsest.wikitext.function.condition;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds elements that say that something went wrong. Linear in the text. */
final class ErrorTags {
  private static final Set<String> NAMES = Set.of("strong", "span", "p", "div");
  private static final String CLASS = "class=\"";

  private ErrorTags() {}

  /** Whether there is an element of the class {@code error} in a text. */
  static boolean in(String text) {
    int at = text.indexOf('<');
    while (at >= 0) {
      int end = text.indexOf('>', at);
      if (end < 0) {
        return false;
      }
      int start = text.lastIndexOf('<', end);
      if (isError(text.substring(start + 1, end))) {
        return true;
      }
      at = text.indexOf('<', end);
    }
    return false;
  }

  private static boolean isError(String tag) {
    int name = 0;
    while (name < tag.length() && !Character.isWhitespace(tag.charAt(name))) {
      name++;
    }
    if (!NAMES.contains(tag.substring(0, name).toLowerCase(Locale.ROOT))) {
      return false;
    }
    int start = tag.toLowerCase(Locale.ROOT).indexOf(CLASS, name);
    int end = start < 0 ? -1 : tag.indexOf('"', start + CLASS.length());
    return end >= 0
        && List.of(tag.substring(start + CLASS.length(), end).split("\\s+")).contains("error");
  }
}
