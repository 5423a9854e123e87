package org.palimpsest.wiki.diff.html;

import java.util.List;

/** A shape in which people read differences of texts. Thread-safe. */
public interface DiffFormat {
  /** The bundles of what differences say besides the texts. */
  List<String> BUNDLES = List.of("diff");

  /** The rows of a table that show the difference between two texts; empty if there is none. */
  String rows(String from, String to);
}
