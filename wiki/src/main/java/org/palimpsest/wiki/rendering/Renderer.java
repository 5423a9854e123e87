package org.palimpsest.wiki.rendering;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.expand.SubstitutedText;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.output.LimitReport;
import org.palimpsest.wikitext.output.OutputBuilder;
import org.palimpsest.wikitext.output.ParserOutput;

/**
 * Says what texts look like. Holds no connection to the database but while it asks something.
 * Thread-safe.
 */
public final class Renderer {
  /** The bundles of what is said of pages. */
  public static final List<String> BUNDLES = ContentRenderer.BUNDLES;

  /** How many bytes of memory a parse takes for a character of the text, at most times. */
  private static final long BYTES_OF_A_CHARACTER = 32;

  private static final LimitReport NOTHING = new LimitReport(0, 0, 0, 0, 0, 0, 0);

  private final WikitextSettings settings;
  private final WikiSources sources;
  private final InstantSource clock;
  private volatile @Nullable Wikitext parser;

  public Renderer(WikitextSettings settings, WikiSources sources, InstantSource clock) {
    this.settings = settings;
    this.sources = sources;
    this.clock = clock;
  }

  /** What a text shows and says. */
  public Rendered render(ChosenText text, ParseOptions options, Viewer viewer) {
    return render(text, options, viewer, wiki(viewer));
  }

  /** The same with a wiki that answers for itself. */
  Rendered render(ChosenText text, ParseOptions options, Viewer viewer, Wiki wiki) {
    viewer.memory().claim(BYTES_OF_A_CHARACTER * text.text().length());
    Instant before = clock.instant();
    ContentRenderer others = new ContentRenderer(viewer.words());
    List<Node> content = others.show(text.model(), text.text());
    ParserOutput output =
        switch (text.model()) {
          case WIKITEXT -> wikitext().parse(wiki, text.page(), options, text.text());
          case CSS, JAVASCRIPT ->
              showing(content, wikitext().parse(wiki, text.page(), options, text.text()));
          case TEXT, JSON, UNKNOWN -> nothingBut(content, text.page());
        };
    List<CategoryUse> categories = new CategoryUses(wiki).of(output.facts(), output.existing());
    return new Rendered(
        text,
        output,
        categories,
        isParsed(text.model()),
        Duration.between(before, clock.instant()));
  }

  private static boolean isParsed(ContentModel model) {
    return switch (model) {
      case WIKITEXT, CSS, JAVASCRIPT -> true;
      case TEXT, JSON, UNKNOWN -> false;
    };
  }

  /** Code can have links and categories in its comments, but looks like code. */
  private static ParserOutput showing(List<Node> content, ParserOutput parsed) {
    return new ParserOutput(
        content,
        parsed.facts(),
        parsed.existing(),
        List.of(),
        false,
        Map.of(),
        null,
        null,
        parsed.limits());
  }

  private static ParserOutput nothingBut(List<Node> content, PageContext page) {
    return new ParserOutput(
        content,
        new OutputBuilder(page.title()).build(),
        Map.of(),
        List.of(),
        false,
        Map.of(),
        null,
        null,
        NOTHING);
  }

  /**
   * A text with templates, parameters, functions and variables replaced by what they stand for.
   *
   * @param comments whether comments stay
   */
  public Expansion expand(ChosenText text, boolean comments, Viewer viewer) {
    viewer.memory().claim(BYTES_OF_A_CHARACTER * text.text().length());
    Wiki wiki = wiki(viewer);
    Wikitext.Expanded expanded =
        wikitext().expand(wiki, unmeasured(text.page()), text.text(), comments);
    return new Expansion(
        expanded.text(), expanded.facts(), new CategoryUses(wiki).of(expanded.facts(), Map.of()));
  }

  /** Of a text that is only expanded nobody knows how large the page would be. */
  private static PageContext unmeasured(PageContext page) {
    return page.revision().isPresent()
        ? page
        : new PageContext(
            page.title(), page.page(), page.revision(), page.time(), page.user(), 0, page.now());
  }

  /**
   * A text in which everything has been put that it asks to have substituted.
   *
   * @param page where it is to be saved
   * @return empty if it stays as it is
   */
  Optional<SubstitutedText> substitute(String text, PageContext page, Viewer viewer) {
    viewer.memory().claim(BYTES_OF_A_CHARACTER * text.length());
    return wikitext().substitution(wiki(viewer), page).apply(text);
  }

  /** How a text is taken apart, as XML. */
  public String tree(String text, Viewer viewer) {
    viewer.memory().claim(BYTES_OF_A_CHARACTER * text.length());
    return wikitext().tree(text);
  }

  /** What there is to use of what is limited. */
  public Settings.Limits limits() {
    return Settings.Limits.STANDARD;
  }

  /** The pages as they are for this parse. */
  StoredPages pages(Viewer viewer) {
    return sources.pagesFor(viewer);
  }

  /** The wiki as it is for this parse. */
  Wiki wiki(Viewer viewer) {
    return sources.of(settings.at(viewer.server()), viewer);
  }

  /** Made when it is first needed: the start of the program has no time for it. */
  private Wikitext wikitext() {
    Wikitext made = parser;
    if (made == null) {
      made = Wikitext.standard(settings.at(""));
      parser = made;
    }
    return made;
  }
}
