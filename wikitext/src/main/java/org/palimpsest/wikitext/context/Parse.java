package org.palimpsest.wikitext.context;

import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.output.OutputBuilder;

/**
 * One parse: what it is given, the marks of its texts and what it has found. Not thread-safe.
 *
 * @param wiki the wiki
 * @param page the page that the text stands on
 * @param options how it is to be shown
 * @param marks the marks of its texts
 * @param output what has been found
 */
public record Parse(
    Wiki wiki, PageContext page, ParseOptions options, Marks marks, OutputBuilder output) {
  /** Begins a parse. */
  public static Parse of(Wiki wiki, PageContext page, ParseOptions options) {
    return new Parse(wiki, page, options, new Marks(), new OutputBuilder(page.title()));
  }
}
