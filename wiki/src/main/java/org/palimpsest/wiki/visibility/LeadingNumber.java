package org.palimpsest.wiki.visibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole number at the beginning of a text, as PHP finds it: 0 where there is none. */
public final class LeadingNumber {
  private static final Pattern NUMBER =
      Pattern.compile("[ \\t\\n\\r\\x0B\\f]*+([+-]?)0*+([0-9]*+)");

  /** So many digits are a number in any case; no id has more. */
  private static final int MOST_DIGITS = 18;

  private LeadingNumber() {}

  /** The number, or the largest of its sign. */
  public static long of(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.lookingAt() || matcher.end(2) == matcher.start(2)) {
      return 0;
    }
    long number =
        matcher.end(2) - matcher.start(2) > MOST_DIGITS
            ? Long.MAX_VALUE
            : Long.parseLong(matcher.group(2));
    return matcher.group(1).equals("-") ? -number : number;
  }

  /** Those of these texts that can be ids, each once. */
  static List<Long> ids(List<String> texts) {
    LinkedHashSet<Long> ids = new LinkedHashSet<>();
    texts.stream().map(LeadingNumber::of).filter(id -> id > 0).forEach(ids::add);
    return List.copyOf(ids);
  }
}
