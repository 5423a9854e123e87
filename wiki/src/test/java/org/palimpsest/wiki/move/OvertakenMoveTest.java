package org.palimpsest.wiki.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.revert.RollbackOutcome;
import org.palimpsest.wiki.testing.MeddlingDatabase;
import org.palimpsest.wiki.testing.MoveScene;

/** Moves between whose planning and writing something happens, and several at once. */
class OvertakenMoveTest {
  private static final Title QUAY = new Title(0, "Quay");
  private static final Title PIER = new Title(0, "Pier");
  private static final Title JETTY = new Title(0, "Jetty");

  @EveryEngine
  void who_finds_the_target_taken_is_told_so(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    once(database, () -> scene.wiki.edit(PIER, scene.wiki.magpie, "wood"));

    MoveOutcome outcome = scene.run(scene.request(scene.wiki.admin, QUAY, PIER));

    assertThat(outcome)
        .isEqualTo(new MoveOutcome.Impossible(List.of(new MoveProblem.TargetExists(PIER))));
    assertThat(scene.page(QUAY).redirect()).isFalse();
  }

  @EveryEngine
  void the_redirect_of_another_move_is_not_moved_in_place_of_the_page(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    MoveRequest late = scene.request(scene.wiki.admin, QUAY, JETTY);
    MoveRequest first = scene.request(scene.wiki.magpie, QUAY, PIER);
    once(database, () -> scene.run(first));

    assertThat(scene.run(late)).isEqualTo(new MoveOutcome.SourceMissing());
    assertThat(scene.exists(JETTY)).isFalse();
    assertThat(scene.page(QUAY).redirect()).isTrue();
  }

  @EveryEngine
  void an_edit_in_the_meantime_moves_too(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    MoveRequest request = scene.request(scene.wiki.admin, QUAY, PIER);
    once(database, () -> scene.wiki.edit(QUAY, scene.wiki.magpie, "more stones"));

    assertThat(scene.run(request)).isInstanceOf(MoveOutcome.Done.class);

    assertThat(scene.pages.history(PIER)).hasSize(3);
    assertThat(scene.wiki.text(scene.page(PIER).latest())).isEqualTo("more stones");
  }

  @EveryEngine
  void a_rollback_that_was_planned_before_a_move_finds_the_page_again(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    scene.wiki.edit(QUAY, scene.wiki.magpie, "nonsense");
    MoveRequest request = scene.request(scene.wiki.magpie, QUAY, PIER);
    var rollback = scene.wiki.request(scene.wiki.admin, "Quay", "Magpie");
    once(database, () -> scene.run(request));

    assertThat(scene.wiki.run(rollback)).isInstanceOf(RollbackOutcome.Done.class);

    assertThat(scene.wiki.text(scene.page(PIER).latest())).isEqualTo("stones");
    assertThat(scene.page(QUAY).redirect()).isTrue();
  }

  @EveryEngine
  void of_several_who_move_to_one_title_one_does(Database database) throws Exception {
    MoveScene scene = new MoveScene(database);
    List<Title> titles = List.of(QUAY, JETTY, new Title(0, "Wharf"), new Title(0, "Mole"));
    titles.forEach(title -> scene.wiki.edit(title, scene.wiki.heron, title.key()));
    List<MoveRequest> requests =
        titles.stream().map(title -> scene.request(scene.wiki.admin, title, PIER)).toList();

    List<MoveOutcome> outcomes = atOnce(scene, requests);

    assertThat(outcomes).filteredOn(MoveOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof MoveOutcome.Done))
        .containsOnly(new MoveOutcome.Impossible(List.of(new MoveProblem.TargetExists(PIER))));
    assertThat(scene.wiki.countRows("page")).isEqualTo(5);
    assertThat(scene.wiki.countRows("log_entry WHERE type = 'move'")).isEqualTo(1);
    assertThat(scene.wiki.countRows("redirect")).isEqualTo(1);
  }

  @EveryEngine
  void of_several_who_move_one_page_one_does(Database database) throws Exception {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    PageFacts page = scene.page(QUAY);
    List<MoveRequest> requests =
        List.of(PIER, JETTY, new Title(0, "Wharf")).stream()
            .map(title -> scene.request(scene.wiki.admin, QUAY, title))
            .toList();

    List<MoveOutcome> outcomes = atOnce(scene, requests);

    assertThat(outcomes).filteredOn(MoveOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(MoveOutcome.SourceMissing.class::isInstance).hasSize(2);
    assertThat(scene.wiki.countRows("page")).isEqualTo(2);
    assertThat(scene.wiki.countRows("revision WHERE page_id = " + page.id())).isEqualTo(2);
  }

  private static List<MoveOutcome> atOnce(MoveScene scene, List<MoveRequest> requests)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
      List<Callable<MoveOutcome>> moves =
          requests.stream()
              .<Callable<MoveOutcome>>map(request -> () -> scene.run(request))
              .toList();
      return threads.invokeAll(moves).stream().map(Future::resultNow).toList();
    }
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
