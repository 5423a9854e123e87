package org.palimpsest.wikitext.section;

import java.util.List;
import java.util.Optional;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.wikitext.preprocess.Heading;
import org.palimpsest.wikitext.preprocess.Preprocessor;
import org.palimpsest.wikitext.preprocess.Tree.Reading;

/**
 * The sections of a page of wikitext (spec: edit-and-history.md, 1.5). Section 0 is what stands
 * before the first heading; section N begins with heading N and ends before the next heading of the
 * same or a higher rank. Immutable.
 */
public final class Sections {
  private static final Preprocessor PREPROCESSOR = Preprocessor.ofCore();

  private final String text;
  private final List<Heading> headings;

  private Sections(String text, List<Heading> headings) {
    this.text = text;
    this.headings = headings;
  }

  /** Divides a page. */
  public static Sections of(String text) {
    return of(text, Reading.PAGE);
  }

  /** Divides a text as it is read. */
  public static Sections of(String text, Reading reading) {
    return new Sections(text, PREPROCESSOR.headings(text, reading));
  }

  /** The text of a section without white space at its end; empty if there is no such section. */
  public Optional<String> section(int number) {
    return range(number).map(range -> TextEnds.trimEnd(text.substring(range.start(), range.end())));
  }

  /**
   * The page with other text in place of a section, a blank line after it; without the section if
   * that text is empty or blank. Empty if there is no such section.
   */
  public Optional<String> replace(int number, String replacement) {
    return range(number).map(range -> replace(range, TextEnds.trimEnd(replacement)));
  }

  private String replace(Range range, String replacement) {
    String before = text.substring(0, range.start());
    String after = text.substring(range.end());
    return before + replacement + (replacement.isEmpty() || after.isEmpty() ? "" : "\n\n") + after;
  }

  /**
   * A page with a section added at its end.
   *
   * @param page the page; may be empty
   * @param title the heading; empty for none
   * @param body what stands below the heading
   */
  public static String append(String page, String title, String body) {
    String heading = title.isEmpty() ? "" : "== " + title + " ==\n\n";
    return page + (page.isEmpty() ? "" : "\n\n") + heading + body;
  }

  private Optional<Range> range(int number) {
    if (number == 0) {
      int end = headings.isEmpty() ? text.length() : headings.getFirst().start();
      return Optional.of(new Range(0, end));
    }
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).number() == number) {
        return Optional.of(new Range(headings.get(i).start(), end(i)));
      }
    }
    return Optional.empty();
  }

  private int end(int index) {
    int level = headings.get(index).level();
    return headings.stream()
        .skip(index + 1L)
        .filter(heading -> heading.level() <= level)
        .mapToInt(Heading::start)
        .findFirst()
        .orElse(text.length());
  }

  private record Range(int start, int end) {}
}
