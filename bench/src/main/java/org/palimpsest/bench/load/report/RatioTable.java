package org.palimpsest.bench.load.report;

import java.io.PrintStream;
import java.util.Locale;
import org.palimpsest.bench.load.measure.Figures;

/** Prints the same work with two wikis side by side, and how many times faster the second is. */
public final class RatioTable {
  private final PrintStream out;

  /** A table on this stream. */
  public RatioTable(PrintStream out) {
    this.out = out;
  }

  /** Prints the lines above the table. */
  public void heading(String first, String second) {
    out.println();
    out.println("A = " + first + "   B = " + second);
    out.printf(
        "%-12s %7s %11s %11s %8s %9s %9s %9s %9s %8s %8s%n",
        "work",
        "clients",
        "A per s",
        "B per s",
        "B / A",
        "A p50 ms",
        "B p50 ms",
        "A p99 ms",
        "B p99 ms",
        "A failed",
        "B failed");
  }

  /** Prints one line. */
  public void line(Figures a, Figures b) {
    out.printf(
        Locale.ROOT,
        "%-12s %7d %11.1f %11.1f %7.1f× %9.2f %9.2f %9.2f %9.2f %8d %8d%n",
        a.name(),
        a.clients(),
        a.perSecond(),
        b.perSecond(),
        b.perSecond() / a.perSecond(),
        a.p50(),
        b.p50(),
        a.p99(),
        b.p99(),
        a.failures(),
        b.failures());
    failure("A", a);
    failure("B", b);
    out.flush();
  }

  private void failure(String which, Figures f) {
    if (f.firstFailure() != null) {
      out.println("  first failure of " + which + ": " + f.firstFailure());
    }
  }
}
