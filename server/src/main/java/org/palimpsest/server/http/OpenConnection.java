package org.palimpsest.server.http;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;

/**
 * A connection, and whether a request is in flight on it: from the end of the request's head to the
 * last byte of the answer. One that is quiet can be retired, and then no request begins any more;
 * so can one whose client is waited for, in the middle of a body. Thread-safe.
 */
final class OpenConnection {
  private enum State {
    QUIET,
    BUSY,
    RECEIVING,
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

  /** Whether a request is in flight whose client is waited for. */
  boolean isReceiving() {
    return state.get() == State.RECEIVING;
  }

  /** The moment of the last answer's end, or that of opening; or that from which on is waited. */
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

  /** Notes that the client is waited for, who has to send more. */
  void awaits() {
    quietSince = NanoTime.now();
    state.compareAndSet(State.BUSY, State.RECEIVING);
  }

  /** Notes that more has come, or that nothing will. */
  void resumes() {
    state.compareAndSet(State.RECEIVING, State.BUSY);
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

  /** Gives a request up if its client is waited for; says whether it did. */
  boolean giveUp() {
    return state.compareAndSet(State.RECEIVING, State.RETIRED);
  }

  /** The status for a body that could not be read for this reason. */
  int refusal(Throwable failure) {
    if (state.get() == State.RETIRED) {
      return 503; // its client has had to make room
    }
    boolean late = failure instanceof TimeoutException;
    return late || failure.getCause() instanceof TimeoutException ? 408 : 400;
  }

  /** Closes it; only once it has been retired. */
  void close() {
    connection.close();
  }
}
