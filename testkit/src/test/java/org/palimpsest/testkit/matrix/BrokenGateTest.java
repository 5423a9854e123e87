package org.palimpsest.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.palimpsest.wiki.log.LogReader;

/**
 * The matrix notices when any class stops to ask the gate what its readers may see. A few of these
 * classes at a time, as chance will have it; all of them with {@code -Dpalimpsest.matrix=full}.
 */
class BrokenGateTest {
  /** What no word comes out of, and why. */
  private static final Map<String, String> SAY_NO_WORD =
      Map.of(
          "org.palimpsest.wiki.edit.ChangeModel",
          "the newest text of a page, which cannot be hidden",
          "org.palimpsest.wiki.edit.Conflicts",
          "EditConflictTest: whether somebody has just sent the same section",
          "org.palimpsest.wiki.revert.SeriesAuthors$InRange",
          "RangeRollbackTest: whether an edit came from a range");

  @Test
  void a_class_that_does_not_ask_the_gate_is_noticed() throws Exception {
    long seed = Extent.seed();
    List<String> all = new ArrayList<>(BrokenGate.classesThatAsk(LogReader.class));
    assertThat(all).contains(LogReader.class.getName()).hasSizeGreaterThan(10);
    assertThat(all).containsAll(SAY_NO_WORD.keySet());
    all.removeAll(SAY_NO_WORD.keySet());
    Collections.shuffle(all, new Random(seed));
    List<String> unnoticed = new ArrayList<>();
    int tried = Extent.isFull() ? all.size() : 5;
    for (String broken : all.subList(0, tried)) {
      Object leak =
          new BrokenGate(broken)
              .loadClass(GateRun.class.getName())
              .getMethod("leak", long.class)
              .invoke(null, seed);
      if (leak.equals("")) {
        unnoticed.add(broken);
      }
    }
    System.out.printf("Broken gates, seed %d: %d of %d tried%n", seed, tried, all.size());
    assertThat(unnoticed).as("seed %d", seed).isEmpty();
  }
}
