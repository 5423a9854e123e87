package org.palimpsest.wiki.verification;

import java.util.List;

/**
 * What came of looking whether one thing holds.
 *
 * @param claim what must hold, a sentence without its full stop
 * @param mismatches where it does not; empty when all is well
 */
public record Finding(String claim, List<String> mismatches) {
  public Finding {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether it holds. */
  public boolean holds() {
    return mismatches.isEmpty();
  }
}
