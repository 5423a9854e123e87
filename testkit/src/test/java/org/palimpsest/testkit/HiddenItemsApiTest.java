package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.HidingScene.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/**
 * {@code list=hiddenitems} and {@code leprop=items}: what is hidden now, and what each entry did.
 */
class HiddenItemsApiTest {
  private static List<JsonNode> hidden(TestClient reader, String... more) {
    List<String> all = new ArrayList<>(List.of("list", "hiddenitems"));
    all.addAll(List.of(more));
    JsonNode items = query(reader, all.toArray(String[]::new)).at("/query/hiddenitems");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private static List<Long> ids(TestClient reader, String... more) {
    return hidden(reader, more).stream().map(item -> item.at("/id").asLong()).toList();
  }

  @EveryEngine
  void it_lists_what_is_hidden_now_and_how_far(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      revisions(scene.ada, scene.insult, "hide", "content|user", "reason", "Abuse");
      revisions(scene.sue, scene.address, "hide", "content", "suppress", "yes");
      revisions(scene.ada, scene.start, "hide", "comment");
      revisions(scene.ada, scene.start, "show", "comment");

      assertThat(ids(scene.sue)).containsExactly(scene.address, scene.insult);
      assertThat(ids(scene.sue, "hilevel", "suppressed")).containsExactly(scene.address);
      assertThat(ids(scene.sue, "hifield", "user")).containsExactly(scene.insult);
      assertThat(ids(scene.sue, "hititle", HidingScene.PAGE, "hidir", "newer"))
          .containsExactly(scene.insult, scene.address);
      assertThat(ids(scene.sue, "hititle", "Elsewhere")).isEmpty();
      assertThat(ids(scene.sue, "hiuser", "Vik")).containsExactly(scene.address, scene.insult);
      assertThat(hidden(scene.tom, "hiprop", "ids|levels|user|change"))
          .singleElement()
          .satisfies(item -> {
            assertThat(item.at("/id").asLong()).isEqualTo(scene.insult);
            assertThat(item.at("/levels").toString())
                .isEqualTo("{\"content\":\"hidden\",\"comment\":\"visible\",\"user\":\"hidden\"}");
            assertThat(item.at("/user").asString()).isEqualTo("Vik");
            assertThat(item.at("/change/user").asString()).isEqualTo("Ada");
            assertThat(item.at("/change/comment").asString()).isEqualTo("Abuse");
          });
    }
  }

  @EveryEngine
  void its_ids_are_those_that_show_things_again(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.ada, "edit", "title", "Sunk", "text", "x", "summary", "x");
      act(scene.ada, "delete", "title", "Sunk");
      String deleted = hiddenTime(scene);
      HidingScene.change(scene.ada, "archive", deleted, "target", "Sunk", "hide", "comment");
      List<JsonNode> archived = hidden(scene.ada, "hitype", "archive");
      assertThat(archived).hasSize(1);
      String id = archived.getFirst().at("/id").asString();
      HidingScene.change(scene.ada, "archive", id, "target", "Sunk", "show", "comment");
      assertThat(hidden(scene.ada, "hitype", "archive")).isEmpty();

      long entry = log(scene.ada, "delete").getFirst().at("/logid").asLong();
      HidingScene.change(scene.ada, "logging", "" + entry, "hide", "content");
      assertThat(ids(scene.tom, "hitype", "logging")).containsExactly(entry);
    }
  }

  private static String hiddenTime(HidingScene scene) {
    return query(scene.ada, "prop", "deletedrevisions", "titles", "Sunk", "drvprop", "timestamp")
        .at("/query/pages/0/deletedrevisions/0/timestamp")
        .asString()
        .replaceAll("\\D", "");
  }

  private static List<JsonNode> log(TestClient reader, String type) {
    JsonNode entries =
        query(reader, "list", "logevents", "letype", type, "leprop", "ids|details|items")
            .at("/query/logevents");
    return StreamSupport.stream(entries.spliterator(), false).toList();
  }

  @EveryEngine
  void who_may_see_nothing_hidden_is_told_so(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (TestClient reader : List.of(scene.uma, scene.wiki.client())) {
        assertThat(refusal(reader))
            .isEqualTo("permissiondenied: You do not have permission to see what is hidden.");
      }
      assertThat(refusal(scene.tom, "hilevel", "suppressed"))
          .isEqualTo(
              "permissiondenied: You do not have permission to see what is hidden at the level"
                  + " \"suppressed\".");
    }
  }

  private static String refusal(TestClient reader, String... more) {
    JsonNode error =
        query(reader, BlockScene.with(more, "list", "hiddenitems", "errorformat", "plaintext"))
            .at("/errors/0");
    return error.at("/code").asString() + ": " + error.at("/text").asString();
  }

  @EveryEngine
  void an_entry_tells_on_request_what_became_of_each_item(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      revisions(scene.ada, scene.insult, "hide", "user");
      revisions(scene.ada, scene.insult + "|" + scene.address, "hide", "user|content");

      JsonNode newest = log(scene.uma, "delete").getFirst();
      assertThat(newest.at("/items").toString())
          .isEqualTo("[" + item(scene.address, 0, 0) + "," + item(scene.insult, 0, 1) + "]");
      HidingScene.change(scene.ada, "logging", newest.at("/logid").asString(), "hide", "content");
      assertThat(log(scene.uma, "delete").get(1).has("items")).isFalse();
      assertThat(log(scene.tom, "delete").get(1).at("/items").size()).isEqualTo(2);
    }
  }

  private static String item(long id, int content, int user) {
    return ("{\"type\":\"revision\",\"id\":%d,\"before\":{\"content\":%d,\"comment\":0,\"user\":%d},"
            + "\"after\":{\"content\":1,\"comment\":0,\"user\":1}}")
        .formatted(id, content, user);
  }
}
