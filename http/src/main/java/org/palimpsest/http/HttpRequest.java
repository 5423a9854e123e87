package org.palimpsest.http;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request, read whole.
 *
 * @param method the method as sent, for instance {@code GET}
 * @param sentPath the path as sent, still percent-encoded, without the query; only for what proves
 *     that it was sent so, everything else goes by {@link #path()}
 * @param query the query string, still percent-encoded; null when there is no {@code ?}
 * @param headers the headers by name, whatever the case of the letters (several of one name joined
 *     by {@code ", "}, cookies by {@code "; "})
 * @param body the body; empty when there is none
 * @param address the address of the client, canonical
 * @param origin scheme, host and port by which the client reached us, without a slash at the end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
public record HttpRequest(
    String method,
    String sentPath,
    @Nullable String query,
    TreeMap<String, String> headers,
    byte[] body,
    String address,
    String origin) {
  private static final String TITLES = "/wiki/";

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
