package org.palimpsest.web.watch;

import java.time.InstantSource;
import java.util.Optional;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;
import org.palimpsest.web.html.HtmlWriter;
import org.palimpsest.web.page.FormToken;
import org.palimpsest.web.page.PageFrame;
import org.palimpsest.web.page.PageSite;
import org.palimpsest.web.page.Replies;
import org.palimpsest.web.page.Visitor;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.preference.OwnWatchlistToken;

/**
 * {@code Special:ResetTokens} (spec: administration.md, section 8): shows people the token of their
 * watchlist, and gives them a new one. Thread-safe.
 */
public final class ResetTokens implements Endpoint {
  private static final String TITLE = "Special:ResetTokens";
  private static final Message HEADING = Message.of("resettokens");

  private final OwnWatchlistToken tokens;
  private final Visitor visitor;
  private final PageFrame frame;
  private final InstantSource clock;
  private final Endpoint otherwise;

  /**
   * @param otherwise answers what is asked for under other titles
   */
  public ResetTokens(
      OwnWatchlistToken tokens, PageSite site, InstantSource clock, Endpoint otherwise) {
    this.tokens = tokens;
    this.visitor = new Visitor(site, clock);
    this.frame = new PageFrame(site);
    this.clock = clock;
    this.otherwise = otherwise;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    if (!(ParameterReader.read(request)
        instanceof ParameterReader.Outcome.Read(RequestParameters parameters))) {
      return Replies.text(400, "A request can have no more than 1000 parameters.");
    }
    return TITLE.equals(parameters.peek("title"))
        ? visitor.answer(request, session -> answer(request, session, parameters))
        : otherwise.answer(request);
  }

  private HttpReply answer(HttpRequest request, Session session, RequestParameters parameters) {
    if (!Visitor.isInPerson(session) || !tokens.isOpenTo(session.performer())) {
      return frame.say(403, session, HEADING, Message.of("resettokens-login"));
    }
    if (!request.method().equals("POST")) {
      return show(session, tokens.find(session.performer()), "resettokens-shown");
    }
    return FormToken.isOf(session, parameters)
        ? show(session, Optional.of(tokens.renew(session.performer())), "resettokens-done")
        : frame.say(403, session, HEADING, Message.of("resettokens-stale"));
  }

  private HttpReply show(Session session, Optional<String> token, String sentence) {
    String language = frame.language(session);
    HtmlWriter html = frame.begin(language, HEADING);
    html.element("p", frame.say(language, Message.of("resettokens-text")));
    if (token.isPresent()) {
      html.element("p", frame.say(language, Message.of(sentence)));
      html.open("p").element("code", token.get()).close();
    } else {
      html.element("p", frame.say(language, Message.of("resettokens-none")));
    }
    html.open("form", "method", "post", "action", "/w/index.php");
    PageFrame.hidden(html, "title", TITLE);
    FormToken.put(html, session, clock.instant());
    html.element("button", frame.say(language, Message.of("resettokens-renew")));
    return PageFrame.page(200, html);
  }
}
