package org.palimpsest.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a wiki with cookies of its own. Calls of the API ask for {@code format=json} and
 * {@code formatversion=2} unless they say otherwise. Not thread-safe.
 */
public final class TestClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final HttpClient http;

  TestClient(URI base, InstantSource clock) {
    this.base = base;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .cookieHandler(new Cookies(clock))
            .build();
  }

  /**
   * Reads from the API.
   *
   * @param parameters names and values in turn
   */
  public JsonNode get(String... parameters) {
    return json(open("/w/api.php?" + form(parameters)));
  }

  /**
   * Posts to the API.
   *
   * @param parameters names and values in turn
   */
  public JsonNode post(String... parameters) {
    return json(
        send(
            HttpRequest.newBuilder(base.resolve("/w/api.php"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters)))));
  }

  /** Posts to the API with a token of this type, for instance {@code csrf}. */
  public JsonNode postWithToken(String type, String... parameters) {
    String[] all = new String[parameters.length + 2];
    System.arraycopy(parameters, 0, all, 0, parameters.length);
    all[parameters.length] = "token";
    all[parameters.length + 1] = token(type);
    return post(all);
  }

  /**
   * Posts a file to the API, with a token, as forms do.
   *
   * @param field the parameter that is the file, for instance {@code file} or {@code chunk}
   * @param parameters names and values of the others in turn
   */
  public JsonNode postFile(String field, byte[] file, String... parameters) {
    FormBody form = new FormBody();
    form.text("format", "json");
    form.text("formatversion", "2");
    form.text("token", token("csrf"));
    for (int i = 0; i < parameters.length; i += 2) {
      form.text(parameters[i], parameters[i + 1]);
    }
    form.file(field, file);
    return json(
        send(
            HttpRequest.newBuilder(base.resolve("/w/api.php"))
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes()))));
  }

  /** A token of this type. */
  public String token(String type) {
    return get("action", "query", "meta", "tokens", "type", type)
        .at("/query/tokens/" + type + "token")
        .asString();
  }

  /** Logs in with a bot password. */
  public TestClient logIn(BotLogin login) {
    return logIn(login.name(), login.password());
  }

  /**
   * Logs in.
   *
   * @throws AssertionError when the wiki does not let us in
   */
  public TestClient logIn(String name, String password) {
    JsonNode answer =
        post("action", "login", "lgname", name, "lgpassword", password, "lgtoken", token("login"));
    if (!"Success".equals(answer.at("/login/result").asString(""))) {
      throw new AssertionError("the login failed: " + answer);
    }
    return this;
  }

  /**
   * The text of a page as it is now.
   *
   * @throws AssertionError when it cannot be read
   */
  public String text(String title) {
    JsonNode answer =
        get(
            "action",
            "query",
            "prop",
            "revisions",
            "rvprop",
            "content",
            "rvslots",
            "main",
            "titles",
            title);
    JsonNode content = answer.at("/query/pages/0/revisions/0/slots/main/content");
    if (!content.isString()) {
      throw new AssertionError("no text: " + answer);
    }
    return content.stringValue();
  }

  /** Reads any address of the server, as it is. */
  public HttpResponse<String> open(String pathAndQuery) {
    return send(HttpRequest.newBuilder(base.resolve(pathAndQuery)).GET());
  }

  /** Sends any request; its address must be one of this server. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** The same for what is no text, such as files. */
  public HttpResponse<byte[]> fetch(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return http.send(request.timeout(PATIENCE).build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the wiki", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private static String form(String... parameters) {
    if (parameters.length % 2 != 0) {
      throw new IllegalArgumentException("the last parameter has no value");
    }
    StringJoiner form = new StringJoiner("&");
    boolean format = false;
    for (int i = 0; i < parameters.length; i += 2) {
      form.add(encode(parameters[i]) + "=" + encode(parameters[i + 1]));
      format |= parameters[i].equals("format") || parameters[i].equals("formatversion");
    }
    return format ? form.toString() : form + "&format=json&formatversion=2";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
