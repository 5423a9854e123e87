package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.List;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/**
 * Pages as HTML, read by strangers.
 *
 * @param name the word by which people choose it
 * @param kind what the page is like
 * @param kept whether the wiki may show what it has kept; otherwise it parses each time
 */
public record ParseWork(String name, WikitextKind kind, boolean kept) implements Work {
  private static final byte[] PARSED = Signs.bytes("mw-parser-output");

  /** All that there are. */
  public static List<Work> all() {
    return List.of(
        new ParseWork("parsesmall", WikitextKind.SMALL, false),
        new ParseWork("parsetemplates", WikitextKind.TEMPLATES, false),
        new ParseWork("parselinks", WikitextKind.LINKS, false),
        new ParseWork("parsetable", WikitextKind.TABLE, false),
        new ParseWork("keptsmall", WikitextKind.SMALL, true),
        new ParseWork("kepttemplates", WikitextKind.TEMPLATES, true));
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    String name = Names.fresh();
    try (ApiSession author = wiki.as("Alice")) {
      Pages.write(author, "Template:Bench " + name, WikitextKind.TEMPLATE);
      Pages.write(author, "Bench parse " + name, kind.text("Bench " + name));
    }
    Form page =
        Form.of(
            "action",
            "parse",
            "page",
            "Bench parse " + name,
            "prop",
            "text",
            "format",
            "json",
            "formatversion",
            "2");
    // A preview is what is never kept.
    String target = ApiSession.PATH + '?' + page.encoded() + (kept ? "" : "&preview=1");
    return new QueryTrial(wiki, clients, target, PARSED);
  }
}
