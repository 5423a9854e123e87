package org.palimpsest.wiki.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.merge.MergeOutcome.Source;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revert.RollbackOutcome;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.MeddlingDatabase;
import org.palimpsest.wiki.testing.MoveScene;

/** What a merge of histories leaves behind, and what it refuses. */
class MergeHistoryTest {
  private static final Title OLD = new Title(0, "Old");
  private static final Title NEW = new Title(0, "New");

  private static MergeOutcome merge(
      MoveScene scene, Performer performer, Title from, Title to, @Nullable MergePoint upTo) {
    return run(
        scene, new MergeRequest(performer, from, to, new MergeSpan(null, upTo), "why", false));
  }

  private static MergeOutcome run(MoveScene scene, MergeRequest request) {
    Settings settings = Settings.defaults();
    return new MergeHistory(
            scene.wiki.acts(settings),
            scene.wiki.writer(),
            scene.wiki.texts(),
            scene.wiki.words(settings),
            Namespaces.standard("Test"))
        .run(request);
  }

  private static MergePoint at(MoveScene scene, long revisionId) {
    return new MergePoint(scene.wiki.revision(revisionId).created(), null);
  }

  @EveryEngine
  void a_history_that_is_merged_whole_leaves_a_redirect(Database database) {
    MoveScene scene = new MoveScene(database);
    long first = scene.wiki.edit(OLD, scene.wiki.heron, "a");
    long second = scene.wiki.edit(OLD, scene.wiki.magpie, "b");
    long third = scene.wiki.edit(NEW, scene.wiki.heron, "c");
    PageFacts old = scene.page(OLD);
    PageFacts target = scene.page(NEW);
    database.write(tx -> {
      WatchTable.watch(tx.sql(), scene.wiki.wren.userId(), OLD, null);
      return 0;
    });

    MergeOutcome outcome = merge(scene, scene.wiki.admin, OLD, NEW, null);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            MergeOutcome.Done.class,
            done -> {
              assertThat(done.revisions()).isEqualTo(2);
              assertThat(done.source()).isEqualTo(Source.REDIRECT);
            });
    assertThat(scene.pages.history(NEW)).containsExactly(first, second, third);
    assertThat(scene.page(NEW).latest()).isEqualTo(target.latest());
    PageFacts redirect = scene.page(OLD);
    assertThat(redirect.id()).isEqualTo(old.id());
    assertThat(redirect.redirect()).isTrue();
    RevisionRow left = scene.wiki.revision(redirect.latest());
    assertThat(left.parentId()).isEqualTo(second);
    assertThat(left.comment().truth()).isEqualTo("Merged [[:Old]] into [[:New]]: why");
    assertThat(scene.wiki.text(left.id())).isEqualTo("#REDIRECT [[New]]");
    assertThat(scene.wiki.read(StatisticsTable::read).articles()).isEqualTo(1);
    assertThat(scene.wiki.isWatching(scene.wiki.wren, NEW)).isTrue();
    assertThat(
            scene.wiki.countRows(
                "log_entry WHERE type = 'merge' AND title_key = 'Old' AND comment = 'why'"
                    + " AND page_id = "
                    + old.id()
                    + " AND params LIKE '%\"mergerevid\":\""
                    + second
                    + "\"%'"))
        .isEqualTo(1);
    assertThat(scene.wiki.countRows("outbox WHERE kind = 'history.merged'")).isEqualTo(1);
  }

  @EveryEngine
  void the_beginning_of_a_history_can_be_merged_alone(Database database) {
    MoveScene scene = new MoveScene(database);
    long first = scene.wiki.edit(OLD, scene.wiki.heron, "a");
    long second = scene.wiki.edit(OLD, scene.wiki.magpie, "b");
    long third = scene.wiki.edit(NEW, scene.wiki.heron, "c");

    MergeOutcome outcome = merge(scene, scene.wiki.admin, OLD, NEW, at(scene, first));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            MergeOutcome.Done.class, done -> assertThat(done.source()).isEqualTo(Source.STAYS));
    assertThat(scene.pages.history(NEW)).containsExactly(first, third);
    assertThat(scene.pages.history(OLD)).containsExactly(second);
    assertThat(scene.wiki.revision(second).parentId()).isEqualTo(first);
    assertThat(scene.wiki.countRows("log_entry WHERE params LIKE '%\"mergerevid\":null%'"))
        .isEqualTo(1);

    merge(scene, scene.wiki.admin, OLD, NEW, null);
    assertThat(scene.pages.history(NEW)).containsExactly(first, second, third);
  }

  @EveryEngine
  void an_id_ends_it_within_a_second(Database database) {
    MoveScene scene = new MoveScene(database);
    long first = scene.wiki.edit(OLD, scene.wiki.heron, "a");
    scene.wiki.clock().advance(Duration.ofMinutes(-1));
    long second = scene.wiki.edit(OLD, scene.wiki.magpie, "b");
    long third = scene.wiki.edit(NEW, scene.wiki.heron, "c");
    Instant time = scene.wiki.revision(first).created();
    assertThat(scene.wiki.revision(second).created()).isEqualTo(time);

    merge(scene, scene.wiki.admin, OLD, NEW, new MergePoint(time, first));

    assertThat(scene.pages.history(NEW)).containsExactly(first, third);
  }

  @EveryEngine
  void a_page_whose_model_has_no_redirects_is_deleted_without_any_deleted_revision(
      Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit("Old", scene.wiki.heron, "{}", "json", Map.of());
    scene.wiki.edit(NEW, scene.wiki.heron, "c");

    MergeOutcome outcome = merge(scene, scene.wiki.admin, OLD, NEW, null);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            MergeOutcome.Done.class, done -> assertThat(done.source()).isEqualTo(Source.DELETED));
    assertThat(scene.exists(OLD)).isFalse();
    assertThat(scene.wiki.countRows("deletion")).isZero();
    assertThat(scene.pages.history(NEW)).hasSize(2);
    assertThat(scene.wiki.countRows("log_entry WHERE type = 'delete'")).isEqualTo(1);
    assertThat(scene.wiki.countRows("log_entry WHERE type = 'merge' AND page_id = 0")).isEqualTo(1);
  }

  @EveryEngine
  void what_cannot_be_merged_is_refused_and_leaves_no_trace(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(OLD, scene.wiki.heron, "a");
    scene.wiki.edit(OLD, scene.wiki.heron, "b");
    scene.wiki.edit(NEW, scene.wiki.heron, "c");
    Title none = new Title(0, "None");
    Title special = new Title(-1, "Version");
    Performer admin = scene.wiki.admin;
    String before = scene.wiki.everything();

    assertThat(merge(scene, admin, none, special, null))
        .isEqualTo(
            new MergeOutcome.Impossible(
                List.of(
                    MergeProblem.INVALID_SOURCE,
                    MergeProblem.INVALID_TARGET,
                    MergeProblem.BAD_TIME)));
    assertThat(merge(scene, admin, OLD, none, null))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.INVALID_TARGET)));
    assertThat(merge(scene, admin, OLD, OLD, null))
        .isEqualTo(
            new MergeOutcome.Impossible(List.of(MergeProblem.SAME_PAGE, MergeProblem.OVERLAP)));
    assertThat(merge(scene, admin, NEW, OLD, null))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.OVERLAP)));
    assertThat(merge(scene, scene.wiki.heron, OLD, NEW, null))
        .isEqualTo(new MergeOutcome.Refused(List.of(), true));
    assertThat(scene.wiki.everything()).isEqualTo(before);
  }

  @EveryEngine
  void a_part_between_two_revisions_of_the_other_page_can_be_merged(Database database) {
    MoveScene scene = new MoveScene(database);
    long first = scene.wiki.edit(OLD, scene.wiki.heron, "a");
    long before = scene.wiki.edit(NEW, scene.wiki.heron, "b");
    long second = scene.wiki.edit(OLD, scene.wiki.heron, "c");
    long third = scene.wiki.edit(OLD, scene.wiki.heron, "d");
    long after = scene.wiki.edit(NEW, scene.wiki.heron, "e");
    long last = scene.wiki.edit(OLD, scene.wiki.heron, "f");

    assertThat(merge(scene, new MergeSpan(null, at(scene, third))))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.OVERLAP)));
    assertThat(
            run(
                scene,
                new MergeRequest(
                    scene.wiki.admin, OLD, NEW, span(scene, second, third), "why", true)))
        .isInstanceOfSatisfying(
            MergeOutcome.Planned.class,
            planned -> assertThat(planned.revisionIds()).containsExactly(third, second));
    assertThat(merge(scene, span(scene, second, third)))
        .isInstanceOfSatisfying(
            MergeOutcome.Done.class,
            done -> {
              assertThat(done.revisions()).isEqualTo(2);
              assertThat(done.source()).isEqualTo(Source.STAYS);
            });
    assertThat(scene.pages.history(NEW)).containsExactly(before, second, third, after);
    assertThat(scene.pages.history(OLD)).containsExactly(first, last);
    assertThat(scene.page(NEW).latest()).isEqualTo(after);
    assertThat(scene.page(OLD).latest()).isEqualTo(last);
    PageFacts target = scene.page(NEW);
    assertThat(
            scene.wiki.countRows(
                "recent_change WHERE page_id = "
                    + target.id()
                    + " AND revision_id IN (%d, %d)".formatted(second, third)))
        .isEqualTo(2);
    assertThat(
            scene.wiki.countRows(
                "recent_change WHERE revision_id = " + first + " AND page_id = " + target.id()))
        .isZero();
  }

  @EveryEngine
  void a_whole_history_fits_between_two_revisions_of_the_other_page(Database database) {
    MoveScene scene = new MoveScene(database);
    long before = scene.wiki.edit(NEW, scene.wiki.heron, "a");
    long only = scene.wiki.edit(OLD, scene.wiki.heron, "b");
    long after = scene.wiki.edit(NEW, scene.wiki.heron, "c");

    assertThat(merge(scene, MergeSpan.ALL))
        .isInstanceOfSatisfying(
            MergeOutcome.Done.class, done -> assertThat(done.source()).isEqualTo(Source.REDIRECT));
    assertThat(scene.pages.history(NEW)).containsExactly(before, only, after);
  }

  @EveryEngine
  void no_part_changes_the_current_revision_of_a_page_that_keeps_some(Database database) {
    MoveScene scene = new MoveScene(database);
    long first = scene.wiki.edit(OLD, scene.wiki.heron, "a");
    long second = scene.wiki.edit(OLD, scene.wiki.heron, "b");
    long target = scene.wiki.edit(NEW, scene.wiki.heron, "c");
    String before = scene.wiki.everything();

    assertThat(merge(scene, new MergeSpan(at(scene, second), null)))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.CURRENT)));
    assertThat(merge(scene, span(scene, second, first)))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.REVERSED)));
    assertThat(merge(scene, span(scene, target, target)))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.NOTHING)));
    assertThat(
            run(
                scene,
                new MergeRequest(
                    scene.wiki.admin, NEW, OLD, span(scene, target, target), "why", false)))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.CURRENT)));
    assertThat(scene.wiki.everything()).isEqualTo(before);
  }

  @EveryEngine
  void no_more_than_five_thousand_revisions_are_merged_at_once(Database database) {
    MoveScene scene = new MoveScene(database);
    long newest = scene.wiki.edit(OLD, scene.wiki.heron, "a");
    scene.wiki.edit(NEW, scene.wiki.heron, "b");
    database.write(tx ->
        tx.sql()
            .sql(
                """
                INSERT INTO revision
                  (page_id, parent_id, actor_id, created, minor, comment, size, content_id, model)
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
                SELECT r.page_id, 0, r.actor_id, r.created - i, 0, '', r.size, r.content_id, r.model
                FROM revision r, n WHERE r.id = ?\
                """)
            .param(newest)
            .update());
    Instant oldest = scene.wiki.revision(newest).created().minusSeconds(5000);

    assertThat(merge(scene, MergeSpan.ALL))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.TOO_BIG)));
    assertThat(merge(scene, new MergeSpan(null, new MergePoint(oldest.plusSeconds(4999), null))))
        .isInstanceOfSatisfying(
            MergeOutcome.Done.class, done -> assertThat(done.revisions()).isEqualTo(5000));
    assertThat(scene.pages.history(OLD)).containsExactly(newest);
  }

  private static MergeOutcome merge(MoveScene scene, MergeSpan span) {
    return run(scene, new MergeRequest(scene.wiki.admin, OLD, NEW, span, "why", false));
  }

  private static MergeSpan span(MoveScene scene, long first, long last) {
    return new MergeSpan(at(scene, first), at(scene, last));
  }

  @EveryEngine
  void a_dry_run_says_what_would_be_merged_and_writes_nothing(Database database) {
    MoveScene scene = new MoveScene(database);
    long first = scene.wiki.edit(OLD, scene.wiki.heron, "a");
    long second = scene.wiki.edit(OLD, scene.wiki.heron, "b");
    scene.wiki.edit(NEW, scene.wiki.heron, "c");
    String before = scene.wiki.everything();

    MergeOutcome outcome =
        run(scene, new MergeRequest(scene.wiki.admin, OLD, NEW, MergeSpan.ALL, "why", true));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            MergeOutcome.Planned.class,
            planned -> {
              assertThat(planned.revisionIds()).containsExactly(second, first);
              assertThat(planned.complete()).isTrue();
              assertThat(planned.source()).isEqualTo(Source.REDIRECT);
            });
    assertThat(scene.wiki.everything()).isEqualTo(before);
  }

  @EveryEngine
  void deleted_revisions_stay_at_their_titles(Database database) {
    MoveScene scene = new MoveScene(database);
    long gone = scene.wiki.edit(OLD, scene.wiki.heron, "gone");
    scene.pages.deleted(OLD, "no use");
    long kept = scene.wiki.edit(OLD, scene.wiki.heron, "a");
    long newer = scene.wiki.edit(NEW, scene.wiki.heron, "c");

    merge(scene, scene.wiki.admin, OLD, NEW, null);

    assertThat(scene.pages.history(NEW)).containsExactly(kept, newer);
    assertThat(scene.pages.deleted(OLD)).containsExactly(gone);
    scene.pages.undelete(scene.wiki.admin, OLD, Set.of());
    assertThat(scene.pages.history(OLD)).hasSize(2).startsWith(gone);
  }

  @EveryEngine
  void what_is_edited_in_the_meantime_is_merged_or_stays_with_the_rest(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(OLD, scene.wiki.heron, "a");
    scene.wiki.edit(NEW, scene.wiki.heron, "c");
    AtomicBoolean done = new AtomicBoolean();
    database.beforeWrites(() -> {
      if (!done.getAndSet(true)) {
        scene.wiki.edit(OLD, scene.wiki.magpie, "late");
      }
    });

    assertThat(merge(scene, scene.wiki.admin, OLD, NEW, null))
        .isEqualTo(new MergeOutcome.Impossible(List.of(MergeProblem.OVERLAP)));
    assertThat(scene.pages.history(OLD)).hasSize(2);
  }

  @EveryEngine
  void a_rollback_goes_on_over_the_merged_history(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(OLD, scene.wiki.heron, "good");
    scene.wiki.edit(NEW, scene.wiki.magpie, "nonsense");
    merge(scene, scene.wiki.admin, OLD, NEW, null);

    assertThat(scene.wiki.run(scene.wiki.request(scene.wiki.admin, "New", "Magpie")))
        .isInstanceOf(RollbackOutcome.Done.class);
    assertThat(scene.wiki.text(scene.page(NEW).latest())).isEqualTo("good");
  }
}
