package org.palimpsest.bench.load.work;

import java.io.IOException;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/** Anonymous reads of the newest 50 recent changes. */
public final class ChangesWork implements Work {
  @Override
  public String name() {
    return "changes";
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    Form query =
        Form.of("action", "query", "list", "recentchanges", "rclimit", "50", "format", "json");
    return new QueryTrial(wiki, clients, query, Signs.REVISION_ID);
  }
}
