package org.palimpsest.bench.load.self;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palimpsest.bench.load.api.Credentials;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.measure.Figures;
import org.palimpsest.bench.load.measure.Measurement;
import org.palimpsest.bench.load.work.ConstantWork;

/**
 * Measures the load generator against a server in this process that answers a constant. The figures
 * contain that server and the kernel's share too, so the generator's true cost is below them.
 */
public final class OwnCost {
  private OwnCost() {}

  /** The figures for each number of clients, for answers of this many bytes. */
  public static List<Figures> measure(Measurement measurement, List<Integer> clients, int bodySize)
      throws IOException {
    List<Figures> all = new ArrayList<>();
    try (ConstantServer server = ConstantServer.start(bodySize)) {
      Wiki wiki = new Wiki(server.base(), new Credentials(Map.of(), Map.of()));
      for (int count : clients) {
        all.addAll(measurement.run(new ConstantWork("/"), wiki, count));
      }
    }
    return all;
  }
}
