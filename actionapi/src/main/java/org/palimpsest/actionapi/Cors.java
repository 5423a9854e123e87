package org.palimpsest.actionapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.http.HttpReply.Header;
import org.palimpsest.actionapi.http.HttpRequest;

/**
 * What a request from a page of another site may do (spec: api-framework.md, section 14). Every
 * site may read as a stranger ({@code origin=*}); none may use its visitors' cookies.
 *
 * @param refused whether the request is not answered at all
 * @param anonymous whether its credentials do not count
 * @param varies whether the answer depends on the header {@code Origin}
 * @param headers what the browser must be told
 */
record Cors(boolean refused, boolean anonymous, boolean varies, List<Header> headers) {
  private static final String EXPOSED =
      "MediaWiki-API-Error, Retry-After, X-Database-Lag, MediaWiki-Login-Suppressed";
  private static final Set<String> REQUEST_HEADERS =
      Set.of(
          "accept",
          "accept-language",
          "content-language",
          "content-type",
          "accept-encoding",
          "dnt",
          "origin",
          "user-agent",
          "api-user-agent",
          "access-control-max-age",
          "authorization");

  /** The rules for a request that says {@code origin=…}, or says nothing of it (null). */
  static Cors of(@Nullable String origin, HttpRequest request) {
    if (origin == null) {
      return new Cors(false, false, false, List.of());
    }
    List<Header> headers = new ArrayList<>();
    if (origin.equals("*")) {
      boolean preflight = isPreflight(request);
      if (preflight) {
        answerPreflight(request, headers);
      }
      headers.add(new Header("Access-Control-Allow-Origin", "*"));
      headers.add(new Header("Access-Control-Allow-Credentials", "false"));
      if (!preflight) {
        headers.add(new Header("Access-Control-Expose-Headers", EXPOSED));
      }
      return new Cors(false, true, false, headers);
    }
    String sent = request.header("Origin");
    if (sent == null || !List.of(sent.split(" ")).contains(origin)) {
      return new Cors(true, false, true, List.of());
    }
    headers.add(new Header("MediaWiki-CORS-Rejection", "Origin mismatch"));
    return new Cors(false, false, true, headers);
  }

  private static boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("Access-Control-Request-Method") != null;
  }

  private static void answerPreflight(HttpRequest request, List<Header> headers) {
    String wanted = request.header("Access-Control-Request-Headers");
    if (wanted != null) {
      for (String name : wanted.split(",")) {
        if (!REQUEST_HEADERS.contains(name.strip().toLowerCase(Locale.ROOT))) {
          headers.add(
              new Header("MediaWiki-CORS-Rejection", "Unsupported header requested in preflight"));
          return;
        }
      }
      headers.add(new Header("Access-Control-Allow-Headers", wanted));
    }
    headers.add(new Header("Access-Control-Allow-Methods", "POST, GET, HEAD"));
  }
}
