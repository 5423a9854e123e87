package org.palimpsest.wiki.diff.html;

import java.util.List;
import org.palimpsest.wiki.diff.TextDiff;

/** A shape in which people read differences of texts. Thread-safe. */
public interface DiffFormat {
  /** The bundles of what differences say besides the texts. */
  List<String> BUNDLES = List.of("diff");

  /**
   * The rows of a table that show the difference between two texts; empty if there is none. What is
   * longer than anybody reads is left out, and the last row says so.
   */
  String rows(String from, String to);

  /** How many bytes it takes at most to compare two texts and show their difference. */
  static long bytes(String from, String to) {
    int ofRow = 400;
    long characters = (long) from.length() + to.length();
    long rows = TextDiff.lines(from, to);
    return TextDiff.bytes(from, to)
        + Character.BYTES * Math.min(BoundedHtml.MOST, 2 * characters + ofRow * rows);
  }
}
