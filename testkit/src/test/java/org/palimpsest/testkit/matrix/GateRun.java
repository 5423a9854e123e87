package org.palimpsest.testkit.matrix;

import java.util.List;
import java.util.Random;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;

/** Asks a wiki of its own until something leaks: the entrance for {@link BrokenGate}. */
public final class GateRun {
  private GateRun() {}

  /** What leaked first; empty: nothing. */
  public static String leak(long seed) {
    Random random = new Random(seed);
    try (Database database = TestDatabases.fresh(Engine.SQLITE);
        SecretWiki place = new SecretWiki(database, seed, seed + 1)) {
      Matrix matrix = new Matrix(place);
      Role stranger = role(place, "stranger");
      Role sysop = role(place, "sysop");
      List<Runnable> steps =
          List.of(
              () -> matrix.readPlainly(stranger),
              () -> matrix.readEverywhere(stranger),
              () -> matrix.readPlainly(role(place, "blocked")),
              () -> matrix.readPlainly(sysop),
              () -> matrix.readHiddenBytes(stranger),
              () -> matrix.readHiddenBytes(sysop),
              () -> matrix.rehearse(role(place, "suppressor")),
              () -> matrix.rehearse(role(place, "rollbacker")),
              () -> matrix.deleteSole(sysop),
              () -> matrix.write(stranger, random, 1, 100),
              () -> matrix.write(role(place, "rollbacker"), random, 1, 200),
              () -> matrix.readVaried(sysop, random, 300),
              () -> matrix.write(sysop, random, 1, 300),
              () -> matrix.readPlainly(stranger),
              () -> matrix.readVaried(stranger, random, 300),
              () -> matrix.readPlainly(stranger));
      for (Runnable step : steps) {
        step.run();
        if (!matrix.findings().leaks().isEmpty()) {
          break;
        }
      }
      return String.join("", matrix.findings().leaks());
    }
  }

  private static Role role(SecretWiki place, String name) {
    return place.everybody().stream()
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
