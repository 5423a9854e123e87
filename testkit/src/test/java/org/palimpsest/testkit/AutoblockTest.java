package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.BlockScene.code;

import java.time.Duration;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Addresses that are caught because a blocked account has used them. All clients here have one. */
class AutoblockTest {
  private static final String EVERYTHING =
      "id|user|userid|by|timestamp|expiry|reason|range|flags|restrictions";

  private static JsonNode caught(BlockScene scene) {
    for (JsonNode block : scene.blocks(scene.visitor, "bkprop", EVERYTHING)) {
      if (block.at("/automatic").asBoolean()) {
        return block;
      }
    }
    return MissingNode.getInstance();
  }

  @EveryEngine
  void the_last_known_address_is_caught_at_once(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      TestClient wren = scene.member("Wren");
      scene.block("Heron", "autoblock", "1");
      assertThat(caught(scene).isMissingNode()).as("nobody knows an address").isTrue();
      scene.act(scene.warden, "unblock", "user", "Heron");
      scene.edit(heron, "Fen");

      scene.block("Heron", "autoblock", "1", "nocreate", "1", "reason", "loud");

      JsonNode auto = caught(scene);
      assertThat(auto.toString())
          .contains(
              "\"by\":\"Warden\",\"timestamp\":\"2026-11-21T12:00:00Z\","
                  + "\"expiry\":\"2026-11-22T12:00:00Z\"",
              "Heron",
              "loud",
              "\"nocreate\":true,\"autoblock\":false")
          .doesNotContain("127.0.0.1", "\"user\"", "rangestart");
      assertThat(scene.edit(wren, "Fen")).isEqualTo("autoblocked");
      assertThat(scene.edit(scene.visitor, "Fen")).isEqualTo("autoblocked");
      assertThat(scene.edit(heron, "Fen")).isEqualTo("blocked");
      assertThat(scene.edit(scene.warden, "Fen")).as("who is exempt").isEmpty();
      assertThat(scene.blocks(scene.warden, "bkip", "127.0.0.1")).isEmpty();
      assertThat(scene.blocks(scene.warden, "bkusers", "127.0.0.1")).isEmpty();
      assertThat(scene.blocks(scene.warden, "bkids", auto.at("/id").asString())).hasSize(1);
      assertThat(scene.query(heron, "meta", "userinfo", "uiprop", "blockinfo").toString())
          .as("what came of a block does not count besides it")
          .doesNotContain("blockcomponents");
    }
  }

  @EveryEngine
  void what_is_caught_forgets_whom_a_block_hides_later(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      scene.edit(heron, "Fen");
      scene.block("Heron", "autoblock", "1", "reason", "loud");
      assertThat(caught(scene).toString()).contains("Heron");

      assertThat(
              BlockScene.code(
                  scene.act(
                      scene.oversight,
                      "block",
                      "user",
                      "Heron",
                      "reblock",
                      "1",
                      "autoblock",
                      "1",
                      "hidename",
                      "1",
                      "reason",
                      "private")))
          .isEmpty();

      assertThat(caught(scene).at("/reason").asString()).isEqualTo("private");
      assertThat(scene.act(scene.visitor, "edit", "title", "Fen", "appendtext", "x").toString())
          .contains("autoblocked")
          .doesNotContain("Heron");
    }
  }

  @EveryEngine
  void who_tries_to_move_a_page_is_caught_too_and_a_dry_run_catches_nobody(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      scene.block("Heron", "autoblock", "1");

      JsonNode tried = scene.act(heron, "move", "from", "Fen", "to", "Bog", "dryrun", "1");
      assertThat(BlockScene.code(tried)).isEqualTo("blocked");
      assertThat(caught(scene).isMissingNode()).isTrue();

      assertThat(BlockScene.code(scene.act(heron, "move", "from", "Fen", "to", "Bog")))
          .isEqualTo("blocked");
      assertThat(caught(scene).isMissingNode()).isFalse();
    }
  }

  @EveryEngine
  void each_try_of_the_blocked_account_renews_it_and_no_try_of_others(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      scene.member("Wren");
      scene.block("Heron", "autoblock", "1", "expiry", "30 hours");
      scene.edit(heron, "Fen");
      String first = caught(scene).at("/timestamp").asString();
      long id = caught(scene).at("/id").asLong();

      scene.wiki.clock().move(Duration.ofHours(5));
      scene.edit(scene.wiki.clientOf("Wren"), "Fen");
      assertThat(caught(scene).at("/timestamp").asString()).isEqualTo(first);
      scene.edit(scene.wiki.clientOf("Heron"), "Fen");
      assertThat(caught(scene).at("/id").asLong()).isEqualTo(id);
      assertThat(caught(scene).at("/timestamp").asString()).isEqualTo("2026-11-21T17:00:00Z");
      assertThat(caught(scene).at("/expiry").asString()).isEqualTo("2026-11-22T17:00:00Z");

      scene.wiki.clock().move(Duration.ofHours(20));
      scene.edit(scene.wiki.clientOf("Heron"), "Fen");
      assertThat(caught(scene).at("/expiry").asString())
          .as("it ends with its parent")
          .isEqualTo("2026-11-22T18:00:00Z");
      scene.wiki.clock().move(Duration.ofHours(6));
      assertThat(scene.edit(scene.wiki.clientOf("Wren"), "Fen")).isEmpty();
    }
  }

  @EveryEngine
  void it_follows_its_parent(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      TestClient wren = scene.member("Wren");
      scene.edit(heron, "Fen");
      scene.block(
          "Heron",
          "autoblock",
          "1",
          "partial",
          "1",
          "pagerestrictions",
          "Fen",
          "allowusertalk",
          "1");
      assertThat(caught(scene).at("/restrictions/pages/0/title").asString()).isEqualTo("Fen");
      assertThat(scene.edit(wren, "Fen")).isEqualTo("autoblocked");
      assertThat(scene.edit(wren, "Mud")).isEmpty();

      scene.block("Heron", "autoblock", "1", "reblock", "1", "reason", "worse");
      assertThat(caught(scene).at("/reason").asString()).contains("worse");
      assertThat(scene.edit(wren, "Mud")).isEqualTo("autoblocked");

      scene.block("Heron", "reblock", "1", "reason", "worse");
      assertThat(caught(scene).isMissingNode()).isTrue();
      assertThat(scene.edit(wren, "Mud")).isEmpty();

      scene.block("Heron", "autoblock", "1", "reblock", "1");
      assertThat(scene.edit(wren, "Mud")).isEqualTo("autoblocked");
      scene.act(scene.warden, "unblock", "user", "Heron");
      assertThat(scene.edit(wren, "Mud")).isEmpty();
      assertThat(scene.blocks(scene.warden)).isEmpty();
    }
  }

  @EveryEngine
  void it_can_be_lifted_alone(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      scene.edit(heron, "Fen");
      scene.block("Heron", "autoblock", "1");
      long id = caught(scene).at("/id").asLong();

      assertThat(
              scene
                  .act(scene.warden, "unblock", "id", "" + id, "watchuser", "1")
                  .at("/unblock")
                  .toString())
          .isEqualTo(
              "{\"id\":%d,\"user\":\"\",\"userid\":0,\"reason\":\"\",\"watchuser\":false}", id);
      assertThat(scene.edit(scene.visitor, "Fen")).isEmpty();
      assertThat(scene.edit(heron, "Fen")).isEqualTo("blocked");
      assertThat(
              scene
                  .query(scene.visitor, "list", "logevents", "letype", "block", "lelimit", "1")
                  .at("/query/logevents/0/title")
                  .asString())
          .isEqualTo("User:#" + id);
      assertThat(code(scene.act(scene.warden, "block", "id", "" + id))).isEqualTo("nosuchblockid");
    }
  }

  @EveryEngine
  void a_block_of_the_address_itself_stays_and_joins_that_of_the_account(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      scene.edit(heron, "Fen");
      scene.block("127.0.0.1", "reason", "address", "expiry", "1 day");
      scene.block("Heron", "autoblock", "1", "reason", "account");
      assertThat(caught(scene).isMissingNode()).isTrue();

      JsonNode refused = scene.act(heron, "edit", "title", "Fen", "text", "y");
      assertThat(code(refused)).isEqualTo("blocked");
      JsonNode info = refused.at("/error/blockinfo");
      assertThat(info.at("/blockid").isNull()).isTrue();
      assertThat(info.at("/blockedby").asString()).isEmpty();
      assertThat(info.at("/blockexpiry").asString()).isEqualTo("infinite");
      assertThat(info.at("/blockcomponents/0/blockreason").asString()).isEqualTo("address");
      assertThat(info.at("/blockcomponents/1/blockreason").asString()).isEqualTo("account");
    }
  }
}
