package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.BlockScene.code;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/**
 * {@code action=block} and {@code action=unblock} as clients meet them, on a real server (spec:
 * administration.md, section 5).
 */
class BlockApiTest {
  @EveryEngine
  void an_account_is_blocked_and_everybody_can_see_it(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");

      assertThat(
              scene
                  .block(
                      "heron",
                      "expiry",
                      "1 week",
                      "reason",
                      " too loud ",
                      "nocreate",
                      "1",
                      "watchuser",
                      "1",
                      "watchlistexpiry",
                      "infinite")
                  .toString())
          .isEqualTo(
              "{\"block\":{\"user\":\"Heron\",\"userID\":3,\"expiry\":\"2026-11-28T12:00:00Z\","
                  + "\"id\":1,\"reason\":\" too loud \",\"anononly\":false,\"nocreate\":true,"
                  + "\"autoblock\":false,\"noemail\":false,\"hidename\":false,"
                  + "\"allowusertalk\":false,\"watchuser\":true,\"watchlistexpiry\":null,"
                  + "\"partial\":false,\"pagerestrictions\":null,"
                  + "\"namespacerestrictions\":null}}");
      assertThat(scene.edit(heron, "Fen")).isEqualTo("blocked");
      assertThat(scene.edit(heron, "User talk:Heron")).isEqualTo("blocked");
      assertThat(scene.logged(scene.visitor, "Heron").toString())
          .isEqualTo(
              "{\"ns\":2,\"title\":\"User:Heron\",\"params\":{\"duration\":\"1 week\","
                  + "\"flags\":[\"nocreate\",\"noautoblock\",\"nousertalk\"],\"sitewide\":true,"
                  + "\"expiry\":\"2026-11-28T12:00:00Z\"},\"type\":\"block\",\"action\":\"block\","
                  + "\"user\":\"Warden\",\"comment\":\"too loud\",\"tags\":[]}");
      assertThat(
              scene
                  .query(
                      scene.visitor, "list", "recentchanges", "rctype", "log", "rcprop", "loginfo")
                  .at("/query/recentchanges/0/logaction")
                  .asString())
          .isEqualTo("block");
      assertThat(
              scene
                  .query(scene.warden, "titles", "User:Heron", "prop", "info", "inprop", "watched")
                  .at("/query/pages/0/watched")
                  .asBoolean())
          .isTrue();
    }
  }

  @EveryEngine
  void a_block_is_lifted_by_whatever_names_it(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      for (String[] how : new String[][] {{"user", "Heron"}, {"user", "#3"}, {"userid", "3"}, {}}) {
        long id = scene.block("Heron").at("/block/id").asLong();
        String[] names = how.length == 0 ? new String[] {"id", "" + id} : how;
        JsonNode lifted =
            scene.act(
                scene.warden, "unblock", BlockScene.with(names, "reason", "sorry", "tags", ""));
        assertThat(lifted.at("/unblock").toString())
            .isEqualTo(
                "{\"id\":%d,\"user\":\"Heron\",\"userid\":3,\"reason\":\"sorry\",\"watchuser\":false}",
                id);
        assertThat(scene.edit(heron, "Fen")).isEmpty();
        assertThat(code(scene.act(scene.warden, "unblock", names))).isEqualTo("cantunblock");
      }
      assertThat(scene.logged(scene.visitor, "Heron").toString())
          .contains("\"params\":{},\"type\":\"block\",\"action\":\"unblock\"");
    }
  }

  @EveryEngine
  void what_cannot_be_is_refused_and_leaves_no_trace(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      scene.member("Heron");
      String before = scene.query(scene.visitor, "list", "logevents").toString();
      for (String[] bad :
          new String[][] {
            {"missingparam"},
            {"invalidparammix", "user", "Heron", "userid", "3"},
            {"invalidparammix", "user", "Heron", "newblock", "1", "reblock", "1"},
            {"nosuchuserid", "userid", "99"},
            {"nosuchuser", "user", "#99"},
            {"nosuchuser", "user", "Nobody"},
            {"nosuchblockid", "id", "99"},
            {"baduser", "user", "A<b"},
            {"baduser", "user", "10.0.0.0/33"},
            {"invalidip", "user", "203.0.113.xxx"},
            {"ip_range_toolarge", "user", "10.0.0.0/15"},
            {"ip_range_toolarge", "user", "2001:db8::/18"},
            {"cantblock-email", "user", "Heron", "noemail", "1"},
            {"permissiondenied", "user", "Heron", "hidename", "1"},
            {"invalidexpiry", "user", "Heron", "expiry", "some day"},
            {"invalidexpiry", "user", "Heron", "expiry", ""},
            {"invalidexpiry", "user", "Heron", "expiry", " ".repeat(50) + "1 day"},
            {"ipb_expiry_old", "user", "Heron", "expiry", "yesterday"},
            {"ipb_expiry_old", "user", "Heron", "expiry", "now"},
            {"ipb-prevent-user-talk-edit", "user", "Heron", "partial", "1"},
            {
              "ipb-prevent-user-talk-edit",
              "user",
              "Heron",
              "partial",
              "1",
              "pagerestrictions",
              "Fen",
              "expiry",
              "nonsense"
            },
            {"ipb-empty-block", "user", "Heron", "partial", "1", "allowusertalk", "1"},
            {"missingtitle", "user", "Heron", "partial", "1", "pagerestrictions", "Nothing"},
            {"badtitle", "user", "Heron", "partial", "1", "pagerestrictions", "A<b"},
            {
              "toomanyvalues",
              "user",
              "Heron",
              "partial",
              "1",
              "pagerestrictions",
              String.join("|", Collections.nCopies(11, "Fen"))
            },
            {"badtags", "user", "Heron", "tags", "nothing"}
          }) {
        String[] sent = Arrays.copyOfRange(bad, 1, bad.length);
        assertThat(code(scene.act(scene.warden, "block", sent)))
            .as("%s", List.of(bad))
            .isEqualTo(bad[0]);
        assertThat(code(scene.act(scene.warden, "block", BlockScene.with(sent, "dryrun", "1"))))
            .as("dry %s", List.of(bad))
            .isEqualTo(bad[0]);
      }
      assertThat(code(scene.act(scene.visitor, "block"))).isEqualTo("permissiondenied");
      assertThat(code(scene.act(scene.visitor, "unblock"))).isEqualTo("missingparam");
      assertThat(code(scene.act(scene.visitor, "unblock", "userid", "99")))
          .isEqualTo("permissiondenied");
      assertThat(scene.query(scene.visitor, "list", "logevents").toString()).isEqualTo(before);
      assertThat(scene.blocks(scene.warden)).isEmpty();
    }
  }

  @EveryEngine
  void who_is_blocked_is_blocked_anew_only_on_request_and_with_a_change(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      long id = scene.block("Heron", "reason", "one").at("/block/id").asLong();

      assertThat(code(scene.block("Heron", "reason", "two"))).isEqualTo("alreadyblocked");
      assertThat(code(scene.block("Heron", "newblock", "1"))).isEqualTo("alreadyblocked");
      assertThat(code(scene.block("Heron", "reason", "one", "reblock", "1")))
          .isEqualTo("alreadyblocked");
      assertThat(
              scene
                  .block("Heron", "reason", "two", "reblock", "1", "allowusertalk", "1")
                  .at("/block/id")
                  .asLong())
          .isEqualTo(id);
      assertThat(scene.edit(heron, "User talk:Heron")).isEmpty();
      assertThat(
              scene
                  .act(scene.warden, "block", "id", "" + id, "expiry", "1 day", "nocreate", "1")
                  .at("/block/expiry")
                  .asString())
          .isEqualTo("2026-11-22T12:00:00Z");
      assertThat(scene.logged(scene.visitor, "Heron").toString())
          .contains(
              "\"duration\":\"1 day\",\"flags\":[\"nocreate\",\"noautoblock\",\"nousertalk\"]",
              "\"action\":\"reblock\"");
      scene.wiki.clock().move(Duration.ofDays(2));
      assertThat(scene.edit(heron, "Fen")).isEmpty();
      assertThat(scene.block("Heron").at("/block/id").asLong())
          .as("one that is over makes room")
          .isNotEqualTo(id);
    }
  }

  @EveryEngine
  void addresses_and_ranges_are_known_by_their_canonical_form(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      for (String[] each :
          new String[][] {
            {"192.000.002.062", "192.0.2.62"},
            {"2001:db8::1", "2001:DB8:0:0:0:0:0:1"},
            {"203.0.113.99/28", "203.0.113.96/28"},
            {"2001:db8:61:2:3::/64", "2001:DB8:61:2:0:0:0:0/64"},
            {"192.0.2.62/32", "192.0.2.62/32"}
          }) {
        JsonNode blocked =
            scene.block(each[0], "anononly", "1", "autoblock", "1", "allowusertalk", "1");
        assertThat(blocked.at("/block/user").asString()).isEqualTo(each[1]);
        assertThat(blocked.at("/block/userID").asLong()).isZero();
        assertThat(scene.logged(scene.visitor, each[1]).at("/params/flags").toString())
            .isEqualTo("[\"anononly\"]");
        assertThat(
                scene.blocks(scene.visitor, "bkusers", each[0], "bkprop", "user|flags").toString())
            .contains("\"user\":\"" + each[1] + "\"", "\"anononly\":true", "\"autoblock\":false");
      }
      assertThat(code(scene.act(scene.warden, "unblock", "user", "203.0.113.97")))
          .as("an address in a blocked range")
          .isEqualTo("cantunblock");
      assertThat(
              scene
                  .act(scene.warden, "unblock", "user", "203.0.113.98/28", "watchuser", "1")
                  .at("/unblock")
                  .toString())
          .contains("\"user\":\"203.0.113.96/28\",\"userid\":0", "\"watchuser\":false");
    }
  }

  @EveryEngine
  void a_partial_block_closes_what_it_names_and_nothing_else(Database database) {
    try (BlockScene scene =
        new BlockScene(database, settings -> settings.with("blocked-actions", true))) {
      TestClient heron = scene.member("Heron");
      scene.wiki.page("Mud").by("Heron", "mud").make();
      scene.wiki.page("Talk:Reed").by("Heron", "reed").make();

      JsonNode blocked =
          scene.block(
              "Heron",
              "partial",
              "1",
              "allowusertalk",
              "1",
              "pagerestrictions",
              "fen|Talk:Reed",
              "namespacerestrictions",
              "4|1|999",
              "actionrestrictions",
              "create");
      assertThat(blocked.at("/block").toString())
          .contains(
              "\"pagerestrictions\":[\"Fen\",\"Talk:Reed\"],\"namespacerestrictions\":[4,1],"
                  + "\"actionrestrictions\":[\"create\"]");
      assertThat(scene.edit(heron, "Fen")).isEqualTo("blocked");
      assertThat(scene.edit(heron, "Talk:Reed")).isEqualTo("blocked");
      assertThat(scene.edit(heron, "Talk:Mud")).isEqualTo("blocked");
      assertThat(scene.edit(heron, "Something new")).isEqualTo("blocked");
      assertThat(scene.edit(heron, "Mud")).isEmpty();
      assertThat(scene.logged(scene.visitor, "Heron").at("/params").toString())
          .isEqualTo(
              "{\"duration\":\"infinity\",\"flags\":[\"noautoblock\"],\"restrictions\":{\"pages\":["
                  + "{\"page_ns\":0,\"page_title\":\"Fen\"},"
                  + "{\"page_ns\":1,\"page_title\":\"Talk:Reed\"}],\"namespaces\":[4,1],"
                  + "\"actions\":[\"create\"]},\"sitewide\":false}");
      assertThat(scene.blocks(scene.visitor, "bkprop", "restrictions|flags").toString())
          .contains(
              "\"partial\":true,\"restrictions\":{\"pages\":[{\"id\":1,\"ns\":0,\"title\":\"Fen\"},"
                  + "{\"id\":3,\"ns\":1,\"title\":\"Talk:Reed\"}],\"namespaces\":[1,4],"
                  + "\"actions\":[\"create\"]}");
      assertThat(scene.query(heron, "meta", "userinfo", "uiprop", "blockinfo").toString())
          .contains("\"blockpartial\":true");
    }
  }

  @EveryEngine
  void who_is_blocked_blocks_nobody_but_who_has_blocked_them(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      scene.wiki.account("Rogue", "sysop");
      TestClient rogue = scene.wiki.clientOf("Rogue");
      scene.member("Heron");
      scene.block("Rogue");

      JsonNode refused = scene.act(rogue, "block", "user", "Heron");
      assertThat(code(refused)).isEqualTo("ipbblocked");
      assertThat(refused.at("/error/blockinfo").isMissingNode()).isTrue();
      JsonNode kept = scene.act(rogue, "unblock", "user", "Heron");
      assertThat(code(kept)).isEqualTo("ipbblocked");
      assertThat(kept.at("/error/blockinfo/blockedby").asString()).isEqualTo("Warden");
      assertThat(code(scene.act(rogue, "block", "user", "Heron", "tags", "x")))
          .as("tags are read before anything is done")
          .isEqualTo("badtags");
      assertThat(code(scene.act(rogue, "block", "user", "Warden"))).isEmpty();
      assertThat(code(scene.act(scene.warden, "unblock", "user", "Warden")))
          .as("no grant lends the right to lift one's own")
          .isEqualTo("ipbnounblockself");
      assertThat(code(scene.act(scene.oversight, "unblock", "user", "Warden"))).isEmpty();
      scene.block("Oversight");
      assertThat(code(scene.act(scene.oversight, "unblock", "user", "Rogue")))
          .isEqualTo("ipbblocked");
      assertThat(
              code(
                  scene.act(
                      scene.oversight,
                      "block",
                      "user",
                      "Oversight",
                      "reblock",
                      "1",
                      "nocreate",
                      "1")))
          .as("sysops may change their own")
          .isEmpty();
      assertThat(code(scene.act(scene.oversight, "unblock", "user", "Oversight"))).isEmpty();
      scene.block(
          "Rogue", "partial", "1", "pagerestrictions", "Fen", "allowusertalk", "1", "reblock", "1");
      assertThat(code(scene.act(rogue, "block", "user", "Heron")))
          .as("a partial block leaves it")
          .isEmpty();
    }
  }

  @EveryEngine
  void a_dry_run_tells_what_would_be_and_writes_nothing(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      scene.edit(heron, "Fen");
      String before = scene.query(scene.warden, "list", "logevents|recentchanges").toString();

      JsonNode fresh = scene.block("Heron", "expiry", "1 day", "autoblock", "1", "dryrun", "1");
      assertThat(fresh.at("/block").toString())
          .contains(
              "\"user\":\"Heron\",\"userID\":3,\"expiry\":\"2026-11-22T12:00:00Z\",\"reason\"",
              "\"dryrun\":true,\"reblock\":false,\"autoblocks\":1");
      assertThat(scene.query(scene.warden, "list", "logevents|recentchanges").toString())
          .isEqualTo(before);
      assertThat(scene.blocks(scene.warden)).isEmpty();

      long id = scene.block("Heron", "autoblock", "1").at("/block/id").asLong();
      assertThat(code(scene.block("Heron", "dryrun", "1"))).isEqualTo("alreadyblocked");
      assertThat(
              scene
                  .block("Heron", "reblock", "1", "nocreate", "1", "autoblock", "1", "dryrun", "1")
                  .at("/block")
                  .toString())
          .contains("\"id\":" + id + ",", "\"reblock\":true,\"autoblocks\":1");
      assertThat(scene.blocks(scene.warden, "bkprop", "flags").get(1).toString())
          .contains("\"nocreate\":false");
    }
  }
}
