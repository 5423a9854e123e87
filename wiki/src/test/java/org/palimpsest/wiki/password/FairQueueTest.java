package org.palimpsest.wiki.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose turn it is when many want passwords looked at, counted in turns. */
final class FairQueueTest {
  private static final int MOST = 20;
  private static final int MOST_OF_SOURCE = 10;

  private final FairQueue<String> queue =
      new FairQueue<>(new Lane<>(MOST, MOST_OF_SOURCE), new Lane<>(MOST, MOST_OF_SOURCE));

  @Test
  void one_after_the_other_is_served_in_the_order_of_coming() {
    stranger("a", "Heron", "first");
    stranger("a", "Heron", "second");
    stranger("a", "Heron", "third");

    assertThat(served()).containsExactly("first", "second", "third");
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void the_backlog_of_a_place_delays_another_place_by_turns_only() {
    for (int i = 0; i < 10; i++) {
      stranger("loud", "Made-up " + i, "loud " + i);
    }
    stranger("quiet", "Heron", "quiet");

    assertThat(served().indexOf("quiet")).isLessThanOrEqualTo(2);
  }

  @Test
  void the_backlog_of_an_account_delays_another_account_by_turns_only() {
    for (int i = 0; i < 19; i++) {
      stranger("place " + i, "Heron", "Heron " + i);
    }
    stranger("place", "Wren", "Wren");

    assertThat(served().indexOf("Wren")).isLessThanOrEqualTo(3);
  }

  @Test
  void places_take_every_second_turn_in_turn_however_many_names_one_of_them_makes_up() {
    FairQueue<String> wide = new FairQueue<>(new Lane<>(MOST, MOST), new Lane<>(100, 80));
    for (int i = 0; i < 80; i++) {
      wide.offer(new Asker("loud", "Made-up " + i, false), "loud");
    }
    for (int i = 0; i < 3; i++) {
      wide.offer(new Asker("quiet", "Heron " + i, false), "quiet");
    }

    List<String> served = new ArrayList<>();
    for (int i = 0; i < 3 * 2 * 2; i++) {
      served.add(wide.poll().orElseThrow());
    }
    assertThat(served).filteredOn("quiet"::equals).hasSize(3);
  }

  @Test
  void who_is_known_has_every_second_turn_whatever_crowd_of_strangers_waits() {
    for (int i = 0; i < 20; i++) {
      stranger("place " + i, "Heron", "stranger");
    }
    known("home", "Heron", "owner");
    known("device", "Wren", "owner");

    assertThat(served().subList(0, 4))
        .containsExactlyInAnyOrder("owner", "stranger", "owner", "stranger");
  }

  @Test
  void a_place_has_room_for_so_many_and_the_next_one_is_turned_away() {
    for (int i = 0; i < MOST_OF_SOURCE; i++) {
      assertThat(stranger("loud", "Made-up " + i, "loud")).isEmpty();
    }

    assertThat(stranger("loud", "Heron", "too many")).contains("too many");
    assertThat(stranger("quiet", "Heron", "quiet")).isEmpty();
    assertThat(known("loud", "Heron", "known")).isEmpty();
  }

  @Test
  void when_all_is_full_the_last_of_the_largest_crowd_makes_room_for_a_newcomer() {
    for (int i = 0; i < MOST_OF_SOURCE; i++) {
      stranger("one", "One " + i, "one " + i);
      stranger("two", "Two " + i, "two " + i);
    }

    assertThat(stranger("quiet", "Heron", "quiet")).contains("one 9");
    assertThat(stranger("quiet", "Heron", "quiet too")).contains("two 9");
    List<String> served = served();
    assertThat(served).hasSize(MOST).contains("quiet", "quiet too").doesNotContain("one 9");
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void when_each_place_has_one_there_is_no_room_to_be_made() {
    for (int i = 0; i < MOST; i++) {
      stranger("place " + i, "Made-up " + i, "stranger");
    }

    assertThat(stranger("another", "Heron", "another")).contains("another");
    assertThat(known("home", "Heron", "owner")).isEmpty();
    assertThat(served().indexOf("owner")).isZero();
  }

  private Optional<String> stranger(String source, String account, String job) {
    return queue.offer(new Asker(source, account, false), job);
  }

  private Optional<String> known(String source, String account, String job) {
    return queue.offer(new Asker(source, account, true), job);
  }

  private List<String> served() {
    List<String> served = new ArrayList<>();
    for (Optional<String> job = queue.poll(); job.isPresent(); job = queue.poll()) {
      served.add(job.get());
    }
    return served;
  }
}
