package org.palimpsest.testkit.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.TestWiki;
import tools.jackson.databind.JsonNode;

/**
 * Calls a real wiki for several people, each logged in once. Different people may act at the same
 * time.
 */
final class Hands {
  private static final String PASSWORD = "Correct-Horse-9";

  /** Settings and groups that the wiki must have. */
  static final String FIXTURE =
      """
      {"site": {"page-languages": true, "blocked-actions": true},
       "groups": {"rollbacker": ["rollback"], "linguist": ["pagelang"],
        "hider": ["deleterevision", "deletelogentry"]}}
      """;

  /** Somebody at work. */
  private record Person(TestClient client, Map<String, String> tokens) {}

  private final TestWiki wiki;
  private final Map<String, Person> people = new HashMap<>();

  Hands(TestWiki wiki) {
    this.wiki = wiki;
    for (String name : Rules.PEOPLE) {
      wiki.accountWithPassword(name, PASSWORD, groups(name));
      // With the main password: no grant lends the right to define tags.
      TestClient client = wiki.client().logIn(name, PASSWORD);
      people.put(name, new Person(client, tokens(client)));
    }
  }

  private static String[] groups(String name) {
    List<String> groups = new ArrayList<>();
    if (Rules.isAdministrator(name)) {
      groups.add("sysop");
    }
    if (name.equals(Rules.LINGUIST)) {
      groups.add("linguist");
    }
    if (name.equals(Rules.ROLLBACKER)) {
      groups.add("rollbacker");
    }
    if (Rules.suppresses(name)) {
      groups.add("suppress");
    }
    if (Rules.hides(name)) {
      groups.add("hider");
    }
    return groups.toArray(String[]::new);
  }

  private static Map<String, String> tokens(TestClient client) {
    Map<String, String> tokens = new HashMap<>();
    for (String type : List.of("csrf", "watch", "patrol", "rollback")) {
      tokens.put(type, client.token(type));
    }
    return tokens;
  }

  TestClient of(String name) {
    return Objects.requireNonNull(people.get(name)).client();
  }

  Instant now() {
    return wiki.clock().instant();
  }

  /** Does it to the real wiki, for this reason. */
  JsonNode send(Act act, String reason) {
    Person person = Objects.requireNonNull(people.get(act.user()));
    List<String> all = new ArrayList<>(act.parameters());
    if (!act.reason().isEmpty()) {
      all.addAll(List.of(act.reason(), reason));
    }
    Optional<Act.Attachment> attachment = act.attachment();
    if (attachment.isPresent()) {
      return person
          .client()
          .postFile(
              attachment.get().parameter(),
              attachment.get().text().getBytes(StandardCharsets.UTF_8),
              all.toArray(String[]::new));
    }
    all.addAll(List.of("token", Objects.requireNonNull(person.tokens().get(act.token()))));
    return person.client().post(all.toArray(String[]::new));
  }
}
