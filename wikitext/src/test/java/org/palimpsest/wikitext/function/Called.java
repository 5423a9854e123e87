package org.palimpsest.wikitext.function;

import java.util.Map;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.expand.Expander;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.output.OutputBuilder;
import org.palimpsest.wikitext.tag.TagTable;
import org.palimpsest.wikitext.testing.InMemoryWiki;

/** A text in which functions are called, and what comes of it. */
final class Called {
  private final Parse parse;
  private final String text;

  private Called(Parse parse, String text) {
    this.parse = parse;
    this.text = text;
  }

  /** On a page that does not exist, of a wiki with one other. */
  static Called with(String wikitext) {
    return on(new InMemoryWiki().page("Existing", "x"), "Sandbox", wikitext);
  }

  static Called on(InMemoryWiki wiki, String title, String wikitext) {
    Wiki given = wiki.wiki();
    Parse parse =
        Parse.of(
            given,
            PageContext.unsaved(wiki.title(title), wikitext.length(), InMemoryWiki.NOW),
            ParseOptions.STANDARD);
    String text =
        Expander.expanding(
                parse,
                StandardFunctions.table(given.settings()),
                new TagTable(Map.of("nowiki", call -> new Mark.Literal(""))),
                false)
            .page(wikitext);
    return new Called(parse, text);
  }

  String text() {
    return text;
  }

  OutputBuilder output() {
    return parse.output();
  }
}
