package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.SoleAuthorScene.PAGE;
import static org.palimpsest.testkit.SoleAuthorScene.roll;
import static org.palimpsest.testkit.SoleAuthorScene.rollBack;

import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** What a rollback with {@code orelse} does to a page that nobody else has ever edited. */
class SoleAuthorRollbackTest {
  @EveryEngine
  void the_page_is_left_empty_where_that_is_wanted(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      List<Long> before = scene.ids();
      TestClient wren = scene.clientOf("Wren");

      JsonNode planned = roll(wren, "orelse", "blank", "dryrun", "1").at("/rollback");
      assertThat(scene.ids()).isEqualTo(before);
      JsonNode done = roll(wren, "orelse", "blank").at("/rollback");

      assertThat(planned.at("/revids").toString()).isEqualTo(before.toString().replace(" ", ""));
      assertThat(planned.at("/complete").asBoolean()).isTrue();
      assertThat(planned.at("/dryrun").asBoolean()).isTrue();
      JsonNode newest = scene.page(scene.visitor).at("/revisions/0");
      for (JsonNode told : List.of(planned, done)) {
        assertThat(told.at("/orelse").asString()).isEqualTo("blank");
        assertThat(told.at("/old_revid").asLong()).isEqualTo(before.getFirst());
        assertThat(told.has("last_revid")).as("nothing is restored").isFalse();
        assertThat(told.at("/summary").asString()).isEqualTo(newest.at("/comment").asString());
      }
      assertThat(done.at("/revid").asLong()).isEqualTo(newest.at("/revid").asLong());
      assertThat(planned.has("revid")).isFalse();
      assertThat(newest.at("/slots/main/content").asString()).isEmpty();
      assertThat(newest.at("/comment").asString()).isEqualTo("Removed everything from the page");
      assertThat(newest.at("/user").asString()).isEqualTo("Wren");
      assertThat(newest.at("/tags").toString()).isEqualTo("[\"mw-blank\"]");
      assertThat(scene.wiki.mismatches()).isEmpty();
    }
  }

  @EveryEngine
  void the_page_is_deleted_where_that_is_wanted(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      List<Long> before = scene.ids();

      JsonNode planned = roll(scene.warden, "orelse", "delete", "dryrun", "1").at("/rollback");
      assertThat(scene.ids()).isEqualTo(before);
      JsonNode done = roll(scene.warden, "orelse", "delete").at("/rollback");

      JsonNode entry = scene.log(scene.visitor, "delete").at("/0");
      assertThat(done.at("/orelse").asString()).isEqualTo("delete");
      assertThat(done.at("/logid").asLong()).isEqualTo(entry.at("/logid").asLong());
      assertThat(done.has("revid")).isFalse();
      assertThat(entry.at("/action").asString()).isEqualTo("delete");
      assertThat(entry.at("/comment").asString())
          .as("as action=delete says it of itself")
          .contains("buy more boats", "Magpie")
          .isEqualTo(done.at("/summary").asString())
          .isEqualTo(planned.at("/summary").asString());
      assertThat(scene.page(scene.visitor).has("missing")).isTrue();
      assertThat(scene.deleted(scene.warden)).hasSize(2);
      assertThat(scene.wiki.mismatches()).isEmpty();
    }
  }

  @EveryEngine
  void where_there_is_something_to_return_to_that_is_restored(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      Answers.act(scene.clientOf("Magpie"), "edit", "title", "Fen", "text", "dry");

      JsonNode done = rollBack(scene.warden, "Fen", "Magpie", "orelse", "delete");

      assertThat(done.at("/rollback").has("orelse")).isFalse();
      assertThat(done.at("/rollback/last_revid").asLong()).isPositive();
      assertThat(code(roll(scene.warden))).as("without it").isEqualTo("onlyauthor");
      assertThat(code(rollBack(scene.warden, PAGE, "Heron", "orelse", "delete")))
          .isEqualTo("alreadyrolled");
    }
  }

  @EveryEngine
  void all_of_a_blanked_page_is_hidden_but_that_it_is_blank(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      TestClient hider = scene.clientOf("Hider");
      List<Long> before = scene.ids();

      JsonNode done =
          roll(
                  hider,
                  "orelse",
                  "blank",
                  "hide",
                  "content|comment|user",
                  "hidereason",
                  "abuse",
                  "summary",
                  "$7 edits by $2 taken back")
              .at("/rollback");

      JsonNode entry = scene.log(scene.visitor, "delete").at("/0");
      assertThat(done.at("/hidden").toString())
          .isEqualTo(
              "{\"logid\":%d,\"ids\":[%d,%d],\"level\":\"hidden\",\"fields\":[\"content\",\"comment\",\"user\"]}"
                  .formatted(entry.at("/logid").asLong(), before.get(0), before.get(1)));
      assertThat(entry.at("/action").asString()).isEqualTo("revision");
      assertThat(entry.at("/comment").asString()).isEqualTo("abuse");
      assertThat(done.at("/summary").asString()).isEqualTo("2 edits by  taken back");
      assertThat(scene.page(scene.visitor).toString())
          .contains("2 edits by  taken back")
          .doesNotContain("Magpie", "buy");
      assertThat(scene.page(scene.oversight).toString()).contains("2 edits by Magpie taken back");
      assertThat(scene.wiki.mismatches()).isEmpty();
    }
  }

  @EveryEngine
  void what_is_hidden_of_a_page_that_is_deleted_is_quoted_nowhere_and_stays_hidden(
      Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      TestClient hider = scene.clientOf("Hider");
      List<Long> before = scene.ids();
      String[] wish = {"orelse", "delete", "hide", "content|user", "hidereason", "abuse"};

      JsonNode planned = roll(hider, BlockScene.with(wish, "dryrun", "1")).at("/rollback");
      JsonNode done = roll(hider, wish).at("/rollback");

      assertThat(planned.at("/summary").asString()).isEqualTo("abuse");
      assertThat(done.at("/summary").asString()).isEqualTo("abuse");
      assertThat(done.at("/hidden/ids").toString())
          .isEqualTo(before.toString().replace(" ", ""))
          .isEqualTo(planned.at("/hidden/ids").toString());
      assertThat(scene.log(scene.visitor, "delete").toString())
          .contains("\"action\":\"delete\"", "\"action\":\"revision\"")
          .doesNotContain("Magpie", "buy");
      assertThat(scene.wiki.mismatches()).isEmpty();

      assertThat(code(Answers.act(scene.warden, "undelete", "title", PAGE)))
          .as("the current text of a page is never hidden")
          .isNotEmpty();
      JsonNode shown =
          Answers.act(
              scene.oversight,
              "revisiondelete",
              "type",
              "revision",
              "target",
              PAGE,
              "ids",
              before.getFirst().toString(),
              "show",
              "content");
      assertThat(shown.at("/revisiondelete/items/0/status").asString()).isEqualTo("Success");
      assertThat(code(Answers.act(scene.warden, "undelete", "title", PAGE))).isEmpty();
      assertThat(scene.page(scene.visitor).toString())
          .contains("buy more boats")
          .doesNotContain("Magpie", "\"buy boats\"");
    }
  }
}
