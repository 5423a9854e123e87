package org.palimpsest.web.front;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.web.html.HtmlWriter;

/**
 * Answers with one short page: what this server is, where its API is, a first call to copy.
 * Thread-safe.
 */
public final class FrontPage implements Endpoint {
  private static final String CSS =
      "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;"
          + "color:#1c1c1c;background:#fff}"
          + "pre{background:#f2f2f0;padding:.8rem 1rem;overflow-x:auto}"
          + "a{color:#0b57a4}";

  private static final List<Header> HEADERS =
      List.of(
          new Header("Content-Type", "text/html; charset=utf-8"),
          new Header("Cache-Control", "no-cache"),
          new Header("X-Content-Type-Options", "nosniff"),
          new Header(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'sha256-"
                  + sha256(CSS)
                  + "'; frame-ancestors 'none'"));

  private final String siteName;

  /**
   * @param siteName the name of the wiki, as people read it
   */
  public FrontPage(String siteName) {
    this.siteName = siteName;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return new HttpReply(200, HEADERS, page(request.origin()).getBytes(StandardCharsets.UTF_8));
  }

  private String page(String origin) {
    String api = origin + "/w/api.php";
    HtmlWriter html = HtmlWriter.document("en");
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", siteName).style(CSS).close();
    html.open("body").element("h1", siteName);
    html.open("p")
        .text("This is a wiki run by Palimpsest, a server that speaks MediaWiki’s Action API. ");
    html.text(
        "It has no pages to look at yet; bots and tools can read, edit and roll back through its API at ");
    html.element("a", api, "href", "/w/api.php").text(".").close();
    html.element("p", "A first call:");
    html.element(
        "pre", "curl '" + api + "?action=query&meta=siteinfo&format=json&formatversion=2'");
    html.open("p").text("For operators: ").element("a", "health", "href", "/healthz").text(", ");
    html.element("a", "metrics", "href", "/metrics").text(".").close();
    return html.finish();
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
