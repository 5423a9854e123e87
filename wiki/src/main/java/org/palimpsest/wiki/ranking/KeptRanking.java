package org.palimpsest.wiki.ranking;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.ranking.RankedPage;

/**
 * One ranking, kept for as long as it is worth its making. Thread-safe; the first readers wait for
 * it together.
 */
final class KeptRanking {
  private static final Duration NOTICEABLE = Duration.ofMillis(20);
  private static final int REST = 1000;

  private final Function<Instant, List<RankedPage>> maker;
  private final InstantSource clock;
  private final Executor background;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile @Nullable Kept kept;

  /** A ranking, and when it is too old. */
  private record Kept(List<RankedPage> pages, Instant made, Instant old) {}

  /**
   * @param maker makes the ranking as of a time
   * @param background where it is renewed
   */
  KeptRanking(Function<Instant, List<RankedPage>> maker, InstantSource clock, Executor background) {
    this.maker = maker;
    this.clock = clock;
    this.background = background;
  }

  /** The ranking, kept or new. */
  RankedList read() {
    Kept found = kept;
    return found == null ? first() : again(found);
  }

  private synchronized RankedList first() {
    Kept found = kept;
    return found == null ? fresh() : again(found);
  }

  private RankedList again(Kept found) {
    if (found.old.isBefore(clock.instant()) && renewing.compareAndSet(false, true)) {
      background.execute(this::renew);
    }
    return new RankedList(found.pages, found.made, true);
  }

  private void renew() {
    try {
      fresh();
    } finally {
      renewing.set(false);
    }
  }

  private RankedList fresh() {
    Instant begun = clock.instant();
    List<RankedPage> pages = maker.apply(begun);
    Duration cost = Duration.between(begun, clock.instant());
    boolean worthKeeping = cost.compareTo(NOTICEABLE) > 0;
    kept = worthKeeping ? new Kept(pages, begun, begun.plus(cost.multipliedBy(REST))) : null;
    return new RankedList(pages, begun, false);
  }
}
