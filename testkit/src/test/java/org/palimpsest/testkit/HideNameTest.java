package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.BlockScene.code;

import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code hidename}: a block that hides a name hides it wherever it stands, and only as long. */
class HideNameTest {
  private static final String NAME = "Heron";

  private static BlockScene scene(Database database) {
    BlockScene scene = new BlockScene(database);
    TestClient heron = scene.member(NAME);
    scene.edit(heron, "Fen");
    scene.edit(heron, "Mud");
    scene.edit(heron, "Lost");
    scene.act(scene.warden, "delete", "title", "Lost", "reason", "x");
    scene.block(NAME, "expiry", "1 day", "reason", "first");
    return scene;
  }

  /** What a reader finds where the name stands. */
  private static List<String> sight(BlockScene scene, TestClient reader) {
    return Stream.of(
            scene.query(
                reader, "prop", "revisions", "titles", "Fen", "rvlimit", "9", "rvprop", "ids|user"),
            scene.query(
                reader, "prop", "deletedrevisions", "titles", "Lost", "drvprop", "ids|user"),
            scene.query(
                reader,
                "list",
                "recentchanges",
                "rcprop",
                "title|user|ids|loginfo",
                "rclimit",
                "50"),
            scene.query(reader, "list", "logevents", "lelimit", "50"),
            scene.query(reader, "list", "usercontribs", "ucuser", NAME, "ucprop", "ids|title"),
            scene.query(reader, "list", "users", "ususers", NAME, "usprop", "blockinfo|editcount"),
            scene.query(reader, "list", "allusers", "auprop", "editcount"),
            scene.query(reader, "list", "blocks"))
        .map(JsonNode::toString)
        .toList();
  }

  private static JsonNode hide(BlockScene scene, String... more) {
    return scene.act(
        scene.oversight,
        "block",
        BlockScene.with(more, "user", NAME, "hidename", "1", "reblock", "1"));
  }

  @EveryEngine
  void it_is_nowhere_until_the_block_is_lifted(Database database) {
    try (BlockScene scene = scene(database)) {
      JsonNode hidden = hide(scene, "nocreate", "1", "reason", "private");
      assertThat(hidden.at("/block/hidename").asBoolean()).isTrue();

      for (TestClient reader : List.of(scene.visitor, scene.warden)) {
        List<String> sight = sight(scene, reader);
        for (int i = 0; i < sight.size(); i++) {
          // Two lists repeat what was asked.
          String answer = i == 5 ? sight.get(i).replaceFirst(NAME, "") : sight.get(i);
          assertThat(answer).as("answer %d", i).doesNotContain(NAME);
        }
        assertThat(sight.get(0)).contains("\"userhidden\":true");
        assertThat(sight.get(3)).contains("\"actionhidden\":true");
        assertThat(sight.get(5)).contains("\"missing\":true");
      }
      List<String> seen = sight(scene, scene.oversight);
      assertThat(seen.get(0)).contains("\"userhidden\":true", "\"suppressed\":true", NAME);
      assertThat(seen.get(3))
          .contains("\"type\":\"suppress\",\"action\":\"reblock\"", "hiddenname");
      assertThat(seen.get(5)).contains("\"hidden\":true", "\"blockreason\":\"private\"");
      assertThat(seen.get(7)).contains("\"user\":\"Heron\"", "\"hidden\":true");

      assertThat(code(scene.act(scene.warden, "unblock", "user", NAME))).isEqualTo("cantunblock");
      assertThat(code(scene.block(NAME, "reblock", "1"))).isEqualTo("nosuchuser");
      String id = hidden.at("/block/id").asString();
      assertThat(code(scene.act(scene.warden, "unblock", "id", id))).isEqualTo("cantunblock");
      assertThat(code(scene.act(scene.warden, "block", "id", id))).isEqualTo("nosuchblockid");
      assertThat(code(scene.act(scene.oversight, "unblock", "user", NAME))).isEmpty();
      for (String answer : sight(scene, scene.visitor)) {
        assertThat(answer).doesNotContain("hidden", "suppressed");
      }
    }
  }

  @EveryEngine
  void what_was_hidden_before_is_as_it_was(Database database) {
    try (BlockScene scene = scene(database)) {
      database.write(
          tx -> tx.sql().sql("UPDATE revision SET visibility = 16 WHERE id = 2").update());
      List<String> before = sight(scene, scene.visitor).subList(0, 2);
      List<String> beforeThat = sight(scene, scene.warden).subList(0, 2);
      hide(scene);
      assertThat(sight(scene, scene.warden).getFirst()).isNotEqualTo(beforeThat.getFirst());

      assertThat(
              code(
                  scene.act(
                      scene.oversight, "block", "user", NAME, "reblock", "1", "reason", "again")))
          .as("a block that does not hide any more")
          .isEmpty();

      assertThat(sight(scene, scene.visitor).subList(0, 2)).isEqualTo(before);
      assertThat(sight(scene, scene.warden).subList(0, 2)).isEqualTo(beforeThat);
    }
  }

  @EveryEngine
  void nothing_new_can_be_left_under_it(Database database) {
    try (BlockScene scene = scene(database)) {
      TestClient heron = scene.wiki.clientOf(NAME);
      hide(scene, "allowusertalk", "1");

      assertThat(scene.edit(heron, "User talk:" + NAME)).isEqualTo("blocked");
      assertThat(
              scene
                  .query(heron, "meta", "userinfo", "uiprop", "cancreateaccount")
                  .at("/query/userinfo/cancreateaccount")
                  .asBoolean(true))
          .isFalse();
    }
  }

  @EveryEngine
  void an_address_that_is_caught_does_not_tell_of_it(Database database) {
    try (BlockScene scene = scene(database)) {
      hide(scene, "autoblock", "1", "reason", "private");

      assertThat(scene.blocks(scene.visitor, "bkprop", "reason|flags").toString())
          .isEqualTo(
              "[{\"reason\":\"private\",\"automatic\":true,\"anononly\":false,\"nocreate\":false,"
                  + "\"autoblock\":false,\"noemail\":false,\"hidden\":false,"
                  + "\"allowusertalk\":false,\"partial\":false}]");
    }
  }

  @EveryEngine
  void the_name_of_who_blocks_can_be_hidden_too(Database database) {
    try (BlockScene scene = scene(database)) {
      scene.act(scene.oversight, "block", "user", "Warden", "hidename", "1");

      assertThat(scene.blocks(scene.visitor).toString())
          .contains("\"by\":\"\"")
          .doesNotContain("Warden");
      assertThat(scene.blocks(scene.oversight).toString()).contains("\"by\":\"Warden\"");
      assertThat(
              scene
                  .query(scene.visitor, "list", "users", "ususers", NAME, "usprop", "blockinfo")
                  .toString())
          .contains("\"blockedby\":\"\",\"blockedbyid\":0");
    }
  }

  @EveryEngine
  void not_every_block_can_hide(Database database) {
    try (BlockScene scene =
        new BlockScene(database, settings -> settings.with("hide-name-edits", 1))) {
      TestClient heron = scene.member(NAME);
      scene.edit(heron, "Fen");
      assertThat(code(hide(scene, "partial", "1", "allowusertalk", "1", "nocreate", "1")))
          .isEqualTo("ipb_hide_partial");
      assertThat(code(hide(scene, "expiry", "1 day"))).isEqualTo("ipb_expiry_temp");
      JsonNode address = scene.act(scene.oversight, "block", "user", "192.0.2.7", "hidename", "1");
      assertThat(address.at("/block/hidename").asBoolean(true)).isFalse();
      scene.edit(heron, "Fen");
      assertThat(code(hide(scene))).isEqualTo("ipb_hide_invalid");
      assertThat(scene.blocks(scene.oversight)).hasSize(1);
    }
  }

  @EveryEngine
  void what_is_logged_about_it_later_is_hidden_too(Database database) {
    try (BlockScene scene = scene(database)) {
      hide(scene);
      scene.act(scene.warden, "protect", "title", "User:" + NAME, "protections", "create=sysop");

      String[] log = {"list", "logevents", "letype", "protect", "leprop", "title|type|user"};
      assertThat(scene.query(scene.visitor, log).at("/query/logevents").toString())
          .contains("\"actionhidden\":true", "\"user\":\"Warden\"")
          .doesNotContain(NAME);
      assertThat(scene.query(scene.oversight, log).toString()).contains("User:" + NAME);
    }
  }

  @EveryEngine
  void a_reason_is_hidden_with_the_log_entry_that_gave_it(Database database) {
    try (BlockScene scene = scene(database)) {
      scene.block(NAME, "reblock", "1", "reason", "lives in Quay Street");
      scene.act(
          scene.warden,
          "protect",
          "title",
          "Quay",
          "protections",
          "create=sysop",
          "reason",
          "lives in Quay Street");
      TestClient heron = scene.wiki.clientOf(NAME);
      assertThat(reasons(scene, scene.visitor, heron))
          .allMatch(answer -> answer.contains("Quay Street"));
      database.write(
          tx -> tx.sql().sql("UPDATE log_entry SET visibility = 4 WHERE comment <> ''").update());

      assertThat(reasons(scene, scene.visitor, heron))
          .noneMatch(answer -> answer.contains("Quay Street"));
      assertThat(reasons(scene, scene.warden, scene.warden))
          .filteredOn(answer -> answer.contains("Quay Street"))
          .hasSize(2);
    }
  }

  /** Blocks, protected titles, and what is told to who is blocked. */
  private static List<String> reasons(BlockScene scene, TestClient reader, TestClient blocked) {
    return Stream.of(
            scene.query(reader, "list", "blocks", "bkprop", "user|reason"),
            scene.query(reader, "list", "protectedtitles", "ptprop", "comment|parsedcomment"),
            scene.act(blocked, "edit", "title", "Fen", "appendtext", "x"))
        .map(JsonNode::toString)
        .toList();
  }
}
