package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.revisions;
import static org.palimpsest.testkit.HidingScene.verdicts;

import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=revisiondelete} on entries of logs. */
class LogHidingApiTest {
  @EveryEngine
  void log_entries_are_hidden_too(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.tom, "move", "from", HidingScene.PAGE, "to", "Wall of doom", "reason", "haha");
      String id = newest(scene.uma, "move");
      JsonNode answer =
          change(scene.ada, "logging", id, "hide", "content|comment|user", "reason", "rude");

      assertThat(answer.at("/revisiondelete/target").asString()).isEqualTo("Special:Log/move");
      JsonNode item = items(answer).get(0);
      assertThat(item.propertyNames())
          .containsExactly(
              "status",
              "id",
              "type",
              "action",
              "userhidden",
              "commenthidden",
              "actionhidden",
              "params",
              "userid",
              "user",
              "comment");
      assertThat(item.at("/userid").isString()).isTrue();
      assertThat(item.at("/params/target_title").asString()).isEqualTo("Wall of doom");
      assertThat(query(scene.uma, "list", "logevents", "letype", "move").toString())
          .contains("actionhidden", "userhidden", "commenthidden")
          .doesNotContain("doom", "Tom", "haha");
      assertThat(scene.log(scene.uma, "delete").getFirst())
          .isEqualTo("delete/event Special:Log/move logging [%s] -0 +7".formatted(id));
    }
  }

  @EveryEngine
  void who_may_not_read_a_log_may_not_change_it_either(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      String suppressing = suppression(scene);
      JsonNode answer = change(scene.ada, "logging", suppressing, "hide", "comment");
      assertThat(verdicts(answer)).containsExactly("revdelete-modify-no-access");
      assertThat(items(answer).toString()).doesNotContain("Sue", "secret", "params\":{\"type");
    }
  }

  @EveryEngine
  void entries_of_several_logs_are_hidden_at_once(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.tom, "move", "from", HidingScene.PAGE, "to", "Wall of doom");
      String ids = suppression(scene) + "|" + newest(scene.uma, "move");
      JsonNode answer = change(scene.sue, "logging", ids, "hide", "comment");
      assertThat(answer.at("/revisiondelete/target").asString()).isEqualTo("Special:Log");
      assertThat(verdicts(answer)).containsExactly("-", "-");
    }
  }

  private static String suppression(HidingScene scene) {
    revisions(scene.sue, scene.address, "hide", "user", "suppress", "yes", "reason", "secret");
    return newest(scene.sue, "suppress");
  }

  private static String newest(TestClient reader, String log) {
    return query(reader, "list", "logevents", "letype", log)
        .at("/query/logevents/0/logid")
        .toString();
  }
}
