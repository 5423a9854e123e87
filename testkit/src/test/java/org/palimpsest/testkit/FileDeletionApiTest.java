package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** Files and their versions are deleted, come back, and move with their pages. */
class FileDeletionApiTest {
  private static final String PIER = "Old pier.png";
  private static final String PAGE = "File:" + PIER;

  private static JsonNode delete(FileScene scene, String... more) {
    return act(scene, "delete", more);
  }

  private static JsonNode act(FileScene scene, String action, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "action";
    all[1] = action;
    all[2] = action.equals("move") ? "from" : "title";
    all[3] = PAGE;
    System.arraycopy(more, 0, all, 4, more.length);
    return scene.ruth.postWithToken("csrf", all);
  }

  private static List<JsonNode> deleted(FileScene scene) {
    return FileScene.list(
        scene
            .ruth
            .get(
                "action",
                "query",
                "list",
                "filearchive",
                "faprefix",
                "Old pier",
                "faprop",
                "sha1|timestamp|archivename",
                "falimit",
                "max")
            .at("/query/filearchive"));
  }

  @EveryEngine
  void a_deleted_file_takes_all_its_versions_and_they_come_back_as_they_were(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2, 3);
      List<JsonNode> before = scene.versions(PIER);

      JsonNode answer = delete(scene);
      assertThat(answer.at("/delete/reason").isNull()).isTrue();
      assertThat(scene.versions(PIER)).isEmpty();
      assertThat(deleted(scene)).hasSize(3);

      JsonNode restored = act(scene, "undelete", "reason", "wanted");
      assertThat(restored.at("/undelete/fileversions").asInt()).isEqualTo(3);
      assertThat(restored.at("/undelete/revisions").asInt()).isEqualTo(3);
      assertThat(scene.versions(PIER)).isEqualTo(before);
      JsonNode log =
          scene
              .heron
              .get(
                  "action",
                  "query",
                  "list",
                  "logevents",
                  "letype",
                  "delete",
                  "leprop",
                  "type|details",
                  "lelimit",
                  "1")
              .at("/query/logevents/0/params/count");
      assertThat(log.toString()).isEqualTo("{\"revisions\":3,\"files\":3}");
    }
  }

  @EveryEngine
  void an_old_version_is_deleted_and_comes_back_alone(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2, 3);
      List<JsonNode> before = scene.versions(PIER);
      String old = scene.archiveNames(PIER).getFirst();
      assertThat(FileScene.code(delete(scene, "oldimage", "short"))).isEqualTo("invalidoldimage");
      assertThat(FileScene.code(delete(scene, "oldimage", "20010101000000!Old_pier.png")))
          .isEqualTo("nodeleteablefile");

      JsonNode answer = delete(scene, "oldimage", old, "reason", "worthless");
      assertThat(answer.at("/delete/reason").asString()).isEqualTo("worthless");
      assertThat(scene.archiveNames(PIER)).hasSize(1).doesNotContain(old);
      assertThat(FileScene.code(delete(scene, "oldimage", old))).isEqualTo("nodeleteablefile");
      JsonNode log =
          scene
              .heron
              .get(
                  "action",
                  "query",
                  "list",
                  "logevents",
                  "letype",
                  "delete",
                  "leprop",
                  "comment",
                  "lelimit",
                  "1")
              .at("/query/logevents/0/comment");
      assertThat(log.asString()).isEqualTo("Deleted old version " + old + ": worthless");

      String id = deleted(scene).getFirst().get("id").asString();
      assertThat(FileScene.code(act(scene, "undelete", "fileids", "99999")))
          .isEqualTo("undelete-missing-filearchive");
      assertThat(act(scene, "undelete", "fileids", id).at("/undelete/fileversions").asInt())
          .isEqualTo(1);
      assertThat(scene.versions(PIER)).isEqualTo(before);
    }
  }

  @EveryEngine
  void what_comes_back_beneath_a_new_file_gets_names_of_its_own(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      delete(scene);
      scene.file(PIER, 8, 9);
      assertThat(act(scene, "undelete").at("/undelete/fileversions").asInt()).isEqualTo(2);
      assertThat(scene.versions(PIER)).hasSize(4);
      assertThat(scene.archiveNames(PIER)).hasSize(3).doesNotHaveDuplicates();
      for (String name : scene.archiveNames(PIER)) {
        assertThat(scene.revert(scene.heron, PIER, name).at("/filerevert/result").asString())
            .isEqualTo("Success");
      }
    }
  }

  @EveryEngine
  void the_current_version_comes_first_even_where_newer_ones_have_come_back(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2, 3);
      List<String> hashes = scene.hashes(PIER);
      delete(scene);
      String oldest =
          deleted(scene).stream()
              .filter(version -> version.path("sha1").asString().equals(hashes.getLast()))
              .findFirst()
              .orElseThrow()
              .get("id")
              .asString();
      act(scene, "undelete", "fileids", oldest);
      act(scene, "undelete");

      List<String> expected = List.of(hashes.get(2), hashes.get(0), hashes.get(1));
      assertThat(scene.hashes(PIER)).isEqualTo(expected);
      assertThat(oneByOne(scene)).isEqualTo(expected);
    }
  }

  /** The hashes of all versions, read as clients do that ask for one at a time. */
  private static List<String> oneByOne(FileScene scene) {
    List<String> hashes = new ArrayList<>();
    List<String> place = List.of();
    do {
      List<String> all =
          new ArrayList<>(
              List.of("action", "query", "prop", "imageinfo", "titles", PAGE, "iiprop", "sha1"));
      all.addAll(place);
      JsonNode answer = scene.heron.get(all.toArray(String[]::new));
      answer
          .at("/query/pages/0/imageinfo")
          .forEach(version -> hashes.add(version.get("sha1").asString()));
      place =
          answer
              .path("continue")
              .propertyStream()
              .flatMap(each -> Stream.of(each.getKey(), each.getValue().asString()))
              .toList();
    } while (!place.isEmpty() && hashes.size() < 10);
    return hashes;
  }

  @EveryEngine
  void a_version_that_is_hidden_does_not_become_the_current_one(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      delete(scene);
      scene
          .wiki
          .database()
          .write(tx -> tx.sql().sql("UPDATE file_version SET visibility = 1").update());
      assertThat(FileScene.code(act(scene, "undelete"))).isEqualTo("undeleterevdel");
      assertThat(deleted(scene)).hasSize(2);
    }
  }

  @EveryEngine
  void a_file_moves_with_its_page_and_its_versions_are_called_like_it(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      scene.file("Taken.png", 3);
      assertThat(FileScene.code(act(scene, "move", "to", "File:New pier.jpg")))
          .isEqualTo("filetypemismatch");
      assertThat(FileScene.code(act(scene, "move", "to", "File:Taken.png")))
          .isEqualTo("articleexists");
      List<String> hashes = scene.hashes(PIER);

      JsonNode answer = act(scene, "move", "to", "File:New pier.PNG");
      assertThat(answer.at("/move/to").asString()).isEqualTo("File:New pier.PNG");
      assertThat(scene.hashes("New pier.PNG")).isEqualTo(hashes);
      assertThat(scene.archiveNames("New pier.PNG").getFirst()).endsWith("!New_pier.PNG");
      assertThat(scene.hashes(PIER)).as("the redirect leads there").isEqualTo(hashes);
      assertThat(
              scene
                  .revert(
                      scene.heron, "New pier.PNG", scene.archiveNames("New pier.PNG").getFirst())
                  .at("/filerevert/result")
                  .asString())
          .isEqualTo("Success");
    }
  }

  @EveryEngine
  void dry_runs_tell_and_change_nothing(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      String old = scene.archiveNames(PIER).getFirst();
      assertThat(delete(scene, "dryrun", "1").at("/delete/fileversions").asInt()).isEqualTo(2);
      assertThat(delete(scene, "oldimage", old, "dryrun", "1").at("/delete/dryrun").asBoolean())
          .isTrue();
      assertThat(scene.versions(PIER)).hasSize(2);
      delete(scene);
      assertThat(act(scene, "undelete", "dryrun", "1").at("/undelete/fileversions").asInt())
          .isEqualTo(2);
      assertThat(deleted(scene)).hasSize(2);
    }
  }
}
