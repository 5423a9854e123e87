package org.palimpsest.wiki.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.testing.EditScene;

/** How edits share memory and take turns. */
class WaitingEditTest {
  private static final Duration AGES = Duration.ofMinutes(5);
  private static final Performer VISITOR =
      new Performer(0, "192.0.2.7", List.of(), java.util.Set.of(), "192.0.2.7");
  private static final Title PAGE = EditScene.title("P");

  @Test
  void the_plans_of_all_edits_together_are_kept_within_the_memory_for_them() throws Exception {
    WaitingRoom room = new WaitingRoom(1, AGES);
    PlanningMemory memory = new PlanningMemory(8_000_000, room);
    PlanningMemory.Share first = Objects.requireNonNull(memory.take(replacing(600_000)));
    CompletableFuture<PlanningMemory.Share> second =
        CompletableFuture.supplyAsync(() -> memory.take(replacing(600_000)));
    while (room.freeSeats() > 0) {
      Thread.onSpinWait();
    }
    assertThat(memory.take(replacing(600_000))).as("there is one seat only").isNull();
    assertThat(memory.take(replacing(1000))).as("a small edit needs none").isNotNull();
    assertThat(second).isNotDone();
    first.close();
    assertThat(second.get()).isNotNull();
  }

  @Test
  void an_edit_larger_than_the_memory_for_all_is_let_in_alone() {
    PlanningMemory memory = new PlanningMemory(1_000_000, new WaitingRoom(0, AGES));
    PlanningMemory.Share alone = Objects.requireNonNull(memory.take(replacing(2_000_000)));
    assertThat(memory.take(replacing(100_000))).isNull();
    alone.close();
    assertThat(memory.take(replacing(100_000))).isNotNull();
  }

  @Test
  void who_waits_too_long_is_sent_away_and_leaves_nothing_behind() {
    WaitingRoom room = new WaitingRoom(1, Duration.ZERO);
    PageTurns turns = new PageTurns(room);
    PageTurns.Turn turn = Objects.requireNonNull(turns.take(PAGE));
    assertThat(turns.take(PAGE)).isNull();
    assertThat(turns.isInUse(PAGE)).isTrue();
    assertThat(turns.take(EditScene.title("Q"))).isNotNull();
    turn.close();
    assertThat(turns.isInUse(PAGE)).isFalse();
    assertThat(room.freeSeats()).isEqualTo(1);
  }

  @Test
  void turns_are_taken_in_the_order_of_coming() throws Exception {
    WaitingRoom room = new WaitingRoom(9, AGES);
    PageTurns turns = new PageTurns(room);
    List<Integer> order = new ArrayList<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    PageTurns.Turn turn = Objects.requireNonNull(turns.take(PAGE));
    for (int i = 0; i < 9; i++) {
      int number = i;
      CompletableFuture<Void> one = new CompletableFuture<>();
      Thread.ofPlatform()
          .start(() -> {
            try (PageTurns.Turn mine = turns.take(PAGE)) {
              order.add(mine == null ? -1 : number);
              one.complete(null);
            }
          });
      all.add(one);
      while (room.freeSeats() > 8 - i || turns.waiting(PAGE) <= i) {
        Thread.onSpinWait();
      }
    }
    turn.close();
    CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).get();
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  private static Situation replacing(int length) {
    EditRequest request =
        EditRequest.of(VISITOR, PAGE, new Submission.Replace("x".repeat(length))).build();
    return new Situation(request, Instant.EPOCH, null, null, null, ContentModel.WIKITEXT);
  }
}
