package org.palimpsest.wiki.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.MovableClock;

final class HitCountersTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock();

  @EveryEngine
  void a_window_closes_and_the_next_hit_opens_another(Database database) {
    HitCounters counters = HitCounters.of(database, clock);
    assertThat(counters.hit("a", MINUTE)).isEqualTo(1);
    clock.advance(Duration.ofSeconds(59));
    assertThat(counters.hit("a", MINUTE)).isEqualTo(2);
    assertThat(counters.count("a")).isEqualTo(2);
    clock.advance(Duration.ofSeconds(1));
    assertThat(counters.count("a")).isZero();
    assertThat(counters.hit("a", MINUTE)).isEqualTo(1);
    counters.clear("a");
    assertThat(counters.count("a")).isZero();
  }

  @EveryEngine
  void who_makes_up_names_costs_nobody_else_a_count(Database database) {
    HitCounters counters = counters(database, 100, 10);
    for (int i = 0; i < 5; i++) {
      counters.hit("their share", "Heron from there", MINUTE);
    }
    counters.hit("edits of somebody", MINUTE);

    for (int i = 0; i < 300; i++) {
      counters.hit("loud", "made up " + i, MINUTE);
    }

    assertThat(counters.count("Heron from there")).isEqualTo(5);
    assertThat(counters.count("edits of somebody")).isEqualTo(1);
  }

  @EveryEngine
  void who_makes_up_names_does_not_get_rid_of_what_counts_against_himself(Database database) {
    HitCounters counters = counters(database, 100, 10);
    for (int i = 0; i < 6; i++) {
      counters.hit("loud", "Heron", MINUTE);
    }

    for (int i = 0; i < 300; i++) {
      counters.hit("loud", "made up " + i, MINUTE);
    }

    assertThat(counters.count("Heron")).isEqualTo(6);
    assertThat(counters.count("made up 299")).isEqualTo(1);
    assertThat(counters.count("made up 0")).isZero();
  }

  @EveryEngine
  void what_is_kept_of_a_name_is_short_however_long_it_is(Database database) {
    SharedHitCounters counters = new SharedHitCounters(database, clock, 100, 10);
    String longName = "x".repeat(100_000);

    assertThat(counters.hit("y".repeat(100_000), longName, MINUTE)).isEqualTo(1);
    assertThat(counters.hit("y".repeat(100_000), longName, MINUTE)).isEqualTo(2);
    assertThat(counters.count(longName)).isEqualTo(2);

    assertThat(
            database.<String>read(sql ->
                sql.sql("SELECT length(name) || ' ' || length(share) FROM rate_window")
                    .query(String.class)
                    .single()))
        .isEqualTo("32 32");
  }

  @EveryEngine
  void the_database_is_cleaned_of_what_is_over_and_what_is_too_much(Database database) {
    SharedHitCounters counters = new SharedHitCounters(database, clock, 20, 10);
    counters.hit("old", MINUTE);
    clock.advance(MINUTE);
    for (int share = 0; share < 5; share++) {
      for (int i = 0; i < 20; i++) {
        counters.hit("share " + share, "name " + share + " " + i, MINUTE);
      }
    }
    counters.hit("quiet", MINUTE);
    assertThat(windows(database)).isEqualTo(5 * 10 + 2);

    counters.clean();

    assertThat(windows(database)).isEqualTo(20);
    assertThat(counters.count("quiet")).isEqualTo(1);
  }

  @Test
  void in_memory_there_are_never_more_than_so_many() {
    LocalHitCounters counters = new LocalHitCounters(clock, 50, 20);
    counters.hit("quiet", MINUTE);
    for (int share = 0; share < 10; share++) {
      for (int i = 0; i < 40; i++) {
        counters.hit("share " + share, "name " + share + " " + i, MINUTE);
        assertThat(counters.size()).isLessThanOrEqualTo(50);
      }
    }
    assertThat(counters.count("quiet")).isEqualTo(1);

    clock.advance(MINUTE);
    counters.hit("fresh", MINUTE);
    assertThat(counters.size()).isEqualTo(1);
  }

  @Test
  void when_every_share_has_one_the_oldest_goes() {
    LocalHitCounters counters = new LocalHitCounters(clock, 3, 3);
    for (String name : new String[] {"one", "two", "three", "four"}) {
      counters.hit(name, MINUTE);
    }

    assertThat(counters.count("one")).isZero();
    assertThat(counters.count("two")).isEqualTo(1);
    assertThat(counters.size()).isEqualTo(3);
  }

  private HitCounters counters(Database database, int most, int mostOfShare) {
    return switch (database.engine()) {
      case SQLITE -> new LocalHitCounters(clock, most, mostOfShare);
      case POSTGRESQL -> new SharedHitCounters(database, clock, most, mostOfShare);
    };
  }

  private static long windows(Database database) {
    return database.<Long>read(
        sql -> sql.sql("SELECT count(*) FROM rate_window").query(Long.class).single());
  }
}
