package org.palimpsest.bench.load.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cookies of one client of one server; paths and expiry times are not looked at. Not
 * thread-safe.
 */
public final class Cookies {
  private final Map<String, String> values = new LinkedHashMap<>();
  private String header = "";

  /**
   * Takes over the value of a {@code Set-Cookie} header; an empty or "deleted" value removes the
   * cookie.
   */
  public void set(String setCookie) {
    int end = setCookie.indexOf(';');
    String pair = (end < 0 ? setCookie : setCookie.substring(0, end)).strip();
    int equals = pair.indexOf('=');
    if (equals <= 0) {
      return;
    }
    String name = pair.substring(0, equals);
    String value = pair.substring(equals + 1);
    if (value.isEmpty() || value.equals("deleted")) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
    StringBuilder all = new StringBuilder();
    values.forEach((n, v) -> all.append(all.isEmpty() ? "" : "; ").append(n).append('=').append(v));
    header = all.toString();
  }

  /** Forgets all cookies. */
  public void clear() {
    values.clear();
    header = "";
  }

  /** The value of the {@code Cookie} header; empty when there are no cookies. */
  public String header() {
    return header;
  }
}
