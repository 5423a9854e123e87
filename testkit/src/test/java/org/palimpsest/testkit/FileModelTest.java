package org.palimpsest.testkit;

import java.util.Random;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

/**
 * Random schedules of everything that can be done to files, against files in memory. A run is named
 * by its seed: {@code -Dpalimpsest.seed=N} repeats it, {@code -Dpalimpsest.model=N} takes so many
 * steps. Of a storm the seed decides only who does what: what happens in between is the machine's.
 */
class FileModelTest {
  private static final int STEPS = Integer.getInteger("palimpsest.model", 100);
  private static final int STORMS = Integer.getInteger("palimpsest.model", 30);

  @EveryEngine
  void files_live_as_in_the_model(Database database) {
    long seed = Long.getLong("palimpsest.seed", System.nanoTime());
    try (FileScene scene = new FileScene(database)) {
      FileLife life = new FileLife(scene, new Random(seed), "seed " + seed);
      for (int step = 1; step <= STEPS; step++) {
        life.step();
      }
    }
  }

  @EveryEngine
  void what_comes_at_once_is_done_as_in_some_order(Database database) {
    long seed = Long.getLong("palimpsest.seed", System.nanoTime());
    try (FileScene scene = new FileScene(database)) {
      FileLife life = new FileLife(scene, new Random(seed), "seed " + seed);
      for (int step = 1; step <= STORMS; step++) {
        life.step();
        life.storm();
      }
    }
  }
}
