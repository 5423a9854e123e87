package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.verdicts;

import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=revisiondelete} on versions of deleted files. */
class DeletedFileHidingApiTest {
  @EveryEngine
  void deleted_bytes_are_fetched_likewise(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      FileHistory file = FileHistory.upload(scene, "Old pier.png", 3);
      act(scene.tom, "delete", "title", file.title());
      String id = file.deleted(scene.tom).get(0).at("/id").toString();
      String url =
          FileHistory.url(
              change(scene.ada, "filearchive", id, "target", file.title(), "hide", "comment"));
      for (String page : new String[] {"Special:RevisionDelete", "Special:Undelete"}) {
        String there = url.replace("Special:RevisionDelete", page);
        assertThat(scene.ada.open(there).body()).contains("PNG");
        assertThat(scene.uma.open(there).statusCode()).isEqualTo(403);
      }
      assertThat(scene.ada.open(url.replace("Old+pier", "Other")).statusCode()).isEqualTo(404);
    }
  }

  @EveryEngine
  void deleted_versions_are_hidden_by_their_ids(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      FileHistory file = FileHistory.upload(scene, "Old pier.png", 3);
      act(scene.tom, "delete", "title", file.title());
      JsonNode deleted = file.deleted(scene.tom);
      String id = deleted.get(0).at("/id").toString();
      JsonNode answer =
          change(
              scene.ada,
              "filearchive",
              id + "|999",
              "target",
              file.title(),
              "hide",
              "content|comment|user");

      assertThat(verdicts(answer)).containsExactly("-", "revdelete-modify-missing");
      JsonNode item = items(answer).get(0);
      assertThat(item.at("/width").isString() && item.at("/size").isString()).isTrue();
      assertThat(item.at("/url").asString()).matches(".*&file=[0-9a-z]{31}\\.png&token=.*");
      assertThat(scene.log(scene.uma, "delete").getFirst())
          .isEqualTo("delete/revision %s filearchive [\"%s\"] -0 +7".formatted(file.title(), id));
      assertThat(query(scene.uma, "list", "filearchive", "faprop", "user|sha1|size").toString())
          .contains("filehidden", "userhidden");
      assertThat(
              verdicts(
                  change(scene.ada, "filearchive", id, "target", "File:Other.png", "show", "user")))
          .containsExactly("revdelete-modify-missing");
      JsonNode any = change(scene.ada, "filearchive", id, "show", "user", "anypage", "1");
      assertThat(items(any).get(0).at("/title").asString()).isEqualTo(file.title());
    }
  }
}
