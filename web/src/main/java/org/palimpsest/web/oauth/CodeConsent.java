package org.palimpsest.web.oauth;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;
import org.palimpsest.web.page.FormToken;
import org.palimpsest.web.page.PageSite;
import org.palimpsest.web.page.Replies;
import org.palimpsest.web.page.Visitor;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.oauth.AuthorizationCodes;
import org.palimpsest.wiki.oauth.AuthorizationCodes.Consideration;
import org.palimpsest.wiki.oauth.AuthorizationCodes.Fault;
import org.palimpsest.wiki.oauth.CodeRequest;
import org.palimpsest.wiki.oauth.OAuth;

/**
 * {@code oauth2/authorize}: the user says whether an application of OAuth 2.0 gets what it asks
 * for. A browser is sent back only to where the application has registered (RFC 6749, section
 * 4.1.2.1). Thread-safe.
 */
final class CodeConsent {
  private static final List<String> REPEATED =
      List.of(
          "response_type",
          "client_id",
          "redirect_uri",
          "scope",
          "state",
          "code_challenge",
          "code_challenge_method");

  private final OAuth oauth;
  private final Visitor visitor;
  private final ConsentPages pages;
  private final InstantSource clock;

  CodeConsent(OAuth oauth, PageSite site, ConsentPages pages, InstantSource clock) {
    this.oauth = oauth;
    this.visitor = new Visitor(site, clock);
    this.pages = pages;
    this.clock = clock;
  }

  HttpReply answer(HttpRequest request) {
    return visitor.answer(request, session -> answer(request, session));
  }

  private HttpReply answer(HttpRequest request, Session session) {
    if (!(ParameterReader.read(request)
        instanceof ParameterReader.Outcome.Read(RequestParameters parameters))) {
      return Replies.text(400, "A request can have no more than 1000 parameters.");
    }
    String scope = parameters.peek("scope");
    CodeRequest asked =
        new CodeRequest(
            text(parameters, "client_id"),
            parameters.peek("redirect_uri"),
            scope == null || scope.isBlank() ? List.of() : Arrays.asList(scope.strip().split(" +")),
            parameters.peek("code_challenge"),
            parameters.peek("code_challenge_method"));
    return switch (oauth.codes().consider(asked)) {
      case Consideration.UnknownConsumer _ -> problem(400, session, "oauth-unknown-client");
      case Consideration.BadCallback _ -> problem(400, session, "oauth-bad-redirect");
      case Consideration.Faulty(String callback, Fault fault) ->
          back(callback, parameters, "error", code(fault));
      case Consideration.Possible possible ->
          text(parameters, "response_type").equals("code")
              ? consider(request, session, possible, parameters)
              : back(
                  possible.callback(),
                  parameters,
                  "error",
                  OAuth2Error.UNSUPPORTED_RESPONSE_TYPE_CODE);
    };
  }

  private HttpReply consider(
      HttpRequest request,
      Session session,
      Consideration.Possible possible,
      RequestParameters parameters) {
    if (!Visitor.isInPerson(session)) {
      return problem(403, session, "oauth-consent-login");
    }
    if (!request.method().equals("POST")) {
      return pages.ask(
          session,
          possible.consumer(),
          possible.grants(),
          request.path(),
          repeated(parameters),
          clock.instant());
    }
    if (!FormToken.isOf(session, parameters)) {
      return problem(403, session, "oauth-consent-stale");
    }
    if (!ConsentForm.allows(parameters)) {
      return back(possible.callback(), parameters, "error", OAuth2Error.ACCESS_DENIED_CODE);
    }
    return switch (oauth.codes().consent(possible, session.performer().userId())) {
      case AuthorizationCodes.Consenting.Done(String callback, String code) ->
          back(callback, parameters, "code", code);
      case AuthorizationCodes.Consenting.NotForThem _ ->
          back(possible.callback(), parameters, "error", OAuth2Error.ACCESS_DENIED_CODE);
    };
  }

  private static String code(Fault fault) {
    return switch (fault) {
      case SCOPE -> OAuth2Error.INVALID_SCOPE_CODE;
      case CHALLENGE, CHALLENGE_MISSING -> OAuth2Error.INVALID_REQUEST_CODE;
      case NOT_USABLE -> OAuth2Error.UNAUTHORIZED_CLIENT_CODE;
    };
  }

  private static HttpReply back(
      String callback, RequestParameters parameters, String name, String value) {
    List<String> more = new ArrayList<>(List.of(name, value));
    @Nullable String state = parameters.peek("state");
    if (state != null) {
      more.addAll(List.of("state", state));
    }
    return Replies.found(Replies.with(callback, more.toArray(String[]::new)));
  }

  private static Map<String, String> repeated(RequestParameters parameters) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : REPEATED) {
      String sent = parameters.peek(name);
      if (sent != null) {
        fields.put(name, sent);
      }
    }
    return fields;
  }

  private HttpReply problem(int status, Session session, String key) {
    return pages.say(status, session, Message.of("oauth-problem-title"), Message.of(key));
  }

  private static String text(RequestParameters parameters, String name) {
    String sent = parameters.peek(name);
    return sent == null ? "" : sent;
  }
}
