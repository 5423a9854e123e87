package org.palimpsest.server.http;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * The threads of those who read the body of a request while it comes: a few of their own, so that
 * however slow these are, all other requests have theirs. Real ones, since they write to databases.
 * Thread-safe.
 */
final class StreamThreads extends AbstractLifeCycle implements Executor {
  private static final int MOST = 16;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MOST,
          30,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("stream-", 0).factory());

  /** Runs this at once, or throws a {@link java.util.concurrent.RejectedExecutionException}. */
  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  protected void doStop() {
    threads.shutdownNow();
  }
}
