package org.palimpsest.actionapi;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sites whose pages may act for the users of this wiki.
 *
 * @param hosts hosts with their port unless it is the usual one; {@code *} stands for any text,
 *     {@code ?} for any character; an exclamation mark before it makes an exception
 */
record AllowedOrigins(List<String> hosts) {
  private static final Pattern WILDCARDS = Pattern.compile("[^*?]+|\\*|\\?");

  /** Whether an origin, as browsers write it, is one of them. */
  boolean contain(String origin) {
    boolean allowed = false;
    for (String host : hosts) {
      boolean exception = host.startsWith("!");
      if (matches(origin, exception ? host.substring(1) : host)) {
        if (exception) {
          return false;
        }
        allowed = true;
      }
    }
    return allowed;
  }

  private static boolean matches(String origin, String host) {
    String pattern =
        WILDCARDS
            .matcher(host)
            .replaceAll(part ->
                Matcher.quoteReplacement(
                    switch (part.group()) {
                      case "*" -> "[^/]*";
                      case "?" -> "[^/]";
                      default -> Pattern.quote(part.group());
                    }));
    return Pattern.compile("https?://" + pattern, Pattern.CASE_INSENSITIVE)
        .matcher(origin)
        .matches();
  }
}
