package org.palimpsest.wiki.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.memory.MemoryBudget;
import org.palimpsest.store.memory.WaitingRoom;
import org.palimpsest.wiki.testing.EditScene;

/** How verbs share memory for what they plan, and take turns. */
class WaitingTest {
  private static final Duration AGES = Duration.ofMinutes(5);
  private static final Title PAGE = EditScene.title("P");

  @Test
  void all_plans_together_are_kept_within_the_memory_for_them() throws Exception {
    WaitingRoom room = new WaitingRoom(1, AGES);
    PlanningMemory memory = new PlanningMemory(MemoryBudget.inTurns(8_000_000, room));
    PlanningMemory.Share first = Objects.requireNonNull(memory.take(4_800_000));
    CompletableFuture<PlanningMemory.Share> second =
        CompletableFuture.supplyAsync(() -> memory.take(4_800_000));
    while (room.freeSeats() > 0) {
      Thread.onSpinWait();
    }
    assertThat(memory.take(4_800_000)).as("there is one seat only").isNull();
    assertThat(memory.take(8000)).as("a small plan needs none").isNotNull();
    assertThat(second).isNotDone();
    first.close();
    assertThat(second.get()).isNotNull();
  }

  @Test
  void a_plan_larger_than_the_memory_for_all_is_let_in_alone() {
    PlanningMemory memory =
        new PlanningMemory(MemoryBudget.inTurns(1_000_000, new WaitingRoom(0, AGES)));
    PlanningMemory.Share alone = Objects.requireNonNull(memory.take(16_000_000));
    assertThat(memory.take(800_000)).isNull();
    alone.close();
    assertThat(memory.take(800_000)).isNotNull();
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
}
