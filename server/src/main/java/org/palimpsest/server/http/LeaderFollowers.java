package org.palimpsest.server.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.util.thread.TryExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Leader and followers: the thread that waits for requests serves the next one itself, and a
 * follower takes the lead over only when that request is not answered within a moment, or is known
 * to take longer. So quick requests stay on one thread, whose caches are warm, and a slow one holds
 * nobody up for longer than that moment. Thread-safe.
 *
 * <p>Jetty asks for a follower before each request, and would have it at once: the change of
 * threads costs as much as a page takes to be read.
 */
final class LeaderFollowers implements TryExecutor {
  private static final ThreadLocal<@Nullable Lead> OF_THIS_REQUEST = new ThreadLocal<>();

  private final Executor threads;
  private final long patienceNanos;
  private final Map<Runnable, Lead> leads = new ConcurrentHashMap<>(); // one per selector

  /**
   * @param patience how long a request may keep the lead
   */
  LeaderFollowers(Executor threads, Duration patience) {
    this.threads = threads;
    this.patienceNanos = patience.toNanos();
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public boolean tryExecute(Runnable takeLead) {
    Lead lead = leads.computeIfAbsent(takeLead, Lead::new);
    OF_THIS_REQUEST.set(lead);
    lead.requestBegins();
    return true;
  }

  /** Says that the request on this thread will take its time. */
  void handOver() {
    Lead lead = OF_THIS_REQUEST.get();
    if (lead != null) {
      lead.hasten();
    }
  }

  /** The lead of one selector, and the follower that waits for it. */
  private final class Lead implements Runnable {
    private final Runnable take;
    private final AtomicBoolean followed = new AtomicBoolean();
    private volatile long begun;
    private volatile boolean hastened;
    private volatile @Nullable Thread follower;

    Lead(Runnable take) {
      this.take = take;
    }

    void requestBegins() {
      begun = System.nanoTime();
      if (followed.compareAndSet(false, true)) {
        threads.execute(this);
      }
    }

    void hasten() {
      hastened = true;
      LockSupport.unpark(follower);
    }

    @Override
    public void run() {
      follower = Thread.currentThread();
      long left = patienceNanos;
      while (left > 0 && !hastened) {
        LockSupport.parkNanos(this, left);
        left = patienceNanos - (System.nanoTime() - begun);
      }
      follower = null;
      hastened = false;
      // Before the lead is taken: a request that finds a follower must find it still to come.
      followed.set(false);
      take.run();
    }
  }
}
