package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.BlockScene.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;
import tools.jackson.databind.JsonNode;

/** {@code action=rollback} that hides what it takes back, or returns to somebody hidden. */
class RollbackHidingTest {
  private static final String PAGE = "Reed bed";

  /** Hider may hide, and Oversight suppress; Warden may do neither. */
  private static BlockScene scene(Database database) {
    BlockScene scene =
        new BlockScene(
            database,
            settings ->
                settings.with(
                    settings
                        .groups()
                        .groups()
                        .with(new Group("hider", Set.of(Right.DELETEREVISION)))));
    scene.wiki.account("Hider", "sysop", "hider");
    scene.wiki.account("Heron");
    scene.wiki.account("Magpie");
    scene.wiki.page(PAGE).by("Heron", "good").by("Magpie", "bad").by("Magpie", "worse").make();
    return scene;
  }

  private static JsonNode roll(TestClient by, String... more) {
    return by.postWithToken(
        "rollback", BlockScene.with(more, "action", "rollback", "title", PAGE, "user", "Magpie"));
  }

  private static List<JsonNode> history(BlockScene scene, TestClient reader) {
    return scene
        .query(
            reader,
            "prop",
            "revisions",
            "titles",
            PAGE,
            "rvlimit",
            "20",
            "rvslots",
            "main",
            "rvprop",
            "ids|user|comment|content")
        .at("/query/pages/0/revisions")
        .valueStream()
        .toList();
  }

  /** What is hidden of each revision, newest first: letters for text, comment and user. */
  private static List<String> hidden(BlockScene scene) {
    return history(scene, scene.visitor).stream()
        .map(each ->
            (each.at("/slots/main").has("texthidden") ? "t" : "")
                + (each.has("commenthidden") ? "c" : "")
                + (each.has("userhidden") ? "u" : "")
                + (each.has("suppressed") ? "!" : ""))
        .toList();
  }

  private static List<Long> ids(BlockScene scene) {
    return history(scene, scene.visitor).stream().map(each -> each.at("/revid").asLong()).toList();
  }

  private static void hide(BlockScene scene, long id, Visibility visibility) {
    scene
        .wiki
        .database()
        .write(tx ->
            tx.sql()
                .sql("UPDATE revision SET visibility = ? WHERE id = ?")
                .params(visibility.stored(), id)
                .update());
  }

  private static String everything(BlockScene scene) {
    return history(scene, scene.oversight)
        + scene.query(scene.oversight, "list", "logevents", "lelimit", "50").toString()
        + scene.query(scene.oversight, "list", "recentchanges", "rclimit", "50").toString();
  }

  @EveryEngine
  void all_that_is_taken_back_is_hidden_with_it(Database database) {
    try (BlockScene scene = scene(database)) {
      List<Long> before = ids(scene);
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
      assertThat(hidden(scene)).containsExactly("", "tcu", "tcu", "");
      assertThat(history(scene, scene.visitor).toString()).doesNotContain("Magpie", "bad", "worse");
      String nameless = "Reverted edits by a hidden user to last revision by [[User:Heron|Heron]]";
      assertThat(done.at("/rollback/summary").asString()).isEqualTo(nameless);
      assertThat(planned.at("/rollback/summary").asString()).isEqualTo(nameless);
      assertThat(history(scene, scene.visitor).getFirst().at("/comment").asString())
          .isEqualTo(nameless);
    }
  }

  @EveryEngine
  void what_others_have_done_to_the_page_in_between_tells_no_text_either(Database database) {
    try (BlockScene scene = scene(database)) {
      assertThat(
              code(
                  scene.act(
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

      assertThat(hidden(scene)).containsExactly("", "t!", "tu!", "tu!", "");
      assertThat(history(scene, scene.warden).toString()).doesNotContain("Magpie", "bad", "worse");
      assertThat(history(scene, scene.warden).get(1).at("/user").asString()).isEqualTo("Warden");
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
    try (BlockScene scene = scene(database)) {
      TestClient hider = scene.wiki.clientOf("Hider");
      String before = everything(scene);

      assertThat(code(roll(scene.warden, "hide", "content"))).isEqualTo("permissiondenied");
      assertThat(code(roll(hider, "hide", "content", "hidelevel", "suppressed")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(scene.warden, "hide", "content", "dryrun", "1")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(hider, "hide", "content", "hidelevel", "none"))).isEqualTo("badvalue");
      assertThat(everything(scene)).isEqualTo(before);

      hide(
          scene,
          ids(scene).getFirst(),
          new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED));
      assertThat(code(roll(scene.warden, "hide", "content")))
          .as("a name that is hidden from them is as good as any other")
          .isEqualTo("alreadyrolled");
    }
  }

  @EveryEngine
  void nothing_becomes_less_hidden_and_what_is_suppressed_is_left_alone(Database database) {
    try (BlockScene scene = scene(database)) {
      TestClient hider = scene.wiki.clientOf("Hider");
      List<Long> ids = ids(scene);
      hide(scene, ids.get(1), new Visibility(Level.SUPPRESSED, Level.VISIBLE, Level.VISIBLE));

      JsonNode done = roll(hider, "hide", "content|comment");

      assertThat(done.at("/rollback/hidden/ids").toString()).isEqualTo("[" + ids.getFirst() + "]");
      assertThat(hidden(scene)).containsExactly("", "tc", "t!", "");
    }
  }

  @EveryEngine
  void where_all_is_hidden_already_the_log_tells_of_nothing(Database database) {
    try (BlockScene scene = scene(database)) {
      Visibility comment = new Visibility(Level.VISIBLE, Level.HIDDEN, Level.VISIBLE);
      ids(scene).subList(0, 2).forEach(id -> hide(scene, id, comment));

      JsonNode done = roll(scene.wiki.clientOf("Hider"), "hide", "comment");

      assertThat(done.at("/rollback/hidden").toString())
          .isEqualTo("{\"ids\":[],\"level\":\"hidden\",\"fields\":[\"comment\"]}");
      assertThat(scene.query(scene.oversight, "list", "logevents").toString())
          .doesNotContain("\"action\":\"revision\"");
    }
  }

  @EveryEngine
  void more_than_five_hundred_are_not_hidden_at_once(Database database) {
    try (BlockScene scene = scene(database)) {
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
  void a_revision_of_somebody_hidden_can_be_returned_to_and_names_nobody(Database database) {
    try (BlockScene scene = scene(database)) {
      long target = ids(scene).getLast();
      hide(scene, target, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN));

      assertThat(code(roll(scene.warden))).isEqualTo("notvisiblerev");
      assertThat(
              roll(scene.warden, "hiddenauthor", "1", "dryrun", "1")
                  .at("/rollback/last_revid")
                  .asLong())
          .as("who sees the name may be told")
          .isEqualTo(target);
      JsonNode done = roll(scene.warden, "hiddenauthor", "1");

      assertThat(done.at("/rollback/last_revid").asLong()).isEqualTo(target);
      assertThat(done.at("/rollback/summary").asString())
          .isEqualTo("Reverted edits to an earlier revision");
      hide(scene, target, Visibility.PUBLIC);
      assertThat(history(scene, scene.oversight).getFirst().at("/comment").asString())
          .isEqualTo("Reverted edits to an earlier revision");
    }
  }

  @EveryEngine
  void a_hidden_text_is_never_returned_to(Database database) {
    try (BlockScene scene = scene(database)) {
      long target = ids(scene).getLast();
      hide(scene, target, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.HIDDEN));

      assertThat(code(roll(scene.oversight, "hiddenauthor", "1"))).isEqualTo("notvisiblerev");
    }
  }

  @EveryEngine
  void a_dry_run_tells_nobody_that_a_hidden_author_is_somebody_else(Database database) {
    try (BlockScene scene = scene(database)) {
      hide(
          scene,
          ids(scene).getLast(),
          new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED));

      assertThat(code(roll(scene.warden, "hiddenauthor", "1", "dryrun", "1")))
          .isEqualTo("notvisiblerev");
    }
  }

  @EveryEngine
  void of_many_at_once_one_is_first_and_hides_everything(Database database) {
    try (BlockScene scene = scene(database)) {
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
      assertThat(hidden(scene)).containsExactly("", "tc", "tc", "");
    }
  }
}
