package org.palimpsest.store.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs things on other threads and waits for them. */
public final class Parallel {
  private Parallel() {}

  /** Runs the task on one other thread; throws an {@link AssertionError} if it throws. */
  public static void run(Runnable task) {
    run(1, task);
  }

  /** Runs the task on so many other threads, which start together. */
  public static void run(int threads, Runnable task) {
    var start = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        runs.add(
            executor.submit(() -> {
              start.await();
              task.run();
              return null;
            }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
