package org.palimpsest.testkit.matrix;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something to be asked.
 *
 * @param path where
 * @param params what; sent in the body of what is posted
 * @param token the type of the token that goes with it; empty for none
 */
record Question(String path, boolean posted, Map<String, String> params, String token) {
  static Question get(String path) {
    return new Question(path, false, Map.of(), "");
  }

  static Question api(Map<String, String> params) {
    return new Question("/w/api.php", false, params, "");
  }

  /** The same with something else to it. */
  Question with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(params);
    all.putAll(more);
    return new Question(path, posted, all, token);
  }

  boolean isApi() {
    return path.equals("/w/api.php");
  }

  /** As it is sent. */
  HttpRequest.Builder request(URI base, String tokenSent) {
    Map<String, String> all = new LinkedHashMap<>(params);
    if (!tokenSent.isEmpty()) {
      all.put("token", tokenSent);
    }
    String form =
        all.entrySet().stream()
            .map(param -> encode(param.getKey()) + "=" + encode(param.getValue()))
            .collect(Collectors.joining("&"));
    if (posted) {
      return HttpRequest.newBuilder(base.resolve(path))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(form));
    }
    return HttpRequest.newBuilder(base.resolve(form.isEmpty() ? path : path + "?" + form));
  }

  /** Whether it has this word in it, so that an answer may have it too. */
  boolean says(String word) {
    return path.contains(word) || params.values().stream().anyMatch(value -> value.contains(word));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return (posted ? "POST " : "GET ") + path + " " + params;
  }
}
