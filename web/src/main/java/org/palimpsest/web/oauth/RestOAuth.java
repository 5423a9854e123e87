package org.palimpsest.web.oauth;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.oauth.ApplicationHeader;
import org.palimpsest.actionapi.oauth.ApplicationIdentity;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.web.page.PageSite;
import org.palimpsest.web.page.Replies;
import org.palimpsest.wiki.oauth.Acceptance;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.oauth.OAuthIdentity;

/** {@code /w/rest.php/oauth2/…}: the endpoints of OAuth 2.0. Thread-safe. */
public final class RestOAuth implements Endpoint {
  private static final String PREFIX = "/w/rest.php/oauth2/";

  private final OAuth oauth;
  private final ApplicationIdentity identity;
  private final CodeConsent consent;
  private final TokenRequests tokens;

  public RestOAuth(OAuth oauth, PageSite site, InstantSource clock) {
    this.oauth = oauth;
    this.identity = new ApplicationIdentity(oauth.identity());
    this.consent = new CodeConsent(oauth, site, new ConsentPages(site), clock);
    this.tokens = new TokenRequests(oauth.tokens());
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    String path = request.path();
    return switch (path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "") {
      case "authorize" -> consent.answer(request);
      case "access_token" ->
          request.method().equals("POST") ? tokens.answer(request) : wrongMethod("POST");
      case "resource/profile" -> resource(request, true);
      case "resource/scopes" -> resource(request, false);
      default -> error(404, "rest-no-match", "Not Found");
    };
  }

  private HttpReply resource(HttpRequest request, boolean profile) {
    if (!List.of("GET", "HEAD", "POST").contains(request.method())) {
      return wrongMethod("GET, HEAD, POST");
    }
    return switch (identity.of(request).orElse(null)) {
      case null -> unauthorized(request);
      case OAuthIdentity.Outcome.Refused _ -> unauthorized(request);
      case OAuthIdentity.Outcome.Known(Acceptance acceptance, _) ->
          profile
              ? Replies.json(
                  200,
                  oauth.profiles().claims(acceptance, request.origin(), request.address(), null))
              : Replies.json(200, acceptance.grants().all());
    };
  }

  /** A bad signature forbids; a bad bearer token, or nothing, asks for a better one. */
  private static HttpReply unauthorized(HttpRequest request) {
    boolean signed =
        ApplicationHeader.read(request.header("Authorization"))
            .filter(ApplicationHeader.Signed.class::isInstance)
            .isPresent();
    return signed
        ? error(403, "rest-read-denied", "Forbidden")
        : error(
            401,
            "access_denied",
            "Unauthorized",
            new Header("WWW-Authenticate", "Bearer error=\"invalid_token\""));
  }

  private static HttpReply wrongMethod(String allowed) {
    return error(405, "rest-wrong-method", "Method Not Allowed", new Header("Allow", allowed));
  }

  private static HttpReply error(int status, String code, String reason, Header... headers) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("error", code);
    fields.put("httpCode", status);
    fields.put("httpReason", reason);
    return Replies.json(status, fields, headers);
  }
}
