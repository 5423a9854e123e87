package org.palimpsest.wiki.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts in memory. */
final class LocalHitCounters implements HitCounters {
  /** Some ten megabytes at most. */
  static final int MOST = 32_768;

  private static final Comparator<Window> FEWEST_HITS =
      Comparator.<Window>comparingLong(window -> window.hits)
          .thenComparing(window -> window.closes);

  private final InstantSource clock;
  private final int most;
  private final int mostOfShare;
  private final Map<NameHash, Window> windows = new HashMap<>();
  private final Map<NameHash, List<Window>> shares = new LinkedHashMap<>();

  private static final class Window {
    private final NameHash name;
    private final NameHash share;
    private final Instant closes;
    private long hits;

    Window(NameHash name, NameHash share, Instant closes) {
      this.name = name;
      this.share = share;
      this.closes = closes;
    }

    boolean isOpen(Instant now) {
      return closes.isAfter(now);
    }
  }

  /**
   * @param most how many windows there can be
   * @param mostOfShare how many of them can be of one share
   */
  LocalHitCounters(InstantSource clock, int most, int mostOfShare) {
    this.clock = clock;
    this.most = most;
    this.mostOfShare = mostOfShare;
  }

  @Override
  public synchronized long hit(String share, String name, Duration length) {
    NameHash hash = NameHash.of(name);
    Instant now = clock.instant();
    Window window = windows.get(hash);
    if (window == null || !window.isOpen(now)) {
      window = open(hash, share.equals(name) ? hash : NameHash.of(share), now, length);
    }
    return ++window.hits;
  }

  @Override
  public synchronized long count(String name) {
    Window window = windows.get(NameHash.of(name));
    return window != null && window.isOpen(clock.instant()) ? window.hits : 0;
  }

  @Override
  public synchronized void clear(String name) {
    Window window = windows.get(NameHash.of(name));
    if (window != null) {
      forget(window);
    }
  }

  /** How many windows are kept. */
  synchronized int size() {
    return windows.size();
  }

  private Window open(NameHash name, NameHash share, Instant now, Duration length) {
    Window old = windows.get(name);
    if (old != null) {
      forget(old);
    }
    List<Window> own = shares.getOrDefault(share, List.of());
    if (own.size() >= mostOfShare) {
      forgetOneOf(own, now);
    } else if (windows.size() >= most) {
      makeRoom(now);
    }
    Window window = new Window(name, share, now.plus(length));
    windows.put(name, window);
    shares.computeIfAbsent(share, fresh -> new ArrayList<>(1)).add(window);
    return window;
  }

  private void makeRoom(Instant now) {
    List.copyOf(windows.values()).stream()
        .filter(window -> !window.isOpen(now))
        .forEach(this::forget);
    if (windows.size() >= most) {
      shares.values().stream()
          .max(Comparator.comparingInt(List::size))
          .ifPresent(largest -> forgetOneOf(largest, now));
    }
  }

  private void forgetOneOf(List<Window> share, Instant now) {
    share.stream()
        .min(Comparator.comparing((Window window) -> window.isOpen(now)).thenComparing(FEWEST_HITS))
        .ifPresent(this::forget);
  }

  private void forget(Window window) {
    windows.remove(window.name);
    shares.computeIfPresent(
        window.share,
        (name, share) -> {
          share.remove(window);
          return share.isEmpty() ? null : share;
        });
  }
}
