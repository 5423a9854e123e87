package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.testkit.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * What a real wiki tells somebody of its log, in the words in which the model tells it.
 *
 * @param logged all that is in the log for them
 * @param changed all that recent changes tell them of it
 */
record LogSight(List<JsonNode> logged, List<JsonNode> changed) {
  /** Those who see different things: one of each kind. */
  static final List<String> READERS = List.of("Heron", Rules.LINGUIST, Rules.SUPPRESSOR);

  static LogSight read(TestClient client) {
    return new LogSight(
        Listed.of(
            client, "logevents", "le", "leprop", "ids|title|type|details|user|comment|timestamp"),
        Listed.of(
            client,
            "recentchanges",
            "rc",
            "rctype",
            "log",
            "rcprop",
            "ids|title|loginfo|user|comment|timestamp"));
  }

  /** What stands in each entry, as those are told it who see everything. */
  Map<Long, LogBook.Entry> facts() {
    Set<Long> inChanges = new HashSet<>();
    changed.forEach(each -> inChanges.add(each.at("/logid").asLong()));
    Map<Long, LogBook.Entry> facts = new HashMap<>();
    for (JsonNode entry : logged) {
      long id = entry.at("/logid").asLong();
      facts.put(
          id,
          new LogBook.Entry(
              kind(entry, "type", "action"),
              target(entry, "params"),
              entry.at("/title").asString(),
              entry.at("/user").asString(),
              entry.at("/comment").asString(),
              entry.at("/timestamp").asString(),
              inChanges.contains(id)));
    }
    return facts;
  }

  /** What the log tells of its own hiding, in no order. */
  List<String> hidings() {
    return logged.stream()
        .filter(entry -> entry.at("/action").asString().equals("event"))
        .map(entry -> {
          List<Long> ids = new ArrayList<>();
          entry.at("/params/ids").forEach(id -> ids.add(id.asLong()));
          return LogBook.hiding(
              entry.at("/type").asString(),
              ids,
              entry.at("/params/old/bitmask").asInt(),
              entry.at("/params/new/bitmask").asInt(),
              entry.at("/user").asString());
        })
        .sorted()
        .toList();
  }

  /** All that the log tells, in no order. */
  List<String> told() {
    return lines(logged, "type", "action", "params");
  }

  /** All that recent changes tell of the log, in no order. */
  List<String> toldByChanges() {
    return lines(changed, "logtype", "logaction", "logparams");
  }

  /** The entries that a part of the log has, read a few at a time, oldest first. */
  static List<Long> part(TestClient client, String... query) {
    return Listed.all(
            client, "logevents", "le", "4", with(query, "leprop", "ids", "ledir", "newer"))
        .stream()
        .map(entry -> entry.at("/logid").asLong())
        .sorted()
        .toList();
  }

  private static String[] with(String[] query, String... more) {
    List<String> all = new ArrayList<>(List.of(query));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static List<String> lines(
      List<JsonNode> entries, String type, String action, String params) {
    return entries.stream()
        .map(entry ->
            LogBook.line(
                entry.at("/logid").asLong(),
                kind(entry, type, action) + " " + entry.at("/timestamp").asString(),
                LogBook.field(
                    entry.has("actionhidden"), entry.has("title") ? target(entry, params) : null),
                LogBook.field(entry.has("userhidden"), text(entry, "user")),
                LogBook.field(entry.has("commenthidden"), text(entry, "comment")),
                entry.has("suppressed")))
        .sorted()
        .toList();
  }

  private static @Nullable String text(JsonNode entry, String key) {
    return entry.has(key) ? entry.at("/" + key).asString() : null;
  }

  private static String kind(JsonNode entry, String type, String action) {
    return entry.at("/" + type).asString() + "/" + entry.at("/" + action).asString();
  }

  private static String target(JsonNode entry, String params) {
    return entry.at("/title").asString() + " " + entry.at("/" + params);
  }
}
