package org.palimpsest.wiki.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.wiki.testing.EditScene.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.testing.EditScene;

class EditConflictTest {
  private static final String BASE = "1\n\n2\n\n3";
  private static final Visibility HIDDEN_TEXT =
      new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE);
  private static final Visibility HIDDEN_COMMENT =
      new Visibility(Level.VISIBLE, Level.HIDDEN, Level.VISIBLE);
  private static final Visibility HIDDEN_AUTHOR =
      new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED);

  @EveryEngine
  void an_edit_that_does_not_say_what_it_was_made_from_is_never_in_conflict(Database database) {
    EditScene scene = new EditScene(database);
    scene.edits("P", scene.heron, BASE, "theirs");
    scene.saved(scene.replacing(scene.magpie, "P", "mine"));
    assertThat(scene.textOf("P")).isEqualTo("mine");
  }

  @EveryEngine
  void edits_of_different_lines_are_joined_whatever_the_base_is_named_by(Database database) {
    EditScene scene = new EditScene(database);
    long base = scene.edit("P", scene.heron, BASE);
    Instant time = scene.clock().instant();
    scene.edit("P", scene.heron, "1x\n\n2\n\n3");
    EditOutcome.Saved saved =
        scene.saved(
            scene
                .replacing(scene.magpie, "P", "1\n\n2y\n\n3\n")
                .base(new EditBase(base, null, null)));
    assertThat(scene.textOf("P")).isEqualTo("1x\n\n2y\n\n3");
    assertThat(scene.revision(saved.revisionId()).parentId()).isEqualTo(saved.parentId());
    scene.saved(
        scene.replacing(scene.magpie, "P", "1\n\n2\n\n3z").base(new EditBase(0, time, null)));
    assertThat(scene.textOf("P")).isEqualTo("1x\n\n2y\n\n3z");
  }

  @EveryEngine
  void edits_of_the_same_lines_are_in_conflict(Database database) {
    EditScene scene = new EditScene(database);
    long base = scene.edit("P", scene.heron, BASE);
    Instant time = scene.clock().instant();
    scene.edit("P", scene.heron, "1x\n\n2\n\n3");
    for (EditBase stale :
        List.of(
            new EditBase(base, null, null),
            new EditBase(0, time, null),
            new EditBase(0, time.minusSeconds(9), null))) {
      assertThat(scene.run(scene.replacing(scene.magpie, "P", "1y\n\n2\n\n3").base(stale)))
          .isEqualTo(new EditOutcome.Conflict());
    }
  }

  @EveryEngine
  void a_section_is_put_into_the_revision_that_it_was_taken_from(Database database) {
    EditScene scene = new EditScene(database);
    long base = scene.edit("P", scene.heron, "l\n\n== A ==\na\n\n== B ==\nb");
    scene.edit("P", scene.heron, "l\n\n== N ==\nn\n\n== A ==\na\n\n== B ==\nb");
    scene.saved(
        scene
            .replacing(scene.magpie, "P", "== A ==\nay")
            .section(section(1))
            .base(new EditBase(base, null, null)));
    assertThat(scene.textOf("P")).isEqualTo("l\n\n== N ==\nn\n\n== A ==\nay\n\n== B ==\nb");
  }

  @EveryEngine
  void the_current_revision_of_another_page_is_no_base(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, BASE);
    long other = scene.edit("Q", scene.heron, BASE);
    assertThat(
            scene.run(scene.replacing(scene.heron, "P", "x").base(new EditBase(other, null, null))))
        .isEqualTo(new EditOutcome.Conflict());
  }

  @EveryEngine
  void who_alone_has_edited_since_a_time_wins_over_themselves(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.magpie, BASE);
    Instant time = scene.clock().instant();
    long own = scene.edit("P", scene.heron, "1x\n\n2\n\n3");
    EditBase stale = new EditBase(0, time, null);
    scene.saved(scene.replacing(scene.heron, "P", "1y\n\n2\n\n3").base(stale));
    assertThat(scene.textOf("P")).isEqualTo("1y\n\n2\n\n3");
    EditBase ahead = new EditBase(0, scene.clock().instant().plusSeconds(99_999), null);
    scene.saved(scene.replacing(scene.heron, "P", "ahead").base(ahead));
    assertThat(
            scene.run(scene.replacing(scene.heron, "P", "z").base(new EditBase(own, null, null))))
        .isEqualTo(new EditOutcome.Conflict());
    assertThat(scene.run(scene.replacing(scene.visitor("192.0.2.7"), "P", "z").base(ahead)))
        .isEqualTo(new EditOutcome.Conflict());
  }

  @EveryEngine
  void two_edits_of_ones_own_that_were_made_from_the_same_time_are_merged(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.magpie, BASE);
    EditBase stale = new EditBase(0, scene.clock().instant(), null);
    scene.saved(scene.replacing(scene.robot, "P", "1x\n\n2\n\n3").base(stale));
    EditOutcome.Saved second =
        scene.saved(scene.replacing(scene.robot, "P", "1\n\n2\n\n3z").base(stale));
    assertThat(scene.textOf("P")).isEqualTo("1x\n\n2\n\n3z");
    assertThat(second.overwritten()).isZero();
  }

  @EveryEngine
  void two_edits_of_ones_own_within_the_second_of_their_base_are_merged(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.robot, "P", BASE));
    EditBase base = new EditBase(0, scene.clock().instant(), null);
    scene.runNow(scene.replacing(scene.robot, "P", "1x\n\n2\n\n3").base(base));
    scene.runNow(scene.replacing(scene.robot, "P", "1\n\n2\n\n3z").base(base));
    assertThat(scene.textOf("P")).isEqualTo("1x\n\n2\n\n3z");
  }

  @EveryEngine
  void who_edits_again_within_the_same_second_gets_the_text_that_they_sent(Database database) {
    EditScene scene = new EditScene(database);
    for (Performer performer : List.of(scene.robot, scene.visitor("192.0.2.7"))) {
      String page = "Of " + performer.name();
      scene.run(scene.replacing(performer, page, "a\n\nb"));
      EditBase base = new EditBase(0, scene.clock().instant(), null);
      for (String text : List.of("a\n\nb c", "a\n\nb d", "a\n\nb")) {
        assertThat(scene.runNow(scene.replacing(performer, page, text).base(base)))
            .isInstanceOf(EditOutcome.Saved.class);
        assertThat(scene.textOf(page)).isEqualTo(text);
      }
    }
  }

  @EveryEngine
  void the_revision_of_ones_own_that_cannot_be_merged_is_named(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.magpie, BASE);
    EditBase stale = new EditBase(0, scene.clock().instant(), null);
    EditOutcome.Saved first =
        scene.saved(scene.replacing(scene.robot, "P", "1x\n\n2\n\n3").base(stale));
    EditOutcome.Saved second =
        scene.saved(scene.replacing(scene.robot, "P", "1y\n\n2\n\n3").base(stale));
    assertThat(scene.textOf("P")).isEqualTo("1y\n\n2\n\n3");
    assertThat(first.overwritten()).isZero();
    assertThat(second.overwritten()).isEqualTo(first.revisionId());
    EditBase between = new EditBase(0, scene.clock().instant().minusSeconds(9), null);
    assertThat(scene.saved(scene.replacing(scene.robot, "P", "1z\n\n2\n\n3").base(between)))
        .extracting(EditOutcome.Saved::overwritten)
        .isEqualTo(second.revisionId());
  }

  @EveryEngine
  void among_the_revisions_of_one_second_the_oldest_is_the_base(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.magpie, "P", BASE));
    EditBase base = new EditBase(0, scene.clock().instant(), null);
    scene.runNow(scene.replacing(scene.magpie, "P", "1\n\n2b\n\n3"));
    for (Performer performer : List.of(scene.heron, scene.visitor("192.0.2.7"))) {
      assertThat(scene.runNow(scene.replacing(performer, "P", "1\n\n2c\n\n3").base(base)))
          .isEqualTo(new EditOutcome.Conflict());
    }
    scene.runNow(scene.replacing(scene.heron, "P", "1a\n\n2\n\n3").base(base));
    assertThat(scene.textOf("P")).isEqualTo("1a\n\n2b\n\n3");
    scene.run(scene.replacing(scene.heron, "P", "1\n\n2\n\n3c").base(base));
    assertThat(scene.textOf("P")).isEqualTo("1a\n\n2b\n\n3c");
  }

  @EveryEngine
  void additions_are_never_in_conflict(Database database) {
    EditScene scene = new EditScene(database);
    String sections = "lead\n\n== A ==\na\n\n== B ==\nb";
    long base = scene.edit("P", scene.magpie, sections);
    Instant time = scene.clock().instant();
    long other = scene.edit("Q", scene.magpie, "other");
    scene.edit("P", scene.magpie, "LEAD\n\n== A ==\naa\n\n== B ==\nbb");
    for (EditBase stale :
        List.of(
            new EditBase(base, null, null),
            new EditBase(0, time, null),
            new EditBase(0, time.minusSeconds(7), null),
            new EditBase(other, null, null),
            new EditBase(99_999, null, null))) {
      scene.saved(scene.extending(scene.heron, "P", "<", "").base(stale));
      scene.saved(scene.extending(scene.heron, "P", "", ">").base(stale));
      scene.saved(scene.extending(scene.heron, "P", "", "+").section(section(1)).base(stale));
      scene.saved(
          scene
              .extending(scene.heron, "P", "", "new")
              .section(new SectionChoice.Added("N"))
              .summary("s" + stale)
              .base(stale));
    }
    assertThat(scene.textOf("P")).startsWith("<<<<<LEAD\n\n== A ==\naa+++++\n\n== B ==\nbb>");
  }

  @EveryEngine
  void text_is_added_to_the_section_that_the_editor_saw(Database database) {
    EditScene scene = new EditScene(database);
    long base = scene.edit("P", scene.magpie, "l\n\n== A ==\na\n\n== B ==\nb\n\n== C ==\nc");
    scene.edit("P", scene.magpie, "l\n\n== N ==\nn\n\n== A ==\na\n\n== B ==\nb\n\n== C ==\nc");
    scene.saved(
        scene
            .extending(scene.heron, "P", "", "\nmore")
            .section(section(2))
            .base(new EditBase(base, null, null)));
    assertThat(scene.textOf("P"))
        .isEqualTo("l\n\n== N ==\nn\n\n== A ==\na\n\n== B ==\nb\nmore\n\n== C ==\nc");
  }

  @EveryEngine
  void a_reply_at_the_end_of_the_last_section_goes_before_what_others_have_put_behind_it(
      Database database) {
    EditScene scene = new EditScene(database);
    String talk = "l\n\n== A ==\na\n\n== B ==\nb";
    for (String theirs :
        List.of("\n\n== N ==\n\nn", "\n: their reply", "\n\n== N ==\n\nb", "\n\nb\nb\nb")) {
      long base = scene.edit("P", scene.magpie, talk);
      scene.edit("P", scene.magpie, talk + theirs);
      scene.saved(
          scene
              .replacing(scene.heron, "P", "== B ==\nb\n: reply\n: of two lines")
              .section(section(2))
              .base(new EditBase(base, null, null)));
      assertThat(scene.textOf("P")).isEqualTo(talk + "\n: reply\n: of two lines" + theirs);
      long again = scene.edit("P", scene.magpie, talk);
      scene.edit("P", scene.magpie, talk.replace("l", "lead") + theirs);
      scene.saved(
          scene
              .replacing(scene.heron, "P", "== B ==\nb\n: reply")
              .section(section(2))
              .base(new EditBase(again, null, null)));
      assertThat(scene.textOf("P")).contains(": reply").startsWith("lead").contains(theirs.strip());
    }
  }

  @EveryEngine
  void a_reply_that_is_sent_twice_is_kept_once(Database database) {
    EditScene scene = new EditScene(database);
    EditBase base = new EditBase(scene.edit("P", scene.magpie, "l\n\n== A ==\na"), null, null);
    for (int i = 0; i < 2; i++) {
      scene.run(
          scene.replacing(scene.heron, "P", "== A ==\na\n: reply").section(section(1)).base(base));
    }
    assertThat(scene.textOf("P")).isEqualTo("l\n\n== A ==\na\n: reply");
  }

  @EveryEngine
  void a_reply_is_in_conflict_when_what_it_answers_has_changed(Database database) {
    EditScene scene = new EditScene(database);
    EditBase base = new EditBase(scene.edit("P", scene.magpie, "l\n\n== A ==\na"), null, null);
    scene.edit("P", scene.magpie, "l\n\n== A ==\nother");
    assertThat(
            scene.run(
                scene
                    .replacing(scene.heron, "P", "== A ==\na\n: reply")
                    .section(section(1))
                    .base(base)))
        .isEqualTo(new EditOutcome.Conflict());
  }

  @EveryEngine
  void who_wants_nothing_merged_is_told_of_any_change(Database database) {
    EditScene scene = new EditScene(database);
    long base = scene.edit("P", scene.magpie, BASE);
    Instant time = scene.clock().instant();
    EditBase named = new EditBase(base, null, null, true);
    EditBase timed = new EditBase(0, time, null, true);
    long second = scene.saved(scene.replacing(scene.heron, "P", "x").base(named)).revisionId();
    for (EditBase stale : List.of(named, timed)) {
      assertThat(scene.run(scene.replacing(scene.heron, "P", "1\n\n2y\n\n3").base(stale)))
          .isEqualTo(new EditOutcome.Conflict());
      assertThat(scene.run(scene.extending(scene.heron, "P", "", "more").base(stale)))
          .isEqualTo(new EditOutcome.Conflict());
      assertThat(scene.run(addition(scene, scene.heron, stale)))
          .isEqualTo(new EditOutcome.Conflict());
      assertThat(scene.run(scene.replacing(scene.heron, "Nothing there", "x").base(stale)))
          .isEqualTo(new EditOutcome.Conflict());
    }
    scene.saved(
        scene.extending(scene.heron, "P", "", "more").base(new EditBase(second, null, null, true)));
    assertThat(scene.textOf("P")).isEqualTo("xmore");
  }

  @EveryEngine
  void a_hidden_name_is_nobodys_own(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.magpie, BASE);
    Instant time = scene.clock().instant();
    long own = scene.edit("P", scene.heron, "1x\n\n2\n\n3");
    scene.edit("P", scene.heron, "1xx\n\n2\n\n3");
    scene.hide(own, HIDDEN_AUTHOR);
    assertThat(
            scene.run(
                scene
                    .replacing(scene.heron, "P", "1y\n\n2\n\n3")
                    .base(new EditBase(0, time, null))))
        .isEqualTo(new EditOutcome.Conflict());
  }

  @EveryEngine
  void a_hidden_text_is_no_base(Database database) {
    EditScene scene = new EditScene(database);
    long base = scene.edit("P", scene.heron, BASE);
    scene.edit("P", scene.heron, "1x\n\n2\n\n3");
    scene.hide(base, HIDDEN_TEXT);
    assertThat(
            scene.run(
                scene
                    .replacing(scene.admin, "P", "1\n\n2y\n\n3")
                    .base(new EditBase(base, null, null))))
        .isEqualTo(new EditOutcome.Conflict());
  }

  @EveryEngine
  void a_section_added_to_an_old_revision_is_added_unless_it_has_just_been(Database database) {
    EditScene scene = new EditScene(database);
    long base = scene.edit("P", scene.magpie, BASE);
    EditBase stale = new EditBase(base, null, null);
    EditOutcome.Saved first = scene.saved(addition(scene, scene.heron, stale));
    assertThat(scene.run(addition(scene, scene.heron, stale)))
        .isEqualTo(new EditOutcome.Conflict());
    scene.saved(addition(scene, scene.magpie, stale));
    scene.saved(addition(scene, scene.heron, stale));
    assertThat(scene.run(addition(scene, scene.heron, EditBase.NONE)))
        .isInstanceOf(EditOutcome.Saved.class);
    assertThat(first.created()).isFalse();
  }

  @EveryEngine
  void what_is_hidden_of_the_last_revision_does_not_make_an_addition_a_repetition(
      Database database) {
    EditScene scene = new EditScene(database);
    long base = scene.edit("P", scene.magpie, BASE);
    EditBase stale = new EditBase(base, null, null);
    for (Visibility hidden : List.of(HIDDEN_AUTHOR, HIDDEN_COMMENT)) {
      EditOutcome.Saved last = scene.saved(addition(scene, scene.heron, stale));
      scene.hide(last.revisionId(), hidden);
      scene.saved(addition(scene, scene.heron, stale));
      scene.edit("P", scene.magpie, "between");
    }
  }

  private static EditRequest.Builder addition(EditScene scene, Performer performer, EditBase base) {
    return scene
        .replacing(performer, "P", "text")
        .section(new SectionChoice.Added("Heading"))
        .base(base);
  }

  @EveryEngine
  void of_edits_at_the_same_moment_each_is_saved_or_told_of_the_conflict(Database database)
      throws Exception {
    EditScene scene = new EditScene(database);
    String base = lines(8, -1);
    long revision = scene.edit("P", scene.heron, base);
    List<EditOutcome> outcomes =
        together(
            IntStream.range(0, 16)
                .mapToObj(i ->
                    scene
                        .replacing(scene.heron, "P", lines(8, i % 8) + (i < 8 ? "" : "x"))
                        .base(new EditBase(revision, null, null)))
                .toList(),
            scene);
    long saved = outcomes.stream().filter(EditOutcome.Saved.class::isInstance).count();
    assertThat(outcomes)
        .allMatch(outcome ->
            outcome instanceof EditOutcome.Saved || outcome instanceof EditOutcome.Conflict);
    String text = scene.textOf("P");
    assertThat(IntStream.range(0, 8).filter(i -> text.contains("line " + i + " changed")).count())
        .isGreaterThanOrEqualTo(saved - 1);
    assertThat(scene.rows("SELECT id FROM revision")).hasSize((int) saved + 1);
  }

  @EveryEngine
  void of_additions_at_the_same_moment_none_is_lost_and_none_is_made_twice(Database database)
      throws Exception {
    EditScene scene = new EditScene(database);
    List<EditOutcome> outcomes =
        together(
            IntStream.range(0, 32)
                .mapToObj(i -> scene.extending(scene.heron, "New page", "", "<" + i + ">"))
                .toList(),
            scene);
    assertThat(outcomes).allMatch(EditOutcome.Saved.class::isInstance);
    String text = scene.textOf("New page");
    assertThat(text).hasSize("<0>".length() * 10 + "<10>".length() * 22);
    assertThat(IntStream.range(0, 32)).allMatch(i -> text.contains("<" + i + ">"));
    assertThat(scene.rows("SELECT id FROM log_entry")).hasSize(1);
    assertThat(scene.rows("SELECT edit_count FROM account WHERE name = 'Heron'"))
        .containsExactly("32");
  }

  private static String lines(int count, int changed) {
    return IntStream.range(0, count)
        .mapToObj(i -> "line " + i + (i == changed ? " changed" : "") + "\n\n")
        .collect(Collectors.joining());
  }

  private static List<EditOutcome> together(List<EditRequest.Builder> requests, EditScene scene)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<EditOutcome>> tasks = new ArrayList<>();
      requests.forEach(request -> tasks.add(() -> scene.runNow(request)));
      List<EditOutcome> outcomes = new ArrayList<>();
      for (Future<EditOutcome> outcome : threads.invokeAll(tasks)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }
}
