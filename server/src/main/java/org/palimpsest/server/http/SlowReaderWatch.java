package org.palimpsest.server.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.palimpsest.store.memory.MemoryBudget;

/**
 * Cuts off readers who take a long answer more slowly than they must. Jetty's idle time-out begins
 * anew with every byte, so one who reads a byte now and then could hold an answer for hours. When
 * the memory for answers is short, the slowest of those who hold some have to go at once, so that
 * there is room for others. Thread-safe.
 */
final class SlowReaderWatch extends AbstractLifeCycle {
  private static final double NANOS = 1e9;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  /** Who is so many times quicker than readers must be never has to go for others. */
  private static final int QUICK = 16;

  private final Patience patience;
  private final MemoryBudget answers;
  private final LongConsumer relief = this::relieve;
  private final Map<Delivery, Pace> deliveries = new ConcurrentHashMap<>();
  private final LongAdder cut = new LongAdder();
  private final Thread watcher =
      Thread.ofPlatform().daemon().name("slow-reader-watch").unstarted(this::watch);

  /**
   * @param answers the memory for answers
   */
  SlowReaderWatch(Patience patience, MemoryBudget answers) {
    this.patience = patience;
    this.answers = answers;
  }

  /**
   * How fast an answer is taken: since the last look, and over a time for which all are measured.
   */
  private static final class Pace {
    private long lookSent;
    private long lookSince = NanoTime.now();
    private long windowSent;
    private long windowSince = lookSince;
    private volatile double recent = Double.NaN;
    private volatile boolean cut;
  }

  private record Candidate(Delivery delivery, Pace pace, double recent) {}

  /** Watches an answer until it is left. */
  void enter(Delivery delivery) {
    deliveries.put(delivery, new Pace());
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
    answers.addRelief(relief);
    watcher.start();
  }

  @Override
  protected void doStop() {
    watcher.interrupt();
    answers.removeRelief(relief);
  }

  private void watch() {
    Duration quarter = patience.receive().dividedBy(4);
    Duration pause = quarter.compareTo(LONGEST_PAUSE) < 0 ? quarter : LONGEST_PAUSE;
    while (true) {
      deliveries.forEach(this::look);
      try {
        Thread.sleep(pause);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void look(Delivery delivery, Pace pace) {
    long sent = delivery.sent();
    long now = NanoTime.now();
    if (now > pace.lookSince) {
      pace.recent = (sent - pace.lookSent) / ((now - pace.lookSince) / NANOS);
    }
    pace.lookSent = sent;
    pace.lookSince = now;
    long passed = now - pace.windowSince;
    if (passed >= patience.receive().toNanos()) {
      if (delivery.isWaiting()
          && sent - pace.windowSent < patience.bytesPerSecond() * (passed / NANOS)) {
        cut(delivery, pace);
      }
      pace.windowSent = sent;
      pace.windowSince = now;
    }
  }

  /** Sees to it that so many bytes are given back soon, as far as slow readers hold them. */
  private synchronized void relieve(long wanted) {
    long coming = 0;
    List<Candidate> slow = new ArrayList<>();
    for (Map.Entry<Delivery, Pace> entry : deliveries.entrySet()) {
      Delivery delivery = entry.getKey();
      Pace pace = entry.getValue();
      double recent = pace.recent;
      if (pace.cut) {
        coming += delivery.holds();
      } else if (delivery.holds() > 0
          && delivery.isWaiting()
          && recent < (double) QUICK * patience.bytesPerSecond()) {
        slow.add(new Candidate(delivery, pace, recent));
      }
    }
    slow.sort(Comparator.comparingDouble(Candidate::recent));
    for (Candidate slowest : slow) {
      if (coming >= wanted) {
        return;
      }
      coming += slowest.delivery.holds();
      cut(slowest.delivery, slowest.pace);
    }
  }

  private void cut(Delivery delivery, Pace pace) {
    pace.cut = true;
    cut.increment();
    delivery.cut();
  }
}
