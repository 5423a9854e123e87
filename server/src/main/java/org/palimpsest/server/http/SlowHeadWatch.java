package org.palimpsest.server.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections that drip the head of a request. Jetty's idle time-out begins anew with every
 * byte, so a client could hold a connection for ever by sending one byte a minute.
 */
final class SlowHeadWatch extends AbstractLifeCycle implements Connection.Listener {
  private final Duration patience;
  private final Map<Connection, Head> heads = new ConcurrentHashMap<>();
  private final Thread watcher =
      Thread.ofPlatform().daemon().name("slow-head-watch").unstarted(this::watch);

  /** What a connection had brought at the moment from which its present head is timed. */
  private record Head(long messages, long bytes, long since) {}

  SlowHeadWatch(Duration patience) {
    this.patience = patience;
  }

  @Override
  protected void doStart() {
    watcher.start();
  }

  @Override
  protected void doStop() {
    watcher.interrupt();
  }

  @Override
  public void onOpened(Connection connection) {
    heads.put(connection, new Head(0, 0, NanoTime.now()));
  }

  @Override
  public void onClosed(Connection connection) {
    heads.remove(connection);
  }

  private void watch() {
    while (true) {
      heads.replaceAll(this::look);
      try {
        Thread.sleep(patience.dividedBy(4));
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /** A head is timed anew as long as nothing has come since the last whole message. */
  private Head look(Connection connection, Head head) {
    long messages = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    boolean busy = messages != connection.getMessagesOut();
    if (busy || messages != head.messages || bytes == head.bytes) {
      return new Head(messages, bytes, NanoTime.now());
    }
    if (NanoTime.since(head.since) > patience.toNanos()) {
      connection.close();
    }
    return head;
  }
}
