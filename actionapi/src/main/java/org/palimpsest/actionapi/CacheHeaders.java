package org.palimpsest.actionapi;

import java.time.Instant;
import java.util.List;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.header.HttpDate;

/** Who may keep an answer for how long (spec: api-framework.md, section 4). */
final class CacheHeaders {
  /** A century in seconds: what expires later cannot be written as a date, and never matters. */
  private static final long LONGEST = 3_155_760_000L;

  private CacheHeaders() {}

  /**
   * The headers for an answer.
   *
   * @param shared for how many seconds caches between us and the client may keep it
   * @param own for how many seconds the client may keep it
   * @param loggedIn whether the caller has a session
   * @param varies whether the answer depends on the header {@code Origin}
   */
  static List<Header> of(
      CacheMode mode, long shared, long own, boolean loggedIn, boolean varies, Instant now) {
    if (mode == CacheMode.PRIVATE || (mode == CacheMode.ANONYMOUS && loggedIn)) {
      return List.of(privately(own));
    }
    Header vary =
        new Header(
            "Vary", "Accept-Encoding, Treat-as-Untrusted, Cookie" + (varies ? ", Origin" : ""));
    boolean unwanted = shared == 0 && own == 0;
    if (loggedIn || unwanted) {
      return List.of(vary, privately(own));
    }
    long shorter = Math.min(Math.min(shared, own), LONGEST);
    Instant expires = shorter == 0 ? Instant.EPOCH : now.plusSeconds(shorter);
    return List.of(
        vary,
        new Header("Expires", HttpDate.print(expires)),
        new Header("Cache-Control", "s-maxage=%d, max-age=%d, public".formatted(shared, own)));
  }

  private static Header privately(long maxAge) {
    return new Header("Cache-Control", "private, must-revalidate, max-age=" + maxAge);
  }
}
