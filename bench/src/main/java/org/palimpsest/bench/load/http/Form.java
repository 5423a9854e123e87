package org.palimpsest.bench.load.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Parameters of a request, already percent-encoded: a query string or the body of a form.
 * Immutable; what stays the same in all requests is encoded once.
 *
 * @param encoded the parameters as they are sent, without a leading {@code ?}
 */
public record Form(String encoded) {
  /** Parameters from names and values in turn. */
  public static Form of(String... namesAndValues) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append(i == 0 ? "" : "&").append(pair(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new Form(text.toString());
  }

  /** These parameters and one more. */
  public Form with(String name, String value) {
    return new Form(encoded.isEmpty() ? pair(name, value) : encoded + '&' + pair(name, value));
  }

  private static String pair(String name, String value) {
    return encode(name) + '=' + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
