package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=filerevert}: a file is as it was in an old version. */
class FileRevertApiTest {
  private static final String PIER = "Old pier.png";

  @EveryEngine
  void the_example_of_the_documentation_answers_as_it_says(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file("Wiki.png", 1, 2);
      JsonNode answer =
          scene.revert(
              scene.heron,
              "Wiki.png",
              scene.archiveNames("Wiki.png").getFirst(),
              "comment",
              "Revert");
      assertThat(answer.toString()).isEqualTo("{\"filerevert\":{\"result\":\"Success\"}}");
    }
  }

  @EveryEngine
  void a_revert_is_a_new_version_of_the_old_bytes(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2, 3);
      List<String> before = scene.hashes(PIER);
      List<String> names = scene.archiveNames(PIER);

      scene.revert(scene.ruth, "old pier.png", names.getLast(), "comment", "  Undo graffiti ");

      assertThat(scene.hashes(PIER))
          .containsExactly(before.get(2), before.get(0), before.get(1), before.get(2));
      assertThat(scene.archiveNames(PIER)).hasSize(3).endsWith(names.toArray(String[]::new));
      JsonNode current = scene.versions(PIER).getFirst();
      assertThat(current.get("user").asString()).isEqualTo("Ruth");
      assertThat(current.get("comment").asString()).isEqualTo("Undo graffiti");
      assertThat(count(scene, "blob")).as("no bytes are copied").isEqualTo(3);
    }
  }

  @EveryEngine
  void history_log_and_recent_changes_tell_of_it_once(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      String old = scene.archiveNames(PIER).getFirst();
      scene.revert(scene.ruth, PIER, old, "comment", "Undo");

      JsonNode log =
          scene
              .heron
              .get(
                  "action",
                  "query",
                  "list",
                  "logevents",
                  "letitle",
                  "File:" + PIER,
                  "lelimit",
                  "1",
                  "leprop",
                  "ids|type|user|comment|details|tags")
              .at("/query/logevents/0");
      assertThat(log.get("type").asString()).isEqualTo("upload");
      assertThat(log.get("action").asString()).isEqualTo("overwrite");
      assertThat(log.at("/params/img_sha1").asString()).hasSize(31);
      JsonNode revision =
          scene
              .heron
              .get(
                  "action",
                  "query",
                  "prop",
                  "revisions",
                  "titles",
                  "File:" + PIER,
                  "rvlimit",
                  "5",
                  "rvprop",
                  "ids|comment|flags|sha1|size")
              .at("/query/pages/0/revisions");
      assertThat(revision.size()).isEqualTo(3);
      assertThat(revision.at("/0/revid").asLong()).isEqualTo(log.get("revid").asLong());
      assertThat(revision.at("/0/comment").asString())
          .isEqualTo("Ruth uploaded a new version of [[File:Old pier.png]]");
      assertThat(revision.at("/0/minor").asBoolean()).isFalse();
      assertThat(revision.at("/0/sha1")).isEqualTo(revision.at("/1/sha1"));
      JsonNode changes =
          scene
              .heron
              .get(
                  "action",
                  "query",
                  "list",
                  "recentchanges",
                  "rctitle",
                  "File:" + PIER,
                  "rcprop",
                  "ids|loginfo|user|sizes",
                  "rclimit",
                  "10")
              .at("/query/recentchanges");
      assertThat(changes.size()).as("one row for each version").isEqualTo(3);
      assertThat(changes.at("/0/logaction").asString()).isEqualTo("overwrite");
      assertThat(changes.at("/0/revid").asLong()).isEqualTo(log.get("revid").asLong());
    }
  }

  @EveryEngine
  void reverts_within_one_second_have_distinct_archive_names(Database database) {
    try (FileScene scene = new FileScene(database)) {
      for (int colour = 1; colour <= 3; colour++) {
        scene.upload(scene.heron, PIER, colour, "");
      }
      List<String> names = scene.archiveNames(PIER);
      for (String name : names) {
        assertThat(scene.revert(scene.heron, PIER, name).at("/filerevert/result").asString())
            .isEqualTo("Success");
      }
      assertThat(scene.archiveNames(PIER)).hasSize(4).doesNotHaveDuplicates();
      assertThat(scene.versions(PIER))
          .extracting(version -> version.get("timestamp"))
          .doesNotHaveDuplicates();
    }
  }

  @EveryEngine
  void what_changes_nothing_fails_and_leaves_no_trace(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      String old = scene.archiveNames(PIER).getFirst();
      scene.revert(scene.heron, PIER, old);
      long entries = count(scene, "log_entry");

      JsonNode again = scene.revert(scene.heron, PIER, old, "watchlist", "watch");
      assertThat(again.at("/filerevert/result").asString()).isEqualTo("Failure");
      assertThat(again.at("/filerevert/errors/0/code").asString())
          .isEqualTo("fileexists-no-change");
      assertThat(again.at("/filerevert/errors/0/params/0").asString())
          .isEqualTo("File:Old pier.png");
      assertThat(count(scene, "log_entry")).isEqualTo(entries);
      assertThat(scene.versions(PIER)).hasSize(3);
    }
  }

  @EveryEngine
  void hidden_bytes_do_not_come_back_and_are_not_compared(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2, 1);
      String same = scene.archiveNames(PIER).getLast();
      scene
          .wiki
          .database()
          .write(tx ->
              tx.sql()
                  .sql("UPDATE file_version SET visibility = 1 WHERE replaced IS NOT NULL")
                  .update());
      for (TestClient who : List.of(scene.heron, scene.ruth)) {
        JsonNode answer = scene.revert(who, PIER, same);
        assertThat(answer.at("/filerevert/errors/0/code").asString())
            .isEqualTo("backend-fail-notexists");
      }
    }
  }

  @EveryEngine
  void a_page_that_is_missing_is_made_with_the_comment(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      scene.ruth.postWithToken("csrf", "action", "delete", "title", "File:" + PIER);
      JsonNode deleted =
          scene
              .ruth
              .get("action", "query", "list", "filearchive", "faprop", "timestamp", "falimit", "9")
              .at("/query/filearchive");
      String ids = deleted.at("/0/id").asString() + "|" + deleted.at("/1/id").asString();
      JsonNode restored =
          scene.ruth.postWithToken(
              "csrf", "action", "undelete", "title", "File:" + PIER, "fileids", ids);
      assertThat(restored.at("/undelete/fileversions").asInt()).isEqualTo(2);
      assertThat(restored.at("/undelete/revisions").asInt()).isZero();

      scene.revert(scene.heron, PIER, scene.archiveNames(PIER).getFirst(), "comment", "Anew");
      assertThat(scene.heron.text("File:" + PIER)).isEqualTo("Anew");
    }
  }

  @EveryEngine
  void what_nobody_may_do_is_refused_in_the_order_of_the_specification(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      String old = scene.archiveNames(PIER).getFirst();
      TestClient nobody = scene.wiki.client();
      TestClient heron = scene.heron;

      assertThat(FileScene.code(scene.revert(heron, "Bad[]name.png", old)))
          .isEqualTo("invalidtitle");
      assertThat(FileScene.code(scene.revert(nobody, "File:" + PIER, old)))
          .isEqualTo("missingtitle");
      assertThat(FileScene.code(scene.revert(nobody, PIER, old.replace('_', ' '))))
          .isEqualTo("filerevert-badversion");
      assertThat(FileScene.code(scene.revert(heron, PIER, PIER)))
          .isEqualTo("filerevert-badversion");
      assertThat(FileScene.code(scene.revert(nobody, PIER, old))).isEqualTo("permissiondenied");
      protect(scene, "upload=sysop");
      assertThat(FileScene.code(scene.revert(heron, PIER, old))).isEqualTo("protectedpage");
      protect(scene, "edit=sysop");
      assertThat(FileScene.code(scene.revert(heron, PIER, old))).isEqualTo("protectedpage");
      protect(scene, "");
      block(scene, "partial", "1", "pagerestrictions", "File:" + PIER);
      assertThat(FileScene.code(scene.revert(heron, PIER, old))).isEqualTo("blocked");
      assertThat(scene.versions(PIER)).hasSize(2);
    }
  }

  private static void protect(FileScene scene, String protections) {
    scene.ruth.postWithToken(
        "csrf", "action", "protect", "title", "File:" + PIER, "protections", protections);
  }

  private static void block(FileScene scene, String... how) {
    String[] all = new String[how.length + 8];
    System.arraycopy(
        new String[] {"action", "block", "user", "Heron", "reblock", "1", "allowusertalk", "1"},
        0,
        all,
        0,
        8);
    System.arraycopy(how, 0, all, 8, how.length);
    JsonNode answer = scene.ruth.postWithToken("csrf", all);
    assertThat(answer.has("block")).as(answer.toString()).isTrue();
  }

  @EveryEngine
  void who_has_seen_another_version_is_told_and_nothing_happens(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2, 3);
      List<JsonNode> versions = scene.versions(PIER);
      String old = scene.archiveNames(PIER).getLast();
      String stale = versions.get(1).get("timestamp").asString();
      String seen = versions.getFirst().get("timestamp").asString();
      assertThat(FileScene.code(scene.revert(scene.heron, PIER, old, "basetimestamp", stale)))
          .isEqualTo("editconflict");
      assertThat(scene.versions(PIER)).hasSize(3);

      JsonNode dry =
          scene.revert(
              scene.heron, PIER, old, "basetimestamp", seen, "dryrun", "1", "prop", "sha1");
      assertThat(dry.at("/filerevert/sha1")).isEqualTo(versions.get(2).get("sha1"));
      assertThat(dry.at("/filerevert/dryrun").asBoolean()).isTrue();
      assertThat(scene.versions(PIER)).hasSize(3);

      JsonNode done =
          scene.revert(
              scene.heron,
              PIER,
              old,
              "basetimestamp",
              seen,
              "prop",
              "timestamp|archivename|sha1",
              "watchlist",
              "watch");
      JsonNode current = scene.versions(PIER).getFirst();
      assertThat(done.at("/filerevert/timestamp")).isEqualTo(current.get("timestamp"));
      assertThat(done.at("/filerevert/sha1")).isEqualTo(current.get("sha1"));
      assertThat(done.at("/filerevert/archivename").asString())
          .isEqualTo(scene.archiveNames(PIER).getFirst());
    }
  }

  @Test
  void nobody_watches_a_file_for_reverting_it_unless_they_ask() {
    try (FileScene scene = new FileScene(TestWiki.builder())) {
      scene.file(PIER, 1, 2);
      scene.revert(scene.ruth, PIER, scene.archiveNames(PIER).getFirst());
      assertThat(watched(scene)).isFalse();
      scene.revert(scene.ruth, PIER, scene.archiveNames(PIER).getFirst(), "watchlist", "watch");
      assertThat(watched(scene)).isTrue();
    }
  }

  private static boolean watched(FileScene scene) {
    return scene
        .ruth
        .get("action", "query", "prop", "info", "inprop", "watched", "titles", "File:" + PIER)
        .at("/query/pages/0/watched")
        .asBoolean();
  }

  private static long count(FileScene scene, String table) {
    return scene
        .wiki
        .database()
        .query(sql -> sql.sql("SELECT count(*) FROM " + table).query(Long.class).single());
  }
}
