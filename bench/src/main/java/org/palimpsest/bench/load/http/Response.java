package org.palimpsest.bench.load.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer. Its body shares the connection's buffer: it is valid until the next request on that
 * connection, and nobody may change it.
 */
public final class Response {
  private final int status;
  private final @Nullable String apiError;
  private final List<String> setCookies;
  private final byte[] buffer;
  private final int length;

  Response(
      int status, @Nullable String apiError, List<String> setCookies, byte[] buffer, int length) {
    this.status = status;
    this.apiError = apiError;
    this.setCookies = List.copyOf(setCookies);
    this.buffer = buffer;
    this.length = length;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /**
   * The header {@code MediaWiki-API-Error}, which an API sends exactly when its answer is an error;
   * or null.
   */
  public @Nullable String apiError() {
    return apiError;
  }

  /** The values of all {@code Set-Cookie} headers. */
  public List<String> setCookies() {
    return setCookies;
  }

  /** The number of bytes of the body, without chunk sizes. */
  public int length() {
    return length;
  }

  /** The body as text. */
  public String text() {
    return new String(buffer, 0, length, StandardCharsets.UTF_8);
  }

  /** Whether these bytes occur in the body; far cheaper than parsing it. */
  public boolean contains(byte[] wanted) {
    for (int i = 0; i + wanted.length <= length; i++) {
      int j = 0;
      while (j < wanted.length && buffer[i + j] == wanted[j]) {
        j++;
      }
      if (j == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
