package org.palimpsest.wiki.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.DeletionScene;

/** What deletions and restorations would do, and that saying so writes nothing. */
class DeletionDryRunTest {
  private static final Title PAGE = new Title(0, "Harbour");
  private static final Title TALK = PAGE.talk();

  @EveryEngine
  void a_deletion_is_rehearsed_with_its_reason_and_its_talk_page(Database database) {
    DeletionScene scene = new DeletionScene(database);
    long first = scene.wiki.edit(PAGE, scene.wiki.heron, "boats");
    long second = scene.wiki.edit(PAGE, scene.wiki.heron, "more boats");
    long talk = scene.wiki.edit(TALK, scene.wiki.heron, "which boats?");
    String before = scene.wiki.everything();

    DeleteOutcome outcome = scene.rehearseDeletion(scene.wiki.admin, PAGE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            DeleteOutcome.Planned.class,
            planned -> {
              assertThat(planned.reason()).contains("more boats");
              assertThat(Objects.requireNonNull(planned.page()).ids())
                  .containsExactly(second, first);
              assertThat(Objects.requireNonNull(planned.page()).complete()).isTrue();
              assertThat(planned.talk())
                  .isEqualTo(
                      new AffectedRevisions(
                          TALK, scene.wiki.revision(talk).pageId(), false, 1, List.of(talk)));
            });
    assertThat(scene.rehearseDeletion(scene.wiki.heron, PAGE))
        .isInstanceOf(DeleteOutcome.Refused.class);
    assertThat(scene.wiki.everything()).isEqualTo(before);
  }

  @EveryEngine
  void a_restoration_is_rehearsed_with_the_page_that_it_makes(Database database) {
    DeletionScene scene = new DeletionScene(database);
    long first = scene.wiki.edit(PAGE, scene.wiki.heron, "boats");
    Instant then = scene.wiki.revision(first).created();
    long pageId = scene.wiki.page("Harbour").id();
    long second = scene.wiki.edit(PAGE, scene.wiki.heron, "more boats");
    scene.deleted(PAGE, "no use");
    String before = scene.wiki.everything();

    assertThat(scene.rehearseRestoration(scene.wiki.admin, PAGE, Set.of()))
        .isEqualTo(
            new UndeleteOutcome.Planned(
                0,
                new AffectedRevisions(PAGE, pageId, true, 2, List.of(second, first)),
                null,
                TalkProblem.NONE));
    assertThat(scene.rehearseRestoration(scene.wiki.admin, PAGE, Set.of(then)))
        .isEqualTo(
            new UndeleteOutcome.Planned(
                0,
                new AffectedRevisions(PAGE, pageId, true, 1, List.of(first)),
                null,
                TalkProblem.NONE));
    assertThat(scene.rehearseRestoration(scene.wiki.admin, PAGE, Set.of(Instant.EPOCH)))
        .isEqualTo(new UndeleteOutcome.NothingThere());
    assertThat(scene.rehearseRestoration(scene.wiki.heron, PAGE, Set.of()))
        .isInstanceOf(UndeleteOutcome.Refused.class);
    assertThat(scene.wiki.everything()).isEqualTo(before);
  }

  @EveryEngine
  void a_rehearsal_onto_a_living_page_names_that_page_and_refuses_what_would_be(Database database) {
    DeletionScene scene = new DeletionScene(database);
    long gone = scene.wiki.edit(PAGE, scene.wiki.heron, "boats");
    scene.deleted(PAGE, "no use");
    scene.wiki.edit(PAGE, scene.wiki.magpie, "ships");
    long living = scene.wiki.page("Harbour").id();

    assertThat(scene.rehearseRestoration(scene.wiki.admin, PAGE, Set.of()))
        .isEqualTo(
            new UndeleteOutcome.Planned(
                0,
                new AffectedRevisions(PAGE, living, false, 1, List.of(gone)),
                null,
                TalkProblem.NONE));
    scene.deleted(PAGE, "no use");
    long newest = scene.deleted(PAGE).getLast();
    scene.wiki.hide(newest, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));
    assertThat(scene.rehearseRestoration(scene.wiki.admin, PAGE, Set.of()))
        .isEqualTo(new UndeleteOutcome.TextHidden());
  }
}
