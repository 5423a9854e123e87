package org.palimpsest.store.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.palimpsest.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has followers follow the outbox of a database, each on a thread of its own so that none holds up
 * another, and trims the outbox behind them. The threads sleep until this process commits
 * something, and look now and then for what others have committed. Thread-safe.
 */
public final class Followers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

  /** How long entries may wait to be trimmed where hardly any are written. */
  private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

  private final FollowerPace pace;
  private final List<Bell> bells = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong untrimmed = new AtomicLong();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch withoutPlace;

  /**
   * Begins at once.
   *
   * @param database must stay open until this is closed
   * @param node a name that no other process has that follows the same outbox
   */
  public Followers(
      Database database,
      List<? extends Follower> followers,
      String node,
      FollowerPace pace,
      InstantSource clock) {
    this.pace = pace;
    this.withoutPlace = new CountDownLatch(followers.size());
    for (Follower follower : followers) {
      FollowerStep step = new FollowerStep(database, follower, node, pace.lease(), clock);
      Bell bell = new Bell();
      bells.add(bell);
      threads.add(thread(follower.name(), () -> follow(step, follower.name(), bell)));
    }
    Bell toTrim = new Bell();
    OutboxTrimmer trimmer = new OutboxTrimmer(database, pace.trimmed());
    threads.add(thread("trimming", () -> trim(trimmer, toTrim)));
    List<Bell> toFollow = List.copyOf(bells);
    bells.add(toTrim);
    database.listen((transactions, nanos) -> {
      toFollow.forEach(Bell::ring);
      if (untrimmed.addAndGet(transactions) >= pace.trimmed()) {
        toTrim.ring();
      }
    });
    threads.forEach(Thread::start);
  }

  /** Ends after the step that each follower is at, and lets other nodes go on with the rest. */
  @Override
  public void close() {
    closing.countDown();
    bells.forEach(Bell::ring);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name("outbox " + name).unstarted(work);
  }

  private void follow(FollowerStep step, String name, Bell bell) {
    int failures = 0;
    boolean hasPlace = false;
    while (isOpen()) {
      try {
        step.begin();
        if (!hasPlace) {
          withoutPlace.countDown();
          hasPlace = true;
        }
        Duration rest = stepUntilRest(step, failures == 0 ? pace.entries() : 1);
        failures = 0;
        rest(pace.gathering());
        await(bell, rest);
      } catch (RuntimeException e) {
        Duration pause = pace.pauses().after(failures++);
        LOG.warn("The follower {} failed and is asked again in {}", name, pause, e);
        rest(pause);
      }
    }
    end(step, name);
  }

  /**
   * Goes on until there is nothing more to do, and says how long to wait for more.
   *
   * @param most the most entries at once: one after a failure, so that it gets as far as it can
   */
  private Duration stepUntilRest(FollowerStep step, int most) {
    while (isOpen()) {
      switch (step.step(most)) {
        case NOTHING_NEW -> {
          return pace.polling();
        }
        case HELD_BY_OTHER -> {
          return pace.lease().compareTo(pace.polling()) < 0 ? pace.lease() : pace.polling();
        }
        case MOVED -> {}
      }
    }
    return Duration.ZERO;
  }

  private static void end(FollowerStep step, String name) {
    try {
      step.end();
    } catch (RuntimeException e) {
      LOG.debug("The lease of the follower {} ends by itself", name, e);
    }
  }

  private void trim(OutboxTrimmer trimmer, Bell bell) {
    // Who has no place yet holds nothing back: what it is to follow would be trimmed before it.
    while (isOpen() && withoutPlace.getCount() > 0) {
      rest(pace.gathering());
    }
    while (isOpen()) {
      await(bell, LEFT_ALONE);
      try {
        while (isOpen() && untrimmed.get() > 0 && trimmer.trim()) {
          rest(pace.gathering()); // others want to write too
        }
        untrimmed.set(0);
      } catch (RuntimeException e) {
        LOG.debug("The outbox could not be trimmed", e);
      }
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  private void await(Bell bell, Duration most) {
    try {
      bell.await(most);
    } catch (InterruptedException _) {
      closing.countDown();
    }
  }

  private void rest(Duration time) {
    try {
      boolean _ = closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      closing.countDown();
    }
  }
}
