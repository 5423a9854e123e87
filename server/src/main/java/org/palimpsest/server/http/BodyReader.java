package org.palimpsest.server.http;

import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/**
 * Reads a body whole, within a limit of bytes and of time, and within what all bodies together may
 * take. Holds no thread while it waits for the client: usually everything has come already and
 * {@link #run} is done at once.
 */
final class BodyReader implements Runnable {
  /** So much of each body is free: it is small beside what a connection takes by itself. */
  private static final int UNCOUNTED = 1024;

  private final Request request;
  private final ListenerSettings settings;
  private final Function<byte[], CompletionStage<?>> whole;
  private final IntConsumer refused;
  private final long begun = NanoTime.now();
  private final BodyBudget budget;
  private final int most;
  private byte[] bytes = {};
  private int length;
  private int taken;

  /**
   * @param whole gets the body, and says when it has dealt with it; must not throw
   * @param refused gets the status of the refusal instead: 400, 408, 413 or 503
   */
  BodyReader(
      Request request,
      ListenerSettings settings,
      BodyBudget budget,
      Function<byte[], CompletionStage<?>> whole,
      IntConsumer refused) {
    this.request = request;
    this.settings = settings;
    this.budget = budget;
    this.whole = whole;
    this.refused = refused;
    long announced = request.getLength();
    this.most =
        announced < 0 ? settings.bodyLimit() : (int) Math.min(announced, settings.bodyLimit());
  }

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        if (NanoTime.since(begun) > settings.patience().receive().toNanos()) {
          refuse(408);
        } else {
          request.demand(this);
        }
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        refuse(chunk.getFailure() instanceof TimeoutException ? 408 : 400);
        return;
      }
      boolean fits = chunk.remaining() <= settings.bodyLimit() - length;
      boolean held = fits && append(chunk);
      boolean last = chunk.isLast();
      chunk.release();
      if (!held) {
        refuse(fits ? 503 : 413);
        return;
      }
      if (last) {
        whole
            .apply(length == bytes.length ? bytes : Arrays.copyOf(bytes, length))
            .whenComplete((answered, failure) -> budget.give(taken));
        return;
      }
    }
  }

  /** Whether there was room for it. What is announced takes no room before it has come. */
  private boolean append(Content.Chunk chunk) {
    int more = chunk.remaining();
    if (length + more > bytes.length) {
      int larger = (int) Math.max(Math.min(2L * (length + more), most), length + more);
      int counted = Math.max(0, larger - UNCOUNTED) - taken;
      if (!budget.take(counted)) {
        return false;
      }
      taken += counted;
      bytes = Arrays.copyOf(bytes, larger);
    }
    chunk.getByteBuffer().get(bytes, length, more);
    length += more;
    return true;
  }

  private void refuse(int status) {
    budget.give(taken);
    refused.accept(status);
  }
}
