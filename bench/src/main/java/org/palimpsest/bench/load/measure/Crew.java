package org.palimpsest.bench.load.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that share jobs and work at the same time, each on a thread of its own. */
public final class Crew {
  /** What a client does for one job. */
  @FunctionalInterface
  public interface Job {
    void run(int client, int job) throws IOException;
  }

  private final ThreadFactory threads;
  private final int clients;

  /** A crew of this many clients. */
  public Crew(ThreadFactory threads, int clients) {
    this.threads = threads;
    this.clients = clients;
  }

  /**
   * Does jobs until there are none left or the time is up; a job that has begun is finished.
   *
   * @param nanoseconds the time in which new jobs are begun
   * @return the nanoseconds from the common start to the end of the last job
   * @throws IOException when a job threw one; its client has stopped there, the others went on
   */
  public long work(int jobs, long nanoseconds, Job job) throws IOException {
    AtomicInteger next = new AtomicInteger();
    CountDownLatch ready = new CountDownLatch(clients);
    CountDownLatch go = new CountDownLatch(1);
    List<Throwable> broken = new ArrayList<>();
    List<Thread> started = new ArrayList<>();
    for (int c = 0; c < clients; c++) {
      int client = c;
      started.add(
          threads.newThread(() -> {
            ready.countDown();
            try {
              go.await();
              long start = System.nanoTime();
              while (System.nanoTime() - start < nanoseconds) {
                int mine = next.getAndIncrement();
                if (mine < 0 || mine >= jobs) {
                  return;
                }
                job.run(client, mine);
              }
            } catch (Exception | Error e) {
              synchronized (broken) {
                broken.add(e);
              }
            }
          }));
    }
    try {
      started.forEach(Thread::start);
      ready.await();
      long start = System.nanoTime();
      go.countDown();
      for (Thread thread : started) {
        thread.join();
      }
      long taken = System.nanoTime() - start;
      if (!broken.isEmpty()) {
        Throwable first = broken.getFirst();
        if (first instanceof IOException) {
          throw new IOException(first.getMessage(), first);
        }
        throw new IllegalStateException("A client stopped: " + first, first);
      }
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while measuring", e);
    }
  }
}
