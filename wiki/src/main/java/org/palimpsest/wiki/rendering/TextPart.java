package org.palimpsest.wiki.rendering;

/** How much of a text is to be shown. */
public sealed interface TextPart {
  /** All of it. */
  record Whole() implements TextPart {}

  /**
   * One section.
   *
   * @param name how it was asked for
   */
  record Section(int number, String name) implements TextPart {}

  /**
   * All of it, as a section that somebody is about to add.
   *
   * @param heading its heading; empty: none
   */
  record Added(String heading) implements TextPart {}
}
