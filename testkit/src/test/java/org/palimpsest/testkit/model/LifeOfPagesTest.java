package org.palimpsest.testkit.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.testkit.TestWiki;

/**
 * Random schedules of everything that can be done to pages, by several people one after another,
 * against a wiki in memory. A run is named by its seed: {@code -Dpalimpsest.seed=N} repeats it,
 * {@code -Dpalimpsest.model=N} takes so many steps.
 */
class LifeOfPagesTest {
  private static final int STEPS = Integer.getInteger("palimpsest.model", 60);

  @TempDir private Path folder;

  @EveryEngine
  void pages_live_as_in_the_model_and_the_log_tells_how(Database database) throws IOException {
    Path fixture = Files.writeString(folder.resolve("groups.json"), Hands.FIXTURE);
    long seed = Long.getLong("palimpsest.seed", System.nanoTime());
    try (TestWiki wiki = TestWiki.builder().database(database).fixture(fixture).start()) {
      Life life = new Life(wiki, new Random(seed), "seed " + seed);
      for (int step = 1; step <= STEPS; step++) {
        life.step();
      }
      life.look();
    }
  }
}
