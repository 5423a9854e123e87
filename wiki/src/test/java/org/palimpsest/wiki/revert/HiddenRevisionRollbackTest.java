package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.model.visibility.Level.HIDDEN;
import static org.palimpsest.model.visibility.Level.SUPPRESSED;
import static org.palimpsest.model.visibility.Level.VISIBLE;

import java.util.List;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.testing.RollbackScene;

/** What a rollback does with revisions of which something is hidden, and what it tells of them. */
class HiddenRevisionRollbackTest {
  private static final String PAGE = "Reed bed";

  @EveryEngine
  void where_a_page_stands_says_nothing_of_hidden_authors(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    RollbackOutcome.Done first = scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    scene.hide(bad, new Visibility(VISIBLE, VISIBLE, SUPPRESSED));
    scene.hide(first.revisionId(), new Visibility(VISIBLE, VISIBLE, HIDDEN));
    assertThat(scene.run(scene.request(scene.admin, PAGE, "Magpie")))
        .isInstanceOfSatisfying(
            RollbackOutcome.AlreadyRolled.class,
            late -> {
              assertThat(late.current().author()).isEqualTo(new Seen<String>(null, true));
              assertThat(late.current().revertsSame()).isFalse();
            });
  }

  @EveryEngine
  void nobody_restores_what_is_hidden_whatever_they_may_see(Database database) {
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    for (Visibility hidden :
        List.of(
            new Visibility(HIDDEN, VISIBLE, VISIBLE),
            new Visibility(SUPPRESSED, VISIBLE, VISIBLE),
            new Visibility(VISIBLE, VISIBLE, HIDDEN))) {
      scene.hide(good, hidden);
      assertThat(scene.run(scene.request(scene.admin, PAGE, "Magpie")))
          .isEqualTo(new RollbackOutcome.TargetNotVisible());
    }
    scene.hide(good, new Visibility(VISIBLE, SUPPRESSED, VISIBLE));
    scene.done(scene.request(scene.admin, PAGE, "Magpie"));
  }

  @EveryEngine
  void a_hidden_author_is_rolled_back_by_who_knows_the_name_and_is_not_named(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad", "worse");
    scene.hide(bad, new Visibility(VISIBLE, VISIBLE, SUPPRESSED));
    assertThat(scene.run(scene.request(scene.wren, PAGE, "Heron")))
        .isInstanceOf(RollbackOutcome.AlreadyRolled.class);
    RollbackOutcome.Done done = scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    assertThat(done.summary())
        .isEqualTo("Reverted edits by a hidden user to last revision by [[User:Heron|Heron]]");
  }

  @EveryEngine
  void who_may_see_a_hidden_author_is_told_all_by_a_dry_run(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    scene.hide(bad, new Visibility(VISIBLE, VISIBLE, HIDDEN));
    assertThat(scene.run(scene.request(scene.admin, PAGE, "Magpie").dryRun()))
        .isInstanceOf(RollbackOutcome.Planned.class);
    scene.hide(bad, new Visibility(VISIBLE, VISIBLE, SUPPRESSED));
    assertThat(scene.run(scene.request(scene.admin, PAGE, "Magpie").dryRun()))
        .isInstanceOf(RollbackOutcome.AlreadyRolled.class);
  }

  @EveryEngine
  void what_leaves_no_trace_does_not_tell_whether_a_hidden_author_was_named_rightly(
      Database database) {
    RollbackScene scene = new RollbackScene(database);
    long alone = scene.edits("Alone", scene.magpie, "bad");
    scene.edits("Same", scene.heron, "good");
    long same = scene.edits("Same", scene.magpie, "good");
    long lost = scene.edits("Lost", scene.heron, "good");
    long bad = scene.edits("Lost", scene.magpie, "bad");
    scene.hide(lost, new Visibility(HIDDEN, VISIBLE, VISIBLE));
    List.of(alone, same, bad)
        .forEach(id -> scene.hide(id, new Visibility(VISIBLE, VISIBLE, SUPPRESSED)));

    for (String page : List.of("Alone", "Same", "Lost")) {
      assertThat(scene.run(scene.request(scene.wren, page, "Magpie")))
          .as(page)
          .isInstanceOfSatisfying(
              RollbackOutcome.AlreadyRolled.class,
              right ->
                  assertThat(scene.run(scene.request(scene.wren, page, "Nobody")))
                      .isInstanceOfSatisfying(
                          RollbackOutcome.AlreadyRolled.class,
                          wrong -> assertThat(wrong.current()).isEqualTo(right.current())));
    }
  }

  @EveryEngine
  void a_hidden_author_below_the_named_one_is_somebody_unknown(Database database) {
    RollbackScene scene = new RollbackScene(database);
    for (Performer unknown : List.of(scene.magpie, scene.heron)) {
      String page = "Below " + unknown.name();
      scene.edits(page, scene.wren, "good");
      long hidden = scene.edits(page, unknown, "bad");
      scene.edits(page, scene.magpie, "worse");
      scene.hide(hidden, new Visibility(VISIBLE, VISIBLE, SUPPRESSED));
      String first = "First " + unknown.name();
      hidden = scene.edits(first, unknown, "bad");
      scene.edits(first, scene.magpie, "worse");
      scene.hide(hidden, new Visibility(VISIBLE, VISIBLE, SUPPRESSED));

      assertThat(scene.run(scene.request(scene.wren, page, "Magpie").dryRun()))
          .isEqualTo(new RollbackOutcome.TargetNotVisible());
      assertThat(scene.run(scene.request(scene.wren, first, "Magpie")))
          .isEqualTo(new RollbackOutcome.TargetNotVisible());
    }
    scene.done(scene.request(scene.wren, "Below Magpie", "Magpie"));
  }

  @EveryEngine
  void revisions_with_hidden_text_are_not_counted(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long first = scene.edits(PAGE, scene.magpie, "bad");
    scene.edits(PAGE, scene.magpie, "worse");
    scene.hide(first, new Visibility(HIDDEN, VISIBLE, VISIBLE));
    RollbackOutcome.Done done =
        scene.done(scene.request(scene.wren, PAGE, "Magpie").summary("dropped $7"));
    assertThat(done.summary()).isEqualTo("dropped 1");
  }
}
