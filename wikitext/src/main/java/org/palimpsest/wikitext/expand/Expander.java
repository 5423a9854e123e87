package org.palimpsest.wikitext.expand;

import java.util.List;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.Utf8Length;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.output.LimitReport;
import org.palimpsest.wikitext.preprocess.Piece;
import org.palimpsest.wikitext.preprocess.Preprocessor;
import org.palimpsest.wikitext.preprocess.Tree;
import org.palimpsest.wikitext.preprocess.Tree.Reading;
import org.palimpsest.wikitext.tag.ContentReader;
import org.palimpsest.wikitext.tag.TagTable;

/**
 * Puts in the place of templates, parameters, functions and variables what they stand for (spec:
 * wikitext.md, 3). One for each parse; not thread-safe.
 */
public final class Expander {
  private final Parse parse;
  private final Manner manner;
  private final TagTable tags;
  private final Preprocessor preprocessor;
  private final Budget budget;
  private final Errors errors;
  private final CallResolver calls;
  private final Frame page;
  private int pageStart;

  private Expander(Parse parse, FunctionTable functions, TagTable tags, Manner manner) {
    this.parse = parse;
    this.manner = manner;
    this.tags = tags;
    this.preprocessor = new Preprocessor(tags.names());
    this.budget = new Budget(parse.wiki().settings().limits(), parse.output());
    this.errors = new Errors(parse.wiki().facts());
    this.calls =
        new CallResolver(
            this,
            functions,
            new Templates(parse, preprocessor, functions),
            manner.onlySubstitutes());
    this.page = Frame.ofPage(parse.page().title());
  }

  /**
   * For a page that is shown: extension tags become marks, and headings get marks that tell which
   * sections they begin.
   *
   * @param reader the further steps, for tags whose content is wikitext
   */
  public static Expander showing(
      Parse parse, FunctionTable functions, TagTable tags, ContentReader reader) {
    return new Expander(parse, functions, tags, new ShowingManner(parse, tags, reader));
  }

  /**
   * For the expanded text itself: extension tags stay as they are.
   *
   * @param comments whether comments stay, too
   */
  public static Expander expanding(
      Parse parse, FunctionTable functions, TagTable tags, boolean comments) {
    return new Expander(parse, functions, tags, SourceManner.expanding(parse, comments));
  }

  /** For a text as it is saved: only what is to be substituted is expanded. */
  static Expander saving(Parse parse, FunctionTable functions, TagTable tags, SourceManner manner) {
    return new Expander(parse, functions, tags, manner);
  }

  /** Expands the text of the page. One that is longer than may be included stays as it is. */
  public String page(String text) {
    return page(text, 0);
  }

  /**
   * Expands the text of the page from some place on, such as behind what makes it a redirect.
   *
   * @param start the place: sections are still found where they stand in the whole text
   */
  public String page(String text, int start) {
    pageStart = start;
    String clean = Marks.clean(text.substring(start));
    if (Utf8Length.of(clean) > parse.wiki().settings().limits().includeBytes()) {
      return clean;
    }
    return manner.finished(source(clean));
  }

  /** Expands a text that may have marks already, of whatever length. */
  String source(String text) {
    Tree tree = preprocessor.read(text, Reading.PAGE);
    calls.templates().prefetch(tree.pieces());
    return expand(tree, page);
  }

  /** Whether some limit has been met, or a loop. */
  boolean metLimit() {
    return budget.failures() > 0;
  }

  /** What it has taken so far. */
  public LimitReport report() {
    return budget.report(manner.hidden().deepest(), manner.hidden().total());
  }

  /** Expands a whole text as part of a use. */
  String expand(Tree tree, Frame frame) {
    return run(tree.pieces(), frame, true, manner.marksSections());
  }

  /**
   * Expands a part of a text.
   *
   * @param comments whether comments stay where the manner lets them
   */
  String expand(List<Piece> pieces, Frame frame, boolean comments) {
    if (pieces.isEmpty()) {
      return "";
    }
    return run(pieces, frame, comments, false);
  }

  /** Expands wikitext that stands in an extension tag, as part of the use in which that stands. */
  String expandIn(Frame frame, String wikitext) {
    return expand(preprocessor.read(wikitext, Reading.PAGE).pieces(), frame, true);
  }

  /** Expands wikitext that did not come from a page. */
  String expandAlone(String wikitext) {
    return expandIn(page, Marks.clean(wikitext));
  }

  private String run(List<Piece> pieces, Frame frame, boolean comments, boolean sections) {
    if (!budget.enter()) {
      return errors.text(
          Message.of(
              "expansion-depth-exceeded-warning",
              Message.count(parse.wiki().settings().limits().depth())));
    }
    try {
      return new Expansion(this, frame, comments, sections).run(pieces);
    } finally {
      budget.leave();
    }
  }

  /** Where in the whole text of the page that begins which is expanded. */
  int pageStart() {
    return pageStart;
  }

  Parse parse() {
    return parse;
  }

  Manner manner() {
    return manner;
  }

  TagTable tags() {
    return tags;
  }

  Budget budget() {
    return budget;
  }

  Errors errors() {
    return errors;
  }

  CallResolver calls() {
    return calls;
  }
}
