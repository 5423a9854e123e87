package org.palimpsest.actionapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.RequestParameters;

/**
 * What a request from a page of another site may do (spec: api-framework.md, section 14). Every
 * site may read as a stranger ({@code origin=*}) and act by credentials that no browser sends by
 * itself ({@code crossorigin}); the cookies of its visitors count only if the owner of the wiki has
 * said so.
 *
 * @param refusal why the request is not answered at all, or null
 * @param anonymous whether its credentials do not count
 * @param cookies whether its cookies count, if its credentials do
 * @param varies whether the answer depends on the header {@code Origin}
 * @param headers what the browser must be told
 */
record Cors(
    @Nullable String refusal,
    boolean anonymous,
    boolean cookies,
    boolean varies,
    List<Header> headers) {
  private static final String EXPOSED =
      "MediaWiki-API-Error, Retry-After, X-Database-Lag, MediaWiki-Login-Suppressed";
  private static final Cors SAME_SITE = new Cors(null, false, true, false, List.of());
  private static final String ANYBODY = "*";
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

  /** The rules for a request. */
  static Cors of(RequestParameters parameters, HttpRequest request, AllowedOrigins allowed) {
    String origin = parameters.peek(MainParameters.ORIGIN.name());
    if (!parameters.isAbsent(MainParameters.CROSS_ORIGIN.name())) {
      return origin == null
          ? byCredentials(request)
          : refused("The parameters \"origin\" and \"crossorigin\" cannot go together.", true);
    }
    if (origin == null) {
      return SAME_SITE;
    }
    return origin.equals(ANYBODY)
        ? new Cors(null, true, false, false, headers(request, ANYBODY))
        : bySite(origin, request, allowed);
  }

  private static Cors byCredentials(HttpRequest request) {
    String credentials = request.header("Authorization");
    boolean safe =
        credentials != null
            && (credentials.startsWith("OAuth ") || credentials.startsWith("Bearer "));
    return safe || isPreflight(request)
        ? new Cors(null, false, false, false, headers(request, ANYBODY))
        : refused("The parameter \"crossorigin\" needs credentials of OAuth.", false);
  }

  private static Cors bySite(String origin, HttpRequest request, AllowedOrigins allowed) {
    String sent = request.header("Origin");
    if (sent == null || !List.of(sent.split(" ")).contains(origin)) {
      return refused("The parameter \"origin\" must repeat the header Origin.", true);
    }
    return new Cors(
        null,
        false,
        true,
        true,
        allowed.contain(origin) ? headers(request, sent) : List.of(rejection("Origin mismatch")));
  }

  private static Cors refused(String why, boolean varies) {
    return new Cors(why, false, false, varies, List.of());
  }

  /** The headers for who may use the answer. */
  private static List<Header> headers(HttpRequest request, String site) {
    List<Header> headers = new ArrayList<>();
    boolean preflight = isPreflight(request);
    if (preflight) {
      String wanted = request.header("Access-Control-Request-Headers");
      if (wanted != null) {
        if (!areKnown(wanted)) {
          return List.of(rejection("Unsupported header requested in preflight"));
        }
        headers.add(new Header("Access-Control-Allow-Headers", wanted));
      }
      headers.add(new Header("Access-Control-Allow-Methods", "POST, GET, HEAD"));
    }
    boolean known = !site.equals(ANYBODY);
    headers.add(new Header("Access-Control-Allow-Origin", site));
    headers.add(new Header("Access-Control-Allow-Credentials", Boolean.toString(known)));
    if (known) {
      headers.add(new Header("Timing-Allow-Origin", site));
    }
    if (!preflight) {
      headers.add(new Header("Access-Control-Expose-Headers", EXPOSED));
    }
    return headers;
  }

  private static boolean areKnown(String wanted) {
    for (String name : wanted.split(",")) {
      if (!REQUEST_HEADERS.contains(name.strip().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static Header rejection(String why) {
    return new Header("MediaWiki-CORS-Rejection", why);
  }

  private static boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("Access-Control-Request-Method") != null;
  }
}
