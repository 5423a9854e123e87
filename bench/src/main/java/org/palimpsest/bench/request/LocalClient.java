package org.palimpsest.bench.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.http.Cookies;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.Bytes;
import org.palimpsest.http.body.EventStream;
import org.palimpsest.http.body.WritableBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API in the same process, without a network in between. Not thread-safe. */
final class LocalClient {
  private final Endpoint endpoint;
  private final Cookies cookies = new Cookies();

  LocalClient(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** A request that reads. */
  HttpRequest get(Form parameters) {
    return request("GET", parameters.encoded(), new byte[0]);
  }

  /** A request that writes. */
  HttpRequest post(Form parameters) {
    return request("POST", null, parameters.encoded().getBytes(StandardCharsets.UTF_8));
  }

  /** What is answered to a request; an exception tells why it is no success. */
  HttpReply send(HttpRequest request) {
    HttpReply reply = endpoint.answer(request);
    if (reply.status() != 200 || reply.summary().error() != null) {
      throw new IllegalStateException(new String(bytes(reply), StandardCharsets.UTF_8));
    }
    return reply;
  }

  /** Logs in by a bot password. */
  void logIn(String login, String secret) {
    Form form =
        Form.of("action", "login", "lgname", login, "lgpassword", secret, "format", "json")
            .with("lgtoken", token("login"));
    JsonNode answer = ask(post(form));
    if (!answer.path("login").path("result").asString("").equals("Success")) {
      throw new IllegalStateException(answer.toString());
    }
  }

  /** A token of this type. */
  String token(String type) {
    Form form =
        Form.of("action", "query", "meta", "tokens", "type", type, "format", "json");
    return ask(get(form)).path("query").path("tokens").path(type + "token").asString();
  }

  private JsonNode ask(HttpRequest request) {
    HttpReply reply = send(request);
    reply.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
        .forEach(header -> cookies.set(header.value()));
    return JsonMapper.shared().readTree(bytes(reply));
  }

  private static byte[] bytes(HttpReply reply) {
    return switch (reply.body()) {
      case Bytes whole -> whole.bytes();
      case WritableBody written -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
          written.writeTo(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        yield out.toByteArray();
      }
      case Blob _, EventStream _ -> throw new IllegalStateException("the API has no such answers");
    };
  }

  private HttpRequest request(String method, @Nullable String query, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Host", "wiki.example");
    headers.put("User-Agent", "bench");
    if (body.length > 0) {
      headers.put("Content-Type", "application/x-www-form-urlencoded");
    }
    if (!cookies.header().isEmpty()) {
      headers.put("Cookie", cookies.header());
    }
    return new HttpRequest(
        method,
        ApiSession.PATH,
        query,
        HttpRequest.headerMap(headers),
        body,
        "192.0.2.7",
        "http://wiki.example");
  }
}
