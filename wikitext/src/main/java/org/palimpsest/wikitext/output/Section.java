package org.palimpsest.wikitext.output;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.node.SectionSource;

/**
 * A heading of a page as the table of contents has it.
 *
 * @param contentsLevel how deep it stands in the table of contents, from 1
 * @param level the heading's own level, 1 to 6
 * @param number its number in the table of contents, such as {@code 1.2}
 * @param line its text as the table of contents shows it
 * @param anchor its id
 * @param source the section that it begins; null if it cannot be edited by itself
 */
public record Section(
    int contentsLevel,
    int level,
    String number,
    List<Node> line,
    String anchor,
    @Nullable SectionSource source) {
  public Section {
    line = List.copyOf(line);
  }

  /** By what the section is edited: {@code 1}, {@code T-1} on a transcluded page, or empty. */
  public String index() {
    return source == null ? "" : (source.transcluded() ? "T-" : "") + source.number();
  }
}
