package org.palimpsest.server.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Callback;
import org.palimpsest.http.body.Body;

/** Releases a body when its reply has been sent, or cannot be; once. Thread-safe. */
final class ReleasingCallback implements Callback {
  private final Callback then;
  private final Body body;
  private final AtomicBoolean released = new AtomicBoolean();

  ReleasingCallback(Callback then, Body body) {
    this.then = then;
    this.body = body;
  }

  @Override
  public void succeeded() {
    release();
    then.succeeded();
  }

  @Override
  public void failed(Throwable failure) {
    release();
    then.failed(failure);
  }

  @Override
  public InvocationType getInvocationType() {
    return then.getInvocationType();
  }

  void release() {
    if (released.compareAndSet(false, true)) {
      body.release();
    }
  }
}
