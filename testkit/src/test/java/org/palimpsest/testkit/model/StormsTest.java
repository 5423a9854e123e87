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
 * Random schedules in which now and then several people act at the same few pages at once: what
 * they are told, and what comes of it, must be as if they had acted one after the other. The seed
 * of a run decides who does what, and what happens in between is the machine's: {@code
 * -Dpalimpsest.seed=N} repeats only the former. {@code -Dpalimpsest.model=N} takes so many steps.
 */
class StormsTest {
  private static final int STEPS = Integer.getInteger("palimpsest.model", 60);
  private static final int STEPS_BETWEEN_STORMS = 3;

  @TempDir private Path folder;

  @EveryEngine
  void what_comes_at_once_is_done_as_in_some_order(Database database) throws IOException {
    Path fixture = Files.writeString(folder.resolve("groups.json"), Hands.FIXTURE);
    long seed = Long.getLong("palimpsest.seed", System.nanoTime());
    try (TestWiki wiki = TestWiki.builder().database(database).fixture(fixture).start()) {
      Life life = new Life(wiki, new Random(seed), "seed " + seed);
      for (int step = 1; step <= STEPS; step++) {
        if (step % STEPS_BETWEEN_STORMS == 0) {
          life.storm();
        } else {
          life.step();
        }
      }
      life.look();
    }
  }
}
