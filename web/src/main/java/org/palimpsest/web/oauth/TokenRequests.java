package org.palimpsest.web.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.web.page.Replies;
import org.palimpsest.wiki.oauth.TokenEndpoint;
import org.palimpsest.wiki.oauth.TokenEndpoint.Answer;
import org.palimpsest.wiki.oauth.TokenEndpoint.Caller;

/** Reads requests for tokens and writes what comes of them, as RFC 6749 has it. Thread-safe. */
final class TokenRequests {
  private final TokenEndpoint tokens;

  TokenRequests(TokenEndpoint tokens) {
    this.tokens = tokens;
  }

  HttpReply answer(HttpRequest request) {
    TokenRequest asked;
    try {
      asked = TokenRequest.parse(read(request));
    } catch (ParseException senseless) {
      ErrorObject error = senseless.getErrorObject();
      return refuse(error == null ? OAuth2Error.INVALID_REQUEST : error);
    } catch (IllegalArgumentException senseless) {
      return refuse(OAuth2Error.INVALID_REQUEST);
    }
    Optional<Caller> caller = caller(asked, request.address());
    return caller.isEmpty()
        ? refuse(OAuth2Error.INVALID_CLIENT)
        : answer(caller.get(), asked.getAuthorizationGrant());
  }

  private HttpReply answer(Caller caller, AuthorizationGrant grant) {
    return switch (grant) {
      case AuthorizationCodeGrant code ->
          reply(
              tokens.exchange(
                  caller,
                  code.getAuthorizationCode().getValue(),
                  text(code.getRedirectionURI()),
                  code.getCodeVerifier() == null ? null : code.getCodeVerifier().getValue()));
      case RefreshTokenGrant refresh ->
          reply(tokens.refresh(caller, refresh.getRefreshToken().getValue()));
      case ClientCredentialsGrant _ -> reply(tokens.ownToken(caller));
      default -> refuse(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    };
  }

  private static HTTPRequest read(HttpRequest request) throws ParseException {
    HTTPRequest http =
        new HTTPRequest(HTTPRequest.Method.POST, URI.create(request.origin() + request.path()));
    String type = request.header("Content-Type");
    if (type != null) {
      http.setContentType(type);
    }
    String authorization = request.header("Authorization");
    if (authorization != null) {
      http.setAuthorization(authorization);
    }
    http.setBody(new String(request.bytes(), StandardCharsets.UTF_8));
    return http;
  }

  /** Empty when the application proves itself in a way that is not known here. */
  private static Optional<Caller> caller(TokenRequest asked, String address) {
    ClientAuthentication proof = asked.getClientAuthentication();
    if (proof == null) {
      return asked.getClientID() == null
          ? Optional.empty()
          : Optional.of(new Caller(asked.getClientID().getValue(), null, address));
    }
    return proof instanceof PlainClientSecret secret
        ? Optional.of(
            new Caller(
                proof.getClientID().getValue(), secret.getClientSecret().getValue(), address))
        : Optional.empty();
  }

  private static HttpReply reply(Answer answer) {
    return switch (answer) {
      case Answer.Given given -> {
        String refresh = given.refreshToken();
        yield json(
            200,
            new AccessTokenResponse(
                    new Tokens(
                        new BearerAccessToken(
                            given.accessToken(), given.lifetime().toSeconds(), null),
                        refresh == null ? null : new RefreshToken(refresh)))
                .toJSONObject()
                .toJSONString());
      }
      case Answer.UnknownCaller _ -> refuse(OAuth2Error.INVALID_CLIENT);
      case Answer.NotAllowed _ -> refuse(OAuth2Error.UNAUTHORIZED_CLIENT);
      case Answer.NothingToExchange _ -> refuse(OAuth2Error.INVALID_GRANT);
    };
  }

  /** The code only: a description could repeat what was sent. */
  private static HttpReply refuse(ErrorObject error) {
    ErrorObject code = new ErrorObject(error.getCode(), null, error.getHTTPStatusCode());
    String body = new TokenErrorResponse(code).toJSONObject().toJSONString();
    return error.getHTTPStatusCode() == 401
        ? json(401, body, new Header("WWW-Authenticate", "Basic realm=\"oauth2\""))
        : json(400, body);
  }

  private static HttpReply json(int status, String body, Header... headers) {
    return Replies.reply(status, "application/json", body, headers);
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }
}
