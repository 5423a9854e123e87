package org.palimpsest.server.http;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;

/**
 * A connection, and whether a request is in flight on it: from the end of the request's head to the
 * last byte of the answer. One that is quiet can be retired, and then no request begins any more.
 * Thread-safe.
 */
final class OpenConnection {
  private enum State {
    QUIET,
    BUSY,
    RETIRED
  }

  private final Connection connection;
  private final String network;
  private final boolean exempt;
  private final AtomicReference<State> state = new AtomicReference<>(State.QUIET);
  private volatile long quietSince = NanoTime.now();

  /**
   * @param network who is at the other end
   * @param exempt whether it neither counts for a share nor has to make room
   */
  OpenConnection(Connection connection, String network, boolean exempt) {
    this.connection = connection;
    this.network = network;
    this.exempt = exempt;
  }

  Connection connection() {
    return connection;
  }

  String network() {
    return network;
  }

  boolean isExempt() {
    return exempt;
  }

  boolean isQuiet() {
    return state.get() == State.QUIET;
  }

  /** The moment of the last answer's end, or that of opening. */
  long quietSince() {
    return quietSince;
  }

  long messages() {
    return connection.getMessagesIn();
  }

  long bytes() {
    return connection.getBytesIn();
  }

  /** Notes that a request has come; false when the connection has been retired before it. */
  boolean begin() {
    return state.compareAndSet(State.QUIET, State.BUSY);
  }

  /** Notes that the request has been answered. */
  void end() {
    quietSince = NanoTime.now();
    state.compareAndSet(State.BUSY, State.QUIET);
  }

  /** Lets no request begin any more, unless one is in flight; says whether it did. */
  boolean retire() {
    return state.compareAndSet(State.QUIET, State.RETIRED);
  }

  /** Closes it; only once it has been retired. */
  void close() {
    connection.close();
  }
}
