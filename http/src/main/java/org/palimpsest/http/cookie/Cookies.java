package org.palimpsest.http.cookie;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.form.PercentCoding;

/** The cookies of a request. */
public final class Cookies {
  private Cookies() {}

  /** The decoded values of a {@code Cookie} header by name; of two with one name the first. */
  public static Map<String, String> parse(@Nullable String header) {
    if (header == null || header.isEmpty()) {
      return Map.of();
    }
    Map<String, String> cookies = new HashMap<>();
    int from = 0;
    while (from < header.length()) {
      int semicolon = header.indexOf(';', from);
      int end = semicolon < 0 ? header.length() : semicolon;
      int equals = header.indexOf('=', from);
      if (equals >= 0 && equals < end) {
        cookies.putIfAbsent(
            header.substring(from, equals).strip(),
            PercentCoding.decode(header.substring(equals + 1, end).strip()));
      } else if (equals < 0) {
        break;
      }
      from = end + 1;
    }
    return cookies;
  }
}
