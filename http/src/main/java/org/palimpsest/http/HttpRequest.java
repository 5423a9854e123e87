package org.palimpsest.http;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.intake.RequestBody;

/**
 * One request.
 *
 * @param method the method as sent, for instance {@code GET}
 * @param sentPath the path as sent, still percent-encoded, without the query; only for what proves
 *     that it was sent so, everything else goes by {@link #path()}
 * @param query the query string, still percent-encoded; null when there is no {@code ?}
 * @param headers the headers by name, whatever the case of the letters (several of one name joined
 *     by {@code ", "}, cookies by {@code "; "})
 * @param body the body, in the form that its endpoint has asked for
 * @param address the address of the client, canonical
 * @param origin scheme, host and port by which the client reached us, without a slash at the end
 * @param variables what the path has in place of the variables of its route, decoded, by name
 */
public record HttpRequest(
    String method,
    String sentPath,
    @Nullable String query,
    TreeMap<String, String> headers,
    RequestBody body,
    String address,
    String origin,
    Map<String, String> variables) {
  private static final String TITLES = "/wiki/";
  private static final byte[] NO_BYTES = {};

  /** A request whose body is in memory, and which no route has taken yet. */
  public HttpRequest(
      String method,
      String sentPath,
      @Nullable String query,
      TreeMap<String, String> headers,
      byte[] body,
      String address,
      String origin) {
    this(
        method,
        sentPath,
        query,
        headers,
        body.length == 0 ? RequestBody.NONE : new RequestBody.Whole(body),
        address,
        origin,
        Map.of());
  }

  /** The same with this body. */
  public HttpRequest with(RequestBody other) {
    return new HttpRequest(method, sentPath, query, headers, other, address, origin, variables);
  }

  /** The same with these variables. */
  public HttpRequest with(Map<String, String> others) {
    return new HttpRequest(method, sentPath, query, headers, body, address, origin, others);
  }

  /** The body if it has been taken whole; nothing when there is none, or it has another form. */
  public byte[] bytes() {
    return body instanceof RequestBody.Whole(byte[] all) ? all : NO_BYTES;
  }

  /**
   * What the path has in place of this variable of its route.
   *
   * @throws IllegalArgumentException when the route has no such variable
   */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no variable " + name);
    }
    return value;
  }

  /**
   * The path, still percent-encoded, with one slash for each run of slashes: a client whose base
   * address ends in a slash asks for {@code //w/api.php}. So it never begins with two, which would
   * name another host to who follows it. The titles of pages keep theirs.
   */
  public String path() {
    if (!sentPath.contains("//")) {
      return sentPath;
    }
    String path = sentPath.replaceFirst("^/+", "/");
    return path.startsWith(TITLES) ? path : path.replaceAll("/{2,}", "/");
  }

  /** A map for headers that does not care about the case of their names. */
  public static TreeMap<String, String> headerMap(Map<String, String> headers) {
    TreeMap<String, String> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    map.putAll(headers);
    return map;
  }

  /** The value of a header, or null. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
