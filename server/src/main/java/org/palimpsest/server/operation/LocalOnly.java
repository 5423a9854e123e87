package org.palimpsest.server.operation;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;

/**
 * Answers those who ask from this machine themselves. A proxy on this machine asks for others: it
 * is known by the headers in which proxies say for whom they ask, believed or not.
 */
final class LocalOnly implements Endpoint {
  private static final List<String> OF_PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via");

  private static final HttpReply REFUSAL =
      new HttpReply(
          403,
          List.of(
              new Header("Content-Type", "text/plain; charset=utf-8"),
              new Header("Cache-Control", "no-store"),
              new Header("X-Content-Type-Options", "nosniff")),
          "403 This is told to the machine of the wiki only, see listen.metrics.\n"
              .getBytes(StandardCharsets.UTF_8));

  private final Endpoint told;

  LocalOnly(Endpoint told) {
    this.told = told;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return isLocal(request) ? told.answer(request) : REFUSAL;
  }

  private static boolean isLocal(HttpRequest request) {
    return InetAddress.ofLiteral(request.address()).isLoopbackAddress()
        && OF_PROXIES.stream().allMatch(name -> request.header(name) == null);
  }
}
