package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.revisions;
import static org.palimpsest.testkit.HidingScene.verdicts;

import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=revisiondelete} on revisions of deleted pages. */
class DeletedRevisionHidingApiTest {
  @EveryEngine
  void deleted_revisions_are_hidden_by_time_or_id_and_come_back_so(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.tom, "delete", "title", HidingScene.PAGE);
      JsonNode times =
          query(
                  scene.tom,
                  "prop",
                  "deletedrevisions",
                  "titles",
                  HidingScene.PAGE,
                  "drvprop",
                  "ids|timestamp")
              .at("/query/pages/0/deletedrevisions");
      String time = times.get(2).at("/timestamp").asString();
      String digits = time.replaceAll("\\D", "");
      JsonNode answer =
          change(
              scene.ada,
              "archive",
              digits + "|" + time,
              "target",
              HidingScene.PAGE,
              "hide",
              "content|user");
      assertThat(verdicts(answer)).containsExactly("-", "revdelete-modify-missing");
      assertThat(items(answer).get(0).at("/id").toString()).isEqualTo(digits);
      assertThat(items(answer).get(0).at("/comment").asString()).isEqualTo("insult");
      assertThat(items(answer).get(1).at("/id").asString()).isEqualTo(time);
      assertThat(scene.log(scene.uma, "delete"))
          .contains(
              "delete/revision %s archive [\"%s\"] -0 +5".formatted(HidingScene.PAGE, digits));
      assertThat(
              verdicts(
                  revisions(
                      scene.ada,
                      scene.insult + "|" + scene.address,
                      "target",
                      "Elsewhere",
                      "hide",
                      "comment")))
          .containsExactly("-", "-");
      assertThat(scene.log(scene.uma, "delete").getFirst())
          .isEqualTo(
              "delete/revision Elsewhere revision [%d,%d] -0 +2"
                  .formatted(scene.address, scene.insult));

      act(scene.tom, "undelete", "title", HidingScene.PAGE);
      assertThat(scene.read(scene.uma, scene.insult).toString())
          .contains("userhidden", "commenthidden", "texthidden")
          .doesNotContain("insult");
    }
  }

  @EveryEngine
  void no_text_that_is_hidden_becomes_the_current_one(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.tom, "delete", "title", HidingScene.PAGE);
      assertThat(
              verdicts(
                  revisions(scene.ada, scene.clean, "target", HidingScene.PAGE, "hide", "content")))
          .as("the newest deleted revision is no current one")
          .containsExactly("-");
      assertThat(code(act(scene.tom, "undelete", "title", HidingScene.PAGE)))
          .isEqualTo("undeleterevdel");
      revisions(scene.ada, scene.clean, "target", HidingScene.PAGE, "show", "content");
      assertThat(code(act(scene.tom, "undelete", "title", HidingScene.PAGE))).isEmpty();
    }
  }
}
