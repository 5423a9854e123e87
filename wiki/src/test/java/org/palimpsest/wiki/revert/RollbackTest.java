package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.model.visibility.Level.HIDDEN;
import static org.palimpsest.model.visibility.Level.SUPPRESSED;
import static org.palimpsest.model.visibility.Level.VISIBLE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.RollbackScene;
import org.palimpsest.wiki.watch.WatchOption;

/** What spec/rollback.md says of the verb, sections 6 to 12. */
class RollbackTest {
  private static final String PAGE = "Reed bed";

  @EveryEngine
  void the_newest_revision_by_somebody_else_comes_back(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "old vandalism");
    long good = scene.edits(PAGE, scene.heron, "good again");
    scene.edits(PAGE, scene.magpie, "bad");
    long newest = scene.edits(PAGE, scene.magpie, "worse");

    RollbackOutcome.Done done = scene.done(scene.request(scene.wren, PAGE, "Magpie"));

    assertThat(done.restoredId()).isEqualTo(good);
    assertThat(done.revertedId()).isEqualTo(newest);
    RevisionRow revision = scene.revision(done.revisionId());
    assertThat(revision.parentId()).isEqualTo(newest);
    assertThat(revision.author().truth().name()).isEqualTo("Wren");
    assertThat(revision.minor()).isTrue();
    assertThat(revision.content().truth())
        .as("no text is stored again")
        .isEqualTo(scene.revision(good).content().truth());
    assertThat(revision.comment().truth())
        .isEqualTo(done.summary())
        .startsWith("Reverted edits by");
    assertThat(scene.page(PAGE).latest()).isEqualTo(done.revisionId());
    assertThat(scene.tags(done.revisionId())).containsExactly("mw-rollback");
  }

  @EveryEngine
  void anybody_can_be_rolled_back_even_by_themselves_and_a_rollback_too(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.wren, "own mistake");
    RollbackOutcome.Done own = scene.done(scene.request(scene.wren, PAGE, "Wren"));
    assertThat(scene.text(own.revisionId())).isEqualTo("good");

    scene.edits(PAGE, scene.magpie, "bad");
    scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    RollbackOutcome.Done back = scene.done(scene.request(scene.admin, PAGE, "Wren"));
    assertThat(scene.text(back.revisionId())).isEqualTo("bad");
  }

  @EveryEngine
  void an_address_is_rolled_back_by_its_canonical_form(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.visitor("2001:DB8:0:0:0:0:A:1"), "bad");
    RollbackOutcome.Done done = scene.done(scene.request(scene.wren, PAGE, "2001:DB8:0:0:0:0:A:1"));
    assertThat(done.summary()).contains("[[Special:Contributions/2001:DB8:0:0:0:0:A:1|");
  }

  @EveryEngine
  void whoever_is_named_must_have_made_the_current_revision(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.magpie, "bad");
    long current = scene.edits(PAGE, scene.heron, "good");
    String before = scene.everything();
    RollbackOutcome outcome = scene.run(scene.request(scene.wren, PAGE, "Magpie"));
    assertThat(outcome)
        .isEqualTo(
            new RollbackOutcome.AlreadyRolled(
                new Title(0, "Reed_bed"),
                "Magpie",
                new LatestRevision(
                    current, scene.revision(current).created(), Seen.open("Heron"), false)));
    assertThat(scene.everything()).isEqualTo(before);
  }

  @EveryEngine
  void who_comes_too_late_is_told_that_the_same_edits_have_been_reverted(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    RollbackOutcome.Done first = scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    RollbackOutcome second = scene.run(scene.request(scene.admin, PAGE, "Magpie"));
    assertThat(second)
        .isInstanceOfSatisfying(
            RollbackOutcome.AlreadyRolled.class,
            late -> {
              assertThat(late.current().revisionId()).isEqualTo(first.revisionId());
              assertThat(late.current().author().value()).isEqualTo("Wren");
              assertThat(late.current().revertsSame()).isTrue();
            });
  }

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
  void a_page_of_one_author_cannot_be_rolled_back(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "one", "two");
    String before = scene.everything();
    assertThat(scene.run(scene.request(scene.wren, PAGE, "Heron")))
        .isEqualTo(new RollbackOutcome.OnlyAuthor());
    assertThat(scene.everything()).isEqualTo(before);
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
  void restoring_what_is_there_already_changes_nothing(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad", "good");
    String before = scene.everything();
    assertThat(scene.run(scene.request(scene.admin, PAGE, "Magpie").markBot()))
        .isInstanceOf(RollbackOutcome.NoChange.class);
    assertThat(scene.everything()).isEqualTo(before);
  }

  @EveryEngine
  void a_wiki_says_it_in_its_own_language_and_as_its_people_want_it(Database database) {
    RollbackScene scene =
        new RollbackScene(
            database, Settings.defaults().with("rate-limits", false).with("language", "da"));
    scene.edits(PAGE, scene.heron, "good");
    scene.edits(PAGE, scene.magpie, "bad");
    assertThat(scene.done(scene.request(scene.admin, PAGE, "Magpie")).summary())
        .startsWith("Rullede en redigering af [[Special:Contributions/Magpie|Magpie]]")
        .endsWith(" af [[User:Heron|Heron]]");
    scene.edit(
        new Title(Namespace.MEDIAWIKI, "Revertpage"),
        scene.admin,
        "{{PLURAL:$7|one|several}} of $2, {{FULLPAGENAME}}");
    scene.edits(PAGE, scene.magpie, "bad", "worse");
    RollbackOutcome.Done done = scene.done(scene.request(scene.admin, PAGE, "Magpie"));
    assertThat(done.summary()).isEqualTo("several of Magpie, " + PAGE);
    assertThat(scene.revision(done.revisionId()).comment().truth()).isEqualTo(done.summary());
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
    String params = scene.read(sql -> TagTable.params(sql, worse, "mw-reverted").orElseThrow());
    assertThat(params)
        .isEqualTo(
            "{\"revertId\":%d,\"isNew\":false,\"originalRevisionId\":%d,\"revertMethod\":2,\"newestRevertedRevId\":%d,\"oldestRevertedRevId\":%d,\"isExactRevert\":true,\"isNullEdit\":false,\"revertTags\":[\"mw-rollback\"],\"version\":\"1\"}"
                .formatted(done.revisionId(), done.restoredId(), worse, bad));
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
  void another_content_model_comes_back_with_a_tag_and_a_log_entry(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edit(PAGE, scene.heron, "text", "wikitext", Map.of());
    scene.edit(PAGE, scene.admin, "{}", "json", Map.of());
    RollbackOutcome.Done done = scene.done(scene.request(scene.wren, PAGE, "Admin"));
    assertThat(scene.revision(done.revisionId()).model()).isEqualTo("wikitext");
    assertThat(scene.page(PAGE).model()).isEqualTo("wikitext");
    assertThat(scene.tags(done.revisionId()))
        .containsExactly("mw-contentmodelchange", "mw-rollback");
    List<String> entries =
        scene.read(sql ->
            sql.sql("SELECT type || '/' || action || params FROM log_entry")
                .query((rs, n) -> rs.getString(1))
                .list());
    assertThat(entries)
        .containsExactly("contentmodel/change{\"oldmodel\":\"json\",\"newmodel\":\"wikitext\"}");
  }

  @EveryEngine
  void all_slots_come_back_and_others_go(Database database) {
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edit(PAGE, scene.heron, "main", "wikitext", Map.of("aux", "beside"));
    scene.edit(PAGE, scene.magpie, "main", "wikitext", Map.of("extra", "more"));
    RollbackOutcome.Done done = scene.done(scene.request(scene.wren, PAGE, "Magpie"));
    List<SlotRow> slots = scene.read(sql -> SlotTable.of(sql, done.revisionId()));
    assertThat(slots).isEqualTo(scene.read(sql -> SlotTable.of(sql, good))).hasSize(1);
    assertThat(scene.revision(done.revisionId()).size()).isEqualTo(scene.revision(good).size());
  }

  @EveryEngine
  void the_same_slots_are_no_change(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edit(PAGE, scene.heron, "main", "wikitext", Map.of("aux", "beside"));
    scene.edit(PAGE, scene.magpie, "main", "wikitext", Map.of("aux", "beside"));
    assertThat(scene.run(scene.request(scene.wren, PAGE, "Magpie")))
        .isInstanceOf(RollbackOutcome.NoChange.class);
  }

  @EveryEngine
  void a_dry_run_says_what_would_happen_and_writes_nothing(Database database) {
    RollbackScene scene = new RollbackScene(database);
    long good = scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.magpie, "bad");
    long worse = scene.edits(PAGE, scene.magpie, "worse");
    String before = scene.everything();
    assertThat(scene.run(scene.request(scene.wren, PAGE, "Magpie").dryRun()))
        .isEqualTo(
            new RollbackOutcome.Planned(
                new Title(0, "Reed_bed"),
                scene.page(PAGE).id(),
                "Reverted edits by [[Special:Contributions/Magpie|Magpie]] ([[User talk:Magpie|talk]]) to last revision by [[User:Heron|Heron]]",
                List.of(worse, bad),
                true,
                good));
    assertThat(scene.everything()).isEqualTo(before);
  }

  @EveryEngine
  void a_dry_run_of_a_very_long_series_names_the_newest_of_it(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "good");
    for (int i = 0; i < 501; i++) {
      scene.edits(PAGE, scene.magpie, "bad " + i);
    }
    long newest = scene.page(PAGE).latest();
    assertThat(scene.run(scene.request(scene.wren, PAGE, "Magpie").dryRun()))
        .isInstanceOfSatisfying(
            RollbackOutcome.Planned.class,
            plan -> {
              assertThat(plan.complete()).isFalse();
              assertThat(plan.revertedIds()).hasSize(500).startsWith(newest, newest - 1);
            });
  }

  @EveryEngine
  void of_many_at_once_one_wins_and_the_others_leave_no_mark(Database database) throws Exception {
    RollbackScene scene = new RollbackScene(database);
    List<Performer> rivals = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rivals.add(scene.account("Rival " + i, "rollbacker"));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(rivals.size())) {
      for (int round = 0; round < 10; round++) {
        scene.edits(PAGE, scene.heron, "good " + round);
        long bad = scene.edits(PAGE, scene.magpie, "bad " + round);
        List<Callable<RollbackOutcome>> attempts = new ArrayList<>();
        for (Performer rival : rivals) {
          attempts.add(() -> scene.run(scene.request(rival, PAGE, "Magpie")));
        }
        List<RollbackOutcome.Done> winners = new ArrayList<>();
        for (Future<RollbackOutcome> attempt : threads.invokeAll(attempts)) {
          switch (attempt.get()) {
            case RollbackOutcome.Done done -> winners.add(done);
            case RollbackOutcome.AlreadyRolled late ->
                assertThat(late.current().revertsSame()).isTrue();
            case RollbackOutcome.EditConflict late ->
                assertThat(late.current().revertsSame()).isTrue();
            default -> throw new AssertionError(attempt.get());
          }
        }
        assertThat(winners).hasSize(1);
        assertThat(scene.revision(winners.getFirst().revisionId()).parentId()).isEqualTo(bad);
      }
    }
    assertThat(scene.countRows("recent_change")).isEqualTo(30);
    assertThat(scene.countRows("outbox")).isEqualTo(30);
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

  @EveryEngine
  void a_range_takes_back_what_came_from_any_address_in_it(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.visitor("203.0.113.7"), "older");
    long good = scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.visitor("203.0.113.9"), "bad");
    long worse = scene.edits(PAGE, scene.visitor("203.0.113.255"), "worse");
    long worst = scene.edits(PAGE, scene.visitor("203.0.113.9"), "worst");
    String before = scene.everything();

    assertThat(scene.run(scene.request(scene.admin, PAGE, "203.0.113.0/24").dryRun()))
        .isInstanceOfSatisfying(
            RollbackOutcome.Planned.class,
            plan -> assertThat(plan.revertedIds()).containsExactly(worst, worse, bad));
    assertThat(scene.everything()).isEqualTo(before);
    RollbackOutcome.Done done =
        scene.done(scene.request(scene.admin, PAGE, "203.0.113.0/24").markBot());

    assertThat(done.restoredId()).isEqualTo(good);
    assertThat(done.summary())
        .isEqualTo(
            "Reverted edits by [[Special:Contributions/203.0.113.0/24|203.0.113.0/24]] to last revision by [[User:Heron|Heron]]");
    for (long reverted : List.of(bad, worse, worst)) {
      assertThat(scene.flags(reverted)).isEqualTo("bot 1 patrolled 1");
      assertThat(scene.tags(reverted)).containsExactly("mw-reverted");
    }
    assertThat(scene.flags(good)).isEqualTo("bot 0 patrolled 0");
  }

  @EveryEngine
  void the_series_of_a_range_ends_at_an_account_a_name_or_an_address_outside(Database database) {
    RollbackScene scene = new RollbackScene(database);
    Performer inside = scene.visitor("2001:DB8:0:0:0:0:0:1");
    for (Performer between :
        List.of(
            scene.heron,
            scene.account("~2026-1"),
            scene.visitor("2001:DB8:0:1:0:0:0:1"),
            scene.visitor("2001:DB7:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF"),
            scene.visitor("imp>2001:DB8:0:0:0:0:0:1"),
            scene.visitor("203.0.113.9"))) {
      String page = "Page of " + between.name().replace(':', ' ').replace('>', ' ');
      scene.edits(page, inside, "older");
      long last = scene.edits(page, between, "kept");
      scene.edits(page, inside, "bad");
      scene.edits(page, scene.visitor("2001:DB8:0:0:FFFF:FFFF:FFFF:FFFF"), "worse");

      RollbackOutcome.Done done =
          scene.done(scene.request(scene.wren, page, "2001:DB8:0:0:0:0:0:0/64"));

      assertThat(done.restoredId()).as(between.name()).isEqualTo(last);
      assertThat(scene.run(scene.request(scene.wren, page, "2001:DB8:0:0:0:0:0:0/64")))
          .isInstanceOfSatisfying(
              RollbackOutcome.AlreadyRolled.class,
              late -> assertThat(late.current().revertsSame()).isTrue());
    }
  }

  @EveryEngine
  void a_range_never_tells_of_a_hidden_address_not_even_who_may_see_it(Database database) {
    RollbackScene scene = new RollbackScene(database);
    Performer suppressor = scene.account("Suppressor", "sysop", "suppress");
    for (String address : List.of("203.0.113.9", "198.51.100.1")) {
      String page = "Page " + address;
      scene.edits(page, scene.heron, "good");
      long hidden = scene.edits(page, scene.visitor(address), "bad");
      scene.hide(hidden, new Visibility(VISIBLE, VISIBLE, SUPPRESSED));
      for (Performer performer : List.of(scene.wren, suppressor)) {
        assertThat(scene.run(scene.request(performer, page, "203.0.113.0/24")))
            .isInstanceOf(RollbackOutcome.AlreadyRolled.class);
      }
      scene.edits(page, scene.visitor("203.0.113.1"), "worse");
      for (Performer performer : List.of(scene.wren, suppressor)) {
        assertThat(scene.run(scene.request(performer, page, "203.0.113.0/24")))
            .isEqualTo(new RollbackOutcome.TargetNotVisible());
      }
    }
  }

  @EveryEngine
  void a_page_of_one_range_cannot_be_rolled_back(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.visitor("203.0.113.1"), "one");
    scene.edits(PAGE, scene.visitor("203.0.113.2"), "two");
    assertThat(scene.run(scene.request(scene.wren, PAGE, "203.0.113.0/24")))
        .isEqualTo(new RollbackOutcome.OnlyAuthor());
    assertThat(scene.run(scene.request(scene.wren, PAGE, "203.0.113.2/32")))
        .isInstanceOf(RollbackOutcome.Done.class);
  }
}
