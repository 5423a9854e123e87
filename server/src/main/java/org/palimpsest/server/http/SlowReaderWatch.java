package org.palimpsest.server.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off readers who take a long answer more slowly than they must. Jetty's idle time-out begins
 * anew with every byte, so one who reads a byte now and then could hold an answer for hours.
 * Thread-safe.
 */
final class SlowReaderWatch extends AbstractLifeCycle {
  private static final double NANOS = 1e9;

  private final Patience patience;
  private final Set<Delivery> deliveries = ConcurrentHashMap.newKeySet();
  private final LongAdder cut = new LongAdder();
  private final Thread watcher =
      Thread.ofPlatform().daemon().name("slow-reader-watch").unstarted(this::watch);

  /** From when on, and from how many bytes on, a reader's pace is measured. */
  private record Window(long sent, long since) {}

  SlowReaderWatch(Patience patience) {
    this.patience = patience;
  }

  /** Watches an answer until it is left. */
  void enter(Delivery delivery) {
    deliveries.add(delivery);
  }

  /** Watches it no longer. */
  void leave(Delivery delivery) {
    deliveries.remove(delivery);
  }

  /** How many readers have been cut off. */
  long cut() {
    return cut.sum();
  }

  @Override
  protected void doStart() {
    watcher.start();
  }

  @Override
  protected void doStop() {
    watcher.interrupt();
  }

  private void watch() {
    Map<Delivery, Window> windows = Map.of();
    while (true) {
      Map<Delivery, Window> next = new HashMap<>();
      for (Delivery delivery : deliveries) {
        next.put(delivery, look(delivery, windows.get(delivery)));
      }
      windows = next;
      try {
        Thread.sleep(patience.receive().dividedBy(4));
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private Window look(Delivery delivery, @Nullable Window window) {
    long sent = delivery.sent();
    if (window == null) {
      return new Window(sent, NanoTime.now());
    }
    long passed = NanoTime.since(window.since);
    if (passed < patience.receive().toNanos()) {
      return window;
    }
    if (sent - window.sent < patience.bytesPerSecond() * (passed / NANOS)) {
      cut.increment();
      delivery.cut();
    }
    return new Window(sent, NanoTime.now());
  }
}
