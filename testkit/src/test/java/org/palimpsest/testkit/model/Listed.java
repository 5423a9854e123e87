package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.testkit.TestClient;
import tools.jackson.databind.JsonNode;

/** Reads lists of the API to their ends. */
final class Listed {
  private Listed() {}

  /**
   * All items of a list, as many at a time as can be.
   *
   * @param prefix of its parameters
   * @param query names and values of parameters in turn
   */
  static List<JsonNode> of(TestClient reader, String name, String prefix, String... query) {
    return all(reader, name, prefix, "max", query);
  }

  /**
   * All items of a list, so many at a time.
   *
   * @param prefix of its parameters
   * @param query names and values of parameters in turn
   */
  static List<JsonNode> all(
      TestClient reader, String name, String prefix, String limit, String... query) {
    List<JsonNode> items = new ArrayList<>();
    String[] begun = with(query, "action", "query", "list", name, prefix + "limit", limit);
    String[] asked = begun;
    while (true) {
      JsonNode answer = reader.get(asked);
      if (answer.has("error")) {
        throw new AssertionError("no list: " + answer);
      }
      JsonNode list = answer.at("/query/" + name);
      (list.isMissingNode() ? answer.at("/" + name) : list).forEach(items::add);
      JsonNode next = answer.at("/continue/" + prefix + "continue");
      if (next.isMissingNode()) {
        return items;
      }
      asked = with(begun, prefix + "continue", next.asString());
    }
  }

  /** The ids of revisions that are listed page by page. */
  static List<Long> revisionIds(List<JsonNode> pages) {
    return pages.stream()
        .flatMap(page -> page.at("/revisions").valueStream())
        .map(revision -> revision.at("/revid").asLong())
        .toList();
  }

  private static String[] with(String[] parameters, String... more) {
    return Stream.concat(Stream.of(parameters), Stream.of(more)).toArray(String[]::new);
  }
}
