package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.SoleAuthorScene.PAGE;
import static org.palimpsest.testkit.SoleAuthorScene.roll;
import static org.palimpsest.testkit.SoleAuthorScene.rollBack;

import java.util.List;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** Where a rollback with {@code orelse} does nothing. */
class SoleAuthorRefusalTest {
  @EveryEngine
  void whoever_may_not_delete_or_hide_does_nothing(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      TestClient wren = scene.clientOf("Wren");
      String before = scene.everything();

      assertThat(code(roll(wren, "orelse", "delete"))).isEqualTo("permissiondenied");
      assertThat(code(roll(wren, "orelse", "delete", "dryrun", "1"))).isEqualTo("permissiondenied");
      assertThat(code(roll(scene.warden, "orelse", "delete", "hide", "content")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(scene.warden, "orelse", "blank", "hide", "content")))
          .isEqualTo("permissiondenied");
      assertThat(
              code(
                  roll(
                      scene.clientOf("Hider"),
                      "orelse",
                      "delete",
                      "hide",
                      "content",
                      "hidelevel",
                      "suppressed")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(scene.clientOf("Heron"), "orelse", "blank")))
          .isEqualTo("permissiondenied");
      assertThat(code(roll(scene.warden, "orelse", "burn"))).isEqualTo("badvalue");
      assertThat(scene.everything()).isEqualTo(before);
    }
  }

  @EveryEngine
  void nobody_learns_by_it_who_a_hidden_author_is(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      scene
          .wiki
          .database()
          .write(tx ->
              tx.sql()
                  .sql("UPDATE revision SET visibility = ? WHERE id = ?")
                  .params(
                      new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED).stored(),
                      scene.ids().getFirst())
                  .update());
      String before = scene.everything();

      for (String wish : List.of("blank", "delete")) {
        JsonNode right = roll(scene.warden, "orelse", wish);
        JsonNode wrong = rollBack(scene.warden, PAGE, "Heron", "orelse", wish);
        assertThat(code(right)).isEqualTo("alreadyrolled");
        assertThat(right.toString().replace("Magpie", "Heron")).isEqualTo(wrong.toString());
      }
      assertThat(scene.everything()).isEqualTo(before);
      assertThat(code(roll(scene.oversight, "orelse", "blank"))).as("who sees the name").isEmpty();
    }
  }

  @EveryEngine
  void more_than_five_hundred_are_not_hidden_at_once(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      for (int most : List.of(500, 501)) {
        TestPage page = scene.wiki.page("Boats " + most);
        for (int i = 0; i < most; i++) {
          page = page.by("Magpie", "boat " + i);
        }
        page.make();
        JsonNode done =
            rollBack(
                scene.clientOf("Hider"),
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
  void a_file_is_never_deleted_by_it(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      scene.wiki.file("Boat.png").by("Magpie", FileScene.picture(1)).make();

      assertThat(code(rollBack(scene.warden, "File:Boat.png", "Magpie", "orelse", "delete")))
          .isEqualTo("rollback-showsfile");
      assertThat(scene.wiki.mismatches()).isEmpty();
    }
  }

  @EveryEngine
  void a_page_that_is_closed_to_its_performer_stays(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      Answers.act(
          scene.warden, "protect", "title", PAGE, "protections", "edit=sysop", "reason", "war");
      assertThat(code(roll(scene.clientOf("Wren"), "orelse", "blank"))).isEqualTo("protectedpage");
      assertThat(code(roll(scene.warden, "orelse", "blank")))
          .as("the protection is no edit of somebody else")
          .isEmpty();
    }
  }

  @EveryEngine
  void a_blank_page_is_not_blanked_and_data_are_left_without_members(Database database) {
    try (SoleAuthorScene scene = new SoleAuthorScene(database)) {
      TestClient magpie = scene.clientOf("Magpie");
      Answers.act(magpie, "edit", "title", PAGE, "text", "");
      JsonNode refused = roll(scene.warden, "orelse", "blank");
      assertThat(code(refused)).isEqualTo("rollback-nochange");
      assertThat(refused.at("/error/info").asString())
          .isEqualTo("There is nothing in \"Cheap boats\" that could be taken out of it.");

      Answers.act(magpie, "edit", "title", "User:Magpie/Boats.json", "text", "{\"boats\":3}");
      JsonNode done = rollBack(scene.warden, "User:Magpie/Boats.json", "Magpie", "orelse", "blank");
      assertThat(code(done)).isEmpty();
      assertThat(
              Answers.query(
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
}
