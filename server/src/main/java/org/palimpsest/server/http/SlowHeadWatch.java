package org.palimpsest.server.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections that drip the head of a request. Jetty's idle time-out begins anew with every
 * byte, so a client could hold a connection for ever by sending one byte a minute.
 */
final class SlowHeadWatch extends AbstractLifeCycle {
  private final Duration patience;
  private final Connections connections;
  private final Thread watcher =
      Thread.ofPlatform().daemon().name("slow-head-watch").unstarted(this::watch);

  /** What a connection had brought at the moment from which its present head is timed. */
  private record Head(long messages, long bytes, long since) {}

  SlowHeadWatch(Duration patience, Connections connections) {
    this.patience = patience;
    this.connections = connections;
  }

  @Override
  protected void doStart() {
    watcher.start();
  }

  @Override
  protected void doStop() {
    watcher.interrupt();
  }

  private void watch() {
    Map<OpenConnection, Head> heads = Map.of();
    while (true) {
      Map<OpenConnection, Head> next = new HashMap<>();
      for (OpenConnection connection : connections.all()) {
        next.put(connection, look(connection, heads.get(connection)));
      }
      heads = next;
      try {
        Thread.sleep(patience.dividedBy(4));
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /** A head is timed anew as long as nothing has come since the last whole message. */
  private Head look(OpenConnection connection, @Nullable Head head) {
    long messages = connection.messages();
    long bytes = connection.bytes();
    if (head == null && messages == 0) {
      return new Head(0, 0, connection.quietSince()); // its first head began before this look
    }
    if (head == null || !connection.isQuiet() || messages != head.messages || bytes == head.bytes) {
      return new Head(messages, bytes, NanoTime.now());
    }
    if (NanoTime.since(head.since) > patience.toNanos() && connection.retire()) {
      connection.close();
    }
    return head;
  }
}
