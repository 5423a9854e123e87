package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.edit;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.revisions;
import static org.palimpsest.testkit.HidingScene.verdicts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;
import tools.jackson.databind.JsonNode;

/**
 * Something is hidden while something else happens to it. Whatever comes first: what is kept agrees
 * afterwards, which each scene looks at when it is closed, so no current revision hides its text,
 * and what is hidden of an item is what its last log entry says.
 */
class HidingRaceTest {
  private static final int ROUNDS = 10;

  @EveryEngine
  void two_hide_the_same_and_both_are_heard(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        long old = edit(scene.vik, "Pier " + round, "bad");
        edit(scene.uma, "Pier " + round, "good");
        Both both =
            Both.run(
                () -> revisions(scene.ada, old, "hide", "content"),
                () -> revisions(scene.sue, old, "hide", "user", "suppress", "yes"));
        // Ada, if she is late, must not touch what is suppressed.
        assertThat(verdicts(both.second)).containsExactly("-");
        assertThat(scene.read(scene.tom, old).toString()).contains("suppressed");
        boolean first = code(both.first).isEmpty();
        assertThat(scene.read(scene.uma, old).toString().contains("texthidden")).isEqualTo(first);
      }
    }
  }

  @EveryEngine
  void the_same_is_hidden_once(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        long old = edit(scene.vik, "Pier " + round, "bad");
        edit(scene.uma, "Pier " + round, "good");
        Both both =
            Both.run(
                () -> revisions(scene.ada, old, "hide", "content"),
                () -> revisions(scene.sue, old, "hide", "content"));
        assertThat(List.of(verdicts(both.first).getFirst(), verdicts(both.second).getFirst()))
            .containsExactlyInAnyOrder("-", "revdelete-no-change");
      }
      assertThat(scene.log(scene.uma, "delete")).hasSize(Math.min(ROUNDS, 9));
    }
  }

  @EveryEngine
  void an_edit_at_the_same_time_makes_a_text_an_old_one_or_not(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String title = "Pier " + round;
        long current = edit(scene.vik, title, "bad");
        Both both =
            Both.run(
                () -> revisions(scene.ada, current, "hide", "content"),
                () -> act(scene.uma, "edit", "title", title, "text", "good"));
        assertThat(verdicts(both.first).getFirst()).isIn("-", "revdelete-hide-current");
        assertThat(code(both.second)).isEmpty();
        assertThat(scene.read(scene.uma, current).toString().contains("texthidden"))
            .isEqualTo(verdicts(both.first).getFirst().equals("-"));
      }
    }
  }

  @EveryEngine
  void a_rollback_at_the_same_time_makes_no_hidden_text_current(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String title = "Pier " + round;
        long good = edit(scene.uma, title, "good");
        edit(scene.vik, title, "bad");
        Both both =
            Both.run(
                () -> revisions(scene.ada, good, "hide", "content"),
                () -> act(scene.tom, "rollback", "title", title, "user", "Vik"));
        assertThat(verdicts(both.first)).containsExactly("-");
        assertThat(code(both.second)).isIn("", "notvisiblerev");
      }
    }
  }

  @EveryEngine
  void a_page_is_deleted_at_the_same_time(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String title = "Pier " + round;
        long old = edit(scene.vik, title, "bad");
        edit(scene.uma, title, "good");
        Both both =
            Both.run(
                () -> revisions(scene.ada, old, "hide", "content|user", "target", title),
                () -> act(scene.tom, "delete", "title", title));
        assertThat(code(both.second)).isEmpty();
        assertThat(verdicts(both.first)).as("it is hidden before or after").containsExactly("-");
        assertThat(code(act(scene.tom, "undelete", "title", title))).isEmpty();
        assertThat(scene.read(scene.uma, old).toString()).contains("texthidden", "userhidden");
      }
    }
  }

  @EveryEngine
  void a_page_is_restored_at_the_same_time(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String title = "Pier " + round;
        edit(scene.uma, title, "good");
        long newest = edit(scene.vik, title, "bad");
        act(scene.tom, "delete", "title", title);
        Both both =
            Both.run(
                () -> revisions(scene.ada, newest, "hide", "content", "target", title),
                () -> act(scene.tom, "undelete", "title", title));
        boolean restored = code(both.second).isEmpty();
        assertThat(code(both.second)).isIn("", "undeleterevdel");
        assertThat(verdicts(both.first)).containsExactly(restored ? "revdelete-hide-current" : "-");
      }
    }
  }

  @EveryEngine
  void a_file_is_reverted_at_the_same_time(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String name = "Pier %d.png".formatted(round);
        String old = file(scene, name);
        Both both =
            Both.run(
                () -> hide(scene, name, old),
                () -> act(scene.tom, "filerevert", "filename", name, "archivename", old));
        assertThat(verdicts(both.first)).containsExactly("-");
        assertThat(code(both.second)).isIn("", "backend-fail-notexists", "filerevert-badversion");
      }
    }
  }

  @EveryEngine
  void a_version_is_deleted_at_the_same_time(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String name = "Pier %d.png".formatted(round);
        String old = file(scene, name);
        Both both =
            Both.run(
                () -> hide(scene, name, old),
                () -> act(scene.tom, "delete", "title", "File:" + name, "oldimage", old));
        assertThat(code(both.second)).isEmpty();
        String verdict = verdicts(both.first).getFirst();
        assertThat(verdict).isIn("-", "revdelete-modify-missing");
        JsonNode deleted =
            query(scene.tom, "list", "filearchive", "faprefix", name).at("/query/filearchive/0");
        assertThat(deleted.has("filehidden")).isEqualTo(verdict.equals("-"));
      }
    }
  }

  @EveryEngine
  void a_file_is_restored_at_the_same_time(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String name = "Pier %d.png".formatted(round);
        String title = "File:" + name;
        file(scene, name);
        act(scene.tom, "delete", "title", title);
        JsonNode deleted =
            query(scene.tom, "list", "filearchive", "faprefix", name).at("/query/filearchive");
        String newest = deleted.get(deleted.size() - 1).at("/id").toString();
        Both both =
            Both.run(
                () ->
                    change(
                        scene.ada, "filearchive", newest, "target", title, "hide", "content|user"),
                () -> act(scene.tom, "undelete", "title", title));
        boolean restored = code(both.second).isEmpty();
        assertThat(code(both.second)).isIn("", "undeleterevdel");
        assertThat(verdicts(both.first))
            .containsExactly(restored ? "revdelete-modify-missing" : "-");
      }
    }
  }

  @EveryEngine
  void histories_are_merged_at_the_same_time(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String from = "Pier " + round;
        String to = "Mole " + round;
        scene.wiki.clock().move(Duration.ofMinutes(1));
        long old = edit(scene.vik, from, "bad");
        scene.wiki.clock().move(Duration.ofMinutes(1));
        edit(scene.uma, from, "good");
        scene.wiki.clock().move(Duration.ofMinutes(1));
        edit(scene.uma, to, "other");
        Both both =
            Both.run(
                () -> revisions(scene.ada, old, "hide", "content"),
                () -> act(scene.tom, "mergehistory", "from", from, "to", to));
        assertThat(verdicts(both.first)).containsExactly("-");
        assertThat(code(both.second)).isEmpty();
        assertThat(items(both.first).get(0).at("/texthidden").asBoolean()).isTrue();
        assertThat(scene.read(scene.uma, old).toString()).contains("texthidden");
      }
    }
  }

  /** Uploads two versions; the archive name of the first. */
  private static String file(HidingScene scene, String name) {
    for (int colour = 1; colour <= 2; colour++) {
      scene.wiki.clock().move(Duration.ofMinutes(1));
      FileScene.send(scene.vik, name, colour + name.hashCode() % 1000 * 10, "v" + colour);
    }
    scene.wiki.clock().move(Duration.ofMinutes(1));
    return query(
            scene.uma,
            "prop",
            "imageinfo",
            "titles",
            "File:" + name,
            "iilimit",
            "2",
            "iiprop",
            "archivename")
        .at("/query/pages/0/imageinfo/1/archivename")
        .asString();
  }

  private static JsonNode hide(HidingScene scene, String name, String archiveName) {
    return change(
        scene.ada,
        "oldimage",
        archiveName.substring(0, 14),
        "target",
        "File:" + name,
        "hide",
        "content");
  }

  /** What two have been told who began together. */
  private record Both(JsonNode first, JsonNode second) {
    static Both run(Supplier<JsonNode> one, Supplier<JsonNode> other) {
      AtomicInteger next = new AtomicInteger();
      AtomicReference<JsonNode> first = new AtomicReference<>();
      AtomicReference<JsonNode> second = new AtomicReference<>();
      Parallel.run(
          2,
          () -> {
            if (next.getAndIncrement() == 0) {
              first.set(one.get());
            } else {
              second.set(other.get());
            }
          });
      return new Both(Objects.requireNonNull(first.get()), Objects.requireNonNull(second.get()));
    }
  }
}
