package org.palimpsest.bench.load.work;

import java.io.IOException;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.Response;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/**
 * Reads of the newest 50 items of a list: by strangers, or of a watchlist by whose it is.
 *
 * @param name the word by which people choose it
 * @param query what is asked
 * @param sign what an answer has only if something was listed
 * @param watching whether the reader watches pages that others have edited
 */
public record ListWork(String name, Form query, String sign, boolean watching) implements Work {
  private static final int PAGES = 40;

  /** The log. */
  public static Work logEvents() {
    return new ListWork(
        "logevents",
        Form.of("action", "query", "list", "logevents", "lelimit", "50", "format", "json"),
        "\"logid\"",
        false);
  }

  /** What one person has contributed. */
  public static Work contributions() {
    return new ListWork(
        "contributions",
        Form.of(
            "action",
            "query",
            "list",
            "usercontribs",
            "ucuser",
            "Alice",
            "uclimit",
            "50",
            "format",
            "json"),
        "\"revid\"",
        false);
  }

  /** What has happened to the pages that one watches. */
  public static Work watchlist() {
    return new ListWork(
        "watchlist",
        Form.of(
            "action",
            "query",
            "list",
            "watchlist",
            "wllimit",
            "50",
            "wlprop",
            "ids|title|user|comment|timestamp|sizes",
            "format",
            "json"),
        "\"revid\"",
        true);
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    prepare(wiki);
    return watching
        ? new QueryTrial(
            new Sessions(clients, () -> wiki.as("Bob")),
            ApiSession.PATH + '?' + query.encoded(),
            Signs.bytes(sign))
        : new QueryTrial(wiki, clients, query, Signs.bytes(sign));
  }

  private void prepare(Wiki wiki) throws IOException {
    String tag = Names.fresh();
    try (ApiSession author = wiki.as("Alice");
        ApiSession watcher = wiki.as("Bob")) {
      for (int i = 0; i < PAGES; i++) {
        String title = "Bench list " + tag + " " + i;
        Pages.write(author, title, "first");
        if (watching) {
          Response answer =
              watcher.write("watch", Form.of("action", "watch", "titles", title, "format", "json"));
          if (answer.apiError() != null) {
            throw new IOException("Nothing can be watched: " + answer.text());
          }
        }
        Pages.write(author, title, "second");
      }
    }
  }
}
