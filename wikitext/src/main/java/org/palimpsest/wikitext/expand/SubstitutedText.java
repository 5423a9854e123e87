package org.palimpsest.wikitext.expand;

import java.util.Optional;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.tag.TagTable;

/**
 * A text in which everything has been substituted that asks for it (spec: wikitext.md, 5.2), with
 * marks in the places of comments and extension tags.
 */
public final class SubstitutedText {
  private final String text;
  private final SourceManner manner;

  private SubstitutedText(String text, SourceManner manner) {
    this.text = text;
    this.manner = manner;
  }

  /**
   * Substitutes in a text that is to be saved.
   *
   * @return empty if that meets a limit: the errors which a reader sees then must not be saved
   */
  public static Optional<SubstitutedText> of(
      Parse parse, FunctionTable functions, TagTable tags, String text) {
    SourceManner manner = SourceManner.saving(parse);
    Expander expander = Expander.saving(parse, functions, tags, manner);
    String substituted = expander.source(manner.unmarked(text));
    return expander.metLimit()
        ? Optional.empty()
        : Optional.of(new SubstitutedText(substituted, manner));
  }

  /** The text, with marks. */
  public String text() {
    return text;
  }

  /** The text without marks, but with what stands behind them. */
  public String whole() {
    return manner.restored(text);
  }

  /**
   * What stands behind a mark.
   *
   * @param at where the mark begins
   */
  public String behind(int at) {
    return manner.restored(text.substring(at, at + Marks.LENGTH));
  }
}
