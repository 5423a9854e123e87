package org.palimpsest.server.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells how far something long has come: a bar that is drawn anew on a terminal, a line now and
 * then elsewhere. Some lines of our own: the libraries for it bring a terminal of their own, which
 * costs the start more than all other commands together. Used by one thread.
 */
final class ProgressReport {
  private static final int WIDTH = 30;
  private static final long NANOS = 1_000_000_000L;
  private static final long REDRAWN_NANOS = NANOS / 5;
  private static final long LINE_NANOS = 5 * NANOS;

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final long begun;
  private long told;
  private double toldBefore = -1;
  private long countedBefore;
  private boolean drawn;

  /**
   * Begins.
   *
   * @param terminal whether lines can be drawn over
   * @param nanoTime a clock that only goes forward
   */
  ProgressReport(PrintStream out, boolean terminal, LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    this.told = begun;
  }

  /**
   * Tells it, unless it has just been told.
   *
   * @param part how much is done, from 0 to 1
   * @param counted how many of something have been dealt with
   * @param noun what is counted, in the plural
   */
  void at(double part, long counted, String noun) {
    long now = nanoTime.getAsLong();
    if (toldBefore < 0) {
      toldBefore = part;
      countedBefore = counted;
    }
    if (now - told < (terminal ? REDRAWN_NANOS : LINE_NANOS)) {
      return;
    }
    told = now;
    double seconds = (now - begun) / (double) NANOS;
    String line =
        String.format(
            Locale.ROOT,
            "%3.0f %%  %,d %s, %,.0f a second%s",
            100 * part,
            counted,
            noun,
            (counted - countedBefore) / seconds,
            remaining(part, seconds));
    if (terminal) {
      int full = (int) Math.round(Math.clamp(part, 0, 1) * WIDTH);
      out.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + line + "\u001b[K");
      out.flush();
      drawn = true;
    } else {
      out.println(line);
    }
  }

  private String remaining(double part, double seconds) {
    double gained = part - toldBefore;
    if (gained <= 0) {
      return "";
    }
    Duration left = Duration.ofSeconds(Math.round(seconds * (1 - part) / gained));
    return String.format(
        Locale.ROOT,
        ", %d:%02d:%02d left",
        left.toHours(),
        left.toMinutesPart(),
        left.toSecondsPart());
  }

  /** Leaves the line. */
  void end() {
    if (drawn) {
      out.println();
      drawn = false;
    }
  }
}
