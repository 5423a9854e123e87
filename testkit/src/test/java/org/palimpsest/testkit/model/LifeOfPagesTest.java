package org.palimpsest.testkit.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.testkit.TestWiki;

/**
 * Random schedules of everything that can be done to pages, by several people, against a wiki in
 * memory. A run is named by its seed: {@code -Dpalimpsest.seed=N} repeats it, {@code
 * -Dpalimpsest.model=N} takes so many steps.
 */
class LifeOfPagesTest {
  private static final int STEPS = Integer.getInteger("palimpsest.model", 60);
  private static final int STEPS_BETWEEN_REPLAYS = 10;

  private static final String GROUPS = "{\"groups\": {\"rollbacker\": [\"rollback\"]}}";

  @TempDir private Path folder;

  @EveryEngine
  void pages_live_as_in_the_model_and_the_log_tells_how(Database database) throws IOException {
    Path fixture = Files.writeString(folder.resolve("groups.json"), GROUPS);
    long seed = Long.getLong("palimpsest.seed", System.nanoTime());
    List<String> steps = new ArrayList<>();
    try (TestWiki wiki = TestWiki.builder().database(database).fixture(fixture).start()) {
      Acts acts = new Acts(wiki, new Random(seed));
      Comparison comparison = new Comparison(wiki, acts);
      for (int step = 1; step <= STEPS; step++) {
        String before = "seed " + seed + " after " + String.join("; ", steps);
        try {
          steps.add(acts.step());
        } catch (AssertionError wrong) {
          throw new AssertionError(before, wrong);
        }
        String where = "seed " + seed + " after " + String.join("; ", steps);
        comparison.run(where);
        if (step % STEPS_BETWEEN_REPLAYS == 0) {
          comparison.log(where);
        }
      }
    }
  }
}
