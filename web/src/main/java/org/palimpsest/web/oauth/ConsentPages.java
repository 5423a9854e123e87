package org.palimpsest.web.oauth;

import java.time.Instant;
import java.util.Map;
import org.palimpsest.http.HttpReply;
import org.palimpsest.model.message.Message;
import org.palimpsest.web.html.HtmlWriter;
import org.palimpsest.web.page.FormToken;
import org.palimpsest.web.page.PageFrame;
import org.palimpsest.web.page.PageSite;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.oauth.Consumer;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.user.AccountNames;

/** The pages on which users decide what to lend to an application. Thread-safe. */
final class ConsentPages {
  private final PageFrame frame;
  private final AccountNames people;

  ConsentPages(PageSite site) {
    this.frame = new PageFrame(site);
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
    String language = frame.language(session);
    HtmlWriter html = frame.begin(language, Message.of("oauth-consent-title", consumer.name()));
    html.element("p", say(language, who(session, consumer, now)));
    html.element("p", say(language, Message.of("oauth-consent-what"))).open("ul");
    for (String grant : grants.all()) {
      html.element("li", say(language, Message.of("grant-" + grant)));
    }
    html.close();
    html.open("form", "method", "post", "action", address);
    fields.forEach((name, value) -> PageFrame.hidden(html, name, value));
    FormToken.put(html, session, now);
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
    return PageFrame.page(200, html);
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
    return frame.say(status, session, title, sentence);
  }

  /** Shows a code that the user has to carry over by hand. */
  HttpReply code(Session session, Consumer consumer, String code) {
    String language = frame.language(session);
    HtmlWriter html = frame.begin(language, Message.of("oauth-code-title"));
    html.element("p", say(language, Message.of("oauth-code", consumer.name())));
    return PageFrame.page(200, html.open("p").element("code", code).close());
  }

  /** The words of a sentence in English, for programs. */
  String english(Message message) {
    return say("en", message);
  }

  private String say(String language, Message message) {
    return frame.say(language, message);
  }
}
