package org.palimpsest.bench.load.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may log in to a wiki and with what secret.
 *
 * @param users main passwords by user name
 * @param botPasswords bot passwords by the name of their user
 */
public record Credentials(Map<String, Login> users, Map<String, Login> botPasswords) {
  /** What {@code action=login} wants. */
  public record Login(String name, String secret) {}

  public Credentials {
    users = Map.copyOf(users);
    botPasswords = Map.copyOf(botPasswords);
  }

  /**
   * Reads a JSON file with {@code "users": {name: password}} and {@code "botpasswords": {user:
   * {"login": …, "password": …}}}.
   */
  public static Credentials read(Path file) throws IOException {
    JsonNode tree = JsonMapper.shared().readTree(Files.readAllBytes(file));
    Map<String, Login> users = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> user : tree.path("users").properties()) {
      users.put(user.getKey(), new Login(user.getKey(), user.getValue().asString()));
    }
    Map<String, Login> bots = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> bot : tree.path("botpasswords").properties()) {
      bots.put(
          bot.getKey(),
          new Login(
              bot.getValue().path("login").asString(), bot.getValue().path("password").asString()));
    }
    return new Credentials(users, bots);
  }

  /** The main password of a user. */
  public Login user(String name) {
    return known(users, name, "user");
  }

  /** The bot password of a user. */
  public Login botPassword(String user) {
    return known(botPasswords, user, "bot password of");
  }

  private static Login known(Map<String, Login> logins, String name, String what) {
    Login login = logins.get(name);
    if (login == null) {
      throw new IllegalArgumentException("The credentials name no " + what + " " + name);
    }
    return login;
  }
}
