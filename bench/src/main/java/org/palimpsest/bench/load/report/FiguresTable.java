package org.palimpsest.bench.load.report;

import java.io.PrintStream;
import java.util.Locale;
import org.palimpsest.bench.load.measure.Figures;

/** Prints figures line by line, as soon as each is known. */
public final class FiguresTable {
  private final PrintStream out;

  /** A table on this stream. */
  public FiguresTable(PrintStream out) {
    this.out = out;
  }

  /** Prints a line above the table. */
  public void heading(String text) {
    out.println();
    out.println(text);
    out.printf(
        "%-12s %7s %9s %11s %9s %9s %9s %8s %9s %8s%n",
        "work",
        "clients",
        "requests",
        "per second",
        "p50 ms",
        "p99 ms",
        "max ms",
        "MB/s",
        "own µs",
        "failed");
  }

  /** Prints one line of figures, and below it the first failure if there was one. */
  public void line(Figures f) {
    out.printf(
        Locale.ROOT,
        "%-12s %7d %9d %11.1f %9.2f %9.2f %9.2f %8.2f %9.1f %8d%n",
        f.name(),
        f.clients(),
        f.requests(),
        f.perSecond(),
        f.p50(),
        f.p99(),
        f.max(),
        f.bytesPerSecond() / 1e6,
        f.ownCpu(),
        f.failures());
    if (f.firstFailure() != null) {
      out.println("  first failure: " + f.firstFailure());
    }
    out.flush();
  }
}
