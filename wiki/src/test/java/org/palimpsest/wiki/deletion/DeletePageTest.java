package org.palimpsest.wiki.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.statistics.Statistics;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.DeletionScene;
import org.palimpsest.wiki.watch.WatchOption;

class DeletePageTest {
  private static final Title PAGE = new Title(0, "Harbour");
  private static final Title TALK = new Title(1, "Harbour");
  private static final Visibility TEXT_HIDDEN =
      new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE);

  @EveryEngine
  void deleting_leaves_a_log_entry_and_takes_the_edits_out_of_recent_changes(Database database) {
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    scene.wiki.edit(PAGE, scene.wiki.magpie, "Vandalism");
    scene.wiki.edit(new Title(0, "Other"), scene.wiki.heron, "Other");
    database.write(tx -> {
      TagTable.define(tx.sql(), "spam", true);
      return 0;
    });
    long edits = statistics(scene).edits();

    DeleteOutcome outcome =
        scene.delete(
            scene.wiki.admin,
            PAGE,
            "No use",
            List.of("spam"),
            false,
            new WatchOption(WatchOption.Mode.WATCH, null));

    assertThat(outcome).isInstanceOf(DeleteOutcome.Done.class);
    long logId = ((DeleteOutcome.Done) outcome).logId();
    assertThat(scene.wiki.countRows("recent_change WHERE kind <> 3")).isEqualTo(1);
    assertThat(scene.wiki.countRows("recent_change WHERE kind = 3 AND log_id = " + logId))
        .isEqualTo(1);
    assertThat(
            scene.wiki.countRows(
                "log_entry WHERE type = 'delete' AND action = 'delete' AND comment = 'No use'"
                    + " AND title_key = 'Harbour' AND page_id > 0 AND id = "
                    + logId))
        .isEqualTo(1);
    assertThat(scene.wiki.countRows("log_tag WHERE log_id = " + logId)).isEqualTo(1);
    assertThat(scene.wiki.isWatching(scene.wiki.admin, PAGE)).isTrue();
    assertThat(statistics(scene))
        .isEqualTo(new Statistics(edits + 1, 1, 1, statistics(scene).users(), 0));
    assertThat(scene.wiki.countRows("account WHERE name = 'Heron' AND edit_count = 2"))
        .isEqualTo(1);
    assertThat(scene.wiki.countRows("outbox WHERE kind = 'page.deleted'")).isEqualTo(1);
  }

  @EveryEngine
  void a_reason_is_made_of_what_the_page_held(Database database) {
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats\nand [[ships]]");
    assertThat(scene.deleted(PAGE, null).reason())
        .isEqualTo(
            "The page said: \"Boats and [[ships]]\", written by"
                + " [[Special:Contributions/Heron|Heron]] ([[User talk:Heron|talk]]) alone");

    scene.undelete(scene.wiki.admin, PAGE, Set.of());
    scene.wiki.edit(PAGE, scene.wiki.magpie, "x".repeat(600));
    String reason = scene.deleted(PAGE, null).reason();
    assertThat(reason).startsWith("The page said: \"xxx").endsWith("\"").hasSizeBetween(490, 500);

    scene.undelete(scene.wiki.admin, PAGE, Set.of());
    scene.wiki.edit(PAGE, scene.wiki.heron, "");
    assertThat(scene.deleted(PAGE, null).reason())
        .startsWith("Before it was emptied, the page said: \"xxx");

    scene.wiki.edit(TALK, scene.wiki.heron, "Hello");
    assertThat(scene.deleted(TALK, "").reason()).isEmpty();
  }

  @EveryEngine
  void a_reason_says_nothing_of_what_is_hidden(Database database) {
    DeletionScene scene = new DeletionScene(database);
    long first = scene.wiki.edit(PAGE, scene.wiki.heron, "secret");
    long second = scene.wiki.edit(PAGE, scene.wiki.magpie, "open");
    scene.wiki.hide(second, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED));
    assertThat(scene.deleted(PAGE, null).reason()).contains("open", "Heron").doesNotContain("Mag");

    scene.undelete(scene.wiki.admin, PAGE, Set.of());
    scene.wiki.hide(first, TEXT_HIDDEN);
    scene.wiki.edit(PAGE, scene.wiki.heron, "");
    scene.wiki.hide(second, TEXT_HIDDEN);
    assertThat(scene.deleted(PAGE, null).reason()).isEmpty();
  }

  @EveryEngine
  void the_talk_page_goes_too_if_that_is_wanted_and_comes_back_too(Database database) {
    DeletionScene scene = new DeletionScene(database);
    long page = scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    assertThat(talkToo(scene, PAGE)).isEqualTo(TalkProblem.NONE);
    assertThat(scene.undelete(scene.wiki.admin, PAGE, Set.of(), true))
        .isEqualTo(new UndeleteOutcome.Done(PAGE, 1, 0, TalkProblem.NONE));
    long talk = scene.wiki.edit(TALK, scene.wiki.heron, "Which boats?");

    assertThat(talkToo(scene, PAGE)).isNull();
    assertThat(scene.deleted(PAGE)).containsExactly(page);
    assertThat(scene.deleted(TALK)).containsExactly(talk);
    assertThat(
            scene.wiki.countRows("log_entry WHERE comment = 'Deleted together with its page: why'"))
        .isEqualTo(1);

    assertThat(scene.undelete(scene.wiki.admin, PAGE, Set.of(), true))
        .isEqualTo(new UndeleteOutcome.Done(PAGE, 2, 0, null));
    assertThat(scene.history(TALK)).containsExactly(talk);
    assertThat(talkToo(scene, TALK)).isEqualTo(TalkProblem.ALREADY_TALK);
  }

  @EveryEngine
  void protection_ends_and_notices_of_a_talk_page_go(Database database) {
    DeletionScene scene = new DeletionScene(database);
    Title talk = new Title(3, "Heron");
    scene.wiki.edit(talk, scene.wiki.magpie, "Hello");
    database.write(tx -> {
      long id = PageTable.find(tx.sql(), talk).orElseThrow().id();
      ProtectionTable.protect(tx.sql(), id, new Protection("edit", "sysop", null, false));
      return 0;
    });
    assertThat(scene.wiki.countRows("talk_notice")).isEqualTo(1);

    scene.deleted(talk, "");

    assertThat(scene.wiki.countRows("talk_notice")).isZero();
    assertThat(scene.wiki.countRows("protection")).isZero();
    scene.undelete(scene.wiki.admin, talk, Set.of());
    assertThat(scene.wiki.countRows("protection")).isZero();
  }

  @EveryEngine
  void who_may_not_leaves_no_trace(Database database) {
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    String before = scene.wiki.everything();

    assertThat(scene.delete(scene.wiki.heron, PAGE, null))
        .isInstanceOf(DeleteOutcome.Refused.class);
    assertThat(scene.wiki.everything()).isEqualTo(before);

    scene.deleted(PAGE, "");
    before = scene.wiki.everything();
    assertThat(scene.undelete(scene.wiki.heron, PAGE, Set.of()))
        .isInstanceOf(UndeleteOutcome.Refused.class);
    assertThat(scene.wiki.everything()).isEqualTo(before);
  }

  @EveryEngine
  void a_page_never_comes_back_with_a_hidden_text(Database database) {
    DeletionScene scene = new DeletionScene(database);
    long old = scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    long hidden = scene.wiki.edit(PAGE, scene.wiki.magpie, "secret");
    scene.deleted(PAGE, "");
    scene.wiki.hide(hidden, TEXT_HIDDEN);
    String before = scene.wiki.everything();

    assertThat(scene.undelete(scene.wiki.admin, PAGE, Set.of()))
        .isInstanceOf(UndeleteOutcome.TextHidden.class);
    assertThat(scene.wiki.everything()).isEqualTo(before);

    scene.wiki.clock().advance(Duration.ofHours(1));
    long newer = scene.wiki.edit(PAGE, scene.wiki.heron, "New boats");
    assertThat(scene.undelete(scene.wiki.admin, PAGE, Set.of()))
        .isEqualTo(new UndeleteOutcome.Done(PAGE, 2, 0, null));
    assertThat(scene.history(PAGE)).containsExactly(old, hidden, newer);
  }

  @EveryEngine
  void an_id_that_somebody_else_has_is_not_given_back(Database database) {
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "one");
    scene.wiki.edit(PAGE, scene.wiki.heron, "two");
    long id = scene.wiki.page("Harbour").id();
    scene.deleted(PAGE, "");
    scene.undelete(scene.wiki.admin, PAGE, Set.of(scene.wiki.clock().instant()));
    database.write(tx ->
        tx.sql().sql("UPDATE page SET title_key = 'Elsewhere' WHERE id = ?").param(id).update());

    assertThat(scene.undelete(scene.wiki.admin, PAGE, Set.of()))
        .isEqualTo(new UndeleteOutcome.Done(PAGE, 1, 0, null));

    assertThat(scene.wiki.page("Elsewhere").id()).isEqualTo(id);
    assertThat(scene.wiki.page("Harbour").id()).isGreaterThan(id);
    assertThat(scene.history(PAGE)).hasSize(1);
  }

  @EveryEngine
  void the_id_of_a_deleted_page_is_given_to_no_other(Database database) {
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "one");
    long id = scene.wiki.page("Harbour").id();
    scene.deleted(PAGE, "");
    scene.wiki.edit(new Title(0, "Next"), scene.wiki.heron, "one");

    assertThat(scene.wiki.page("Next").id()).isGreaterThan(id);
    scene.undelete(scene.wiki.admin, PAGE, Set.of());
    assertThat(scene.wiki.page("Harbour").id()).isEqualTo(id);
  }

  private static @Nullable TalkProblem talkToo(DeletionScene scene, Title title) {
    DeleteOutcome outcome =
        scene.delete(scene.wiki.admin, title, "why", List.of(), true, WatchOption.PREFERENCES);
    assertThat(outcome).isInstanceOf(DeleteOutcome.Done.class);
    return ((DeleteOutcome.Done) outcome).leftTalk();
  }

  private static Statistics statistics(DeletionScene scene) {
    return scene.wiki.read(StatisticsTable::read);
  }
}
