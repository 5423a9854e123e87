package org.palimpsest.wiki.site;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code $1}, {@code $2} … in the text of a message. */
public final class Placeholders {
  private static final Pattern PLACE = Pattern.compile("\\$(\\d{1,3})");

  private Placeholders() {}

  /** The text with these values in its places; a place without a value stays as it is. */
  public static String fill(String text, List<String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          int number = Integer.parseInt(place.group(1));
          return Matcher.quoteReplacement(
              number >= 1 && number <= values.size() ? values.get(number - 1) : place.group());
        });
  }
}
