package org.palimpsest.bench.load.measure;

import java.io.IOException;
import java.util.List;
import org.palimpsest.bench.load.api.Wiki;

/** A kind of work whose speed is measured. Immutable. */
public interface Work {
  /** The word by which people choose it. */
  String name();

  /** The names of what is measured in one step, usually one. */
  default List<String> series() {
    return List.of(name());
  }

  /** Logs in the clients and makes the pages, none of which is measured. */
  Trial open(Wiki wiki, int clients) throws IOException;
}
