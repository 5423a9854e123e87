package org.palimpsest.web.oauth;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.oauth.ApplicationHeader;
import org.palimpsest.actionapi.oauth.SignedRequests;
import org.palimpsest.actionapi.oauth.UnauthorizedErrors;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;
import org.palimpsest.web.page.PageSite;
import org.palimpsest.web.page.Replies;
import org.palimpsest.wiki.oauth.Acceptance;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.oauth.OAuthIdentity;
import org.palimpsest.wiki.oauth.RequestTokens;
import org.palimpsest.wiki.oauth.signature.SignedRequest;

/**
 * {@code index.php?title=Special:OAuth/…}: the steps of OAuth 1.0a that applications take
 * themselves; {@link OAuthConsent} has the one that their users take. All answers have the status
 * 200, errors too: clients look at the body. Thread-safe.
 */
public final class SpecialOAuth implements Endpoint {
  private static final String PREFIX = "Special:OAuth/";

  private final OAuth oauth;
  private final OAuthConsent consent;
  private final ConsentPages pages;
  private final Endpoint otherwise;

  /**
   * @param otherwise answers what is asked for under other titles
   */
  public SpecialOAuth(OAuth oauth, PageSite site, InstantSource clock, Endpoint otherwise) {
    this.oauth = oauth;
    this.pages = new ConsentPages(site);
    this.consent = new OAuthConsent(oauth, site, pages, clock);
    this.otherwise = otherwise;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    if (!(ParameterReader.read(request)
        instanceof ParameterReader.Outcome.Read(RequestParameters parameters))) {
      return Replies.text(400, "A request can have no more than 1000 parameters.");
    }
    String title = parameters.peek("title");
    Optional<ApplicationHeader> header = ApplicationHeader.read(request.header("Authorization"));
    if (title == null || !title.startsWith(PREFIX)) {
      return header.isPresent()
          ? Replies.text(400, pages.english(Message.of("mwoauth-not-api")))
          : otherwise.answer(request);
    }
    Form form = new Form("json".equals(parameters.peek("format")));
    SignedRequest signed =
        SignedRequests.of(
            request,
            header.orElse(null) instanceof ApplicationHeader.Signed(var fields)
                ? fields
                : List.of());
    return switch (title.substring(PREFIX.length())) {
      case "initiate" -> form.of(oauth.requestTokens().initiate(signed, request.address()), true);
      case "token" -> form.of(oauth.requestTokens().exchange(signed, request.address()), false);
      case "identify" -> identify(signed, request);
      case "authorize" -> consent.answer(request, parameters, false);
      case "authenticate" -> consent.answer(request, parameters, true);
      default -> otherwise.answer(request);
    };
  }

  private HttpReply identify(SignedRequest signed, HttpRequest request) {
    return switch (oauth.identity().bySignature(signed, request.address())) {
      case OAuthIdentity.Outcome.Refused(var why) ->
          error(pages.english(UnauthorizedErrors.message(why)), "mwoauth-oauth-exception");
      case OAuthIdentity.Outcome.Known(Acceptance acceptance, _) -> {
        Map<String, Object> claims =
            oauth
                .profiles()
                .claims(
                    acceptance, request.origin(), request.address(), signed.find("oauth_nonce"));
        yield Replies.reply(
            200, "application/json", oauth.profiles().signed(acceptance.consumer(), claims));
      }
    };
  }

  private static HttpReply error(String sentence, String code) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("error", code);
    fields.put("message", sentence);
    return Replies.json(200, fields);
  }

  /** Tokens and errors, as a form or as JSON. */
  private final class Form {
    private final boolean json;

    Form(boolean json) {
      this.json = json;
    }

    HttpReply of(RequestTokens.Answer answer, boolean confirmed) {
      return switch (answer) {
        case RequestTokens.Answer.Given(String key, String secret) -> given(key, secret, confirmed);
        case RequestTokens.Answer.Refused(var why) ->
            failure("mwoauth-oauth-exception", UnauthorizedErrors.message(why));
        case RequestTokens.Answer.BadCallback _ ->
            failure("mwoauth-callback-not-oob-or-prefix", null);
        case RequestTokens.Answer.BadVerifier _ -> failure("mwoauth-bad-verifier", null);
      };
    }

    private HttpReply given(String key, String secret, boolean confirmed) {
      if (!json) {
        String form = "oauth_token=" + key + "&oauth_token_secret=" + secret;
        return Replies.text(200, confirmed ? form + "&oauth_callback_confirmed=true" : form);
      }
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("key", key);
      fields.put("secret", secret);
      if (confirmed) {
        fields.put("oauth_callback_confirmed", "true");
      }
      return Replies.json(200, fields);
    }

    private HttpReply failure(String code, @Nullable Message message) {
      String sentence = pages.english(message == null ? Message.of(code) : message);
      return json ? error(sentence, code) : Replies.text(200, "Error: " + sentence);
    }
  }
}
