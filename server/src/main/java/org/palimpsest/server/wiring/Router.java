package org.palimpsest.server.wiring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;

/** Finds the endpoint of a path. */
final class Router implements Endpoint {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private static final String SCRIPT_ENDING = ".php";

  private final Endpoint api;
  private final Map<String, Endpoint> scripts;
  private final Map<String, Endpoint> pages;

  /**
   * @param api answers at {@code /w/api.php}, whatever the method
   * @param scripts what answers whatever the method and whatever path follows, by path
   * @param pages what only reads, by path
   */
  Router(Endpoint api, Map<String, Endpoint> scripts, Map<String, Endpoint> pages) {
    this.api = api;
    this.scripts = Map.copyOf(scripts);
    this.pages = Map.copyOf(pages);
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    if (isApi(request)) {
      return api.answer(request);
    }
    Endpoint page = pages.get(request.path());
    if (page == null) {
      Endpoint script = scripts.get(script(request.path()));
      return script == null ? nothing(request) : script.answer(request);
    }
    return READING.contains(request.method())
        ? page.answer(request)
        : plain(405, "405 This URL can only be read.\n", new Header("Allow", "GET, HEAD"));
  }

  @Override
  public CompletionStage<HttpReply> begin(HttpRequest request) {
    return isApi(request) ? api.begin(request) : CompletableFuture.completedFuture(answer(request));
  }

  @Override
  public @Nullable HttpReply answerTooLarge(HttpRequest head, long limit) {
    return isApi(head) ? api.answerTooLarge(head, limit) : null;
  }

  /** What comes after the script's name is for the script to complain of. */
  private static boolean isApi(HttpRequest request) {
    return request.path().equals("/w/api.php") || request.path().startsWith("/w/api.php/");
  }

  /** Answers where nothing is. */
  static HttpReply nothing(HttpRequest request) {
    return plain(404, "404 There is nothing at this URL. The API is at /w/api.php.\n");
  }

  private static String script(String path) {
    int end = path.indexOf(SCRIPT_ENDING + "/");
    return end < 0 ? path : path.substring(0, end + SCRIPT_ENDING.length());
  }

  private static HttpReply plain(int status, String text, Header... more) {
    List<Header> headers = new java.util.ArrayList<>(List.of(more));
    headers.add(new Header("Content-Type", "text/plain; charset=utf-8"));
    headers.add(new Header("X-Content-Type-Options", "nosniff"));
    return new HttpReply(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }
}
