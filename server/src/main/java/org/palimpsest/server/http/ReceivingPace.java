package org.palimpsest.server.http;

import org.eclipse.jetty.util.NanoTime;

/**
 * Whether a body comes fast enough: only the time counts in which somebody has waited for it. Used
 * by one thread at a time.
 */
final class ReceivingPace {
  private static final double NANOS = 1e9;

  private final Patience patience;
  private long waitingSince;
  private long waited;
  private long bytes;

  ReceivingPace(Patience patience) {
    this.patience = patience;
  }

  /** From now on somebody waits. */
  void waiting() {
    waitingSince = NanoTime.now();
  }

  /** They wait no longer; says whether it has come fast enough so far. */
  boolean waited() {
    waited += NanoTime.since(waitingSince);
    if (waited < patience.receive().toNanos()) {
      return true;
    }
    boolean enough = bytes >= patience.bytesPerSecond() * (waited / NANOS);
    waited = 0;
    bytes = 0;
    return enough;
  }

  /** So many bytes have come. */
  void came(int number) {
    bytes += number;
  }
}
