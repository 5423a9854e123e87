package org.palimpsest.wiki.password;

import java.util.concurrent.CountDownLatch;

/** Keeps the only worker of a wiki busy until it is let go, so that all others wait. */
public final class HeldWorkers implements AutoCloseable {
  private final CountDownLatch released = new CountDownLatch(1);

  public HeldWorkers(PasswordWorkers workers) throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    workers.inTurn(
        new Asker("test", "test", true),
        passwords -> {
          held.countDown();
          try {
            released.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return true;
        },
        () -> {
          throw new AssertionError("no room");
        });
    held.await();
  }

  @Override
  public void close() {
    released.countDown();
  }
}
