package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.BlockScene.code;

import java.util.List;
import java.util.Set;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=rollback} with {@code orelse}, of pages that nobody else has ever edited. */
class SoleAuthorRollbackTest {
  private static final String PAGE = "Cheap boats";

  /** Hider may delete and hide, Warden delete, and Wren only roll back. */
  private static BlockScene scene(Database database) {
    BlockScene scene =
        new BlockScene(
            database,
            settings ->
                settings.with(
                    settings
                        .groups()
                        .groups()
                        .with(new Group("hider", Set.of(Right.DELETEREVISION)))
                        .with(new Group("rollbacker", Set.of(Right.ROLLBACK)))));
    scene.wiki.account("Hider", "sysop", "hider");
    scene.wiki.account("Wren", "rollbacker");
    scene.wiki.account("Heron");
    scene.wiki.account("Magpie");
    scene.wiki.page(PAGE).by("Magpie", "buy boats").by("Magpie", "buy more boats").make();
    return scene;
  }

  private static JsonNode roll(TestClient by, String... more) {
    return rollBack(by, PAGE, "Magpie", more);
  }

  private static JsonNode rollBack(TestClient by, String title, String user, String... more) {
    return by.postWithToken(
        "rollback", BlockScene.with(more, "action", "rollback", "title", title, "user", user));
  }

  private static JsonNode page(BlockScene scene, TestClient reader) {
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
            "ids|user|comment|content|tags|flags")
        .at("/query/pages/0");
  }

  private static JsonNode deleted(BlockScene scene, TestClient reader) {
    return scene
        .query(
            reader,
            "prop",
            "deletedrevisions",
            "titles",
            PAGE,
            "drvlimit",
            "20",
            "drvslots",
            "main",
            "drvprop",
            "ids|user|comment|content")
        .at("/query/pages/0/deletedrevisions");
  }

  private static JsonNode log(BlockScene scene, TestClient reader, String type) {
    return scene.query(reader, "list", "logevents", "letype", type).at("/query/logevents");
  }

  private static List<Long> ids(BlockScene scene) {
    return page(scene, scene.visitor)
        .at("/revisions")
        .valueStream()
        .map(each -> each.at("/revid").asLong())
        .toList();
  }

  private static String everything(BlockScene scene) {
    return page(scene, scene.oversight)
        + deleted(scene, scene.oversight).toString()
        + scene.query(scene.oversight, "list", "logevents", "lelimit", "50")
        + scene.query(scene.oversight, "list", "recentchanges", "rclimit", "50");
  }

  @EveryEngine
  void the_page_is_left_empty_where_that_is_wanted(Database database) {
    try (BlockScene scene = scene(database)) {
      List<Long> before = ids(scene);
      TestClient wren = scene.wiki.clientOf("Wren");

      JsonNode planned = roll(wren, "orelse", "blank", "dryrun", "1").at("/rollback");
      assertThat(ids(scene)).isEqualTo(before);
      JsonNode done = roll(wren, "orelse", "blank").at("/rollback");

      assertThat(planned.at("/revids").toString()).isEqualTo(before.toString().replace(" ", ""));
      assertThat(planned.at("/complete").asBoolean()).isTrue();
      assertThat(planned.at("/dryrun").asBoolean()).isTrue();
      JsonNode newest = page(scene, scene.visitor).at("/revisions/0");
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
    try (BlockScene scene = scene(database)) {
      List<Long> before = ids(scene);

      JsonNode planned = roll(scene.warden, "orelse", "delete", "dryrun", "1").at("/rollback");
      assertThat(ids(scene)).isEqualTo(before);
      JsonNode done = roll(scene.warden, "orelse", "delete").at("/rollback");

      JsonNode entry = log(scene, scene.visitor, "delete").at("/0");
      assertThat(done.at("/orelse").asString()).isEqualTo("delete");
      assertThat(done.at("/logid").asLong()).isEqualTo(entry.at("/logid").asLong());
      assertThat(done.has("revid")).isFalse();
      assertThat(entry.at("/action").asString()).isEqualTo("delete");
      assertThat(entry.at("/comment").asString())
          .as("as action=delete says it of itself")
          .contains("buy more boats", "Magpie")
          .isEqualTo(done.at("/summary").asString())
          .isEqualTo(planned.at("/summary").asString());
      assertThat(page(scene, scene.visitor).has("missing")).isTrue();
      assertThat(deleted(scene, scene.warden)).hasSize(2);
      assertThat(scene.wiki.mismatches()).isEmpty();
    }
  }

  @EveryEngine
  void where_there_is_something_to_return_to_that_is_restored(Database database) {
    try (BlockScene scene = scene(database)) {
      scene.act(scene.wiki.clientOf("Magpie"), "edit", "title", "Fen", "text", "dry");

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
    try (BlockScene scene = scene(database)) {
      TestClient hider = scene.wiki.clientOf("Hider");
      List<Long> before = ids(scene);

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

      JsonNode entry = log(scene, scene.visitor, "delete").at("/0");
      assertThat(done.at("/hidden").toString())
          .isEqualTo(
              "{\"logid\":%d,\"ids\":[%d,%d],\"level\":\"hidden\",\"fields\":[\"content\",\"comment\",\"user\"]}"
                  .formatted(entry.at("/logid").asLong(), before.get(0), before.get(1)));
      assertThat(entry.at("/action").asString()).isEqualTo("revision");
      assertThat(entry.at("/comment").asString()).isEqualTo("abuse");
      assertThat(done.at("/summary").asString()).isEqualTo("2 edits by  taken back");
      assertThat(page(scene, scene.visitor).toString())
          .contains("2 edits by  taken back")
          .doesNotContain("Magpie", "buy");
      assertThat(page(scene, scene.oversight).toString()).contains("2 edits by Magpie taken back");
      assertThat(scene.wiki.mismatches()).isEmpty();
    }
  }

  @EveryEngine
  void what_is_hidden_of_a_page_that_is_deleted_is_quoted_nowhere_and_stays_hidden(
      Database database) {
    try (BlockScene scene = scene(database)) {
      TestClient hider = scene.wiki.clientOf("Hider");
      List<Long> before = ids(scene);
      String[] wish = {"orelse", "delete", "hide", "content|user", "hidereason", "abuse"};

      JsonNode planned = roll(hider, BlockScene.with(wish, "dryrun", "1")).at("/rollback");
      JsonNode done = roll(hider, wish).at("/rollback");

      assertThat(planned.at("/summary").asString()).isEqualTo("abuse");
      assertThat(done.at("/summary").asString()).isEqualTo("abuse");
      assertThat(done.at("/hidden/ids").toString())
          .isEqualTo(before.toString().replace(" ", ""))
          .isEqualTo(planned.at("/hidden/ids").toString());
      assertThat(log(scene, scene.visitor, "delete").toString())
          .contains("\"action\":\"delete\"", "\"action\":\"revision\"")
          .doesNotContain("Magpie", "buy");
      assertThat(scene.wiki.mismatches()).isEmpty();

      assertThat(code(scene.act(scene.warden, "undelete", "title", PAGE)))
          .as("the current text of a page is never hidden")
          .isNotEmpty();
      JsonNode shown =
          scene.act(
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
      assertThat(code(scene.act(scene.warden, "undelete", "title", PAGE))).isEmpty();
      assertThat(page(scene, scene.visitor).toString())
          .contains("buy more boats")
          .doesNotContain("Magpie", "\"buy boats\"");
    }
  }

  @EveryEngine
  void whoever_may_not_delete_or_hide_does_nothing(Database database) {
    try (BlockScene scene = scene(database)) {
      TestClient wren = scene.wiki.clientOf("Wren");
      String before = everything(scene);

      assertThat(code(roll(wren, "orelse", "delete"))).isEqualTo("permissiondenied");
      assertThat(code(roll(wren, "orelse", "delete", "dryrun", "1"))).isEqualTo("permissiondenied");
      assertThat(code(roll(scene.warden, "orelse", "delete", "hide", "content")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(scene.warden, "orelse", "blank", "hide", "content")))
          .isEqualTo("permissiondenied");
      assertThat(
              code(
                  roll(
                      scene.wiki.clientOf("Hider"),
                      "orelse",
                      "delete",
                      "hide",
                      "content",
                      "hidelevel",
                      "suppressed")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(scene.wiki.clientOf("Heron"), "orelse", "blank")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(scene.warden, "orelse", "burn"))).isEqualTo("badvalue");
      assertThat(everything(scene)).isEqualTo(before);
    }
  }

  @EveryEngine
  void nobody_learns_by_it_who_a_hidden_author_is(Database database) {
    try (BlockScene scene = scene(database)) {
      scene
          .wiki
          .database()
          .write(tx ->
              tx.sql()
                  .sql("UPDATE revision SET visibility = ? WHERE id = ?")
                  .params(
                      new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED).stored(),
                      ids(scene).getFirst())
                  .update());
      String before = everything(scene);

      for (String wish : List.of("blank", "delete")) {
        JsonNode right = roll(scene.warden, "orelse", wish);
        JsonNode wrong = rollBack(scene.warden, PAGE, "Heron", "orelse", wish);
        assertThat(code(right)).isEqualTo("alreadyrolled");
        assertThat(right.toString().replace("Magpie", "Heron")).isEqualTo(wrong.toString());
      }
      assertThat(everything(scene)).isEqualTo(before);
      assertThat(code(roll(scene.oversight, "orelse", "blank"))).as("who sees the name").isEmpty();
    }
  }

  @EveryEngine
  void more_than_five_hundred_are_not_hidden_at_once(Database database) {
    try (BlockScene scene = scene(database)) {
      for (int most : List.of(500, 501)) {
        TestPage page = scene.wiki.page("Boats " + most);
        for (int i = 0; i < most; i++) {
          page = page.by("Magpie", "boat " + i);
        }
        page.make();
        JsonNode done =
            rollBack(
                scene.wiki.clientOf("Hider"),
                "Boats " + most,
                "Magpie",
                "orelse",
                "blank",
                "hide",
                "content");
        assertThat(code(done)).isEqualTo(most == 500 ? "" : "hide-toomany");
        assertThat(done.at("/rollback/hidden/ids").size()).isEqualTo(most == 500 ? 500 : 0);
      }
    }
  }

  @EveryEngine
  void a_blank_page_is_not_blanked_and_data_are_left_without_members(Database database) {
    try (BlockScene scene = scene(database)) {
      TestClient magpie = scene.wiki.clientOf("Magpie");
      scene.act(magpie, "edit", "title", PAGE, "text", "");
      JsonNode refused = roll(scene.warden, "orelse", "blank");
      assertThat(code(refused)).isEqualTo("rollback-nochange");
      assertThat(refused.at("/error/info").asString())
          .isEqualTo("There is nothing in \"Cheap boats\" that could be taken out of it.");

      scene.act(magpie, "edit", "title", "User:Magpie/Boats.json", "text", "{\"boats\":3}");
      JsonNode done = rollBack(scene.warden, "User:Magpie/Boats.json", "Magpie", "orelse", "blank");
      assertThat(code(done)).isEmpty();
      assertThat(
              scene
                  .query(
                      scene.visitor,
                      "prop",
                      "revisions",
                      "titles",
                      "User:Magpie/Boats.json",
                      "rvslots",
                      "main",
                      "rvprop",
                      "content")
                  .at("/query/pages/0/revisions/0/slots/main")
                  .toString())
          .contains("\"contentmodel\":\"json\"", "\"content\":\"{}\"");
    }
  }

  @EveryEngine
  void a_file_is_never_deleted_by_it(Database database) {
    try (BlockScene scene = scene(database)) {
      scene.wiki.file("Boat.png").by("Magpie", FileScene.picture(1)).make();

      assertThat(code(rollBack(scene.warden, "File:Boat.png", "Magpie", "orelse", "delete")))
          .isEqualTo("rollback-showsfile");
      assertThat(scene.wiki.mismatches()).isEmpty();
    }
  }

  @EveryEngine
  void a_page_that_is_closed_to_its_performer_stays(Database database) {
    try (BlockScene scene = scene(database)) {
      scene.act(
          scene.warden, "protect", "title", PAGE, "protections", "edit=sysop", "reason", "war");
      assertThat(code(roll(scene.wiki.clientOf("Wren"), "orelse", "blank")))
          .isEqualTo("protectedpage");
      assertThat(code(roll(scene.warden, "orelse", "blank")))
          .as("the protection is no edit of somebody else")
          .isEmpty();
    }
  }
}
