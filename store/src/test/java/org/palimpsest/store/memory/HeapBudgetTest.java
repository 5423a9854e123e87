package org.palimpsest.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** What requests can hold together, and what happens when it is not enough. */
class HeapBudgetTest {
  private static final long MEGABYTE = 1 << 20;

  private final HeapBudget heap = HeapBudget.of(96 * MEGABYTE);

  @Test
  void all_shares_together_leave_three_eighths_of_the_heap() {
    assertThat(heap.bodies().bytes() + heap.plans().bytes() + heap.answers().bytes())
        .isEqualTo(60 * MEGABYTE);
  }

  @Test
  void who_finds_no_room_is_counted_and_leaves_nothing_behind() {
    assertThat(heap.bodies().take(10 * MEGABYTE)).isTrue();
    assertThat(heap.bodies().take(3 * MEGABYTE)).isFalse();
    assertThat(heap.bodies().refused()).isOne();
    assertThat(heap.bodies().taken()).isEqualTo(10 * MEGABYTE);
    heap.bodies().give(10 * MEGABYTE);
    assertThat(heap.bodies().taken()).isZero();
  }

  @Test
  void one_share_takes_nothing_of_another() {
    assertThat(heap.answers().take(24 * MEGABYTE)).isTrue();
    assertThat(heap.plans().take(24 * MEGABYTE)).isTrue();
    assertThat(heap.bodies().take(12 * MEGABYTE)).isTrue();
  }

  @Test
  void whoever_can_give_something_back_is_told_how_much_is_wanted_before_anybody_waits() {
    List<Long> wanted = new ArrayList<>();
    LongConsumer relief =
        bytes -> {
          wanted.add(bytes);
          heap.answers().give(20 * MEGABYTE);
        };
    assertThat(heap.answers().take(20 * MEGABYTE)).isTrue();
    heap.answers().addRelief(relief);

    assertThat(heap.answers().take(4 * MEGABYTE)).isTrue();
    assertThat(wanted).isEmpty();
    assertThat(heap.answers().take(5 * MEGABYTE)).isTrue();
    assertThat(wanted).containsExactly(5 * MEGABYTE);

    heap.answers().removeRelief(relief);
    assertThat(heap.answers().take(24 * MEGABYTE)).isFalse();
    assertThat(wanted).hasSize(1);
  }
}
