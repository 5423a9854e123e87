package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.HidingScene.revisions;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** What is hidden is hidden from the answer of the hiding call on, whatever was read before. */
class HiddenAtOnceTest {
  private static final String[] ALL = {"hide", "content|comment|user"};

  /** Lists that are read one item at a time, by the name of what goes on. */
  private static final Map<String, String> LISTS =
      Map.of(
          "prop=revisions&titles=Harbour wall&rvlimit=1&rvprop=ids|user|comment|content",
          "rvcontinue",
          "list=allrevisions&arvlimit=1&arvprop=ids|user|comment|content",
          "arvcontinue",
          "list=recentchanges&rclimit=1&rcprop=ids|user|comment",
          "rccontinue",
          "list=usercontribs&ucuser=Vik|Uma&uclimit=1&ucprop=ids|comment",
          "uccontinue");

  private static void hideAll(HidingScene scene) {
    JsonNode answer = revisions(scene.ada, scene.insult + "|" + scene.address, ALL);
    assertThat(HidingScene.verdicts(answer)).containsOnly("-");
  }

  private static void isSilent(String answer) {
    assertThat(answer).doesNotContain("insult", "address of", "\"user\":\"Vik\"");
  }

  @EveryEngine
  void a_list_that_goes_on_tells_nothing_that_was_hidden_in_between(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      Map<String, String> begun = new HashMap<>();
      LISTS.forEach((list, key) -> {
        JsonNode first = scene.uma.get(parameters(list));
        begun.put(list, first.at("/continue/" + key).asString(""));
      });
      assertThat(begun.values()).doesNotContain("");
      hideAll(scene);
      LISTS.forEach((list, key) -> {
        String next = Objects.requireNonNull(begun.get(list));
        while (!next.isEmpty()) {
          JsonNode answer = scene.uma.get(with(parameters(list), key, next));
          assertThat(answer.has("error")).as("%s", answer).isFalse();
          isSilent(answer.at("/query").toString());
          next = answer.at("/continue/" + key).asString("");
        }
      });
    }
  }

  @EveryEngine
  void what_is_kept_in_memory_is_hidden_all_the_same(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      List<String[]> questions =
          Stream.of(
                  "action=query&prop=revisions&titles=Harbour wall&rvlimit=9&rvprop=user|comment|content",
                  "action=compare&fromrev=%d&torev=%d".formatted(scene.start, scene.insult),
                  "action=query&list=recentchanges&rcprop=user|comment|ids",
                  "action=feedrecentchanges&feedformat=atom",
                  "action=query&titles=Harbour wall&export=1")
              .map(HiddenAtOnceTest::parameters)
              .toList();
      List<String> before = questions.stream().map(each -> text(scene.uma, each)).toList();
      assertThat(before).allMatch(answer -> answer.contains("insult") || answer.contains("clean"));
      hideAll(scene);
      questions.forEach(each -> isSilent(text(scene.uma, each)));

      revisions(scene.ada, scene.insult + "|" + scene.address, "show", "content|comment|user");
      // The others tell also of the log entries that have come since.
      assertThat(questions.stream().limit(2).map(each -> text(scene.uma, each)).toList())
          .isEqualTo(before.subList(0, 2));
    }
  }

  @EveryEngine
  void who_has_an_answer_already_is_told_that_it_is_no_longer_so(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (String query :
          List.of("action=feedrecentchanges", "action=feedcontributions&user=Vik")) {
        HttpResponse<String> before = ask(scene, query, "");
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(ask(scene, query, tag).statusCode()).isEqualTo(304);
        hideAll(scene);
        HttpResponse<String> after = ask(scene, query, tag);
        assertThat(after.statusCode()).as(query).isEqualTo(200);
        assertThat(after.body()).doesNotContain("insult", "address of");
        revisions(scene.ada, scene.insult + "|" + scene.address, "show", "content|comment|user");
      }
    }
  }

  private static HttpResponse<String> ask(HidingScene scene, String query, String tag) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(scene.wiki.api() + "?" + query));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return scene.uma.send(request);
  }

  private static String text(TestClient reader, String[] parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      query
          .append(i == 0 ? "?" : "&")
          .append(parameters[i])
          .append('=')
          .append(parameters[i + 1].replace(" ", "%20").replace("|", "%7C"));
    }
    return reader.open("/w/api.php" + query + "&formatversion=2").body();
  }

  private static String[] parameters(String query) {
    List<String> all = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      all.addAll(List.of(pair.split("=", 2)));
    }
    if (!query.contains("action=")) {
      all.addAll(List.of("action", "query"));
    }
    return all.toArray(String[]::new);
  }

  private static String[] with(String[] parameters, String... more) {
    return Stream.concat(Stream.of(parameters), Stream.of(more)).toArray(String[]::new);
  }
}
