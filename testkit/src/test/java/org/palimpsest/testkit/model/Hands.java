package org.palimpsest.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.TestWiki;
import tools.jackson.databind.JsonNode;

/** Calls a real wiki for several people, each logged in once. Not thread-safe. */
final class Hands {
  static final String ADMIN = "Admin";
  static final List<String> PEOPLE = List.of("Heron", "Magpie", "Wren", ADMIN);

  private static final String PASSWORD = "Correct-Horse-9";

  private final TestWiki wiki;
  private final Map<String, TestClient> clients = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  Hands(TestWiki wiki) {
    this.wiki = wiki;
    wiki.account("Heron");
    wiki.account("Magpie");
    wiki.account("Wren", "rollbacker");
    wiki.accountWithPassword(ADMIN, PASSWORD, "sysop");
    PEOPLE.subList(0, 3).forEach(name -> clients.put(name, wiki.clientOf(name)));
    // With the main password: no grant lends the right to define tags.
    clients.put(ADMIN, wiki.client().logIn(ADMIN, PASSWORD));
  }

  TestClient of(String name) {
    return Objects.requireNonNull(clients.get(name));
  }

  Instant now() {
    return wiki.clock().instant();
  }

  /** A verb that asks for a csrf token and can watch what it is about. */
  JsonNode write(String user, String verb, String... parameters) {
    return post(
        user,
        "csrf",
        Stream.concat(Stream.of("action", verb, "watchlist", "nochange"), Stream.of(parameters))
            .toArray(String[]::new));
  }

  /** Anything else, with a token of this type. */
  JsonNode post(String user, String token, String... parameters) {
    String kept = tokens.computeIfAbsent(user + " " + token, _ -> of(user).token(token));
    String[] all =
        Stream.concat(Stream.of(parameters), Stream.of("token", kept)).toArray(String[]::new);
    return of(user).post(all);
  }

  /** The current revision of a page. */
  long latest(String title) {
    return info(title).at("/lastrevid").asLong();
  }

  /** The id of a page. */
  long pageId(String title) {
    return info(title).at("/pageid").asLong();
  }

  private JsonNode info(String title) {
    return of(ADMIN).get("action", "query", "prop", "info", "titles", title).at("/query/pages/0");
  }

  /** Holds an answer to be a refusal; what was refused, and how. */
  static String refused(String what, JsonNode answer) {
    assertThat(answer.has("error")).as("%s is refused: %s", what, answer).isTrue();
    return what + ": " + answer.at("/error/code").asString();
  }

  /** Whether it has been done; false if it was only tried. */
  static boolean done(JsonNode answer) {
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer.valueStream().noneMatch(part -> part.at("/dryrun").asBoolean(false));
  }
}
