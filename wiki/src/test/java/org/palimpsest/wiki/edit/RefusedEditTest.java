package org.palimpsest.wiki.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.wiki.testing.EditScene.section;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.testing.EditScene;
import org.palimpsest.wiki.watch.WatchOption;

/** Edits that come to nothing: each says why, and leaves the database as it was. */
class RefusedEditTest {
  private static final Settings SETTINGS =
      Settings.defaults().with("rate-limits", false).with("max-article-bytes", 100);
  private static final WatchOption WATCH = new WatchOption(WatchOption.Mode.WATCH, null);

  @EveryEngine
  void a_refused_edit_says_why_and_leaves_no_row(Database database) {
    EditScene scene = new EditScene(database, SETTINGS);
    EditOutcome.Saved first = scene.saved(scene.replacing(scene.heron, "P", "one\n\ntwo"));
    EditOutcome.Saved second = scene.saved(scene.replacing(scene.heron, "P", "ONE\n\ntwo"));
    scene.saved(scene.replacing(scene.heron, "Q", "#REDIRECT [[Special:Version]]"));
    scene.edit("Strange", scene.heron, "x", "unheard-of", Map.of());
    scene.edit("Data", scene.heron, "{}", "json", Map.of());
    Map<EditRequest.Builder, EditOutcome> expected = new LinkedHashMap<>();
    expected.put(
        scene.replacing(scene.heron, "P", "x").existence(new Existence(true, false, false)),
        new EditOutcome.PageExists());
    expected.put(
        scene.replacing(scene.heron, "N", "x").existence(new Existence(true, true, false)),
        new EditOutcome.PageMissing());
    expected.put(
        scene.replacing(scene.heron, "P", "x").followRedirect(true),
        new EditOutcome.RedirectNeedsAddition());
    expected.put(
        scene.replacing(scene.heron, "Strange", "x"),
        new EditOutcome.NoDirectEditing("unheard-of"));
    expected.put(
        scene
            .replacing(scene.heron, "P", "x")
            .content(new ContentOptions(ContentModel.UNKNOWN, "unknown/unknown", null)),
        new EditOutcome.NoDirectEditing("unknown"));
    expected.put(
        scene
            .replacing(scene.heron, "P", "x")
            .content(new ContentOptions(null, "unknown/unknown", null)),
        new EditOutcome.BadFormat("unknown/unknown", "wikitext"));
    expected.put(
        scene.replacing(scene.heron, "P", "x").content(new ContentOptions(null, "text/css", null)),
        new EditOutcome.BadFormat("text/css", "wikitext"));
    expected.put(
        scene.replacing(scene.heron, "P", "x").section(section(7)),
        new EditOutcome.NoSuchSection("7"));
    expected.put(
        scene.extending(scene.heron, "P", "x", "").section(section(7)),
        new EditOutcome.NoSuchSection("7"));
    expected.put(
        scene.replacing(scene.heron, "P", "x").section(new SectionChoice.Nonsense()),
        new EditOutcome.BadSection());
    expected.put(
        scene.replacing(scene.heron, "P", "").section(new SectionChoice.Added("t")),
        new EditOutcome.NothingToAdd());
    expected.put(
        scene.replacing(scene.heron, "Data", "[]").section(section(0)),
        new EditOutcome.NoSections("json"));
    expected.put(
        scene.extending(scene.heron, "Data", "[", "]").section(section(1)),
        new EditOutcome.NoSections("json"));
    expected.put(scene.replacing(scene.heron, "Data", "{nope"), new EditOutcome.InvalidJson());
    expected.put(
        scene
            .replacing(scene.heron, "P", "x")
            .content(new ContentOptions(null, null, "9DD4E461268C8034F5C8564E155C67A6")),
        new EditOutcome.BadDigest());
    expected.put(scene.replacing(scene.heron, "P", "é".repeat(51)), new EditOutcome.TooBig(100));
    expected.put(
        scene.extending(scene.heron, "P", "", "é".repeat(48)), new EditOutcome.TooBig(100));
    expected.put(scene.replacing(scene.heron, "P", "~~~~\n~~~~"), new EditOutcome.TooBig(100));
    expected.put(
        scene.replacing(scene.heron, "P", "[[a long name, that is|]]".repeat(4)),
        new EditOutcome.TooBig(100));
    expected.put(
        scene.replacing(scene.heron, "Context (of a page)", "[[|a]]".repeat(10)),
        new EditOutcome.TooBig(100));
    expected.put(
        scene.replacing(scene.heron, "P", "a").section(new SectionChoice.Added("~~~~ ~~~~")),
        new EditOutcome.TooBig(100));
    expected.put(
        scene.replacing(scene.heron, "P", "a").section(new SectionChoice.Added("a".repeat(100))),
        new EditOutcome.TooBig(100));
    expected.put(scene.extending(scene.heron, "P", "~~~~\n", "~~~~"), new EditOutcome.TooBig(100));
    expected.put(
        scene.replacing(scene.heron, "P", "~~~~ ~~~~").section(section(0)),
        new EditOutcome.TooBig(100));
    expected.put(
        scene.replacing(scene.heron, "Data", "[[[[" + "1,".repeat(20) + "1]]]]"),
        new EditOutcome.TooBig(100));
    expected.put(
        scene.replacing(scene.heron, "P", "x").base(new EditBase(999_999, null, null)),
        new EditOutcome.Conflict());
    expected.put(
        scene
            .replacing(scene.magpie, "P", "mine")
            .base(new EditBase(first.revisionId(), null, null)),
        new EditOutcome.Conflict());
    expected.put(
        scene.undoing(scene.heron, "P", 999_999, 0), new EditOutcome.NoSuchRevision(999_999));
    expected.put(
        scene.undoing(scene.heron, "P", first.revisionId(), 0), new EditOutcome.NoSuchRevision(0));
    expected.put(
        scene.undoing(scene.heron, "Q", second.revisionId(), 0),
        new EditOutcome.RevisionOfOtherPage(second.revisionId(), EditScene.title("Q")));
    expected.forEach((request, outcome) -> {
      String before = scene.everything();
      assertThat(scene.run(request.watch(WATCH))).isEqualTo(outcome);
      assertThat(scene.everything()).as("after %s", outcome).isEqualTo(before);
    });
    assertThat(scene.run(scene.extending(scene.heron, "Q", "", "x").followRedirect(true)))
        .isInstanceOf(EditOutcome.RedirectNotEditable.class);
  }

  @EveryEngine
  void what_the_performer_may_not_do_leaves_no_row(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "P", "text"));
    scene.saved(scene.replacing(scene.heron, "Closed", "text"));
    scene.execute(
        "INSERT INTO protection (page_id, type, level) VALUES (?, 'edit', 'sysop')",
        scene.page("Closed").id());
    Performer nobody =
        new Performer(scene.heron.userId(), "Heron", List.of(), Set.of(), "127.0.0.1");
    Performer editor =
        new Performer(scene.heron.userId(), "Heron", List.of(), Set.of(Right.EDIT), "127.0.0.1");
    String before = scene.everything();
    assertThat(scene.run(scene.replacing(nobody, "P", "x").watch(WATCH)))
        .isEqualTo(new EditOutcome.Refused(List.of(new Refusal.PermissionDenied(Right.EDIT))));
    assertThat(scene.run(scene.replacing(editor, "N", "x").watch(WATCH)))
        .isEqualTo(new EditOutcome.Refused(List.of(new Refusal.CreationDenied(false))));
    assertThat(scene.run(scene.replacing(scene.heron, "Closed", "x").watch(WATCH)))
        .isInstanceOf(EditOutcome.Refused.class);
    assertThat(
            scene.run(
                scene
                    .replacing(editor, "P", "{}")
                    .content(new ContentOptions(ContentModel.JSON, null, null))))
        .isEqualTo(new EditOutcome.ModelChangeDenied());
    assertThat(
            scene.run(
                scene
                    .replacing(editor, "P", "x")
                    .marks(new EditMarks(false, false, false, List.of("mine")))))
        .isEqualTo(new EditOutcome.TagsRefused(TagRefusal.NO_PERMISSION));
    Performer creator =
        new Performer(0, "192.0.2.7", List.of(), Set.of(Right.EDIT, Right.CREATEPAGE), "192.0.2.7");
    assertThat(
            scene.run(
                EditRequest.of(
                    creator,
                    new Title(6, "A.png"),
                    new Submission.Replace("#REDIRECT [[File:B.png]]"))))
        .isEqualTo(new EditOutcome.FileRedirectDenied(true));
    assertThat(scene.everything()).isEqualTo(before);
  }

  @EveryEngine
  void an_edit_beyond_the_limit_is_refused_after_the_page_has_been_looked_for(Database database) {
    EditScene scene = new EditScene(database, Settings.defaults());
    Performer visitor = scene.visitor("192.0.2.7");
    for (int i = 0; i < 8; i++) {
      assertThat(scene.runNow(scene.replacing(visitor, "P", "text " + i)))
          .isInstanceOf(EditOutcome.Saved.class);
    }
    assertThat(scene.runNow(scene.replacing(visitor, "P", "too much")))
        .isEqualTo(new EditOutcome.Refused(List.of(new Refusal.RateLimited(Limit.EDIT))));
    assertThat(
            scene.runNow(
                scene
                    .replacing(visitor, "P", "too much")
                    .existence(new Existence(true, false, false))))
        .isEqualTo(new EditOutcome.PageExists());
  }

  @EveryEngine
  void a_page_deleted_since_editing_began_is_not_made_again_by_chance(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "Other", "x"));
    Instant deleted = scene.clock().instant();
    scene.execute(
        """
        INSERT INTO log_entry (created, type, action, actor_id, namespace, title_key, page_id,
          revision_id, comment, params)
        VALUES (?, 'delete', 'delete', 1, 0, 'P', 7, 0, '', '{}')\
        """,
        deleted.getEpochSecond());
    EditBase before = new EditBase(0, null, deleted.minusSeconds(1));
    assertThat(scene.run(scene.replacing(scene.heron, "P", "x").base(before)))
        .isEqualTo(new EditOutcome.Deleted());
    assertThat(
            scene.run(
                scene
                    .replacing(scene.heron, "P", "x")
                    .base(before)
                    .existence(new Existence(false, false, true))))
        .isInstanceOf(EditOutcome.Saved.class);
    assertThat(
            scene.run(scene.replacing(scene.heron, "Q", "x").base(new EditBase(0, null, deleted))))
        .isInstanceOf(EditOutcome.Saved.class);
  }

  @EveryEngine
  void an_editor_of_another_kind_of_content_is_stopped(Database database) {
    EditScene scene = new EditScene(database);
    long wikitext = scene.edit("P", scene.heron, "text");
    scene.edit("P", scene.heron, "{}", "json", Map.of());
    assertThat(
            scene.run(
                scene
                    .replacing(scene.heron, "P", "text!")
                    .base(new EditBase(wikitext, null, null))))
        .isEqualTo(new EditOutcome.ModelMismatch("wikitext", "json"));
  }

  @EveryEngine
  void a_hidden_text_can_neither_be_undone_nor_returned_to(Database database) {
    EditScene scene = new EditScene(database);
    long first = scene.edit("P", scene.heron, "one");
    long second = scene.edit("P", scene.heron, "two");
    scene.hide(first, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));
    assertThat(scene.run(scene.undoing(scene.admin, "P", second, 0)))
        .isEqualTo(new EditOutcome.NoSuchRevision(first));
    assertThat(scene.run(scene.undoing(scene.admin, "P", first, second)))
        .isEqualTo(new EditOutcome.NoSuchRevision(first));
  }
}
