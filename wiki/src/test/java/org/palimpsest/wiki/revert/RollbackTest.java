package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.Database;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.RollbackScene;

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
  void a_page_of_one_author_cannot_be_rolled_back(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.heron, "one", "two");
    String before = scene.everything();
    assertThat(scene.run(scene.request(scene.wren, PAGE, "Heron")))
        .isEqualTo(new RollbackOutcome.OnlyAuthor());
    assertThat(scene.everything()).isEqualTo(before);
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
                new RevertedSeries(List.of(worse, bad), true),
                good,
                null));
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
              assertThat(plan.reverted().complete()).isFalse();
              assertThat(plan.reverted().ids()).hasSize(500).startsWith(newest, newest - 1);
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
}
