package org.palimpsest.wiki.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.palimpsest.store.Database;
import org.palimpsest.store.limit.RateWindowTable;

/** Counts in the database, where every node sees the same. */
final class SharedHitCounters implements HitCounters {
  static final int MOST = 200_000;

  private static final int OPENED_BETWEEN_CLEANINGS = 1000;

  private final Database database;
  private final InstantSource clock;
  private final int most;
  private final int mostOfShare;
  private final AtomicLong opened = new AtomicLong();

  /**
   * @param most how many windows there can be after each cleaning
   * @param mostOfShare how many of them can be of one share
   */
  SharedHitCounters(Database database, InstantSource clock, int most, int mostOfShare) {
    this.database = database;
    this.clock = clock;
    this.most = most;
    this.mostOfShare = mostOfShare;
  }

  @Override
  public long hit(String share, String name, Duration length) {
    String hash = NameHash.of(name).text();
    String shareHash = share.equals(name) ? hash : NameHash.of(share).text();
    Instant now = clock.instant();
    Instant closes = now.plus(length);
    long hits =
        database.write(tx ->
            RateWindowTable.hit(tx.sql(), hash, now)
                .orElseGet(() ->
                    RateWindowTable.open(tx.sql(), hash, shareHash, closes, mostOfShare, now)));
    if (hits == 1 && opened.incrementAndGet() % OPENED_BETWEEN_CLEANINGS == 0) {
      clean();
    }
    return hits;
  }

  /** Forgets the windows that are over, and those of the largest shares when there are too many. */
  void clean() {
    Instant now = clock.instant();
    database.write(tx -> RateWindowTable.trim(tx.sql(), most, now));
  }

  @Override
  public long count(String name) {
    String hash = NameHash.of(name).text();
    Instant now = clock.instant();
    return database.query(sql -> RateWindowTable.count(sql, hash, now));
  }

  @Override
  public void clear(String name) {
    String hash = NameHash.of(name).text();
    database.write(tx -> {
      RateWindowTable.clear(tx.sql(), hash);
      return true;
    });
  }
}
