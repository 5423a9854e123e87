package org.palimpsest.server.http;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.body.EventListener;
import org.palimpsest.http.body.ServerEvent;

/**
 * An event stream on its way to its reader: what has been told waits here until the connection
 * takes it. A reader for whom too much waits is cut off, and may come again. Thread-safe.
 */
final class OpenEventStream extends IteratingCallback implements EventListener {
  private static final int MOST_WAITING = 64 * 1024;

  private final Response response;
  private final Callback end;
  private final Consumer<OpenEventStream> ended;
  private final Deque<byte[]> waiting = new ArrayDeque<>(); // guarded by itself
  private int waitingBytes;
  private boolean closing;

  /**
   * @param ended told when the stream has ended
   */
  OpenEventStream(Response response, Callback end, Consumer<OpenEventStream> ended) {
    this.response = response;
    this.end = end;
    this.ended = ended;
  }

  @Override
  public boolean tell(ServerEvent event) {
    return send(event.wire());
  }

  @Override
  public void end() {
    synchronized (waiting) {
      closing = true;
    }
    iterate();
  }

  /** Sends bytes as soon as it can be; says whether the stream is still open. */
  boolean send(byte[] bytes) {
    boolean late;
    synchronized (waiting) {
      if (closing) {
        return false;
      }
      // One event may be larger; a reader that is up to date gets it.
      late = waitingBytes > 0 && waitingBytes + bytes.length > MOST_WAITING;
      if (late) {
        closing = true;
      } else {
        waiting.add(bytes);
        waitingBytes += bytes.length;
      }
    }
    if (late) {
      response.getRequest().getConnectionMetaData().getConnection().close();
      return false;
    }
    iterate();
    return true;
  }

  @Override
  protected Action process() {
    byte[] next;
    boolean last;
    synchronized (waiting) {
      next = takeAll();
      last = closing;
    }
    if (next == null && !last) {
      return Action.IDLE;
    }
    if (next == null && response.hasLastWrite()) {
      return Action.SUCCEEDED;
    }
    response.write(last, next == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(next), this);
    return Action.SCHEDULED;
  }

  private byte @Nullable [] takeAll() {
    if (waiting.isEmpty()) {
      return null;
    }
    if (waiting.size() == 1) {
      waitingBytes = 0;
      return waiting.remove();
    }
    ByteBuffer all = ByteBuffer.allocate(waitingBytes);
    waiting.forEach(all::put);
    waiting.clear();
    waitingBytes = 0;
    return all.array();
  }

  @Override
  protected void onCompleteSuccess() {
    ended.accept(this);
    end.succeeded();
  }

  @Override
  protected void onCompleteFailure(Throwable failure) {
    synchronized (waiting) {
      closing = true;
      waiting.clear();
    }
    ended.accept(this);
    end.failed(failure);
  }
}
