package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.edit;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.revisions;
import static org.palimpsest.testkit.HidingScene.verdicts;

import java.time.Duration;
import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

/** Revisions are hidden while something else happens to them (see {@link HidingRound#each}). */
class HidingRaceTest {
  @EveryEngine
  void two_hide_the_same_and_both_are_heard(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          long old = round.bad();
          Both both =
              round.hiding(old, () -> revisions(scene.sue, old, "hide", "user", "suppress", "yes"));
          // Ada, if she is late, must not touch what is suppressed.
          assertThat(verdicts(both.second())).containsExactly("-");
          assertThat(scene.read(scene.tom, old).toString()).contains("suppressed");
          assertThat(scene.read(scene.uma, old).toString().contains("texthidden"))
              .isEqualTo(code(both.first()).isEmpty());
        });
  }

  @EveryEngine
  void the_same_is_hidden_once(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          long old = round.bad();
          Both both = round.hiding(old, () -> revisions(scene.sue, old, "hide", "content"));
          assertThat(List.of(verdicts(both.first()).getFirst(), verdicts(both.second()).getFirst()))
              .containsExactlyInAnyOrder("-", "revdelete-no-change");
          assertThat(
                  scene.log(scene.uma, "delete").stream()
                      .filter(entry -> entry.contains("[" + old + "]")))
              .hasSize(1);
        });
  }

  @EveryEngine
  void an_edit_at_the_same_time_makes_a_text_an_old_one_or_not(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          long current = round.write(scene.vik, "bad");
          Both both =
              round.hiding(
                  current, () -> act(scene.uma, "edit", "title", round.page(), "text", "good"));
          String verdict = verdicts(both.first()).getFirst();
          assertThat(verdict).isIn("-", "revdelete-hide-current");
          assertThat(code(both.second())).isEmpty();
          assertThat(scene.read(scene.uma, current).toString().contains("texthidden"))
              .isEqualTo(verdict.equals("-"));
        });
  }

  @EveryEngine
  void a_rollback_at_the_same_time_makes_no_hidden_text_current(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          long good = round.write(scene.uma, "good");
          round.write(scene.vik, "bad");
          Both both =
              round.hiding(
                  good, () -> act(scene.tom, "rollback", "title", round.page(), "user", "Vik"));
          assertThat(verdicts(both.first())).containsExactly("-");
          assertThat(code(both.second())).isIn("", "notvisiblerev");
        });
  }

  @EveryEngine
  void a_page_is_deleted_at_the_same_time(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          long old = round.bad();
          String page = round.page();
          Both both =
              Both.run(
                  () -> revisions(scene.ada, old, "hide", "content|user", "target", page),
                  () -> act(scene.tom, "delete", "title", page));
          assertThat(code(both.second())).isEmpty();
          assertThat(verdicts(both.first()))
              .as("it is hidden before or after")
              .containsExactly("-");
          assertThat(code(act(scene.tom, "undelete", "title", page))).isEmpty();
          assertThat(scene.read(scene.uma, old).toString()).contains("texthidden", "userhidden");
        });
  }

  @EveryEngine
  void a_page_is_restored_at_the_same_time(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          String page = round.page();
          round.write(scene.uma, "good");
          long newest = round.write(scene.vik, "bad");
          act(scene.tom, "delete", "title", page);
          Both both =
              Both.run(
                  () -> revisions(scene.ada, newest, "hide", "content", "target", page),
                  () -> act(scene.tom, "undelete", "title", page));
          boolean restored = code(both.second()).isEmpty();
          assertThat(code(both.second())).isIn("", "undeleterevdel");
          assertThat(verdicts(both.first()))
              .containsExactly(restored ? "revdelete-hide-current" : "-");
        });
  }

  @EveryEngine
  void histories_are_merged_at_the_same_time(Database database) {
    HidingRound.each(
        database,
        round -> {
          HidingScene scene = round.scene();
          String to = "Mole " + round.number();
          scene.wiki.clock().move(Duration.ofMinutes(1));
          long old = round.bad();
          scene.wiki.clock().move(Duration.ofMinutes(1));
          edit(scene.uma, to, "other");
          Both both =
              round.hiding(
                  old, () -> act(scene.tom, "mergehistory", "from", round.page(), "to", to));
          assertThat(verdicts(both.first())).containsExactly("-");
          assertThat(code(both.second())).isEmpty();
          assertThat(items(both.first()).get(0).at("/texthidden").asBoolean()).isTrue();
          assertThat(scene.read(scene.uma, old).toString()).contains("texthidden");
        });
  }
}
