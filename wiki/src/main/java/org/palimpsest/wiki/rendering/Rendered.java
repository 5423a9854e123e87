package org.palimpsest.wiki.rendering;

import java.time.Duration;
import java.util.List;
import org.palimpsest.wikitext.output.ParserOutput;

/**
 * What came of a text.
 *
 * @param text the text
 * @param output what it shows and says
 * @param categories the categories that it puts its page into
 * @param parsed whether it was read as wikitext: of others there are neither a table of contents
 *     nor limits
 * @param taken how long that took
 */
public record Rendered(
    ChosenText text,
    ParserOutput output,
    List<CategoryUse> categories,
    boolean parsed,
    Duration taken) {
  public Rendered {
    categories = List.copyOf(categories);
  }
}
