package org.palimpsest.http.cache;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.header.HttpDate;

/** Requests for an answer only if it has changed (RFC 9110, section 13). */
public final class ConditionalRequest {
  private ConditionalRequest() {}

  /** Whether the client has the present answer already. Tags count before times. */
  public static boolean isUnchanged(HttpRequest request, Validators validators) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return false;
    }
    String tags = request.header("If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*") || holds(tags, validators.etag());
    }
    Instant lastModified = validators.lastModified();
    String since = request.header("If-Modified-Since");
    return lastModified != null
        && since != null
        && HttpDate.parse(since)
            .filter(time -> !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(time))
            .isPresent();
  }

  /** The headers by which the client can ask next time. */
  public static List<Header> headers(Validators validators) {
    List<Header> headers = new ArrayList<>();
    if (validators.etag() != null) {
      headers.add(new Header("ETag", validators.etag()));
    }
    if (validators.lastModified() != null) {
      headers.add(new Header("Last-Modified", HttpDate.print(validators.lastModified())));
    }
    return headers;
  }

  private static boolean holds(String tags, @Nullable String etag) {
    if (etag == null) {
      return false;
    }
    for (String tag : tags.split(",")) {
      if (strong(tag.strip()).equals(strong(etag))) {
        return true;
      }
    }
    return false;
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
