package org.palimpsest.wiki.rendering;

import java.util.List;
import org.palimpsest.wikitext.output.Facts;

/**
 * A text with templates, parameters, functions and variables replaced by what they stand for.
 *
 * @param facts what functions and variables have said about the page
 * @param categories the categories that they put it into
 */
public record Expansion(String text, Facts facts, List<CategoryUse> categories) {
  public Expansion {
    categories = List.copyOf(categories);
  }
}
