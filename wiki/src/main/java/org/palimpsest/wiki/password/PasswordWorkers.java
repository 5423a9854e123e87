package org.palimpsest.wiki.password;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The few threads on which all is done for strangers that takes a hash of a password: each takes a
 * tenth of a second and tens of megabytes. Whoever wants one waits in a bounded, fair queue and
 * holds no thread meanwhile. Thread-safe.
 */
public final class PasswordWorkers implements AutoCloseable {
  /** Through in some ten seconds, before clients give up. */
  private static final int MOST_STRANGERS = 128;

  private static final int MOST_KNOWN = 64;
  private static final int MOST_OF_SOURCE = 112;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Passwords passwords;
  private final FairQueue<Job<?>> queue =
      new FairQueue<>(
          new Lane<>(MOST_KNOWN, MOST_OF_SOURCE), new Lane<>(MOST_STRANGERS, MOST_OF_SOURCE));
  private final List<Thread> threads = new ArrayList<>();
  private final LongAdder refused = new LongAdder();
  private boolean closed;

  /**
   * Starts them.
   *
   * @param count how many hashes are made at once
   */
  public PasswordWorkers(Passwords passwords, int count) {
    this.passwords = passwords;
    Thread.Builder worker = Thread.ofPlatform().daemon().name("password-", 1);
    for (int i = 0; i < count; i++) {
      threads.add(worker.start(this::serve));
    }
  }

  private record Job<T>(
      Function<Passwords, T> work, Supplier<T> refusal, CompletableFuture<T> result) {
    void run(Passwords passwords) {
      try {
        result.complete(work.apply(passwords));
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    }

    void refuse() {
      result.complete(refusal.get());
    }
  }

  /**
   * Does something when its turn comes, on one of these threads, where what depends on the result
   * is done too.
   *
   * @param work must not wait for another turn
   * @param refusal what is given instead when too many are waiting: nothing has been done then
   */
  public <T> CompletionStage<T> inTurn(
      Asker asker, Function<Passwords, T> work, Supplier<T> refusal) {
    Job<T> job = new Job<>(work, refusal, new CompletableFuture<>());
    Optional<Job<?>> out;
    synchronized (queue) {
      out = closed ? Optional.of(job) : queue.offer(asker, job);
      queue.notify();
    }
    out.ifPresent(refusedJob -> {
      refused.increment();
      refusedJob.refuse();
    });
    return job.result;
  }

  /** How many wait now. */
  public int waiting() {
    synchronized (queue) {
      return queue.size();
    }
  }

  /** For how many there has been no room since the start. */
  public long refused() {
    return refused.sum();
  }

  private void serve() {
    for (Optional<Job<?>> job = next(); job.isPresent(); job = next()) {
      job.get().run(passwords);
    }
  }

  /** Waits for the next one; empty when all is over. */
  private Optional<Job<?>> next() {
    synchronized (queue) {
      while (!closed) {
        Optional<Job<?>> job = queue.poll();
        if (job.isPresent()) {
          return job;
        }
        try {
          queue.wait();
        } catch (InterruptedException _) {
          // Nobody interrupts these threads; whoever does so all the same finds them waiting.
        }
      }
      return Optional.empty();
    }
  }

  /** Ends the threads; who still waits is refused. */
  @Override
  public void close() {
    List<Job<?>> waiting = new ArrayList<>();
    synchronized (queue) {
      closed = true;
      for (var job = queue.poll(); job.isPresent(); job = queue.poll()) {
        waiting.add(job.get());
      }
      queue.notifyAll();
    }
    waiting.forEach(Job::refuse);
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
