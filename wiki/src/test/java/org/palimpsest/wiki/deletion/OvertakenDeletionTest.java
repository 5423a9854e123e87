package org.palimpsest.wiki.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.DeletionScene;
import org.palimpsest.wiki.testing.ListeningDatabase;
import org.palimpsest.wiki.testing.MeddlingDatabase;

/** Deletions and restorations between whose planning and writing something happens. */
class OvertakenDeletionTest {
  private static final Title PAGE = new Title(0, "Harbour");

  @EveryEngine
  void a_text_that_is_hidden_in_the_meantime_is_not_quoted(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    DeletionScene scene = new DeletionScene(database);
    long secret = scene.wiki.edit(PAGE, scene.wiki.heron, "secret");
    once(database, scene, secret, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));

    assertThat(scene.deleted(PAGE, null).reason()).isEmpty();
    assertThat(scene.wiki.countRows("log_entry WHERE comment LIKE '%secret%'")).isZero();
    assertThat(scene.wiki.countRows("log_entry WHERE type = 'delete'")).isEqualTo(1);
  }

  @EveryEngine
  void an_author_who_is_hidden_in_the_meantime_is_not_named(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    DeletionScene scene = new DeletionScene(database);
    long first = scene.wiki.edit(PAGE, scene.wiki.heron, "boats");
    once(database, scene, first, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED));

    assertThat(scene.deleted(PAGE, null).reason()).contains("boats").doesNotContain("Heron");
    assertThat(scene.wiki.countRows("log_entry WHERE comment LIKE '%Heron%'")).isZero();
  }

  @EveryEngine
  void the_text_before_an_empty_one_is_not_quoted_either(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    DeletionScene scene = new DeletionScene(database);
    long secret = scene.wiki.edit(PAGE, scene.wiki.heron, "secret");
    scene.wiki.edit(PAGE, scene.wiki.magpie, "");
    once(database, scene, secret, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));

    assertThat(scene.deleted(PAGE, null).reason()).isEmpty();
  }

  @EveryEngine
  void a_reason_is_about_the_page_as_it_goes(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "boats");
    once(database, () -> scene.wiki.edit(PAGE, scene.wiki.magpie, "ships"));

    assertThat(scene.deleted(PAGE, null).reason()).contains("ships").doesNotContain("boats");
  }

  @EveryEngine
  void a_given_reason_stands_whatever_is_hidden(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    DeletionScene scene = new DeletionScene(database);
    long secret = scene.wiki.edit(PAGE, scene.wiki.heron, "secret");
    once(database, scene, secret, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));

    assertThat(scene.deleted(PAGE, "No use").reason()).isEqualTo("No use");
  }

  @EveryEngine
  void the_writer_reads_no_text_of_what_is_restored_and_the_plan_does(Database real) {
    ListeningDatabase database = new ListeningDatabase(real);
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "#REDIRECT [[Boats]]" + " and more".repeat(200_000));
    scene.deleted(PAGE, "No use");
    database.forget();

    assertThat(scene.undelete(scene.wiki.admin, PAGE, Set.of()))
        .isInstanceOf(UndeleteOutcome.Done.class);

    assertThat(database.writes()).isNotEmpty().noneMatch(sql -> sql.contains("FROM content"));
    assertThat(scene.wiki.countRows("redirect WHERE title_key = 'Boats'")).isEqualTo(1);
  }

  @EveryEngine
  void what_is_deleted_in_the_meantime_comes_back_with_where_it_leads(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "boats");
    scene.deleted(PAGE, "No use");
    once(
        database,
        () -> {
          scene.wiki.edit(PAGE, scene.wiki.heron, "#REDIRECT [[Boats]]");
          scene.deleted(PAGE, "No use");
        });

    assertThat(scene.undelete(scene.wiki.admin, PAGE, Set.of()))
        .isEqualTo(new UndeleteOutcome.Done(PAGE, 2, 0, null));
    assertThat(scene.wiki.countRows("redirect WHERE title_key = 'Boats'")).isEqualTo(1);
  }

  private static void once(
      MeddlingDatabase database, DeletionScene scene, long revision, Visibility visibility) {
    once(database, () -> scene.wiki.hide(revision, visibility));
  }

  private static void once(MeddlingDatabase database, Runnable work) {
    AtomicBoolean done = new AtomicBoolean();
    database.beforeWrites(() -> {
      if (!done.getAndSet(true)) {
        work.run();
      }
    });
  }
}
