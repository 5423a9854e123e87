package org.palimpsest.actionapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.http.HttpDate;
import org.palimpsest.actionapi.http.HttpReply.Header;
import org.palimpsest.actionapi.request.PercentCoding;
import org.palimpsest.wiki.accounts.CookieChange;

/** Cookies as they stand in headers. */
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

  /** The header that tells the client of a change. */
  public static Header header(CookieChange change, Instant now, boolean secure) {
    String value = change.value();
    StringBuilder text = new StringBuilder(change.name()).append('=');
    if (value == null) {
      text.append("deleted").append(lifetime(Instant.EPOCH, 0));
    } else {
      text.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
      if (change.lifetime() != null) {
        text.append(lifetime(now.plus(change.lifetime()), change.lifetime().toSeconds()));
      }
    }
    return new Header(
        "Set-Cookie",
        text.append("; path=/").append(secure ? "; secure" : "").append("; HttpOnly").toString());
  }

  private static String lifetime(Instant end, long seconds) {
    return "; expires=" + HttpDate.print(end) + "; Max-Age=" + seconds;
  }
}
