package org.palimpsest.server.wiring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.intake.Intake;
import org.palimpsest.http.route.RouteMatch;
import org.palimpsest.http.route.Routes;

/** Passes requests on to the endpoint of their path, and answers where there is none. */
public final class Router implements Endpoint {
  private static final List<String> READING = List.of("GET", "HEAD");

  private final Routes routes;

  Router(Routes routes) {
    this.routes = routes;
  }

  /** The patterns of all paths at which something answers. */
  public List<String> paths() {
    return routes.patterns();
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return switch (routes.find(request)) {
      case RouteMatch.Found(Endpoint endpoint, HttpRequest routed) -> endpoint.answer(routed);
      case RouteMatch none -> refusal(request, none);
    };
  }

  @Override
  public CompletionStage<HttpReply> begin(HttpRequest request) {
    return switch (routes.find(request)) {
      case RouteMatch.Found(Endpoint endpoint, HttpRequest routed) -> endpoint.begin(routed);
      case RouteMatch none -> CompletableFuture.completedFuture(refusal(request, none));
    };
  }

  @Override
  public Intake intake(HttpRequest head) {
    return routes.find(head) instanceof RouteMatch.Found(Endpoint endpoint, HttpRequest routed)
        ? endpoint.intake(routed)
        : Intake.USUAL;
  }

  @Override
  public @Nullable HttpReply answerTooLarge(HttpRequest head, long limit) {
    return routes.find(head) instanceof RouteMatch.Found(Endpoint endpoint, HttpRequest routed)
        ? endpoint.answerTooLarge(routed, limit)
        : null;
  }

  /** Answers where nothing is. */
  static HttpReply nothing(HttpRequest request) {
    return plain(404, "404 There is nothing at this URL. The API is at /w/api.php.\n");
  }

  private static HttpReply refusal(HttpRequest request, RouteMatch match) {
    return switch (match) {
      case RouteMatch.OtherMethods(List<String> allowed) ->
          plain(
              405,
              allowed.equals(READING)
                  ? "405 This URL can only be read.\n"
                  : "405 This URL does not support this method.\n",
              new Header("Allow", String.join(", ", allowed)));
      case RouteMatch.Malformed _ -> plain(400, "400 The URL does not hold text in UTF-8.\n");
      case RouteMatch.Nothing _ -> nothing(request);
      case RouteMatch.Found _ -> throw new IllegalArgumentException("there is an endpoint");
    };
  }

  private static HttpReply plain(int status, String text, Header... more) {
    List<Header> headers = new ArrayList<>(List.of(more));
    headers.add(new Header("Content-Type", "text/plain; charset=utf-8"));
    headers.add(new Header("X-Content-Type-Options", "nosniff"));
    return new HttpReply(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }
}
