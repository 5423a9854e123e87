package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.verdicts;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=revisiondelete} on versions of files that have been replaced. */
class OldFileHidingApiTest {
  @EveryEngine
  void an_old_version_is_hidden_with_its_bytes(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      FileHistory file = FileHistory.upload(scene, "Old pier.png", 3);
      String name = file.replaced(scene.uma);
      String id = FileHistory.id(name);
      String url =
          file.versions(scene.uma).get(1).at("/url").asString().replaceAll("^https?://[^/]*", "");
      assertThat(scene.uma.open(url).statusCode()).isEqualTo(200);
      JsonNode answer =
          change(
              scene.ada,
              "oldimage",
              id + "|" + name,
              "target",
              file.title(),
              "hide",
              "content|user|comment",
              "reason",
              "Shocking");

      assertThat(verdicts(answer)).containsExactly("-", "revdelete-modify-missing");
      JsonNode item = items(answer).get(0);
      assertThat(item.propertyNames())
          .containsExactly(
              "status",
              "id",
              "title",
              "archivename",
              "timestamp",
              "width",
              "height",
              "size",
              "userhidden",
              "commenthidden",
              "contenthidden",
              "url",
              "userid",
              "user",
              "comment");
      assertThat(item.at("/id").toString()).isEqualTo(id);
      assertThat(item.at("/url").asString())
          .startsWith(
              "/w/index.php?title=Special:RevisionDelete&target=File%3AOld+pier.png&file="
                  + name.replace("!", "%21")
                  + "&token=");
      assertThat(file.versions(scene.uma).get(1).toString())
          .contains("filehidden", "userhidden", "commenthidden", "\"size\"")
          .doesNotContain("Vik", "v2", "sha1", "archivename");
      assertThat(scene.uma.open(url).statusCode()).isEqualTo(404);
      assertThat(scene.tom.open(url).statusCode()).as("not even for who may see it").isEqualTo(404);
      assertThat(scene.log(scene.uma, "delete"))
          .containsExactly(
              "delete/revision %s oldimage [\"%s\"] -0 +7".formatted(file.title(), id));
      act(scene.tom, "filerevert", "filename", "Old pier.png", "archivename", name);
      assertThat(file.versions(scene.uma).size()).as("nobody makes it current").isEqualTo(3);

      JsonNode shown =
          change(scene.ada, "oldimage", id, "target", "Old pier.png", "show", "content|user");
      assertThat(items(shown).get(0).at("/url").asString()).isEqualTo(url);
      assertThat(items(shown).get(0).at("/title").asString())
          .as("the title is the one that was sent")
          .isEqualTo("Old pier.png");
      assertThat(scene.uma.open(url).statusCode()).isEqualTo(200);
    }
  }

  @EveryEngine
  void hidden_bytes_are_fetched_by_those_who_may_see_them(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      FileHistory file = FileHistory.upload(scene, "Old pier.png", 3);
      String id = FileHistory.id(file.replaced(scene.uma));
      String url =
          FileHistory.url(
              change(scene.ada, "oldimage", id, "target", file.title(), "hide", "content"));
      HttpResponse<String> bytes = scene.ada.open(url);
      assertThat(bytes.statusCode()).isEqualTo(200);
      assertThat(bytes.headers().firstValue("Content-Type")).contains("image/png");
      assertThat(bytes.headers().firstValue("Cache-Control"))
          .contains("no-cache, no-store, max-age=0, must-revalidate");
      assertThat(bytes.headers().firstValue("Expires")).contains("Thu, 01 Jan 1970 00:00:00 GMT");
      assertThat(bytes.body()).contains("PNG");

      HttpResponse<String> asked = scene.tom.open(url);
      assertThat(asked.body()).as("the token is another's").contains("<form").doesNotContain("PNG");
      Matcher action = Pattern.compile("action=\"([^\"]*)\"").matcher(asked.body());
      assertThat(action.find()).isTrue();
      assertThat(scene.tom.open(action.group(1).replace("&amp;", "&")).body()).contains("PNG");
      assertThat(scene.ada.open(url.replace("&token=", "&token=0")).body()).contains("<form");
      for (TestClient stranger : new TestClient[] {scene.uma, scene.wiki.client()}) {
        assertThat(stranger.open(url).statusCode()).isEqualTo(403);
      }
      assertThat(scene.ada.open(url.replace("%21Old", "%21New")).statusCode()).isEqualTo(404);

      change(
          scene.sue, "oldimage", id, "target", file.title(), "hide", "content", "suppress", "yes");
      assertThat(scene.ada.open(url).statusCode()).isEqualTo(403);
      assertThat(scene.sue.open(url).body()).contains("<form");
    }
  }

  @EveryEngine
  void the_current_version_cannot_be_named(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      FileHistory file = FileHistory.upload(scene, "Old pier.png", 3);
      String digits =
          file.versions(scene.uma).get(0).at("/timestamp").asString().replaceAll("\\D", "");
      String replaced = FileHistory.id(file.replaced(scene.uma));
      assertThat(digits).as("its time is that of the old one's name").isEqualTo(replaced);
      change(scene.ada, "oldimage", digits, "target", file.title(), "hide", "content|user");
      assertThat(file.versions(scene.uma).get(0).toString()).doesNotContain("hidden");
      assertThat(file.versions(scene.uma).get(1).toString()).contains("filehidden");
    }
  }

  @EveryEngine
  void the_digest_of_hidden_or_deleted_bytes_is_told_to_those_who_may_see_them(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      FileHistory file = FileHistory.upload(scene, "Old pier.png", 3);
      assertThat(digests(scene.uma)).containsExactly(3, 3);
      String id = FileHistory.id(file.replaced(scene.uma));
      change(scene.ada, "oldimage", id, "target", file.title(), "hide", "content");
      assertThat(digests(scene.uma)).containsExactly(2, 2);
      assertThat(digests(scene.tom)).containsExactly(3, 3);

      change(scene.ada, "oldimage", id, "target", file.title(), "show", "content");
      assertThat(digests(scene.uma)).containsExactly(3, 3);
      act(scene.ada, "delete", "title", file.title());
      assertThat(digests(scene.uma)).containsExactly(0, 0);
      assertThat(digests(scene.tom)).containsExactly(3, 3);
    }
  }

  @EveryEngine
  void a_digest_that_an_older_release_has_kept_with_a_log_entry_is_not_told_from_there(
      Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      FileHistory file = FileHistory.upload(scene, "Old pier.png", 3);
      String kept =
          "{\"img_sha1\":\"" + "z".repeat(31) + "\",\"img_timestamp\":\"2026-01-01T00:00:00Z\"}";
      int rows =
          database.write(tx ->
              tx.sql()
                  .sql("UPDATE log_entry SET params = ? WHERE version_id IS NOT NULL")
                  .param(kept)
                  .update());
      assertThat(rows).isEqualTo(3);
      assertThat(digests(scene.tom)).containsExactly(3, 3);

      String id = FileHistory.id(file.replaced(scene.uma));
      change(scene.ada, "oldimage", id, "target", file.title(), "hide", "content");
      assertThat(digests(scene.uma)).containsExactly(2, 2);
      assertThat(query(scene.tom, "list", "logevents", "leprop", "details").toString())
          .doesNotContain("zzz");
    }
  }

  /** How many digests the log tells, and how many recent changes. */
  private static List<Integer> digests(TestClient reader) {
    return Stream.of(
            query(reader, "list", "logevents", "letype", "upload", "leprop", "details"),
            query(reader, "list", "recentchanges", "rctype", "log", "rcprop", "loginfo"))
        .map(answer -> answer.toString().split("img_sha1", -1).length - 1)
        .toList();
  }
}
