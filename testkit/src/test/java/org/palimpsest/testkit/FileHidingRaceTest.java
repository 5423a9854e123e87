package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.verdicts;

import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** Versions of files are hidden while something else happens to them. */
class FileHidingRaceTest {
  private static JsonNode hide(HidingScene scene, FileHistory file, String archiveName) {
    return change(
        scene.ada,
        "oldimage",
        FileHistory.id(archiveName),
        "target",
        file.title(),
        "hide",
        "content");
  }

  @EveryEngine
  void a_file_is_reverted_at_the_same_time(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          FileHistory file = round.file();
          String old = file.replaced(scene.uma);
          Both both =
              Both.run(
                  () -> hide(scene, file, old),
                  () -> act(scene.tom, "filerevert", "filename", file.name(), "archivename", old));
          assertThat(verdicts(both.first())).containsExactly("-");
          assertThat(code(both.second()))
              .isIn("", "backend-fail-notexists", "filerevert-badversion");
        });
  }

  @EveryEngine
  void a_version_is_deleted_at_the_same_time(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          FileHistory file = round.file();
          String old = file.replaced(scene.uma);
          Both both =
              Both.run(
                  () -> hide(scene, file, old),
                  () -> act(scene.tom, "delete", "title", file.title(), "oldimage", old));
          assertThat(code(both.second())).isEmpty();
          String verdict = verdicts(both.first()).getFirst();
          assertThat(verdict).isIn("-", "revdelete-modify-missing");
          assertThat(file.deleted(scene.tom).get(0).has("filehidden"))
              .isEqualTo(verdict.equals("-"));
        });
  }

  @EveryEngine
  void a_file_is_restored_at_the_same_time(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          FileHistory file = round.file();
          act(scene.tom, "delete", "title", file.title());
          JsonNode deleted = file.deleted(scene.tom);
          String newest = deleted.get(deleted.size() - 1).at("/id").toString();
          Both both =
              Both.run(
                  () ->
                      change(
                          scene.ada,
                          "filearchive",
                          newest,
                          "target",
                          file.title(),
                          "hide",
                          "content|user"),
                  () -> act(scene.tom, "undelete", "title", file.title()));
          boolean restored = code(both.second()).isEmpty();
          assertThat(code(both.second())).isIn("", "undeleterevdel");
          assertThat(verdicts(both.first()))
              .containsExactly(restored ? "revdelete-modify-missing" : "-");
        });
  }
}
