package org.palimpsest.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * Sends bytes that are at hand in slices of the same memory, so that it shows how fast their reader
 * takes them. Holds no thread meanwhile.
 */
final class SlicedDelivery extends IteratingCallback implements Delivery {
  private static final int SLICE = 32 * 1024;

  private final ByteBuffer bytes;
  private final Response response;
  private final SlowReaderWatch watch;
  private final Callback end;
  private volatile long sent;
  private volatile boolean over;
  private int next;

  SlicedDelivery(ByteBuffer bytes, Response response, SlowReaderWatch watch, Callback end) {
    this.bytes = bytes;
    this.response = response;
    this.watch = watch;
    this.end = end;
  }

  /** Begins; most answers have been taken when this returns, and need no watching. */
  void begin() {
    iterate();
    if (!over) {
      watch.enter(this);
      if (over) {
        watch.leave(this);
      }
    }
  }

  @Override
  protected Action process() {
    sent = next;
    int left = bytes.remaining() - next;
    if (left == 0) {
      return Action.SUCCEEDED;
    }
    int length = Math.min(left, SLICE);
    ByteBuffer slice = bytes.slice(bytes.position() + next, length);
    next += length;
    response.write(length == left, slice, this);
    return Action.SCHEDULED;
  }

  @Override
  public long sent() {
    return sent;
  }

  @Override
  public boolean isWaiting() {
    return true;
  }

  /** What is at hand is not counted: there is too little of it, or its maker has given it away. */
  @Override
  public long holds() {
    return 0;
  }

  @Override
  public void cut() {
    response.getRequest().getConnectionMetaData().getConnection().close();
  }

  @Override
  protected void onCompleteSuccess() {
    leave();
    end.succeeded();
  }

  @Override
  protected void onCompleteFailure(Throwable failure) {
    leave();
    end.failed(failure);
  }

  private void leave() {
    over = true;
    watch.leave(this);
  }
}
