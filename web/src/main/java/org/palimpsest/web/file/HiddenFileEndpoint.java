package org.palimpsest.web.file;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.form.PercentCoding;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;
import org.palimpsest.web.html.HtmlWriter;
import org.palimpsest.web.page.PageFrame;
import org.palimpsest.web.page.PageSite;
import org.palimpsest.web.page.Replies;
import org.palimpsest.web.page.Visitor;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.login.Tokens;
import org.palimpsest.wiki.serving.FileFetcher;
import org.palimpsest.wiki.serving.HiddenFileFetcher;
import org.palimpsest.wiki.serving.HiddenFileFetcher.Found;

/**
 * {@code Special:RevisionDelete} and {@code Special:Undelete} with {@code file}: the bytes of
 * hidden and deleted versions, for those who may see them, at addresses that are good for one
 * version and one session. Who comes without a token is asked, so that no page of others shows
 * anything to anybody. No cache keeps them. Thread-safe.
 */
public final class HiddenFileEndpoint implements Endpoint {
  private static final Set<String> TITLES = Set.of("Special:RevisionDelete", "Special:Undelete");
  private static final Message HEADING = Message.of("hiddenfile");

  private final HiddenFileFetcher hidden;
  private final FileFetcher files;
  private final Visitor visitor;
  private final PageFrame frame;
  private final InstantSource clock;
  private final Endpoint otherwise;
  private final FileReplies replies = new FileReplies(Keeping.NONE);

  /**
   * @param otherwise answers everything else
   */
  public HiddenFileEndpoint(
      HiddenFileFetcher hidden,
      FileFetcher files,
      PageSite site,
      InstantSource clock,
      Endpoint otherwise) {
    this.hidden = hidden;
    this.files = files;
    this.visitor = new Visitor(site, clock);
    this.frame = new PageFrame(site);
    this.clock = clock;
    this.otherwise = otherwise;
  }

  /** What is asked for. */
  private record Asked(String page, String target, String version, @Nullable String token) {}

  @Override
  public HttpReply answer(HttpRequest request) {
    if (!(ParameterReader.read(request)
        instanceof ParameterReader.Outcome.Read(RequestParameters parameters))) {
      return Replies.text(400, "A request can have no more than 1000 parameters.");
    }
    String page = parameters.peek("title");
    String target = parameters.peek("target");
    String version = parameters.peek("file");
    if (page == null || !TITLES.contains(page) || target == null || version == null) {
      return otherwise.answer(request);
    }
    Asked asked = new Asked(page, target, version, parameters.peek("token"));
    return visitor.answer(request, session -> answer(request, session, asked));
  }

  private HttpReply answer(HttpRequest request, Session session, Asked asked) {
    return switch (hidden.find(session.performer(), asked.target, asked.version)) {
      case Found.Denied _ -> frame.say(403, session, HEADING, Message.of("hiddenfile-denied"));
      case Found.None _ -> frame.say(404, session, HEADING, Message.of("hiddenfile-missing"));
      case Found.Version(var file) ->
          asked.token != null && Tokens.checkFor(session, asked.version, asked.token)
              ? unkept(replies.send(request, file, files))
              : confirm(session, asked);
    };
  }

  /** As MediaWiki says it, and for caches that know less. */
  private static HttpReply unkept(HttpReply reply) {
    List<Header> headers = new ArrayList<>();
    for (Header header : reply.headers()) {
      if (!header.name().equalsIgnoreCase("Cache-Control")) {
        headers.add(header);
      }
    }
    headers.add(new Header("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"));
    headers.add(new Header("Expires", "Thu, 01 Jan 1970 00:00:00 GMT"));
    return new HttpReply(reply.status(), headers, reply.body());
  }

  private HttpReply confirm(Session session, Asked asked) {
    String language = frame.language(session);
    HtmlWriter html = frame.begin(language, HEADING);
    html.element("p", frame.say(language, Message.of("hiddenfile-confirm", asked.target)));
    html.open(
        "form",
        "method",
        "post",
        "action",
        "/w/index.php?title="
            + asked.page
            + "&target="
            + PercentCoding.encode(asked.target, false)
            + "&file="
            + PercentCoding.encode(asked.version, false)
            + "&token="
            + PercentCoding.encode(
                Tokens.issueFor(session, asked.version, clock.instant()), false));
    html.element("button", frame.say(language, Message.of("hiddenfile-show")));
    return PageFrame.page(200, html);
  }
}
