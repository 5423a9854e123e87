package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.RollbackHidingScene.PAGE;
import static org.palimpsest.testkit.RollbackHidingScene.roll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;
import tools.jackson.databind.JsonNode;

/** {@code action=rollback} that hides what it takes back. */
class RollbackHidingTest {
  @EveryEngine
  void all_that_is_taken_back_is_hidden_with_it(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      List<Long> before = scene.ids();
      TestClient hider = scene.wiki.clientOf("Hider");

      JsonNode planned =
          roll(hider, "hide", "content|comment|user", "hidereason", "abuse", "dryrun", "1");
      JsonNode done = roll(hider, "hide", "content|comment|user", "hidereason", "abuse");

      assertThat(planned.at("/rollback/hidden").toString())
          .isEqualTo(
              "{\"ids\":[%d,%d],\"level\":\"hidden\",\"fields\":[\"content\",\"comment\",\"user\"]}"
                  .formatted(before.get(0), before.get(1)));
      JsonNode entry =
          scene
              .query(scene.visitor, "list", "logevents", "letype", "delete")
              .at("/query/logevents/0");
      assertThat(done.at("/rollback/hidden").toString())
          .isEqualTo(
              planned
                  .at("/rollback/hidden")
                  .toString()
                  .replace("{\"ids", "{\"logid\":" + entry.at("/logid").asLong() + ",\"ids"));
      assertThat(entry.at("/action").asString()).isEqualTo("revision");
      assertThat(entry.at("/user").asString()).isEqualTo("Hider");
      assertThat(entry.at("/comment").asString()).isEqualTo("abuse");
      assertThat(entry.at("/title").asString()).isEqualTo(PAGE);
      assertThat(entry.at("/params/type").asString()).isEqualTo("revision");
      assertThat(entry.at("/params/ids").toString())
          .isEqualTo("[%d,%d]".formatted(before.get(0), before.get(1)));
      assertThat(entry.at("/params/new/bitmask").asInt()).isEqualTo(7);
      assertThat(scene.hidden()).containsExactly("", "tcu", "tcu", "");
      assertThat(scene.history(scene.visitor).toString()).doesNotContain("Magpie", "bad", "worse");
      String nameless = "Reverted edits by a hidden user to last revision by [[User:Heron|Heron]]";
      assertThat(done.at("/rollback/summary").asString()).isEqualTo(nameless);
      assertThat(planned.at("/rollback/summary").asString()).isEqualTo(nameless);
      assertThat(scene.history(scene.visitor).getFirst().at("/comment").asString())
          .isEqualTo(nameless);
    }
  }

  @EveryEngine
  void what_others_have_done_to_the_page_in_between_tells_no_text_either(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      assertThat(
              code(
                  Answers.act(
                      scene.warden,
                      "protect",
                      "title",
                      PAGE,
                      "protections",
                      "edit=sysop",
                      "expiry",
                      "infinite",
                      "reason",
                      "war")))
          .isEmpty();

      roll(scene.oversight, "hide", "content|user", "hidelevel", "suppressed");

      assertThat(scene.hidden()).containsExactly("", "t!", "tu!", "tu!", "");
      assertThat(scene.history(scene.warden).toString()).doesNotContain("Magpie", "bad", "worse");
      assertThat(scene.history(scene.warden).get(1).at("/user").asString()).isEqualTo("Warden");
      assertThat(
              scene
                  .query(scene.oversight, "list", "logevents", "letype", "suppress")
                  .at("/query/logevents/0/params/new/bitmask")
                  .asInt())
          .isEqualTo(13);
      assertThat(
              scene
                  .query(scene.warden, "list", "logevents", "letype", "delete")
                  .at("/query/logevents"))
          .isEmpty();
    }
  }

  @EveryEngine
  void who_may_not_hide_does_nothing_and_learns_nothing(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      TestClient hider = scene.wiki.clientOf("Hider");
      String before = scene.everything();

      assertThat(code(roll(scene.warden, "hide", "content"))).isEqualTo("permissiondenied");
      assertThat(code(roll(hider, "hide", "content", "hidelevel", "suppressed")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(scene.warden, "hide", "content", "dryrun", "1")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(hider, "hide", "content", "hidelevel", "none"))).isEqualTo("badvalue");
      assertThat(scene.everything()).isEqualTo(before);

      scene.hide(
          scene.ids().getFirst(), new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED));
      assertThat(code(roll(scene.warden, "hide", "content")))
          .as("a name that is hidden from them is as good as any other")
          .isEqualTo("alreadyrolled");
    }
  }

  @EveryEngine
  void nothing_is_reverted_where_it_is_not_clear_what_to_hide(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      TestClient hider = scene.wiki.clientOf("Hider");
      String before = scene.everything();

      assertThat(code(roll(hider, "hide", "text"))).isEqualTo("badvalue");
      assertThat(code(roll(hider, "hide", "content|text"))).isEqualTo("badvalue");
      assertThat(code(roll(hider, "hide", ""))).isEqualTo("badvalue");
      assertThat(code(roll(hider, "hidelevel", "suppressed"))).isEqualTo("invalidparammix");
      assertThat(code(roll(hider, "hidereason", "abuse"))).isEqualTo("invalidparammix");
      assertThat(scene.everything()).isEqualTo(before);
    }
  }

  @EveryEngine
  void nothing_becomes_less_hidden_and_what_is_suppressed_is_left_alone(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      TestClient hider = scene.wiki.clientOf("Hider");
      List<Long> ids = scene.ids();
      scene.hide(ids.get(1), new Visibility(Level.SUPPRESSED, Level.VISIBLE, Level.VISIBLE));

      JsonNode done = roll(hider, "hide", "content|comment");

      assertThat(done.at("/rollback/hidden/ids").toString()).isEqualTo("[" + ids.getFirst() + "]");
      assertThat(scene.hidden()).containsExactly("", "tc", "t!", "");
    }
  }

  @EveryEngine
  void where_all_is_hidden_already_the_log_tells_of_nothing(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      Visibility comment = new Visibility(Level.VISIBLE, Level.HIDDEN, Level.VISIBLE);
      scene.ids().subList(0, 2).forEach(id -> scene.hide(id, comment));

      JsonNode done = roll(scene.wiki.clientOf("Hider"), "hide", "comment");

      assertThat(done.at("/rollback/hidden").toString())
          .isEqualTo("{\"ids\":[],\"level\":\"hidden\",\"fields\":[\"comment\"]}");
      assertThat(scene.query(scene.oversight, "list", "logevents").toString())
          .doesNotContain("\"action\":\"revision\"");
    }
  }

  @EveryEngine
  void more_than_five_hundred_are_not_hidden_at_once(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      for (int most : List.of(500, 501)) {
        TestPage page = scene.wiki.page("Long " + most).by("Heron", "good");
        for (int i = 0; i < most; i++) {
          page = page.by("Magpie", "bad " + i);
        }
        page.make();
        // Making a page takes a minute for each revision, and nobody is logged in for so long.
        TestClient hider = scene.wiki.clientOf("Hider");
        JsonNode done =
            hider.postWithToken(
                "rollback",
                "action",
                "rollback",
                "title",
                "Long " + most,
                "user",
                "Magpie",
                "hide",
                "content");
        assertThat(code(done)).isEqualTo(most == 500 ? "" : "hide-toomany");
        assertThat(done.at("/rollback/hidden/ids").size()).isEqualTo(most == 500 ? 500 : 0);
      }
    }
  }

  @EveryEngine
  void of_many_at_once_one_is_first_and_hides_everything(Database database) {
    try (RollbackHidingScene scene = new RollbackHidingScene(database)) {
      List<TestClient> hiders =
          IntStream.range(0, 4)
              .mapToObj(i -> {
                scene.wiki.account("Hider" + i, "sysop", "hider");
                return scene.wiki.clientOf("Hider" + i);
              })
              .toList();
      List<TestClient> free = Collections.synchronizedList(new ArrayList<>(hiders));
      List<String> codes = Collections.synchronizedList(new ArrayList<>());

      Parallel.run(4, () -> codes.add(code(roll(free.removeLast(), "hide", "content|comment"))));

      assertThat(codes)
          .containsExactlyInAnyOrder("", "alreadyrolled", "alreadyrolled", "alreadyrolled");
      assertThat(scene.hidden()).containsExactly("", "tc", "tc", "");
    }
  }
}
