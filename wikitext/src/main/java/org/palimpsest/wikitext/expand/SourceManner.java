package org.palimpsest.wikitext.expand;

import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/**
 * For an answer that is wikitext: extension tags stay as they are. Before a page is saved, so do
 * comments, markup about inclusion, and templates that are not to be substituted.
 */
final class SourceManner implements Manner {
  private final boolean comments;
  private final boolean saving;
  private final Errors errors;
  private final HiddenContent hidden;
  private final SourceKeeper source;

  private SourceManner(Parse parse, boolean comments, boolean saving) {
    this.comments = comments;
    this.saving = saving;
    this.errors = new Errors(parse.wiki().facts());
    this.hidden = new HiddenContent(parse, error -> new Mark.Literal(errors.text(error)));
    this.source = new SourceKeeper(parse.marks(), hidden);
  }

  /**
   * For the expanded text.
   *
   * @param comments whether comments stay
   */
  static SourceManner expanding(Parse parse, boolean comments) {
    return new SourceManner(parse, comments, false);
  }

  /** For the text as it is saved. */
  static SourceManner saving(Parse parse) {
    return new SourceManner(parse, true, true);
  }

  @Override
  public String comment(String typed) {
    return comments ? source.keep(typed) : "";
  }

  @Override
  public String ignored(String typed, Frame frame) {
    return saving && frame.isPage() ? typed : "";
  }

  @Override
  public String extension(Element element, Frame frame, Expander expander) {
    return source.keep(element.source());
  }

  @Override
  public String leftOut(Message why) {
    return source.keep("<!-- " + errors.words(why) + " -->");
  }

  @Override
  public boolean marksSections() {
    return false;
  }

  @Override
  public boolean onlySubstitutes() {
    return saving;
  }

  /** Before saving, signatures come between; whoever makes them asks for the source afterwards. */
  @Override
  public String finished(String text) {
    return saving ? text : source.restore(text);
  }

  /** A text in which nothing can be taken for a mark. */
  String unmarked(String text) {
    return text.indexOf(Marks.START) < 0
        ? text
        : text.replace(String.valueOf(Marks.START), source.keepStart());
  }

  /** The source behind the marks of a text, back in it. */
  String restored(String text) {
    return source.restore(text);
  }

  @Override
  public HiddenContent hidden() {
    return hidden;
  }
}
