package org.palimpsest.wikitext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.wikitext.contents.ContentsBuilder;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.expand.Expander;
import org.palimpsest.wikitext.expand.FunctionTable;
import org.palimpsest.wikitext.function.StandardFunctions;
import org.palimpsest.wikitext.html.LineTree;
import org.palimpsest.wikitext.html.TreeBuilder;
import org.palimpsest.wikitext.media.GalleryTag;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.output.Facts;
import org.palimpsest.wikitext.output.ParserOutput;
import org.palimpsest.wikitext.preprocess.Preprocessor;
import org.palimpsest.wikitext.preprocess.Tree;
import org.palimpsest.wikitext.preprocess.TreeXml;
import org.palimpsest.wikitext.presave.PreSaveTransform;
import org.palimpsest.wikitext.presave.Signature;
import org.palimpsest.wikitext.presave.Substitution;
import org.palimpsest.wikitext.redirect.RedirectLine;
import org.palimpsest.wikitext.redirect.RedirectNotice;
import org.palimpsest.wikitext.tag.StandardTags;
import org.palimpsest.wikitext.tag.TagTable;

/**
 * Reads wikitext: the front door of this module. Thread-safe; each call is a parse of its own and
 * holds nothing when it returns.
 */
public final class Wikitext {
  /** The bundles of what is said in pages. */
  public static final List<String> BUNDLES = List.of("functions", "wikitext");

  private final FunctionTable functions;
  private final TagTable tags;

  /**
   * A parser.
   *
   * @param functions what can be called between braces
   * @param tags what tags there are beside those of HTML
   */
  public Wikitext(FunctionTable functions, TagTable tags) {
    this.functions = functions;
    this.tags = tags;
  }

  /** A parser with all that MediaWiki has without extensions, and what the settings add. */
  public static Wikitext standard(Settings settings) {
    return new Wikitext(
        StandardFunctions.table(settings), StandardTags.table().with("gallery", new GalleryTag()));
  }

  /** What a text shows and says on its page. */
  public ParserOutput parse(Wiki wiki, PageContext page, ParseOptions options, String text) {
    Parse parse = Parse.of(wiki, page, options);
    Optional<RedirectLine> redirect = RedirectLine.read(text, wiki.settings().titles());
    int start = redirect.map(RedirectLine::end).orElse(0);
    Steps steps = new Steps(parse);
    Expander expander = Expander.showing(parse, functions, tags, steps);
    String marked = steps.blocks(expander.page(text, start));
    String notice = redirect.map(line -> RedirectNotice.of(line.target(), parse)).orElse("");
    Known known = Known.of(parse);
    TreeBuilder.Resolver resolver = known.resolver(parse);
    ContentsBuilder.Completed completed =
        ContentsBuilder.complete(tree(notice + marked, parse, resolver), parse);
    Map<String, List<Node>> indicators = new LinkedHashMap<>();
    parse
        .output()
        .indicators()
        .forEach((name, content) -> indicators.put(name, line(content, parse, resolver)));
    String title = parse.output().displayTitle();
    return new ParserOutput(
        completed.tree(),
        parse.output().build(),
        known.pages(),
        completed.sections(),
        completed.showsContents(),
        indicators,
        title == null ? null : line(title, parse, resolver),
        redirect.map(RedirectLine::target).orElse(null),
        expander.report());
  }

  private static List<Node> line(String marked, Parse parse, TreeBuilder.Resolver resolver) {
    return LineTree.of(marked, parse.marks(), resolver, parse.wiki().settings().limits());
  }

  private static List<Node> tree(String marked, Parse parse, TreeBuilder.Resolver resolver) {
    return TreeBuilder.build(marked, parse.marks(), resolver, parse.wiki().settings().limits());
  }

  /**
   * A text with templates, parameters, functions and variables replaced by what they stand for.
   *
   * @param text the text
   * @param facts what functions and variables have said about the page
   */
  public record Expanded(String text, Facts facts) {}

  /**
   * Expands a text, and no more.
   *
   * @param comments whether comments stay
   */
  public Expanded expand(Wiki wiki, PageContext page, String text, boolean comments) {
    Parse parse = Parse.of(wiki, page, ParseOptions.STANDARD);
    String expanded = Expander.expanding(parse, functions, tags, comments).page(text);
    return new Expanded(expanded, parse.output().build());
  }

  /** The parse tree of a text as XML (spec: wikitext.md, 19.4). */
  public String tree(String text) {
    return TreeXml.of(new Preprocessor(tags.names()).read(text, Tree.Reading.PAGE));
  }

  /** What puts into texts that are saved on a page what they ask to have substituted. */
  public Substitution substitution(Wiki wiki, PageContext page) {
    return Substitution.of(wiki, functions, tags, page);
  }

  /**
   * What is done to texts when they are saved on a page.
   *
   * @param signature of who saves
   */
  public PreSaveTransform saving(Wiki wiki, PageContext page, Signature signature) {
    return new PreSaveTransform(() -> signature, page.title().text(), substitution(wiki, page));
  }
}
