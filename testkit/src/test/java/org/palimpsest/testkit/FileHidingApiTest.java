package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.verdicts;

import java.time.Duration;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=revisiondelete} on versions of files (spec: revisiondelete.md). */
class FileHidingApiTest {
  private static final String FILE = "File:Old pier.png";

  private static void file(HidingScene scene) {
    for (int colour = 1; colour <= 3; colour++) {
      scene.wiki.clock().move(Duration.ofMinutes(1));
      FileScene.send(scene.vik, "Old pier.png", colour, "v" + colour);
    }
  }

  private static JsonNode versions(TestClient reader) {
    return query(
            reader,
            "prop",
            "imageinfo",
            "titles",
            FILE,
            "iilimit",
            "9",
            "iiprop",
            "timestamp|user|comment|size|url|archivename|sha1")
        .at("/query/pages/0/imageinfo");
  }

  private static String archiveName(TestClient reader, int place) {
    return versions(reader).get(place).at("/archivename").asString();
  }

  @EveryEngine
  void an_old_version_is_hidden_with_its_bytes(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      file(scene);
      String name = archiveName(scene.uma, 1);
      String id = name.substring(0, 14);
      String url =
          versions(scene.uma).get(1).at("/url").asString().replaceAll("^https?://[^/]*", "");
      assertThat(scene.uma.open(url).statusCode()).isEqualTo(200);
      JsonNode answer =
          change(
              scene.ada,
              "oldimage",
              id + "|" + name,
              "target",
              FILE,
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
      assertThat(versions(scene.uma).get(1).toString())
          .contains("filehidden", "userhidden", "commenthidden", "\"size\"")
          .doesNotContain("Vik", "v2", "sha1", "archivename");
      assertThat(scene.uma.open(url).statusCode()).isEqualTo(404);
      assertThat(scene.tom.open(url).statusCode()).as("not even for who may see it").isEqualTo(404);
      assertThat(scene.log(scene.uma, "delete"))
          .containsExactly("delete/revision %s oldimage [\"%s\"] -0 +7".formatted(FILE, id));
      act(scene.tom, "filerevert", "filename", "Old pier.png", "archivename", name);
      assertThat(versions(scene.uma).size()).as("nobody makes it current").isEqualTo(3);

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
  void the_current_version_cannot_be_named(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      file(scene);
      String digits = versions(scene.uma).get(0).at("/timestamp").asString().replaceAll("\\D", "");
      String replaced = archiveName(scene.uma, 1).substring(0, 14);
      assertThat(digits).as("its time is that of the old one's name").isEqualTo(replaced);
      change(scene.ada, "oldimage", digits, "target", FILE, "hide", "content|user");
      assertThat(versions(scene.uma).get(0).toString()).doesNotContain("hidden");
      assertThat(versions(scene.uma).get(1).toString()).contains("filehidden");
    }
  }

  @EveryEngine
  void deleted_versions_are_hidden_by_their_ids(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      file(scene);
      act(scene.tom, "delete", "title", FILE);
      JsonNode deleted =
          query(scene.tom, "list", "filearchive", "faprop", "timestamp|user|description")
              .at("/query/filearchive");
      String id = deleted.get(0).at("/id").toString();
      JsonNode answer =
          change(
              scene.ada,
              "filearchive",
              id + "|999",
              "target",
              FILE,
              "hide",
              "content|comment|user");

      assertThat(verdicts(answer)).containsExactly("-", "revdelete-modify-missing");
      JsonNode item = items(answer).get(0);
      assertThat(item.at("/width").isString() && item.at("/size").isString()).isTrue();
      assertThat(item.at("/url").asString()).matches(".*&file=[0-9a-z]{31}\\.png&token=.*");
      assertThat(scene.log(scene.uma, "delete").getFirst())
          .isEqualTo("delete/revision %s filearchive [\"%s\"] -0 +7".formatted(FILE, id));
      assertThat(query(scene.uma, "list", "filearchive", "faprop", "user|sha1|size").toString())
          .contains("filehidden", "userhidden");
      assertThat(
              verdicts(
                  change(scene.ada, "filearchive", id, "target", "File:Other.png", "show", "user")))
          .containsExactly("revdelete-modify-missing");
      JsonNode any = change(scene.ada, "filearchive", id, "show", "user", "anypage", "1");
      assertThat(items(any).get(0).at("/title").asString()).isEqualTo(FILE);
    }
  }
}
