package org.palimpsest.wiki.edit;

import org.jspecify.annotations.Nullable;

/** Which part of a page an edit is about (spec: edit-and-history.md, 1.1). */
public sealed interface SectionChoice {
  /** The whole page. */
  record Whole() implements SectionChoice {}

  /**
   * A section that is there.
   *
   * @param number 0 for what stands before the first heading
   * @param asked how the client named it
   */
  record Numbered(int number, String asked) implements SectionChoice {}

  /**
   * A section to be added at the end.
   *
   * @param title its heading, empty for none; null to take the summary
   */
  record Added(@Nullable String title) implements SectionChoice {}

  /** Something that names no section. It is refused only when nothing else is wrong before. */
  record Nonsense() implements SectionChoice {}
}
