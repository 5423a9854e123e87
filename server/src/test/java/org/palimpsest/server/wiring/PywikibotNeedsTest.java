package org.palimpsest.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.testing.Bodies;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What pywikibot, which drives itself by {@code action=paraminfo}, must find there before it starts
 * (spec: api-framework.md, section 19).
 */
final class PywikibotNeedsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private final Wiki wiki =
      new Wiki(
          Stores.withFiles(database, Path.of("target", "no-files")),
          Settings.defaults(),
          new Passwords.Strength(64, 1),
          InstantSource.fixed(Instant.EPOCH),
          new SecureRandom());
  private final ActionApi api = wiki.api();

  @AfterEach
  void close() {
    wiki.close();
    database.close();
  }

  @Test
  void the_api_lists_its_actions_and_formats_with_their_paths() {
    JsonNode main = modules("main").findFirst().orElseThrow();

    assertThat(submodules(main, "action"))
        .containsEntry("query", "query")
        .containsEntry("paraminfo", "paraminfo")
        .containsEntry("edit", "edit");
    assertThat(submodules(main, "format")).containsEntry("json", "json");
  }

  @Test
  void every_module_that_is_listed_describes_itself() {
    JsonNode main = modules("main").findFirst().orElseThrow();
    JsonNode query = modules("query").findFirst().orElseThrow();

    assertThat(paths("*"))
        .containsAll(submodules(main, "action").values())
        .containsAll(submodules(main, "format").values());
    assertThat(paths("query%2B*"))
        .isEqualTo(
            Stream.of("prop", "list", "meta")
                .map(kind -> submodules(query, kind).values())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
  }

  @Test
  void generators_are_parts_of_query_and_are_marked() {
    JsonNode query = modules("query").findFirst().orElseThrow();
    Set<String> marked =
        modules("query%2B*")
            .filter(module -> module.path("generator").asBoolean(false))
            .map(module -> module.path("path").asString())
            .collect(Collectors.toSet());

    assertThat(marked)
        .isNotEmpty()
        .isEqualTo(new HashSet<>(submodules(query, "generator").values()));
    assertThat(param(query, "generator").path("submoduleparamprefix").asString()).isEqualTo("g");
  }

  @Test
  void lists_tell_how_much_can_be_asked_for() {
    assertThat(
            modules("query%2B*")
                .map(module -> param(module, "limit"))
                .filter(limit -> limit.path("type").asString("").equals("limit")))
        .isNotEmpty()
        .allMatch(limit -> limit.has("max") && limit.has("highmax"));
  }

  @Test
  void modules_that_write_say_that_they_must_be_posted() {
    assertThat(modules("**").filter(module -> module.path("writerights").asBoolean(false)))
        .hasSizeGreaterThan(2)
        .allMatch(module -> module.path("mustbeposted").asBoolean(false));
  }

  @Test
  void parameters_of_query_modules_stand_with_their_prefix_apart() {
    JsonNode revisions = modules("query%2Brevisions").findFirst().orElseThrow();

    assertThat(revisions.path("prefix").asString()).isEqualTo("rv");
    assertThat(param(revisions, "prop").path("type")).anyMatch(v -> v.asString().equals("content"));
  }

  private Set<String> paths(String wish) {
    return modules(wish).map(module -> module.path("path").asString()).collect(Collectors.toSet());
  }

  private Stream<JsonNode> modules(String wish) {
    HttpReply reply =
        api.answer(
            new HttpRequest(
                "GET",
                "/w/api.php",
                "action=paraminfo&format=json&formatversion=2&maxlag=5&modules=" + wish,
                HttpRequest.headerMap(Map.of()),
                new byte[0],
                "192.0.2.7",
                "http://wiki.example"));
    return MAPPER.readTree(Bodies.text(reply)).path("paraminfo").path("modules").valueStream();
  }

  private static JsonNode param(JsonNode module, String name) {
    return module
        .path("parameters")
        .valueStream()
        .filter(param -> param.path("name").asString().equals(name))
        .findFirst()
        .orElse(MAPPER.missingNode());
  }

  private static Map<String, String> submodules(JsonNode module, String name) {
    return param(module, name)
        .path("submodules")
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
  }
}
