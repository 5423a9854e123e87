package org.palimpsest.server.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Takes what is left of a refused body and throws it away once the refusal has been sent, up to a
 * limit: a client that sends everything before it listens would otherwise be cut off without having
 * read why. Holds no thread while it waits.
 */
final class DrainingCallback implements Callback, Runnable {
  private static final long MOST_BYTES = 16L << 20;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Request request;
  private final OpenConnection connection;
  private final Callback then;
  private final long begun = NanoTime.now();
  private long length;

  private DrainingCallback(Request request, Callback then) {
    this.request = request;
    this.connection = Admission.connection(request);
    this.then = then;
  }

  /** What to call at the end of a refusal. Who has asked before sending sends nothing. */
  static Callback of(Request request, Callback then) {
    return request.getHeaders().contains(HttpHeader.EXPECT)
        ? then
        : new DrainingCallback(request, then);
  }

  @Override
  public void succeeded() {
    run();
  }

  @Override
  public void failed(Throwable failure) {
    then.failed(failure);
  }

  @Override
  public void run() {
    connection.resumes();
    while (length <= MOST_BYTES && NanoTime.since(begun) <= MOST_NANOS) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        connection.awaits();
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        break;
      }
      length += chunk.remaining();
      boolean last = chunk.isLast();
      chunk.release();
      if (last) {
        break;
      }
    }
    then.succeeded();
  }
}
