package org.palimpsest.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.model.message.Message;
import org.palimpsest.web.html.HtmlWriter;
import org.palimpsest.wiki.language.Localisation;
import org.palimpsest.wiki.login.Session;

/**
 * What pages of a few sentences and a button have in common: their head, their look, and what their
 * browser must not do with them. Thread-safe.
 */
public final class PageFrame {
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

  public PageFrame(PageSite site) {
    this.localisation = site.localisation();
  }

  /** The language of who looks at the page. */
  public String language(Session session) {
    return localisation.languageOf(session.performer());
  }

  /** The words of a sentence. */
  public String say(String language, Message message) {
    return localisation.messages().text(language, message);
  }

  /** Begins a page with its heading. */
  public HtmlWriter begin(String language, Message title) {
    HtmlWriter html = HtmlWriter.document(language);
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", say(language, title)).style(CSS).close();
    return html.open("body").element("h1", say(language, title));
  }

  /** A page of one sentence. */
  public HttpReply say(int status, Session session, Message title, Message sentence) {
    String language = language(session);
    return page(status, begin(language, title).element("p", say(language, sentence)));
  }

  /** Writes a field that goes along with a form. */
  public static void hidden(HtmlWriter html, String name, String value) {
    html.open("input", "type", "hidden", "name", name, "value", value);
  }

  /** The finished page. */
  public static HttpReply page(int status, HtmlWriter html) {
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
