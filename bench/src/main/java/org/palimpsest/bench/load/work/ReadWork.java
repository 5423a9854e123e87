package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.Random;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Article;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/** Anonymous reads of the newest revision, with its text, of one article of 6,000 characters. */
public final class ReadWork implements Work {
  private static final int REVISIONS = 10;

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    String title = "Bench article " + Names.fresh();
    try (ApiSession author = wiki.as("Alice")) {
      for (int i = 0; i < REVISIONS; i++) {
        Pages.write(author, title, Article.text(new Random(i), 6000));
      }
    }
    Form query =
        Form.of(
            "action",
            "query",
            "prop",
            "revisions",
            "rvprop",
            "ids|user|comment|timestamp|content",
            "titles",
            title,
            "format",
            "json");
    return new QueryTrial(wiki, clients, query, Signs.REVISION_ID);
  }
}
