package org.palimpsest.wiki.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts in memory. The least used windows are forgotten when there are very many. */
final class LocalHitCounters implements HitCounters {
  private static final int MANY = 100_000;

  private record Window(Instant opened, long hits) {
    boolean isOpen(Instant now, Duration length) {
      return opened.plus(length).isAfter(now);
    }
  }

  private final Cache<String, Window> windows = Caffeine.newBuilder().maximumSize(MANY).build();
  private final InstantSource clock;

  LocalHitCounters(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public long hit(String name, Duration length) {
    Instant now = clock.instant();
    return windows
        .asMap()
        .merge(
            name,
            new Window(now, 1),
            (old, fresh) -> old.isOpen(now, length) ? new Window(old.opened, old.hits + 1) : fresh)
        .hits();
  }

  @Override
  public long count(String name, Duration length) {
    Window window = windows.getIfPresent(name);
    return window != null && window.isOpen(clock.instant(), length) ? window.hits() : 0;
  }

  @Override
  public void clear(String name) {
    windows.invalidate(name);
  }
}
