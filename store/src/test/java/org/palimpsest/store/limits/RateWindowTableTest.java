package org.palimpsest.store.limits;

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
            database.<Integer>write(
                tx -> RateWindowTable.deleteOpenedBefore(tx.sql(), NOW.plusSeconds(1))))
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

  private static long hit(Database database, Instant now) {
    return database.write(tx -> RateWindowTable.hit(tx.sql(), "edit", 60, now));
  }

  private static long count(Database database, Instant now) {
    return database.read(sql -> RateWindowTable.count(sql, "edit", 60, now));
  }
}
