package org.palimpsest.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

/**
 * No hidden word reaches anybody who may not see it, in whatever form, whatever is asked and
 * however ({@link Extent}).
 */
class CanaryMatrixTest {
  private static final int PART = Extent.part(350);

  @EveryEngine
  void no_canary_reaches_anybody_who_may_not_see_it(Database database) {
    long seed = Extent.seed();
    long start = System.nanoTime();
    try (LogListener log = new LogListener()) {
      Matrix matrix = asked(database, seed);
      matrix.listened(log);
      matrix.recorded();
      System.out.printf(
          "Matrix on %s, seed %d: %d requests about %d secrets in %d s, %d leaks%n",
          database.engine(),
          seed,
          matrix.asked(),
          matrix.secrets(),
          (System.nanoTime() - start) / 1_000_000_000,
          matrix.findings().leaks().size());
      assertThat(matrix.findings().leaks()).as("seed %d", seed).isEmpty();
    }
  }

  /** All has been asked, and the wiki has ended. */
  private static Matrix asked(Database database, long seed) {
    Random random = new Random(seed);
    try (SecretWiki place = new SecretWiki(database, seed, seed + 1)) {
      Matrix matrix = new Matrix(place);
      List<Role> everybody = place.everybody();
      for (Role role : everybody) {
        matrix.readPlainly(role);
        matrix.readVaried(role, random, PART);
        matrix.rehearse(role);
        matrix.readHiddenBytes(role);
        matrix.readFiles(role);
      }
      matrix.readEverywhere(everybody.getFirst());
      matrix.guess(everybody.getFirst(), random, Extent.isFull() ? 100 : 1);
      assertThat(matrix.findings().seen())
          .as("canaries that somebody may see")
          .containsAll(place.canaries.all().stream().filter(c -> c.isFor(SecretWiki.ALL)).toList());
      for (Role role : everybody) {
        if (role.mayNothing() || role.name().equals("sysop")) {
          matrix.write(role, random, Extent.isFull() ? 20 : 1, PART / 5);
        }
      }
      matrix.readPlainly(everybody.getFirst());
      matrix.readFiles(everybody.getFirst());
      matrix.readMetrics(everybody.getFirst());
      return matrix;
    }
  }
}
