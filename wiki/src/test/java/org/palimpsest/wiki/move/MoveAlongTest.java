package org.palimpsest.wiki.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.move.MoveRequest.Along;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.MoveScene;

/** Talk pages and subpages that go with a page, and dry runs of all of it. */
class MoveAlongTest {
  private static final Title BOX = new Title(2, "Heron/box");
  private static final Title CASE = new Title(2, "Heron/case");

  private static Title below(Title title, String name) {
    return new Title(title.namespace(), title.key() + "/" + name);
  }

  private static MoveReport move(MoveScene scene, Title from, Title to, Along... along) {
    return scene.moved(scene.wiki.admin, from, to, request -> MoveScene.along(request, along));
  }

  private static List<PageMoveResult> results(@Nullable SubpageMoves subpages) {
    return subpages instanceof SubpageMoves.Each(List<PageMoveResult> results)
        ? results
        : List.of();
  }

  @EveryEngine
  void talk_page_and_subpages_go_along_and_one_failure_does_not_stop_the_others(Database database) {
    MoveScene scene = new MoveScene(database);
    for (Title title :
        List.of(BOX, BOX.talk(), below(BOX, "b"), below(BOX, "a"), below(BOX.talk(), "a"))) {
      scene.wiki.edit(title, scene.wiki.heron, title.key());
    }
    scene.wiki.edit(below(CASE, "a"), scene.wiki.heron, "in the way");

    MoveReport report = move(scene, BOX, CASE, Along.TALK, Along.SUBPAGES);

    assertThat(report.talk()).isInstanceOf(PageMoveResult.Moved.class);
    List<PageMoveResult> results = results(report.subpages());
    assertThat(results.getFirst())
        .isEqualTo(
            new PageMoveResult.NotMoved(
                below(BOX, "a"), List.of(new MoveProblem.TargetExists(below(CASE, "a")))));
    assertThat(results.getLast()).isInstanceOf(PageMoveResult.Moved.class);
    assertThat(scene.exists(below(CASE, "b"))).isTrue();
    assertThat(scene.exists(below(CASE.talk(), "a"))).isTrue();
    assertThat(report.moved()).hasSize(4);
    assertThat(scene.wiki.countRows("log_entry WHERE type = 'move'")).isEqualTo(4);
  }

  @EveryEngine
  void a_talk_page_in_the_way_does_not_keep_the_page(Database database) {
    MoveScene scene = new MoveScene(database);
    for (Title title : List.of(BOX, BOX.talk(), CASE.talk())) {
      scene.wiki.edit(title, scene.wiki.heron, title.key());
    }

    MoveReport report = move(scene, BOX, CASE, Along.TALK);

    assertThat(report.talk())
        .isEqualTo(
            new PageMoveResult.NotMoved(
                BOX.talk(), List.of(new MoveProblem.TargetExists(CASE.talk()))));
    assertThat(scene.page(BOX.talk()).redirect()).isFalse();
    assertThat(scene.page(BOX).redirect()).isTrue();
  }

  @EveryEngine
  void a_page_that_moves_below_itself_is_not_moved_twice(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(BOX, scene.wiki.heron, "box");
    scene.wiki.edit(below(BOX, "b"), scene.wiki.heron, "b");
    Title deep = below(below(BOX, "b"), "c");

    MoveReport report = move(scene, BOX, deep, Along.SUBPAGES);

    assertThat(report.moved())
        .extracting(PageMoveResult.Moved::to)
        .containsExactly(deep, below(deep, "b"));
  }

  @EveryEngine
  void more_subpages_than_are_moved_at_once_and_titles_that_are_too_long_stay(Database database) {
    MoveScene scene =
        new MoveScene(
            database, Settings.defaults().with("rate-limits", false).with("max-moved-pages", 2));
    scene.wiki.edit(BOX, scene.wiki.heron, "box");
    String tail = "x".repeat(180);
    for (String name : List.of("a" + tail, "b", "c", "d")) {
      scene.wiki.edit(below(BOX, name), scene.wiki.heron, name);
    }
    Title far = new Title(2, "Heron/" + "y".repeat(100));

    MoveReport report = move(scene, BOX, far, Along.SUBPAGES);

    List<PageMoveResult> results = results(report.subpages());
    assertThat(results).hasSize(3);
    assertThat(results.getFirst())
        .isInstanceOfSatisfying(
            PageMoveResult.NotMoved.class,
            not ->
                assertThat(not.problems())
                    .singleElement()
                    .isInstanceOf(MoveProblem.TitleUnusable.class));
    assertThat(results.getLast())
        .isEqualTo(
            new PageMoveResult.NotMoved(below(BOX, "c"), List.of(new MoveProblem.TooMany(2))));
  }

  @EveryEngine
  void where_a_slash_makes_no_subpage_and_without_the_right_none_is_moved(Database database) {
    MoveScene scene = new MoveScene(database);
    Title plain = new Title(0, "Box");
    scene.wiki.edit(plain, scene.wiki.heron, "box");
    scene.wiki.edit(BOX, scene.wiki.heron, "box");

    assertThat(move(scene, plain, new Title(0, "Case"), Along.SUBPAGES).subpages())
        .isEqualTo(new SubpageMoves.NoSubpages(0));
    Performer heron = scene.wiki.heron;
    Performer limited =
        new Performer(
            heron.userId(),
            heron.name(),
            heron.groups(),
            Set.of(Right.READ, Right.EDIT, Right.MOVE),
            heron.address());
    assertThat(
            scene
                .moved(limited, BOX, CASE, request -> MoveScene.along(request, Along.SUBPAGES))
                .subpages())
        .isEqualTo(new SubpageMoves.NotAllowed());
  }

  @EveryEngine
  void a_dry_run_says_the_same_and_writes_nothing(Database database) {
    MoveScene scene = new MoveScene(database);
    for (Title title : List.of(BOX, BOX.talk(), below(BOX, "a"), below(BOX, "b"))) {
      scene.wiki.edit(title, scene.wiki.heron, title.key());
    }
    scene.wiki.edit(CASE, scene.wiki.heron, "#REDIRECT [[User:Heron/box]]");
    scene.wiki.edit(below(CASE, "b"), scene.wiki.heron, "in the way");
    String before = scene.wiki.everything();
    MoveRequest request =
        MoveScene.along(scene.request(scene.wiki.admin, BOX, CASE), Along.TALK, Along.SUBPAGES);

    MoveOutcome planned = scene.run(MoveScene.dryRun(request));
    assertThat(scene.wiki.everything()).isEqualTo(before);
    MoveOutcome done = scene.run(request);

    assertThat(planned).isInstanceOf(MoveOutcome.Planned.class);
    assertThat(done).isInstanceOf(MoveOutcome.Done.class);
    assertThat(((MoveOutcome.Planned) planned).report())
        .isEqualTo(((MoveOutcome.Done) done).report());
  }

  @EveryEngine
  void reasons_from_titles_come_before_those_from_rights(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(BOX, scene.wiki.heron, "box");
    scene.wiki.edit(CASE, scene.wiki.heron, "case");

    MoveOutcome outcome = scene.run(scene.request(scene.wiki.visitor("192.0.2.7"), BOX, CASE));

    assertThat(outcome)
        .isEqualTo(
            new MoveOutcome.Impossible(
                List.of(
                    new MoveProblem.TargetExists(CASE),
                    new MoveProblem.Denied(
                        new Refusal.MoveDenied(Refusal.MoveDenied.Reason.NOT_LOGGED_IN)),
                    new MoveProblem.Denied(
                        new Refusal.MoveDenied(Refusal.MoveDenied.Reason.NO_RIGHT)))));
  }
}
