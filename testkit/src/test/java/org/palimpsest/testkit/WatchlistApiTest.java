package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.Answers.valuesOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.watch.WatchlistTokens;
import tools.jackson.databind.JsonNode;

/** {@code list=watchlist} as clients meet it (spec: administration.md, section 8). */
class WatchlistApiTest {
  private static final Set<String> WATCHED = Set.of("Reed bed", "Mud flat", "Talk:Mud flat");

  /** Pages that are watched and others, edited in turn; one is deleted and comes back. */
  private static void fill(WatchScene scene) {
    scene.watch("titles", "Reed bed|Mud flat");
    for (int i = 0; i < 7; i++) {
      scene.edit(scene.magpie(), "Reed bed", "reed " + i);
      scene.edit(scene.wren(), "Elsewhere " + i, "x");
      scene.edit(i % 2 == 0 ? scene.heron() : scene.magpie(), "Mud flat", "mud " + i);
      scene.edit(scene.magpie(), "Talk:Mud flat", "what " + i);
    }
    act(scene.wren(), "delete", "title", "Talk:Mud flat");
    act(scene.wren(), "undelete", "title", "Talk:Mud flat");
  }

  private static List<String> expected(WatchScene scene, boolean all) {
    List<String> ids = new ArrayList<>();
    for (JsonNode change :
        query(scene.wren(), "list", "recentchanges", "rcprop", "ids|title", "rclimit", "max")
            .at("/query/recentchanges")) {
      if (WATCHED.contains(change.at("/title").asString())
          && (all || change.at("/type").asString().equals("log") || isCurrent(scene, change))) {
        ids.add(change.at("/type").asString() + change.at("/revid").asLong());
      }
    }
    return ids;
  }

  private static boolean isCurrent(WatchScene scene, JsonNode change) {
    return query(scene.wren(), "titles", change.at("/title").asString(), "prop", "info")
            .at("/query/pages/0/lastrevid")
            .asLong()
        == change.at("/revid").asLong();
  }

  private static List<String> listed(WatchScene scene, int limit, String... more) {
    List<String> ids = new ArrayList<>();
    String next = null;
    do {
      List<String> all = new ArrayList<>(List.of(more));
      all.addAll(List.of("wlprop", "ids", "wllimit", Integer.toString(limit)));
      if (next != null) {
        all.addAll(List.of("wlcontinue", next));
      }
      JsonNode answer = scene.list(all.toArray(String[]::new));
      for (JsonNode change : answer.at("/query/watchlist")) {
        ids.add(change.at("/type").asString() + change.at("/revid").asLong());
      }
      next = answer.at("/continue/wlcontinue").asString(null);
    } while (next != null);
    return ids;
  }

  private static void holds(WatchScene scene) {
    for (int limit : List.of(1, 2, 5, 500)) {
      assertThat(listed(scene, limit)).as("by %d", limit).isEqualTo(expected(scene, false));
      assertThat(listed(scene, limit, "wlallrev", "1")).isEqualTo(expected(scene, true));
      assertThat(listed(scene, limit, "wlallrev", "1", "wldir", "newer"))
          .isEqualTo(expected(scene, true).reversed());
    }
  }

  @EveryEngine
  void a_short_watchlist_shows_current_edits_and_what_is_logged_or_all(Database database) {
    WatchScene.run(
        database,
        scene -> {
          fill(scene);
          assertThat(expected(scene, true)).hasSizeGreaterThan(15);
          holds(scene);
        });
  }

  @EveryEngine
  void a_long_one_shows_the_same(Database database) {
    WatchScene.run(
        database,
        scene -> {
          fill(scene);
          scene.watchMuch(database, 1100);
          holds(scene);
        });
  }

  @EveryEngine
  void what_is_asked_for_is_told_in_the_order_that_clients_know(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watch("titles", "Reed bed", "expiry", "2026-03-01T00:00:00Z");
          long revision = scene.edit(scene.magpie(), "Reed bed", "one");
          JsonNode change =
              scene
                  .list(
                      "wlprop",
                      "ids|title|flags|user|userid|comment|timestamp|sizes|notificationtimestamp|tags|expiry")
                  .at("/query/watchlist/0");
          assertThat(change.toString().replaceAll("(pageid|userid)\":\\d+", "$1\":N"))
              .isEqualTo(
                  ("{\"type\":\"new\",\"ns\":0,\"title\":\"Reed bed\",\"pageid\":N,\"revid\":%d,\"old_revid\":0,"
                          + "\"userid\":N,\"user\":\"Magpie\",\"temp\":false,\"anon\":false,"
                          + "\"bot\":false,\"new\":true,\"minor\":false,\"oldlen\":0,\"newlen\":3,"
                          + "\"timestamp\":\"2026-01-01T00:00:01Z\","
                          + "\"notificationtimestamp\":\"2026-01-01T00:00:01Z\","
                          + "\"comment\":%s,\"tags\":[],\"expiry\":\"2026-03-01T00:00:00Z\"}")
                      .formatted(revision, change.get("comment")));
          JsonNode pages = query(scene.heron(), "generator", "watchlist", "prop", "info");
          assertThat(valuesOf(pages.at("/query/pages"), "title")).containsExactly("Reed bed");
        });
  }

  @EveryEngine
  void what_is_unread_and_what_is_not_split_the_list(Database database) {
    WatchScene.run(
        database,
        scene -> {
          fill(scene);
          act(
              scene.heron(),
              "setnotificationtimestamp",
              "titles",
              "Reed bed",
              "timestamp",
              "2026-01-01T00:00:12Z");
          List<String> both = listed(scene, 500, "wlallrev", "1", "wlshow", "unread");
          List<String> read = listed(scene, 500, "wlallrev", "1", "wlshow", "!unread");
          assertThat(both).isNotEmpty();
          assertThat(read).isNotEmpty();
          both.addAll(read);
          assertThat(both).containsExactlyInAnyOrderElementsOf(expected(scene, true));
          assertThat(listed(scene, 2, "wlallrev", "1", "wluser", "Heron"))
              .containsExactlyElementsOf(listed(scene, 500, "wlallrev", "1", "wluser", "Heron"))
              .hasSize(4);
        });
  }

  @EveryEngine
  void it_is_refused_in_the_specified_way(Database database) {
    WatchScene.run(
        database,
        scene -> {
          assertThat(code(query(scene.visitor(), "list", "watchlist"))).isEqualTo("notloggedin");
          assertThat(code(scene.list("wlprop", "patrol"))).isEqualTo("patrol");
          assertThat(code(scene.list("wlshow", "patrolled"))).isEqualTo("permissiondenied");
          assertThat(code(scene.list("wlshow", "minor|!minor"))).isEqualTo("show");
          assertThat(code(scene.list("wluser", "Wren", "wlexcludeuser", "Heron")))
              .isEqualTo("invalidparammix");
          assertThat(code(scene.list("wlcontinue", "x"))).isEqualTo("badcontinue");
          assertThat(code(scene.list("wlowner", "Nobody", "wltoken", "x")))
              .isEqualTo("bad_wlowner");
          assertThat(code(scene.list("wlowner", "Wren", "wltoken", "x"))).isEqualTo("bad_wltoken");
          assertThat(scene.list("wlowner", "Wren").at("/query/watchlist").isArray()).isTrue();
        });
  }

  @EveryEngine
  void whoever_knows_the_token_reads_the_list(Database database) {
    WatchScene.run(
        database,
        scene -> {
          fill(scene);
          String token =
              database.write(tx ->
                  WatchlistTokens.renew(
                      tx.sql(),
                      AccountTable.find(tx.sql(), "Heron").orElseThrow().id(),
                      new Random(1)));
          assertThat(
                  query(scene.visitor(), "list", "watchlist", "wlowner", "Heron", "wltoken", token)
                      .at("/query/watchlist"))
              .isEqualTo(scene.list().at("/query/watchlist"));
          assertThat(
                  query(scene.heron(), "meta", "userinfo", "uiprop", "options")
                      .at("/query/userinfo/options")
                      .has("watchlisttoken"))
              .isFalse();
        });
  }

  @EveryEngine
  void a_log_entry_whose_title_is_hidden_is_not_on_the_list_of_those_who_watch_it(
      Database database) {
    WatchScene.run(
        database,
        scene -> {
          fill(scene);
          int before = listed(scene, 500).size();
          database.write(tx ->
              tx.sql().sql("UPDATE log_entry SET visibility = 1 WHERE type = 'delete'").update());
          assertThat(listed(scene, 500)).hasSize(before - 2);
        });
  }
}
