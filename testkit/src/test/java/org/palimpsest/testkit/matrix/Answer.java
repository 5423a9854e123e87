package org.palimpsest.testkit.matrix;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What came back.
 *
 * @param head status and headers, by name, without the date and the number of the request
 */
@SuppressWarnings("ArrayRecordComponent") // compared as texts only
record Answer(String head, byte[] body) {
  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+");

  static Answer of(HttpResponse<byte[]> response) {
    TreeMap<String, String> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    headers.remove("date");
    headers.remove("x-request-id");
    return new Answer(
        response.statusCode()
            + headers.entrySet().stream()
                .map(header -> "\n" + header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining()),
        response.body());
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * All of it, as one text, wherever the server listens. A tag that is made of a body which tells
   * that is left out.
   */
  String whole() {
    String text = text();
    String told = ADDRESS.matcher(text).replaceAll("HOST");
    String rest = told.equals(text) ? head : head.replaceAll("\netag: .*", "");
    return told + "\n\n" + ADDRESS.matcher(rest).replaceAll("HOST");
  }
}
