package org.palimpsest.server.http;

import java.util.Arrays;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.store.memory.MemoryBudget;

/**
 * Reads a body whole, within a limit of bytes and of time, and within what all bodies together may
 * take. Holds no thread while it waits for the client: usually everything has come already and
 * {@link #run} is done at once.
 */
final class BodyReader implements Runnable {
  /** So much of each body is free: it is small beside what a connection takes by itself. */
  private static final int UNCOUNTED = 1024;

  private final Request request;
  private final Patience patience;
  private final MemoryBudget budget;
  private final int limit;
  private final BodyReceiver receiver;
  private final OpenConnection connection;
  private final long begun = NanoTime.now();
  private final int most;
  private byte[] bytes = {};
  private int length;
  private long taken;

  BodyReader(
      Request request, Patience patience, MemoryBudget budget, int limit, BodyReceiver receiver) {
    this.request = request;
    this.patience = patience;
    this.budget = budget;
    this.limit = limit;
    this.receiver = receiver;
    this.connection = Admission.connection(request);
    long announced = request.getLength();
    this.most = announced < 0 ? limit : (int) Math.min(announced, limit);
  }

  @Override
  public void run() {
    connection.resumes();
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        if (NanoTime.since(begun) > patience.receive().toNanos()) {
          refuse(408);
        } else {
          connection.awaits();
          request.demand(this);
        }
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        refuse(connection.refusal(chunk.getFailure()));
        return;
      }
      boolean fits = chunk.remaining() <= limit - length;
      boolean held = fits && append(chunk);
      boolean last = chunk.isLast();
      chunk.release();
      if (!held) {
        refuse(fits ? 503 : 413);
        return;
      }
      if (last) {
        receiver
            .receive(
                new RequestBody.Whole(
                    length == bytes.length ? bytes : Arrays.copyOf(bytes, length)))
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
      long counted = budget.rounded(Math.max(0, larger - UNCOUNTED)) - taken;
      if (counted > 0 && !budget.take(counted)) {
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
    receiver.refuse(status, limit);
  }
}
