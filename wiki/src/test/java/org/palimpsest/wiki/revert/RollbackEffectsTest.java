package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.model.visibility.Level.HIDDEN;
import static org.palimpsest.model.visibility.Level.VISIBLE;

import java.time.Duration;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.testing.RollbackScene;
import org.palimpsest.wiki.watch.WatchOption;

/** What a rollback leaves besides its revision: marks, tags, notices and places on watchlists. */
class RollbackEffectsTest {
  private static final String PAGE = "Reed bed";

  @EveryEngine
  void many_reverted_revisions_are_counted_too(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    for (int i = 0; i < 20; i++) {
      scene.edits(PAGE, scene.magpie, "bad " + i);
    }
    RollbackOutcome.Done done =
        scene.done(scene.request(scene.admin, PAGE, "Magpie").summary("dropped $7"));
    assertThat(done.summary()).isEqualTo("dropped 20");
    assertThat(scene.tags(done.revertedId())).as("too many to be marked").isEmpty();
  }

  @EveryEngine
  void a_trusted_rollback_marks_what_it_reverts_at_once(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    long same = scene.edits(PAGE, scene.magpie, "bad");
    long worse = scene.edits(PAGE, scene.magpie, "worse");
    RollbackOutcome.Done done = scene.done(scene.request(scene.admin, PAGE, "Magpie"));
    assertThat(scene.tags(bad)).containsExactly("mw-reverted");
    assertThat(scene.tags(same)).as("changed nothing").isEmpty();
    assertThat(scene.tags(worse)).containsExactly("mw-reverted");
    assertThat(scene.params(worse, "mw-reverted"))
        .isEqualTo("{\"revertId\":%d}".formatted(done.revisionId()));
    assertThat(scene.params(done.revisionId(), "mw-rollback"))
        .isEqualTo(
            "{\"originalRevisionId\":%d,\"oldestRevertedRevId\":%d,\"newestRevertedRevId\":%d,\"isExactRevert\":true}"
                .formatted(done.restoredId(), bad, worse));
  }

  @EveryEngine
  void other_rollbacks_mark_it_when_somebody_has_looked_at_them(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    RollbackOutcome.Done done = scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    assertThat(scene.tags(bad)).isEmpty();
    assertThat(scene.flags(bad)).isEqualTo("bot 0 patrolled 1");
    assertThat(scene.flags(done.revisionId())).isEqualTo("bot 0 patrolled 0");
    scene.release(done.revisionId());
    assertThat(scene.tags(bad)).containsExactly("mw-reverted");
  }

  @EveryEngine
  void a_rollback_that_was_reverted_or_hidden_before_never_marks_anything(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    RollbackOutcome.Done reverted = scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    scene.done(scene.request(scene.admin, PAGE, "Wren"));
    scene.release(reverted.revisionId());
    assertThat(scene.tags(bad)).isEmpty();

    long other = scene.edits("Other", scene.heron, "good");
    long otherBad = scene.edits("Other", scene.magpie, "bad");
    RollbackOutcome.Done hidden = scene.done(scene.request(scene.wren, "Other", "Magpie"));
    scene.hide(hidden.revisionId(), new Visibility(HIDDEN, VISIBLE, VISIBLE));
    scene.release(hidden.revisionId());
    assertThat(scene.tags(otherBad)).isEmpty();
    assertThat(hidden.restoredId()).isEqualTo(other);
  }

  @EveryEngine
  void markbot_needs_the_right_and_marks_both_sides(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    RollbackOutcome.Done done = scene.done(scene.request(scene.admin, PAGE, "Magpie").markBot());
    assertThat(scene.flags(bad)).isEqualTo("bot 1 patrolled 1");
    assertThat(scene.flags(done.revisionId())).isEqualTo("bot 1 patrolled 2");

    long again = scene.edits(PAGE, scene.magpie, "bad");
    RollbackOutcome.Done plain = scene.done(scene.request(scene.wren, PAGE, "Magpie").markBot());
    assertThat(scene.flags(again)).isEqualTo("bot 0 patrolled 1");
    assertThat(scene.flags(plain.revisionId())).isEqualTo("bot 0 patrolled 0");
  }

  @EveryEngine
  void edits_below_those_of_somebody_else_are_not_marked(Database database) {
    RollbackScene scene = new RollbackScene(database);
    long old = scene.edits(PAGE, scene.magpie, "old vandalism");
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    scene.done(scene.request(scene.admin, PAGE, "Magpie").markBot());
    assertThat(scene.flags(old)).isEqualTo("bot 0 patrolled 0");
  }

  @EveryEngine
  void the_callers_tags_are_on_the_new_revision(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    database.write(tx -> {
      TagTable.define(tx.sql(), "night heron", true);
      return 0;
    });
    RollbackOutcome.Done done =
        scene.done(scene.request(scene.wren, PAGE, "Magpie").tags("night heron"));
    assertThat(scene.tags(done.revisionId())).containsExactly("mw-rollback", "night heron");
  }

  @EveryEngine
  void a_page_and_its_talk_page_are_watched_for_a_time_or_for_ever(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    Expiry.At tomorrow = new Expiry.At(scene.clock().instant().plus(Duration.ofDays(1)));
    scene.done(
        scene
            .request(scene.wren, PAGE, "Magpie")
            .watch(new WatchOption(WatchOption.Mode.WATCH, tomorrow)));
    Title talk = new Title(1, "Reed_bed");
    assertThat(
            database
                .read(
                    sql -> WatchTable.find(sql, scene.wren.userId(), talk, scene.clock().instant()))
                .orElseThrow()
                .expires())
        .isEqualTo(tomorrow.time());

    scene.edits(PAGE, scene.magpie, "bad");
    scene.done(
        scene
            .request(scene.wren, PAGE, "Magpie")
            .watch(new WatchOption(WatchOption.Mode.UNWATCH, null)));
    assertThat(scene.isWatching(scene.wren, talk)).isFalse();
  }

  @EveryEngine
  void nobody_watches_what_they_roll_back_unless_they_want_to(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    assertThat(scene.isWatching(scene.wren, new Title(0, "Reed_bed"))).isFalse();
  }

  @EveryEngine
  void the_owner_of_a_talk_page_and_watchers_hear_of_a_rollback(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    database.write(tx -> {
      WatchTable.watch(tx.sql(), scene.heron.userId(), new Title(0, "Reed_bed"), null);
      return 0;
    });
    scene.edits(PAGE, scene.magpie, "bad");
    scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    assertThat(scene.countRows("watch WHERE notified IS NOT NULL AND namespace = 0")).isEqualTo(1);
  }
}
