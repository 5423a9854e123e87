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

/** {@code action=revisiondelete} on revisions that are not deleted. */
class RevisionHidingApiTest {
  @EveryEngine
  void a_revision_is_hidden_and_told_to_whoever_may_see_it(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      JsonNode answer =
          revisions(scene.ada, scene.insult, "hide", "content|comment|user", "reason", "Abuse");

      assertThat(answer.at("/revisiondelete/target").asString()).isEqualTo(HidingScene.PAGE);
      JsonNode item = items(answer).get(0);
      assertThat(item.propertyNames())
          .containsExactly(
              "status",
              "id",
              "timestamp",
              "userhidden",
              "commenthidden",
              "texthidden",
              "userid",
              "user",
              "comment");
      assertThat(item.at("/user").asString() + item.at("/comment").asString())
          .isEqualTo("Vikinsult");
      assertThat(scene.read(scene.uma, scene.insult).toString())
          .contains("userhidden", "commenthidden", "texthidden", "sha1hidden")
          .doesNotContain("Vik", "insult", "suppressed");
      assertThat(scene.read(scene.tom, scene.insult).toString()).contains("Vik", "insult");
      assertThat(scene.log(scene.uma, "delete"))
          .containsExactly(
              "delete/revision %s revision [%d] -0 +7".formatted(HidingScene.PAGE, scene.insult));

      assertThat(verdicts(revisions(scene.ada, scene.insult, "hide", "content|comment|user")))
          .containsExactly("revdelete-no-change");
      assertThat(scene.log(scene.uma, "delete")).hasSize(1);

      assertThat(verdicts(revisions(scene.ada, scene.insult, "show", "comment")))
          .containsExactly("-");
      assertThat(scene.read(scene.uma, scene.insult).toString()).contains("\"comment\":\"insult\"");
    }
  }

  @EveryEngine
  void what_is_suppressed_is_for_few_and_so_is_its_log(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      assertThat(code(revisions(scene.ada, scene.address, "hide", "content", "suppress", "yes")))
          .isEqualTo("permissiondenied");
      revisions(scene.sue, scene.address, "hide", "content|user", "suppress", "yes");

      for (TestClient reader : new TestClient[] {scene.uma, scene.tom}) {
        assertThat(scene.read(reader, scene.address).toString())
            .contains("\"suppressed\":true", "userhidden", "texthidden", "\"comment\"")
            .doesNotContain("Vik");
        assertThat(scene.log(reader, "suppress")).isEmpty();
      }
      assertThat(scene.read(scene.sue, scene.address).toString()).contains("Vik");
      assertThat(scene.log(scene.sue, "suppress"))
          .containsExactly(
              "suppress/revision %s revision [%d] -0 +13"
                  .formatted(HidingScene.PAGE, scene.address));
      assertThat(query(scene.sue, "list", "recentchanges", "rctype", "log").toString())
          .doesNotContain("revision");

      assertThat(code(revisions(scene.ada, scene.address, "hide", "comment")))
          .as("the whole request is refused")
          .isEqualTo("permissiondenied");
      assertThat(code(revisions(scene.ada, scene.insult + "|" + scene.address, "hide", "comment")))
          .isEqualTo("permissiondenied");
      assertThat(scene.read(scene.uma, scene.insult).has("commenthidden")).isFalse();

      revisions(scene.sue, scene.address, "hide", "comment", "suppress", "no");
      assertThat(scene.log(scene.sue, "suppress").getFirst()).endsWith("-8 +2");
      assertThat(scene.read(scene.tom, scene.address).toString()).contains("Vik");
    }
  }

  @EveryEngine
  void each_item_is_judged_by_itself_newest_first(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      String ids =
          "%d|9999|%d|%d|x7| %d".formatted(scene.clean, scene.start, scene.insult, scene.start);
      JsonNode answer = revisions(scene.ada, ids, "hide", "content|comment");

      assertThat(verdicts(answer))
          .containsExactly(
              "revdelete-hide-current",
              "-",
              "-",
              "revdelete-modify-missing",
              "revdelete-modify-missing",
              "revdelete-modify-missing");
      assertThat(items(answer).valueStream().map(item -> item.at("/id").toString()))
          .containsExactly(
              Long.toString(scene.clean),
              Long.toString(scene.insult),
              Long.toString(scene.start),
              "9999",
              "\"x7\"",
              "\" " + scene.start + "\"");
      assertThat(items(answer).valueStream().map(item -> item.at("/status").asString()))
          .containsExactly("Success", "Success", "Success", "Fail", "Fail", "Fail");
      assertThat(items(answer).get(0).at("/errors/0").toString())
          .matches(
              "\\{\"message\":\"revdelete-hide-current\",\"params\":\\[\"1 January 2026\","
                  + "\"00:0\\d\"\\],\"code\":\"revdelete-hide-current\",\"type\":\"error\"\\}");
      assertThat(items(answer).get(0).at("/warnings").toString()).isEqualTo("[]");
      assertThat(items(answer).get(0).at("/commenthidden").asBoolean()).isFalse();
      assertThat(scene.log(scene.uma, "delete"))
          .containsExactly(
              "delete/revision %s revision [%d,%d] -0 +3"
                  .formatted(HidingScene.PAGE, scene.insult, scene.start));
      assertThat(verdicts(revisions(scene.ada, scene.clean, "hide", "comment|user")))
          .as("comment and author of a current revision can be hidden")
          .containsExactly("-");
      assertThat(scene.read(scene.uma, scene.clean).toString())
          .contains("userhidden", "commenthidden", "\"content\":\"clean\"")
          .doesNotContain("Uma");
    }
  }

  @EveryEngine
  void each_field_can_have_a_lock_of_its_own(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      revisions(scene.ada, scene.insult, "hide", "content");
      revisions(scene.sue, scene.insult, "hide", "user", "suppress", "yes", "fieldwise", "1");
      assertThat(scene.read(scene.tom, scene.insult).toString())
          .as("the text is hidden, the name suppressed")
          .contains("\"content\":\"insult\"", "userhidden")
          .doesNotContain("Vik");
      assertThat(verdicts(revisions(scene.ada, scene.insult, "hide", "comment", "fieldwise", "1")))
          .containsExactly("-");
      assertThat(verdicts(revisions(scene.ada, scene.insult, "show", "user", "fieldwise", "1")))
          .containsExactly("revdelete-modify-no-access");
      assertThat(code(revisions(scene.ada, scene.insult, "show", "comment")))
          .isEqualTo("permissiondenied");
      revisions(scene.sue, scene.insult, "hide", "comment", "suppress", "yes");
      assertThat(scene.read(scene.tom, scene.insult).toString())
          .as("without it, all that is hidden gets the one lock")
          .doesNotContain("insult", "Vik");
    }
  }

  @EveryEngine
  void revisions_of_several_pages_are_hidden_at_once_and_logged_for_each(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      long pier = scene.edit(scene.vik, "Pier", "bad");
      long now = scene.edit(scene.uma, "Pier", "good");
      long lost = scene.edit(scene.vik, "Lost", "bad");
      act(scene.tom, "delete", "title", "Lost");
      String ids = "%d|%d|%d|%d|9999".formatted(scene.insult, pier, now, lost);
      JsonNode answer =
          revisions(scene.ada, ids, "hide", "content|user", "anypage", "1", "reason", "Vik");
      assertThat(answer.at("/revisiondelete").has("target")).isFalse();
      assertThat(answer.at("/revisiondelete/logids").size()).isEqualTo(3);
      assertThat(verdicts(answer))
          .containsExactly("-", "revdelete-hide-current", "-", "-", "revdelete-modify-missing");
      assertThat(items(answer).valueStream().map(item -> item.at("/title").asString("none")))
          .containsExactly("Lost", "Pier", "Pier", HidingScene.PAGE, "none");
      assertThat(scene.log(scene.uma, "delete"))
          .containsExactlyInAnyOrder(
              "delete/revision Lost revision [%d] -0 +5".formatted(lost),
              "delete/revision Pier revision [%d] -0 +5".formatted(pier),
              "delete/revision %s revision [%d] -0 +5".formatted(HidingScene.PAGE, scene.insult));
      assertThat(
              code(
                  change(
                      scene.ada,
                      "archive",
                      "20260101000000",
                      "hide",
                      "user",
                      "anypage",
                      "1",
                      "target",
                      "Lost")))
          .isEqualTo("invalidparammix");
    }
  }

  @EveryEngine
  void the_name_that_a_block_hides_is_not_shown_again(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.sue, "block", "user", "Vik", "hidename", "1", "expiry", "infinite");
      assertThat(verdicts(revisions(scene.sue, scene.insult, "show", "user")))
          .containsExactly("revdelete-no-change");
      assertThat(verdicts(revisions(scene.sue, scene.insult, "hide", "comment")))
          .containsExactly("-");
      act(scene.sue, "unblock", "user", "Vik");
      assertThat(scene.read(scene.uma, scene.insult).toString())
          .contains("\"user\":\"Vik\"", "commenthidden");
    }
  }
}
