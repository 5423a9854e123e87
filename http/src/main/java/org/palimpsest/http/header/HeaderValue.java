package org.palimpsest.http.header;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads parameters of header values such as {@code form-data; name="a"; filename="b"}. */
public final class HeaderValue {
  private HeaderValue() {}

  /** The value of a parameter of a header value, or null when it has none of that name. */
  public static @Nullable String parameter(String header, String wanted) {
    int at = header.indexOf(';');
    while (at >= 0 && at < header.length()) {
      at++;
      int equals = header.indexOf('=', at);
      int semicolon = header.indexOf(';', at);
      if (equals < 0) {
        return null;
      }
      if (semicolon >= 0 && semicolon < equals) {
        at = semicolon;
        continue;
      }
      String name = header.substring(at, equals).strip().toLowerCase(Locale.ROOT);
      int start = equals + 1;
      while (start < header.length() && header.charAt(start) == ' ') {
        start++;
      }
      StringBuilder value = new StringBuilder();
      at =
          start < header.length() && header.charAt(start) == '"'
              ? quoted(header, start + 1, value)
              : bare(header, start, value);
      if (name.equals(wanted)) {
        return value.toString();
      }
      at = header.indexOf(';', at);
    }
    return null;
  }

  private static int quoted(String header, int from, StringBuilder value) {
    int i = from;
    while (i < header.length() && header.charAt(i) != '"') {
      if (header.charAt(i) == '\\' && i + 1 < header.length()) {
        i++;
      }
      value.append(header.charAt(i));
      i++;
    }
    return Math.min(i + 1, header.length());
  }

  private static int bare(String header, int from, StringBuilder value) {
    int end = header.indexOf(';', from);
    int stop = end < 0 ? header.length() : end;
    value.append(header.substring(from, stop).strip());
    return stop;
  }
}
