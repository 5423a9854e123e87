package org.palimpsest.bench.load.api;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.HttpConnection;
import org.palimpsest.bench.load.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One client's session with a wiki: its connection, cookies and tokens. Not thread-safe. */
public final class ApiSession implements AutoCloseable {
  /** Where the API answers. */
  public static final String PATH = "/w/api.php";

  private final HttpConnection connection;
  private final Map<String, String> tokens = new HashMap<>();

  ApiSession(URI base) {
    this.connection = new HttpConnection(base);
  }

  /** The connection, for requests to other paths. */
  public HttpConnection connection() {
    return connection;
  }

  /** A read. */
  public Response get(Form parameters) throws IOException {
    return connection.get(PATH + '?' + parameters.encoded());
  }

  /** A form, without a token. */
  public Response post(Form parameters) throws IOException {
    return connection.post(PATH, parameters);
  }

  /** A write, with the token of the given type, which is asked for once. */
  public Response write(String tokenType, Form parameters) throws IOException {
    return post(parameters.with("token", token(tokenType)));
  }

  /** Logs in; an {@link IOException} tells why it was refused. */
  public void login(Credentials.Login login) throws IOException {
    Response answer = post(loginForm(login, freshToken("login")));
    String text = answer.text();
    if (!"Success".equals(tree(answer).path("login").path("result").asString(""))) {
      throw new IOException("Login of " + login.name() + " was refused: " + text);
    }
    tokens.clear();
  }

  /** The form that logs in. */
  public static Form loginForm(Credentials.Login login, String token) {
    return Form.of(
        "action",
        "login",
        "format",
        "json",
        "formatversion",
        "2",
        "lgname",
        login.name(),
        "lgpassword",
        login.secret(),
        "lgtoken",
        token);
  }

  /**
   * A token of this type ({@code csrf}, {@code rollback} …), which is asked for once in a session.
   */
  public String token(String type) throws IOException {
    String known = tokens.get(type);
    if (known == null) {
      known = freshToken(type);
      tokens.put(type, known);
    }
    return known;
  }

  /** A token of this type, asked for now. */
  public String freshToken(String type) throws IOException {
    Form query =
        Form.of(
            "action",
            "query",
            "meta",
            "tokens",
            "type",
            type,
            "format",
            "json",
            "formatversion",
            "2");
    Response answer = get(query);
    JsonNode token = tree(answer).path("query").path("tokens").path(type + "token");
    if (!token.isString()) {
      throw new IOException("No token of type " + type + ": " + answer.text());
    }
    return token.asString();
  }

  private static JsonNode tree(Response answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException("HTTP status " + answer.status() + ": " + answer.text());
    }
    return JsonMapper.shared().readTree(answer.text());
  }

  @Override
  public void close() {
    connection.close();
  }
}
