package org.palimpsest.wiki.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.wiki.testing.EditScene.section;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.EditScene;
import org.palimpsest.wiki.watch.WatchOption;
import org.palimpsest.wiki.watch.WatchState;

class EditPageTest {
  @EveryEngine
  void a_new_page_is_written_with_everything_that_belongs_to_it(Database database) {
    EditScene scene = new EditScene(database);
    EditOutcome.Saved saved =
        scene.saved(scene.replacing(scene.heron, "Reed bed", "Reeds. ~~~\n\n").summary(" start "));
    assertThat(saved.created()).isTrue();
    assertThat(saved.parentId()).isZero();
    assertThat(saved.model()).isEqualTo("wikitext");
    assertThat(saved.timestamp()).isEqualTo(scene.clock().instant());
    assertThat(saved.watch()).isEqualTo(new WatchState(true, null));
    assertThat(scene.textOf("Reed bed"))
        .isEqualTo("Reeds. [[User:Heron|Heron]] ([[User talk:Heron|talk]])");
    assertThat(scene.summary(saved.revisionId())).isEqualTo("start");
    assertThat(scene.rows("SELECT kind FROM recent_change")).containsExactly("1");
    assertThat(
            scene.rows(
                "SELECT type || '/' || action || ' ' || comment || ' ' || params FROM log_entry"
                    + " WHERE revision_id = "
                    + saved.revisionId()))
        .containsExactly("create/create start {}");
    assertThat(scene.rows("SELECT edit_count FROM account WHERE name = 'Heron'"))
        .containsExactly("1");
  }

  @EveryEngine
  void a_text_that_the_page_has_already_makes_no_revision(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "P", "text"));
    String before = scene.everything();
    assertThat(
            scene.run(
                scene
                    .replacing(scene.heron, "P", "text\r\n \n")
                    .summary("again")
                    .marks(new EditMarks(true, false, true, List.of()))))
        .isInstanceOf(EditOutcome.Unchanged.class);
    assertThat(scene.everything()).isEqualTo(before);
  }

  @EveryEngine
  void an_edit_without_change_still_changes_what_is_watched(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "P", "text"));
    EditOutcome outcome =
        scene.run(
            scene
                .replacing(scene.heron, "P", "text")
                .watch(new WatchOption(WatchOption.Mode.UNWATCH, null)));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            EditOutcome.Unchanged.class,
            unchanged -> assertThat(unchanged.watch()).isEqualTo(WatchState.UNWATCHED));
    assertThat(scene.isWatching(scene.heron, EditScene.title("P"))).isFalse();
  }

  @EveryEngine
  void sections_are_replaced_deleted_extended_and_added(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "P", "lead\n\n== A ==\na\n\n== B ==\nb"));
    scene.saved(scene.replacing(scene.heron, "P", "== A ==\nnew").section(section(1)));
    scene.saved(scene.extending(scene.heron, "P", "", " more").section(section(2)));
    scene.saved(scene.extending(scene.heron, "P", "before ", "").section(section(0)));
    assertThat(scene.textOf("P")).isEqualTo("before lead\n\n== A ==\nnew\n\n== B ==\nb more");
    scene.saved(scene.replacing(scene.heron, "P", "").section(section(1)));
    EditOutcome.Saved saved =
        scene.saved(
            scene.replacing(scene.heron, "P", "c").section(new SectionChoice.Added("C [[x|y]]")));
    assertThat(scene.textOf("P"))
        .isEqualTo("before lead\n\n== B ==\nb more\n\n== C [[x|y]] ==\n\nc");
    assertThat(scene.summary(saved.revisionId())).isEqualTo("/* C y */ new section");
  }

  @EveryEngine
  void the_heading_of_a_new_section_may_be_the_summary(Database database) {
    EditScene scene = new EditScene(database);
    EditOutcome.Saved titled =
        scene.saved(
            scene
                .replacing(scene.heron, "P", "a")
                .section(new SectionChoice.Added(null))
                .summary("Sum"));
    assertThat(scene.textOf("P")).isEqualTo("== Sum ==\n\na");
    assertThat(scene.summary(titled.revisionId())).isEqualTo("/* Sum */ new section");
    EditOutcome.Saved both =
        scene.saved(
            scene
                .replacing(scene.heron, "P", "b")
                .section(new SectionChoice.Added("T"))
                .summary("why"));
    assertThat(scene.summary(both.revisionId())).isEqualTo("why");
    EditOutcome.Saved untitled =
        scene.saved(
            scene
                .replacing(scene.heron, "P", "c")
                .section(new SectionChoice.Added(""))
                .summary("why"));
    assertThat(scene.summary(untitled.revisionId())).isEqualTo("why");
    assertThat(scene.textOf("P")).endsWith("== T ==\n\nb\n\nc");
  }

  @EveryEngine
  void text_is_added_to_a_missing_page_too(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.extending(scene.heron, "P", "a", "b"));
    assertThat(scene.textOf("P")).isEqualTo("ab");
    scene.saved(scene.extending(scene.heron, "P", "[", "]"));
    assertThat(scene.textOf("P")).isEqualTo("[ab]");
  }

  @EveryEngine
  void only_those_who_may_mark_edits_as_minor_or_as_a_bots_do(Database database) {
    EditScene scene = new EditScene(database);
    EditMarks marks = new EditMarks(true, false, true, List.of());
    EditOutcome.Saved created = scene.saved(scene.replacing(scene.robot, "P", "1").marks(marks));
    EditOutcome.Saved byBot = scene.saved(scene.replacing(scene.robot, "P", "2").marks(marks));
    EditOutcome.Saved byUser = scene.saved(scene.replacing(scene.heron, "P", "3").marks(marks));
    EditOutcome.Saved byVisitor =
        scene.saved(scene.replacing(scene.visitor("192.0.2.7"), "P", "4").marks(marks));
    EditOutcome.Saved section =
        scene.saved(
            scene
                .replacing(scene.heron, "P", "5")
                .marks(marks)
                .section(new SectionChoice.Added("t")));
    assertThat(scene.revision(created.revisionId()).minor()).isFalse();
    assertThat(scene.revision(byBot.revisionId()).minor()).isTrue();
    assertThat(scene.revision(byUser.revisionId()).minor()).isTrue();
    assertThat(scene.revision(byVisitor.revisionId()).minor()).isFalse();
    assertThat(scene.revision(section.revisionId()).minor()).isFalse();
    assertThat(scene.flags(created.revisionId())).isEqualTo("bot 1 patrolled 2");
    assertThat(scene.flags(byBot.revisionId())).isEqualTo("bot 1 patrolled 2");
    assertThat(scene.flags(byUser.revisionId())).isEqualTo("bot 0 patrolled 0");
  }

  @EveryEngine
  void who_calls_all_their_edits_minor_can_say_that_one_is_not(Database database) {
    EditScene scene = new EditScene(database);
    scene.setOption(scene.heron, "minordefault", "1");
    scene.saved(scene.replacing(scene.heron, "P", "1"));
    EditOutcome.Saved usual = scene.saved(scene.replacing(scene.heron, "P", "2"));
    EditOutcome.Saved unusual =
        scene.saved(
            scene
                .replacing(scene.heron, "P", "3")
                .marks(new EditMarks(false, true, false, List.of())));
    assertThat(scene.revision(usual.revisionId()).minor()).isTrue();
    assertThat(scene.revision(unusual.revisionId()).minor()).isFalse();
  }

  @EveryEngine
  void a_visitor_is_told_what_they_asked_to_watch_but_nothing_is_kept(Database database) {
    EditScene scene = new EditScene(database);
    EditOutcome.Saved saved = scene.saved(scene.replacing(scene.visitor("192.0.2.7"), "P", "~~~"));
    assertThat(saved.watch().watched()).isTrue();
    assertThat(scene.rows("SELECT account_id FROM watch")).isEmpty();
    assertThat(scene.textOf("P")).isEqualTo("[[Special:Contributions/192.0.2.7|192.0.2.7]]");
  }

  @EveryEngine
  void a_page_may_be_watched_for_a_time(Database database) {
    EditScene scene = new EditScene(database);
    var end = scene.clock().instant().plus(Duration.ofDays(7));
    EditOutcome.Saved saved =
        scene.saved(
            scene
                .replacing(scene.heron, "P", "1")
                .watch(new WatchOption(WatchOption.Mode.WATCH, new Expiry.At(end))));
    assertThat(saved.watch()).isEqualTo(new WatchState(true, end));
    assertThat(scene.isWatching(scene.heron, EditScene.title("P"))).isTrue();
  }

  @EveryEngine
  void a_wiki_sums_up_edits_in_the_language_that_it_is_written_in(Database database) {
    EditScene scene =
        new EditScene(
            database, Settings.defaults().change().rateLimits(false).language("da").build());
    EditOutcome.Saved created = scene.saved(scene.replacing(scene.heron, "P", "x".repeat(900)));
    EditOutcome.Saved blanked = scene.saved(scene.replacing(scene.heron, "P", ""));
    EditOutcome.Saved undone =
        scene.saved(scene.undoing(scene.heron, "P", blanked.revisionId(), 0));
    EditOutcome.Saved added =
        scene.saved(
            scene.replacing(scene.heron, "P", "y").section(new SectionChoice.Added("Mere")));
    assertThat(scene.summary(created.revisionId()))
        .startsWith("Oprettede siden med teksten: xxx")
        .endsWith("x...")
        .hasSize(500);
    assertThat(scene.summary(blanked.revisionId())).isEqualTo("Fjernede alt fra siden");
    assertThat(scene.summary(undone.revisionId()))
        .startsWith("Omgjorde version [[Special:Diff/" + blanked.revisionId());
    assertThat(scene.summary(added.revisionId())).isEqualTo("/* Mere */ afsnit tilføjet");
  }

  @EveryEngine
  void what_an_edit_does_to_the_text_is_tagged_and_summed_up(Database database) {
    EditScene scene = new EditScene(database);
    EditOutcome.Saved created = scene.saved(scene.replacing(scene.heron, "P", "x".repeat(50)));
    EditOutcome.Saved replaced = scene.saved(scene.replacing(scene.heron, "P", "y"));
    EditOutcome.Saved redirected =
        scene.saved(scene.replacing(scene.heron, "P", "#REDIRECT [[A]]"));
    EditOutcome.Saved changed =
        scene.saved(scene.replacing(scene.heron, "P", "#REDIRECT [[B]]").summary("said"));
    EditOutcome.Saved removed = scene.saved(scene.replacing(scene.heron, "P", "no more"));
    EditOutcome.Saved blanked = scene.saved(scene.replacing(scene.heron, "P", ""));
    assertThat(scene.tags(created.revisionId())).isEmpty();
    assertThat(scene.tags(replaced.revisionId())).containsExactly("mw-replace");
    assertThat(scene.tags(redirected.revisionId())).containsExactly("mw-new-redirect");
    assertThat(scene.tags(changed.revisionId())).containsExactly("mw-changed-redirect-target");
    assertThat(scene.tags(removed.revisionId())).containsExactly("mw-removed-redirect");
    assertThat(scene.tags(blanked.revisionId())).containsExactly("mw-blank");
    assertThat(scene.summary(created.revisionId())).contains("xxx");
    assertThat(scene.summary(redirected.revisionId())).contains("[[A]]");
    assertThat(scene.summary(changed.revisionId())).isEqualTo("said");
    assertThat(scene.summary(removed.revisionId())).contains("[[B]]");
  }

  @EveryEngine
  void a_redirect_is_followed_to_its_target(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "Target", "t"));
    scene.saved(scene.replacing(scene.heron, "From", "#REDIRECT [[Target#x]]"));
    EditOutcome.Saved saved =
        scene.saved(scene.extending(scene.heron, "From", "", "!").followRedirect(true));
    assertThat(saved.followed())
        .isEqualTo(new EditOutcome.Followed(EditScene.title("From"), EditScene.title("Target")));
    assertThat(scene.textOf("Target")).isEqualTo("t!");
    assertThat(
            scene
                .saved(scene.extending(scene.heron, "Target", "", "!").followRedirect(true))
                .followed())
        .isNull();
  }

  @EveryEngine
  void a_change_of_model_is_tagged_logged_and_shown(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "P", "text"));
    EditOutcome.Saved saved =
        scene.saved(
            scene
                .replacing(scene.heron, "P", "{\"a\":1}")
                .content(new ContentOptions(ContentModel.JSON, null, null))
                .summary("now JSON"));
    assertThat(saved.model()).isEqualTo("json");
    assertThat(scene.textOf("P")).isEqualTo("{\n\t\"a\": 1\n}");
    assertThat(scene.tags(saved.revisionId())).containsExactly("mw-contentmodelchange");
    EditOutcome.Saved made =
        scene.saved(
            scene
                .replacing(scene.heron, "Q", "[]")
                .content(new ContentOptions(ContentModel.JSON, "application/json", null)));
    assertThat(scene.tags(made.revisionId())).isEmpty();
    assertThat(
            scene.rows(
                "SELECT action || ' ' || params FROM log_entry WHERE type = 'contentmodel'"
                    + " ORDER BY id"))
        .containsExactly(
            "change {\"oldmodel\":\"wikitext\",\"newmodel\":\"json\"}",
            "new {\"oldmodel\":false,\"newmodel\":\"json\"}");
    assertThat(scene.rows("SELECT log_id FROM recent_change WHERE kind = 3")).hasSize(2);
  }

  @EveryEngine
  void the_title_decides_what_a_new_page_holds(Database database) {
    EditScene scene = new EditScene(database);
    Title page = new Title(2, "Heron/notes.json");
    EditOutcome.Saved saved =
        scene.saved(EditRequest.of(scene.heron, page, new Submission.Replace("[1]")));
    assertThat(saved.model()).isEqualTo("json");
    assertThat(scene.rows("SELECT type FROM log_entry")).containsExactly("create");
  }

  @EveryEngine
  void other_slots_stay_as_they_are(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("P", scene.heron, "main", "wikitext", Map.of("aux", "12345"));
    EditOutcome.Saved saved = scene.saved(scene.replacing(scene.heron, "P", "longer main"));
    assertThat(scene.revision(saved.revisionId()).size()).isEqualTo(16);
    assertThat(scene.rows("SELECT role FROM slot WHERE revision_id = " + saved.revisionId()))
        .containsExactly("aux");
  }

  @EveryEngine
  void the_owner_of_a_talk_page_is_told_unless_a_minor_edit_needs_no_telling(Database database) {
    EditScene scene = new EditScene(database);
    Title talk = new Title(3, "Heron");
    scene.saved(EditRequest.of(scene.heron, talk, new Submission.Replace("mine")));
    assertThat(scene.rows("SELECT owner FROM talk_notice")).isEmpty();
    scene.saved(
        EditRequest.of(scene.robot, talk, new Submission.Replace("robot"))
            .marks(new EditMarks(true, false, true, List.of())));
    assertThat(scene.rows("SELECT owner FROM talk_notice")).isEmpty();
    scene.saved(EditRequest.of(scene.magpie, talk, new Submission.Replace("news")));
    assertThat(scene.rows("SELECT owner FROM talk_notice")).containsExactly("Heron");
  }

  @EveryEngine
  void only_blanks_of_ascii_are_cut_off_the_ends_of_a_summary(Database database) {
    EditScene scene = new EditScene(database);
    EditOutcome.Saved saved =
        scene.saved(
            scene.replacing(scene.heron, "P", "a").summary(" \t\u3000\u2003why\u2028 \r\n"));
    assertThat(scene.summary(saved.revisionId())).isEqualTo("\u3000\u2003why\u2028");
    EditOutcome.Saved cut =
        scene.saved(scene.replacing(scene.heron, "P", "b").summary("x".repeat(496) + "   yyy  z"));
    assertThat(scene.summary(cut.revisionId())).isEqualTo("x".repeat(496) + "...");
  }
}
