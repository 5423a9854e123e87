package org.palimpsest.wiki.authority;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.palimpsest.store.Database;
import org.palimpsest.store.limits.RateWindowTable;

/** Counts in the database, where every node sees the same. */
final class SharedHitCounters implements HitCounters {
  private static final int HITS_BETWEEN_CLEANINGS = 10_000;
  private static final Duration LONGEST_WINDOW = Duration.ofDays(3);

  private final Database database;
  private final InstantSource clock;
  private final AtomicLong hits = new AtomicLong();

  SharedHitCounters(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public long hit(String name, Duration window) {
    Instant now = clock.instant();
    boolean clean = hits.incrementAndGet() % HITS_BETWEEN_CLEANINGS == 0;
    return database.write(tx -> {
      if (clean) {
        RateWindowTable.deleteOpenedBefore(tx.sql(), now.minus(LONGEST_WINDOW));
      }
      return RateWindowTable.hit(tx.sql(), name, window.toSeconds(), now);
    });
  }

  @Override
  public long count(String name, Duration window) {
    Instant now = clock.instant();
    return database.read(sql -> RateWindowTable.count(sql, name, window.toSeconds(), now));
  }

  @Override
  public void clear(String name) {
    database.write(tx -> {
      RateWindowTable.clear(tx.sql(), name);
      return true;
    });
  }
}
