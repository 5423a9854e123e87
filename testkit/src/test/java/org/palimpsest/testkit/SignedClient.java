package org.palimpsest.testkit;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application of OAuth 1.0a that signs by itself, straight from RFC 5849: nothing of the wiki's
 * own code is used, so an error there is not repeated here.
 */
final class SignedClient {
  final TreeMap<String, String> oauth = new TreeMap<>();
  private final TestWiki wiki;
  private final TestClient http;
  private final String key;
  private int nonces;

  SignedClient(TestWiki wiki, String consumer, String secret, String token, String tokenSecret) {
    this.wiki = wiki;
    this.http = wiki.client();
    this.key = encode(secret) + "&" + encode(tokenSecret);
    oauth.put("oauth_consumer_key", consumer);
    oauth.put("oauth_signature_method", "HMAC-SHA1");
    oauth.put("oauth_version", "1.0");
    if (!token.isEmpty()) {
      oauth.put("oauth_token", token);
    }
  }

  static SignedClient of(TestWiki wiki, ConsumerCredentials credentials) {
    return new SignedClient(
        wiki,
        credentials.key(),
        credentials.secret(),
        orEmpty(credentials.token()),
        orEmpty(credentials.tokenSecret()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Sets a parameter of the header; what is not set is made for each request. */
  SignedClient with(String name, String value) {
    oauth.put(name, value);
    return this;
  }

  JsonNode get(String... parameters) {
    return json(open("GET", "/w/api.php", api(parameters)));
  }

  JsonNode post(String... parameters) {
    return json(open("POST", "/w/api.php", api(parameters)));
  }

  JsonNode postWithToken(String type, String... parameters) {
    List<String> all = new ArrayList<>(List.of(parameters));
    String token =
        get("action", "query", "meta", "tokens", "type", type)
            .at("/query/tokens/" + type + "token")
            .asString();
    all.addAll(List.of("token", token));
    return post(all.toArray(String[]::new));
  }

  /** A request to any path; parameters stand in the query, or in the body of a POST. */
  HttpResponse<String> open(String method, String path, String... parameters) {
    String form = form(parameters);
    String header = header(method, wiki.base() + path, parameters);
    HttpRequest.Builder request =
        method.equals("POST")
            ? HttpRequest.newBuilder(URI.create(wiki.base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
            : HttpRequest.newBuilder(URI.create(wiki.base() + path + "?" + form)).GET();
    return http.send(request.header("Authorization", header));
  }

  /** The header for a request. */
  String header(String method, String url, String... parameters) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("oauth_timestamp", Long.toString(wiki.clock().instant().getEpochSecond()));
    fields.put("oauth_nonce", "nonce" + System.identityHashCode(this) + "-" + nonces++);
    fields.putAll(oauth);
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
    for (int i = 0; i < parameters.length; i += 2) {
      pairs.add(encode(parameters[i]) + "=" + encode(parameters[i + 1]));
    }
    String base =
        method
            + "&"
            + encode(url)
            + "&"
            + encode(pairs.stream().sorted().collect(Collectors.joining("&")));
    fields.putIfAbsent("oauth_signature", hmac(key, base));
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=\"" + encode(field.getValue()) + "\"")
        .collect(Collectors.joining(", ", "OAuth realm=\"\", ", ""));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private static String[] api(String... parameters) {
    List<String> all = new ArrayList<>(List.of(parameters));
    all.addAll(List.of("format", "json", "formatversion", "2"));
    return all.toArray(String[]::new);
  }

  private static String form(String... parameters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      pairs.add(
          URLEncoder.encode(parameters[i], StandardCharsets.UTF_8)
              + "="
              + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  private static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
