package org.palimpsest.wiki.tagging;

import java.util.Optional;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.tagging.ManageTagOutcome.Problem;

/** How a change tag can be called. Thread-safe. */
final class TagNameRule {
  private static final String SEPARATORS = ",|/";

  private final TitleParser titles;

  TagNameRule(TitleParser titles) {
    this.titles = titles;
  }

  /** What is wrong with a name; empty when nothing is. */
  Optional<Problem> problem(String name) {
    if (name.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
      return Optional.of(Problem.INVALID_CHARS);
    }
    ParsedTitle page = titles.parse("Tag-" + name + "-description", Namespace.MEDIAWIKI);
    return page instanceof ParsedTitle.Local
        ? Optional.empty()
        : Optional.of(Problem.INVALID_TITLE_CHARS);
  }
}
