package org.palimpsest.bench.load.work;

import java.io.IOException;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/** GET of one path, whatever it answers: the rate of a server's bare HTTP layer. */
public final class ConstantWork implements Work {
  private final String path;

  /** Asks for this path. */
  public ConstantWork(String path) {
    this.path = path;
  }

  @Override
  public String name() {
    return "constant";
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    return new QueryTrial(wiki, clients, path, Signs.NONE);
  }
}
