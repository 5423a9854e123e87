package org.palimpsest.wikitext.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.source.PageStatus;

/**
 * What came of a text. Immutable.
 *
 * @param content what is shown
 * @param facts what the text says beside that
 * @param existing the pages that exist of those which are linked or transcluded, and of the
 *     categories
 * @param sections the headings in their order
 * @param showsContents whether the content has a table of contents
 * @param indicators what is shown outside the text, by name
 * @param displayTitle the heading of the page; null: its title
 * @param redirect where the page leads; null: nowhere
 * @param limits what it took
 */
public record ParserOutput(
    List<Node> content,
    Facts facts,
    Map<Title, PageStatus> existing,
    List<Section> sections,
    boolean showsContents,
    Map<String, List<Node>> indicators,
    @Nullable List<Node> displayTitle,
    @Nullable LinkTarget redirect,
    LimitReport limits) {
  public ParserOutput {
    content = List.copyOf(content);
    existing = Map.copyOf(existing);
    sections = List.copyOf(sections);
    indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    displayTitle = displayTitle == null ? null : List.copyOf(displayTitle);
  }

  /** The same with other content. */
  public ParserOutput withContent(List<Node> other) {
    return new ParserOutput(
        other,
        facts,
        existing,
        sections,
        showsContents,
        indicators,
        displayTitle,
        redirect,
        limits);
  }
}
