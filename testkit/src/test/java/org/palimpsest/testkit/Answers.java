package org.palimpsest.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks the API and picks out of its answers what tests look at. */
final class Answers {
  private Answers() {}

  /** Asks {@code action=query}. */
  static JsonNode query(TestClient client, String... more) {
    return client.get(all(List.of("action", "query"), more));
  }

  /** Posts to an action with the token that it needs. */
  static JsonNode act(TestClient client, String action, String... more) {
    String token =
        switch (action) {
          case "watch", "patrol", "rollback" -> action;
          default -> "csrf";
        };
    return client.postWithToken(token, all(List.of("action", action), more));
  }

  /** Edits a page, and gives the id of the new revision. */
  static long edit(TestClient client, String title, String text) {
    return act(client, "edit", "title", title, "text", text, "watchlist", "nochange")
        .at("/edit/newrevid")
        .asLong();
  }

  /** The code of the error; empty where there is none. */
  static String code(JsonNode answer) {
    return answer.at("/error/code").asString("");
  }

  /** The codes of all errors, asked in a format that tells them. */
  static List<String> codes(JsonNode answer) {
    return valuesOf(answer.at("/errors"), "code");
  }

  /** What the items of a list have under a key, as text; items without it are left out. */
  static List<String> valuesOf(JsonNode list, String key) {
    List<String> values = new ArrayList<>();
    for (JsonNode item : list) {
      if (item.has(key)) {
        values.add(text(item.get(key)));
      }
    }
    return values;
  }

  /** The items of a list, as text. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(text(item)));
    return texts;
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }

  private static String[] all(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
