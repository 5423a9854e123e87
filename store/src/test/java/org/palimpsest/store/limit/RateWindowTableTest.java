package org.palimpsest.store.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

final class RateWindowTableTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @EveryEngine
  void hits_are_counted_until_the_window_is_over(Database database) {
    assertThat(hit(database, NOW)).isEqualTo(1);
    assertThat(hit(database, NOW.plusSeconds(59))).isEqualTo(2);
    assertThat(count(database, NOW.plusSeconds(59))).isEqualTo(2);
    assertThat(count(database, NOW.plusSeconds(60))).isZero();
    assertThat(hit(database, NOW.plusSeconds(60))).isEqualTo(1);
    assertThat(hit(database, NOW.plusSeconds(119))).isEqualTo(2);
  }

  @EveryEngine
  void a_cleared_or_old_count_is_forgotten(Database database) {
    hit(database, NOW);
    database.write(tx -> {
      RateWindowTable.clear(tx.sql(), "edit");
      return true;
    });
    assertThat(count(database, NOW)).isZero();

    hit(database, NOW);
    assertThat(
            database.<Integer>write(tx -> RateWindowTable.trim(tx.sql(), 10, NOW.plusSeconds(60))))
        .isEqualTo(1);
  }

  @EveryEngine
  void no_hit_is_lost_when_many_come_at_once(Database database) throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Future<Long>> hits = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        hits.add(many.submit(() -> hit(database, NOW)));
      }
      List<Long> counts = new ArrayList<>();
      for (Future<Long> hit : hits) {
        counts.add(hit.get());
      }
      assertThat(counts).doesNotHaveDuplicates().contains(1L, 100L);
    }
  }

  @EveryEngine
  void a_share_that_is_used_up_loses_its_own_window_with_the_fewest_hits(Database database) {
    hit(database, "other", "other's", NOW);
    for (String name : List.of("one", "one", "two", "three", "three")) {
      hit(database, name, "mine", NOW);
    }
    assertThat(hit(database, "four", "mine", NOW)).isEqualTo(1);

    assertThat(count(database, "two", NOW)).isZero();
    assertThat(count(database, "one", NOW)).isEqualTo(2);
    assertThat(count(database, "three", NOW)).isEqualTo(2);
    assertThat(count(database, "other", NOW)).isEqualTo(1);
  }

  @EveryEngine
  void a_window_that_is_over_gives_its_room_before_any_other(Database database) {
    for (String name : List.of("one", "one", "one")) {
      hit(database, name, "mine", NOW.minusSeconds(30));
    }
    hit(database, "two", "mine", NOW);
    hit(database, "three", "mine", NOW);

    hit(database, "four", "mine", NOW.plusSeconds(30));

    assertThat(count(database, "two", NOW.plusSeconds(30))).isEqualTo(1);
    assertThat(count(database, "three", NOW.plusSeconds(30))).isEqualTo(1);
    assertThat(size(database)).isEqualTo(3);
  }

  @EveryEngine
  void the_largest_shares_lose_most_when_there_are_too_many_windows(Database database) {
    hit(database, "little", "little", NOW);
    for (String name : List.of("a", "b", "b", "c", "c")) {
      hit(database, name, "large", NOW);
    }

    int removed = database.write(tx -> RateWindowTable.trim(tx.sql(), 2, NOW));

    assertThat(removed).isEqualTo(2);
    assertThat(size(database)).isEqualTo(2);
    assertThat(count(database, "little", NOW)).isEqualTo(1);
    assertThat(count(database, "a", NOW)).isZero();
  }

  private static long hit(Database database, Instant now) {
    return hit(database, "edit", "edit", now);
  }

  private static long hit(Database database, String name, String share, Instant now) {
    return database.write(tx ->
        RateWindowTable.hit(tx.sql(), name, now)
            .orElseGet(
                () -> RateWindowTable.open(tx.sql(), name, share, now.plusSeconds(60), 3, now)));
  }

  private static long count(Database database, Instant now) {
    return count(database, "edit", now);
  }

  private static long count(Database database, String name, Instant now) {
    return database.read(sql -> RateWindowTable.count(sql, name, now));
  }

  private static long size(Database database) {
    return database.read(
        sql -> sql.sql("SELECT count(*) FROM rate_window").query(Long.class).single());
  }
}
