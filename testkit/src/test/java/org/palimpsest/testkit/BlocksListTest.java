package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.BlockScene.code;
import static org.palimpsest.testkit.BlockScene.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.GivenBlock;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.ActorTable;
import tools.jackson.databind.JsonNode;

/** {@code list=blocks} (spec: administration.md, section 5.6). */
class BlocksListTest {
  private static List<String> users(JsonNode blocks) {
    List<String> users = new ArrayList<>();
    blocks.forEach(block -> users.add(block.at("/user").asString("caught")));
    return users;
  }

  private static BlockScene scene(Database database) {
    BlockScene scene = new BlockScene(database);
    TestClient heron = scene.member("Heron");
    scene.edit(heron, "Fen");
    for (String target : List.of("192.0.2.7", "203.0.113.0/24", "192.0.2.7/32")) {
      scene.block(target, "expiry", "1 day");
      scene.wiki.clock().move(Duration.ofSeconds(1));
    }
    scene.block("Heron", "autoblock", "1", "reason", "r");
    return scene;
  }

  @EveryEngine
  void blocks_come_newest_first_and_a_part_at_a_time(Database database) {
    try (BlockScene scene = scene(database)) {
      List<String> all = users(scene.blocks(scene.visitor));
      assertThat(all)
          .containsExactly("caught", "Heron", "192.0.2.7/32", "203.0.113.0/24", "192.0.2.7");
      for (String direction : List.of("older", "newer")) {
        List<String> read = new ArrayList<>();
        String[] next = {};
        do {
          JsonNode answer =
              scene.query(
                  scene.visitor, with(next, "list", "blocks", "bklimit", "2", "bkdir", direction));
          read.addAll(users(answer.at("/query/blocks")));
          JsonNode more = answer.at("/continue/bkcontinue");
          next = more.isMissingNode() ? null : new String[] {"bkcontinue", more.asString()};
        } while (next != null);
        if (direction.equals("newer")) {
          Collections.reverse(read);
        }
        assertThat(read).isEqualTo(all);
      }
      assertThat(
              users(
                  scene.blocks(
                      scene.visitor,
                      "bkstart",
                      "2026-11-21T12:00:02Z",
                      "bkend",
                      "2026-11-21T12:00:01Z")))
          .containsExactly("192.0.2.7/32", "203.0.113.0/24");
    }
  }

  @EveryEngine
  void each_filter_says_what_its_name_says(Database database) {
    try (BlockScene scene = scene(database)) {
      Map<String, List<String>> expected = new TreeMap<>();
      expected.put("account", List.of("Heron"));
      expected.put("!account", List.of("caught", "192.0.2.7/32", "203.0.113.0/24", "192.0.2.7"));
      expected.put("ip", List.of("caught", "192.0.2.7"));
      expected.put("!ip", List.of("Heron", "192.0.2.7/32", "203.0.113.0/24"));
      expected.put("range", List.of("192.0.2.7/32", "203.0.113.0/24"));
      expected.put("!range", List.of("caught", "Heron", "192.0.2.7"));
      expected.put("temp", List.of("caught", "192.0.2.7/32", "203.0.113.0/24", "192.0.2.7"));
      expected.put("!temp", List.of("Heron"));
      expected.put("temp|!ip|!account", List.of("192.0.2.7/32", "203.0.113.0/24"));
      expected.forEach((show, shown) ->
          assertThat(users(scene.blocks(scene.visitor, "bkshow", show))).as(show).isEqualTo(shown));
      assertThat(users(scene.blocks(scene.visitor, "bkusers", "heron|203.0.113.9/24|Nobody")))
          .containsExactly("Heron", "203.0.113.0/24");
      assertThat(users(scene.blocks(scene.visitor, "bkip", "192.0.2.7")))
          .containsExactly("192.0.2.7/32", "192.0.2.7");
      assertThat(users(scene.blocks(scene.visitor, "bkip", "203.0.113.64/26")))
          .containsExactly("203.0.113.0/24");
      assertThat(users(scene.blocks(scene.visitor, "bkip", "203.0.112.0/23"))).isEmpty();
      assertThat(users(scene.blocks(scene.visitor, "bkids", "1|4|99", "bkusers", "Heron")))
          .containsExactly("Heron");
    }
  }

  @EveryEngine
  void each_block_is_told_as_it_is(Database database) {
    try (BlockScene scene = scene(database)) {
      String every = "id|user|userid|by|byid|timestamp|expiry|reason|range|flags|restrictions";
      assertThat(scene.blocks(scene.visitor, "bkids", "2", "bkprop", every).get(0).toString())
          .isEqualTo(
              "{\"id\":2,\"user\":\"203.0.113.0/24\",\"userid\":0,\"by\":\"Warden\",\"byid\":1,"
                  + "\"timestamp\":\"2026-11-21T12:00:01Z\",\"expiry\":\"2026-11-22T12:00:01Z\","
                  + "\"reason\":\"\",\"rangestart\":\"203.0.113.0\",\"rangeend\":\"203.0.113.255\","
                  + "\"automatic\":false,\"anononly\":false,\"nocreate\":false,"
                  + "\"autoblock\":false,\"noemail\":false,\"hidden\":false,"
                  + "\"allowusertalk\":false,\"partial\":false,\"restrictions\":[]}");
      assertThat(scene.blocks(scene.visitor, "bkids", "4", "bkprop", every).get(0).toString())
          .contains(
              "\"user\":\"Heron\",\"userid\":3,",
              "\"expiry\":\"infinity\",\"reason\":\"r\",\"automatic\":false")
          .doesNotContain("range");
    }
  }

  @EveryEngine
  void what_makes_no_sense_is_refused(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      for (String[] bad :
          new String[][] {
            {"param_ip", "bkip", "nonsense"},
            {"cidrtoobroad", "bkip", "10.0.0.0/15"},
            {"cidrtoobroad", "bkip", "2001:db8::/18"},
            {"invalidparammix", "bkip", "10.0.0.1", "bkusers", "Heron"},
            {"baduser", "bkusers", "A<b"},
            {"show", "bkshow", "ip|!ip"},
            {"badcontinue", "bkcontinue", "x"}
          }) {
        String[] sent = Arrays.copyOfRange(bad, 1, bad.length);
        assertThat(code(scene.query(scene.visitor, with(sent, "list", "blocks"))))
            .isEqualTo(bad[0]);
      }
      assertThat(scene.blocks(scene.visitor, "bkusers", "")).isEmpty();
    }
  }

  /** Compared with looking at the bits of all blocks. */
  @EveryEngine
  void the_blocks_of_an_address_are_those_whose_prefix_it_has(Database database) {
    long seed = new Random().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    try (BlockScene scene = new BlockScene(database)) {
      Map<String, int[]> ranges = new TreeMap<>();
      for (int i = 0; i < 200; i++) {
        int length = random.nextInt(16, 33);
        int network = address(random) & (int) (-1L << (32 - length));
        ranges.put(dotted(network) + '/' + length, new int[] {network, length});
      }
      database.write(tx -> {
        long warden = ActorTable.find(tx.sql(), "Warden").orElseThrow().id();
        ranges
            .keySet()
            .forEach(range ->
                BlockTable.insert(
                    tx.sql(),
                    GivenBlock.ofAddresses(range).by(warden, scene.wiki.clock().instant()),
                    Set.of()));
        return true;
      });
      for (int i = 0; i < 50; i++) {
        int length = random.nextBoolean() ? 32 : random.nextInt(16, 33);
        int network = address(random) & (int) (-1L << (32 - length));
        List<String> covering =
            ranges.entrySet().stream()
                .filter(range -> range.getValue()[1] <= length)
                .filter(
                    range -> (network ^ range.getValue()[0]) >>> (32 - range.getValue()[1]) == 0)
                .map(Map.Entry::getKey)
                .toList();
        String asked = dotted(network) + (length == 32 ? "" : "/" + length);
        assertThat(users(scene.blocks(scene.visitor, "bkip", asked, "bklimit", "50")))
            .as("%s, seed %d", asked, seed)
            .containsExactlyInAnyOrderElementsOf(covering);
        String first = dotted(network);
        List<String> found =
            database
                .read(sql -> BlockTable.find(sql, 0, first, scene.wiki.clock().instant()))
                .stream()
                .map(row -> row.target())
                .toList();
        assertThat(found)
            .as("%s, seed %d", first, seed)
            .containsExactlyInAnyOrderElementsOf(
                ranges.entrySet().stream()
                    .filter(range ->
                        (network ^ range.getValue()[0]) >>> (32 - range.getValue()[1]) == 0)
                    .map(Map.Entry::getKey)
                    .toList());
      }
    }
  }

  /** Few networks, so that ranges lie in each other. */
  private static int address(SplittableRandom random) {
    return 0x0A0A0000 | random.nextInt(4) << 14 | random.nextInt(1 << 14);
  }

  private static String dotted(int address) {
    return "%d.%d.%d.%d"
        .formatted(address >>> 24, address >>> 16 & 255, address >>> 8 & 255, address & 255);
  }
}
