package org.palimpsest.wiki.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.testing.Scene;

class NullRevisionTest {
  @EveryEngine
  void it_changes_no_content_and_has_no_recent_change_of_its_own(Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    long before = scene.edit("Fen", heron, "#REDIRECT [[Marsh]]");
    long changes = changes(scene);

    write(scene, scene.account("Egret"), new Title(0, "Fen"));

    PageFacts page = page(scene, "Fen");
    RevisionRow current = scene.read(sql -> RevisionTable.find(sql, page.latest()).orElseThrow());
    assertThat(current.parentId()).isEqualTo(before);
    assertThat(current.minor()).isTrue();
    assertThat(page.redirect()).isTrue();
    assertThat(scene.<Optional<LinkTarget>>read(sql -> RedirectTable.find(sql, page.id())))
        .isPresent();
    assertThat(changes(scene)).isEqualTo(changes);
    assertThat(edits(scene, "Egret")).isEqualTo(1);
  }

  @EveryEngine
  void it_hides_the_text_that_it_repeats_as_far_as_that_was_hidden(Database database) {
    Scene scene = new Scene(database);
    long before = scene.edit("Fen", scene.account("Heron"), "secret");
    // No verb does so; a database can have been damaged.
    scene
        .database()
        .write(tx ->
            tx.sql()
                .sql("UPDATE revision SET visibility = ?")
                .param(new Visibility(Level.SUPPRESSED, Level.HIDDEN, Level.HIDDEN).stored())
                .update());

    write(scene, scene.account("Egret"), new Title(0, "Fen"));

    RevisionRow current =
        scene.read(sql ->
            RevisionTable.find(sql, PageTable.find(sql, new Title(0, "Fen")).orElseThrow().latest())
                .orElseThrow());
    assertThat(current.parentId()).isEqualTo(before);
    assertThat(current.visibility())
        .isEqualTo(new Visibility(Level.SUPPRESSED, Level.VISIBLE, Level.VISIBLE));
  }

  private static void write(Scene scene, Performer performer, Title title) {
    scene
        .database()
        .write(tx ->
            scene
                .writer()
                .write(
                    tx.sql(),
                    NullRevision.of(
                        tx.sql(),
                        PageTable.find(tx.sql(), title).orElseThrow(),
                        Authors.of(tx.sql(), performer),
                        scene.clock().instant(),
                        KeptComment.verbatim("protected"),
                        List.of())));
  }

  private static PageFacts page(Scene scene, String key) {
    return scene.read(sql -> PageTable.find(sql, new Title(0, key)).orElseThrow());
  }

  private static long changes(Scene scene) {
    return scene.read(
        sql -> sql.sql("SELECT count(*) FROM recent_change").query(Long.class).single());
  }

  private static long edits(Scene scene, String name) {
    return scene.read(sql ->
        sql.sql("SELECT edit_count FROM account WHERE name = ?")
            .param(name)
            .query(Long.class)
            .single());
  }
}
