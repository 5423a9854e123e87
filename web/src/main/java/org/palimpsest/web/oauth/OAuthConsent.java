package org.palimpsest.web.oauth;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;
import org.palimpsest.web.page.FormToken;
import org.palimpsest.web.page.PageSite;
import org.palimpsest.web.page.Replies;
import org.palimpsest.web.page.Visitor;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.Consumer;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.oauth.RequestTokens;

/**
 * {@code Special:OAuth/authorize} and {@code …/authenticate}: the user says whether an application
 * of OAuth 1.0a gets what it asks for, and is sent back to it with a code. Thread-safe.
 */
final class OAuthConsent {
  private final OAuth oauth;
  private final Visitor visitor;
  private final ConsentPages pages;
  private final InstantSource clock;

  OAuthConsent(OAuth oauth, PageSite site, ConsentPages pages, InstantSource clock) {
    this.oauth = oauth;
    this.visitor = new Visitor(site, clock);
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * Asks, or takes the answer.
   *
   * @param quick whether a user is not asked again who has told this application before who they
   *     are, if it asks for nothing else
   */
  HttpReply answer(HttpRequest request, RequestParameters parameters, boolean quick) {
    return visitor.answer(request, session -> answer(request, session, parameters, quick));
  }

  private HttpReply answer(
      HttpRequest request, Session session, RequestParameters parameters, boolean quick) {
    Optional<RequestTokens.Pending> found =
        oauth
            .requestTokens()
            .pending(text(parameters, "oauth_token"), text(parameters, "oauth_consumer_key"));
    if (found.isEmpty()) {
      return problem(session, "oauth-consent-gone");
    }
    if (!Visitor.isInPerson(session)) {
      return problem(session, "oauth-consent-login");
    }
    RequestTokens.Pending pending = found.get();
    Consumer consumer = pending.consumer();
    long user = session.performer().userId();
    if (!consumer.isUsableBy(user)) {
      return problem(session, "mwoauth-invalid-authorization-not-approved");
    }
    if (request.method().equals("POST")) {
      return decide(session, pending, parameters);
    }
    boolean known =
        quick
            && consumer.grants().isAuthOnly()
            && oauth.consents().lent(consumer, user).filter(consumer.grants()::equals).isPresent();
    return known ? consent(session, pending) : ask(session, pending, quick);
  }

  private HttpReply ask(Session session, RequestTokens.Pending pending, boolean quick) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", "Special:OAuth/" + (quick ? "authenticate" : "authorize"));
    fields.put("oauth_token", pending.token());
    fields.put("oauth_consumer_key", pending.consumer().key());
    return pages.ask(
        session,
        pending.consumer(),
        pending.consumer().grants(),
        "/w/index.php",
        fields,
        clock.instant());
  }

  private HttpReply decide(
      Session session, RequestTokens.Pending pending, RequestParameters parameters) {
    if (!FormToken.isOf(session, parameters)) {
      return problem(session, "oauth-consent-stale");
    }
    return ConsentForm.allows(parameters)
        ? consent(session, pending)
        : pages.say(
            200,
            session,
            Message.of("oauth-refused-title"),
            Message.of("oauth-refused", pending.consumer().name()));
  }

  private HttpReply consent(Session session, RequestTokens.Pending pending) {
    return switch (oauth.requestTokens().consent(pending, session.performer().userId())) {
      case RequestTokens.Consenting.Done(var done, String verifier) ->
          done.callback().equals(Callback.NONE)
              ? pages.code(session, done.consumer(), verifier)
              : Replies.found(
                  Replies.with(
                      done.callback(), "oauth_verifier", verifier, "oauth_token", done.token()));
      case RequestTokens.Consenting.Gone _ -> problem(session, "oauth-consent-gone");
      case RequestTokens.Consenting.NotForThem _ ->
          problem(session, "mwoauth-invalid-authorization-not-approved");
    };
  }

  private HttpReply problem(Session session, String key) {
    return pages.say(200, session, Message.of("oauth-problem-title"), Message.of(key));
  }

  private static String text(RequestParameters parameters, String name) {
    String sent = parameters.peek(name);
    return sent == null ? "" : sent;
  }
}
