package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.Answers.valuesOf;

import java.time.Duration;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/**
 * {@code action=watch}, {@code action=setnotificationtimestamp} and {@code list=watchlistraw} as
 * clients meet them (spec: administration.md, section 8).
 */
class WatchApiTest {
  private static String notified(WatchScene scene, String title) {
    JsonNode page =
        query(
            scene.heron(),
            "prop",
            "info",
            "inprop",
            "notificationtimestamp|watched",
            "titles",
            title);
    return page.at("/query/pages/0/watched").asBoolean()
        ? page.at("/query/pages/0/notificationtimestamp").asString()
        : "not watched";
  }

  private static JsonNode set(WatchScene scene, String... more) {
    return act(scene.heron(), "setnotificationtimestamp", more).at("/setnotificationtimestamp");
  }

  @EveryEngine
  void pages_of_all_kinds_are_answered_in_their_order(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.edit(scene.magpie(), "Reed bed", "one");
          assertThat(
                  scene
                      .watch(
                          "titles",
                          "Reed bed|No page|Special:Version|Bad<|Media:X.png|Talk:Reed bed")
                      .at("/watch")
                      .toString())
              .startsWith("[{\"title\":\"Bad<\",\"invalidreason\":")
              .endsWith(
                  "\"invalid\":true},{\"ns\":-2,\"title\":\"Media:X.png\",\"special\":true,\"missing\":true},"
                      + "{\"ns\":-1,\"title\":\"Special:Version\",\"special\":true},"
                      + "{\"title\":\"No page\",\"ns\":0,\"watched\":true,\"missing\":true},"
                      + "{\"title\":\"Talk:Reed bed\",\"ns\":1,\"watched\":true,\"missing\":true},"
                      + "{\"title\":\"Reed bed\",\"ns\":0,\"watched\":true}]");
          assertThat(scene.watch("pageids", "999").at("/watch").toString())
              .isEqualTo("[{\"pageid\":999,\"missing\":true}]");
          assertThat(scene.watch().toString()).isEqualTo("{\"batchcomplete\":true,\"watch\":[]}");
          JsonNode generated = scene.watch("generator", "allpages", "gaplimit", "1");
          assertThat(valuesOf(generated.at("/watch"), "title")).containsExactly("Reed bed");
          assertThat(scene.watch("title", "No page", "unwatch", "1").at("/watch").toString())
              .isEqualTo("{\"title\":\"No page\",\"ns\":0,\"unwatched\":true}");
          assertThat(code(scene.watch("title", "Special:Version"))).isEqualTo("invalidtitle");
          assertThat(code(scene.watch("title", "A", "titles", "B"))).isEqualTo("invalidparammix");
          assertThat(code(act(scene.visitor(), "watch", "titles", "A"))).isEqualTo("notloggedin");
        });
  }

  @EveryEngine
  void a_watch_lasts_as_long_as_was_said_last(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watch("titles", "Reed bed", "expiry", "1 week");
          scene.watch("titles", "Talk:Reed bed");
          assertThat(notified(scene.after(Duration.ofDays(6)), "Reed bed")).isEmpty();
          WatchScene later = scene.after(Duration.ofDays(2));
          assertThat(notified(later, "Reed bed")).isEqualTo("not watched");
          later.watch("titles", "Reed bed");
          WatchScene muchLater = scene.after(Duration.ofDays(800));
          assertThat(notified(muchLater, "Talk:Reed bed")).isEmpty();
          muchLater.watch("titles", "Reed bed", "unwatch", "1", "expiry", "1 week");
          assertThat(notified(muchLater, "Talk:Reed bed")).isEqualTo("not watched");
          assertThat(code(muchLater.watch("titles", "A", "expiry", "0"))).isEqualTo("badexpiry");
        });
  }

  @EveryEngine
  void what_has_been_seen_is_kept_title_by_title(Database database) {
    WatchScene.run(
        database,
        scene -> {
          long first = scene.edit(scene.magpie(), "Reed bed", "one");
          scene.watch("titles", "Reed bed|Mud flat");
          String since = "2026-01-01T00:00:02Z";
          long second = scene.edit(scene.magpie(), "Reed bed", "two");
          assertThat(notified(scene, "Reed bed")).isEqualTo(since);
          assertThat(set(scene, "titles", "Reed bed|Elsewhere").toString())
              .isEqualTo(
                  "[{\"ns\":0,\"title\":\"Reed bed\",\"notificationtimestamp\":\"\"},"
                      + "{\"ns\":0,\"title\":\"Elsewhere\",\"missing\":true,\"notwatched\":true}]");
          assertThat(notified(scene, "Reed bed")).isEmpty();
          set(scene, "titles", "Reed bed", "newerthanrevid", Long.toString(first));
          assertThat(notified(scene, "Reed bed")).isEqualTo(since);
          set(scene, "titles", "Reed bed", "newerthanrevid", Long.toString(second));
          assertThat(notified(scene, "Reed bed")).isEmpty();
          set(scene, "titles", "Reed bed", "torevid", Long.toString(first));
          assertThat(notified(scene, "Reed bed")).isEqualTo("2026-01-01T00:00:01Z");
          assertThat(notified(scene, "Talk:Reed bed")).isEmpty();
          assertThat(
                  code(
                      act(
                          scene.heron(),
                          "setnotificationtimestamp",
                          "titles",
                          "Reed bed|Mud flat",
                          "torevid",
                          "1")))
              .isEqualTo("multpages");
          assertThat(
                  code(
                      act(
                          scene.heron(),
                          "setnotificationtimestamp",
                          "entirewatchlist",
                          "1",
                          "titles",
                          "Reed bed")))
              .isEqualTo("multisource");
        });
  }

  @EveryEngine
  void a_whole_watchlist_is_set_part_by_part(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watchMuch(database, 4200);
          assertThat(
                  set(scene, "entirewatchlist", "1", "timestamp", "2020-02-02T02:02:02Z")
                      .toString())
              .isEqualTo("{\"notificationtimestamp\":\"2020-02-02T02:02:02Z\"}");
          assertThat(unseen(database)).isEqualTo(4200);
          assertThat(set(scene, "entirewatchlist", "1").toString())
              .isEqualTo("{\"notificationtimestamp\":\"\"}");
          assertThat(unseen(database)).isZero();
        });
  }

  private static long unseen(Database database) {
    return database.query(sql ->
        sql.sql("SELECT count(*) FROM watch WHERE notified IS NOT NULL")
            .query((rs, n) -> rs.getLong(1))
            .single());
  }

  @EveryEngine
  void watched_titles_are_listed_by_name(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watch("titles", "B|A|Talk:C");
          scene.edit(scene.magpie(), "B", "one");
          JsonNode all = query(scene.heron(), "list", "watchlistraw", "wrprop", "changed");
          assertThat(valuesOf(all.at("/watchlistraw"), "title"))
              .containsExactly("A", "B", "C", "Talk:A", "Talk:B", "Talk:C");
          assertThat(all.at("/watchlistraw/1").toString())
              .isEqualTo("{\"ns\":0,\"title\":\"B\",\"changed\":\"2026-01-01T00:00:01Z\"}");
          JsonNode part =
              query(
                  scene.heron(),
                  "list",
                  "watchlistraw",
                  "wrdir",
                  "descending",
                  "wrfromtitle",
                  "Talk:A",
                  "wrlimit",
                  "2",
                  "wrshow",
                  "!changed");
          assertThat(valuesOf(part.at("/watchlistraw"), "title")).containsExactly("Talk:A", "C");
          assertThat(part.at("/continue/wrcontinue").asString()).isEqualTo("0|A");
          JsonNode pages = query(scene.heron(), "generator", "watchlistraw", "gwrshow", "changed");
          assertThat(valuesOf(pages.at("/query/pages"), "title")).containsExactly("B");
          assertThat(code(query(scene.heron(), "list", "watchlistraw", "wrcontinue", "x|y")))
              .isEqualTo("badcontinue");
          assertThat(code(query(scene.heron(), "list", "watchlistraw", "wrfromtitle", "<")))
              .isEqualTo("invalidtitle");
        });
  }
}
