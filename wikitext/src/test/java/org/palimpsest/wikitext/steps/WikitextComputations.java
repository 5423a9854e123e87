package org.palimpsest.wikitext.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.html.AttributeCleaner;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.html.TagPass;
import org.palimpsest.wikitext.html.TreeBuilder;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.testing.InMemoryWiki;

/** Everything that is done with wikitext, a line for each way in. */
public final class WikitextComputations {
  /** So small that the texts are far beyond them: up to its limit, depth costs its square. */
  private static final Settings.Limits LIMITS =
      new Settings.Limits(2 << 20, 2 << 20, 15, 1_000_000, 100, 5, 5_000_000, 20);

  private WikitextComputations() {}

  /** The computations by name. */
  public static Map<String, Consumer<String>> all() {
    InMemoryWiki pages =
        new InMemoryWiki()
            .page("Template:T", "{{{1|}}}{{{1|}}}\n* {{{a|{{{2|}}}}}}")
            .page("A", "x")
            .file("A.png", 640, 480);
    Wiki wiki = pages.wiki(LIMITS);
    Wikitext wikitext = Wikitext.standard(wiki.settings());
    PageContext page = PageContext.unsaved(pages.title("Here"), 0, InMemoryWiki.NOW);
    Map<String, Consumer<String>> all = new LinkedHashMap<>();
    all.put(
        "page",
        text ->
            HtmlWriter.write(wikitext.parse(wiki, page, ParseOptions.STANDARD, text).content()));
    all.put("tags", WikitextComputations::tags);
    all.put("style", text -> new AttributeCleaner(new Marks()).clean("style=\"" + text, "div"));
    all.put("expanded text", text -> wikitext.expand(wiki, page, text, true));
    return all;
  }

  /** Soups of tags alone, with the usual depth. */
  private static void tags(String text) {
    Marks marks = new Marks();
    TreeBuilder.Resolver nothing =
        new TreeBuilder.Resolver() {
          @Override
          public String link(LinkRequest link) {
            return "";
          }

          @Override
          public String media(MediaRequest media) {
            return "";
          }
        };
    HtmlWriter.write(
        TreeBuilder.build(TagPass.apply(text, marks), marks, nothing, Settings.Limits.STANDARD));
  }
}
