package org.palimpsest.wiki.rendering;

import java.time.Duration;
import java.util.List;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.node.Node;
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
  /** What it takes at least, such as lists of sections and links. */
  private static final long BYTES = 4_000;

  public Rendered {
    categories = List.copyOf(categories);
  }

  /** The same with its content written, which takes less memory and no more work. */
  Rendered written() {
    return new Rendered(
        text, output.withContent(HtmlWriter.written(output.content())), categories, parsed, taken);
  }

  /** The same for whoever has chosen the text anew. */
  Rendered of(ChosenText chosen) {
    return new Rendered(chosen, output, categories, parsed, taken);
  }

  /** About how many bytes of memory it takes; its content has been written. */
  long weight() {
    long characters = text.text().length();
    for (Node node : output.content()) {
      characters += node instanceof Node.Written(String html) ? html.length() : 0;
    }
    return BYTES + characters;
  }
}
