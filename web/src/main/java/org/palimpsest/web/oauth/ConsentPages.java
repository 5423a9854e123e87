package org.palimpsest.web.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.model.message.Message;
import org.palimpsest.web.html.HtmlWriter;
import org.palimpsest.wiki.language.Localisation;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.login.Tokens;
import org.palimpsest.wiki.oauth.Consumer;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.user.AccountNames;

/** The pages on which users decide what to lend to an application. Thread-safe. */
final class ConsentPages {
  private static final String CSS =
      "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;"
          + "color:#1c1c1c;background:#fff}"
          + "button{font:inherit;padding:.4rem 1.2rem;margin-right:.8rem}"
          + "code{background:#f2f2f0;padding:.1rem .3rem}";

  private static final Header POLICY =
      new Header(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'sha256-"
              + sha256(CSS)
              + "'; base-uri 'none'; frame-ancestors 'none'");

  private final Localisation localisation;
  private final AccountNames people;

  ConsentPages(OAuthSite site) {
    this.localisation = site.localisation();
    this.people = site.people();
  }

  /**
   * Asks the user.
   *
   * @param address where the answer is posted to
   * @param fields what goes along with it
   */
  HttpReply ask(
      Session session,
      Consumer consumer,
      GrantList grants,
      String address,
      Map<String, String> fields,
      Instant now) {
    String language = language(session);
    HtmlWriter html = begin(language, Message.of("oauth-consent-title", consumer.name()));
    html.element("p", say(language, who(session, consumer, now)));
    html.element("p", say(language, Message.of("oauth-consent-what"))).open("ul");
    for (String grant : grants.all()) {
      html.element("li", say(language, Message.of("grant-" + grant)));
    }
    html.close();
    html.open("form", "method", "post", "action", address);
    fields.forEach((name, value) -> hidden(html, name, value));
    hidden(html, ConsentForm.TOKEN, Tokens.issue(session, TokenType.CSRF, now));
    html.element(
        "button",
        say(language, Message.of("oauth-consent-allow")),
        "name",
        ConsentForm.DECISION,
        "value",
        ConsentForm.ALLOW);
    html.element(
        "button",
        say(language, Message.of("oauth-consent-refuse")),
        "name",
        ConsentForm.DECISION,
        "value",
        ConsentForm.REFUSE);
    return page(200, html);
  }

  /** Whose application it is; a name that is hidden from the user is not said. */
  private Message who(Session session, Consumer consumer, Instant now) {
    String user = session.performer().name();
    return people
        .of(consumer.ownerId(), session.performer(), now)
        .map(owner ->
            Message.of("oauth-consent-who", consumer.name(), consumer.version(), owner, user))
        .orElseGet(() ->
            Message.of("oauth-consent-who-unnamed", consumer.name(), consumer.version(), user));
  }

  /** Says something instead. */
  HttpReply say(int status, Session session, Message title, Message sentence) {
    String language = language(session);
    HtmlWriter html = begin(language, title);
    return page(status, html.element("p", say(language, sentence)));
  }

  /** Shows a code that the user has to carry over by hand. */
  HttpReply code(Session session, Consumer consumer, String code) {
    String language = language(session);
    HtmlWriter html = begin(language, Message.of("oauth-code-title"));
    html.element("p", say(language, Message.of("oauth-code", consumer.name())));
    return page(200, html.open("p").element("code", code).close());
  }

  /** The words of a sentence in English, for programs. */
  String english(Message message) {
    return say("en", message);
  }

  private String language(Session session) {
    return localisation.languageOf(session.performer());
  }

  private String say(String language, Message message) {
    return localisation.messages().text(language, message);
  }

  private HtmlWriter begin(String language, Message title) {
    HtmlWriter html = HtmlWriter.document(language);
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", say(language, title)).style(CSS).close();
    return html.open("body").element("h1", say(language, title));
  }

  private static void hidden(HtmlWriter html, String name, String value) {
    html.open("input", "type", "hidden", "name", name, "value", value);
  }

  private static HttpReply page(int status, HtmlWriter html) {
    return Replies.reply(
        status,
        "text/html; charset=utf-8",
        html.finish(),
        POLICY,
        new Header("X-Frame-Options", "DENY"),
        new Header("Referrer-Policy", "no-referrer"));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
