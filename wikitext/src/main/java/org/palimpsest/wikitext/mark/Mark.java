package org.palimpsest.wikitext.mark;

import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.SectionSource;

/**
 * What stands behind a mark in a text. Where a component is itself a text, it may have marks, too.
 */
public sealed interface Mark {
  /**
   * A tag that opens an element; of void elements, the whole element.
   *
   * @param name in lower case
   * @param attributes already cleaned
   * @param meaning what the element is beside its name
   */
  record StartTag(String name, Attributes attributes, Meaning meaning) implements Mark {
    public StartTag(String name, Attributes attributes) {
      this(name, attributes, Meaning.PLAIN);
    }

    public StartTag(String name) {
      this(name, Attributes.NONE, Meaning.PLAIN);
    }
  }

  /** A tag that closes an element. */
  record EndTag(String name) implements Mark {}

  /** Characters that mean themselves, as of {@code nowiki}. Nothing in them is decoded again. */
  record Literal(String text) implements Mark {}

  /**
   * What an extension tag gave: a text with marks which no later step looks into.
   *
   * @param content the text
   * @param block whether it stands by itself, and not in a paragraph
   */
  record Hidden(String content, boolean block) implements Mark {}

  /** A comment of the output, such as one that says what has been left out. */
  record Comment(String text) implements Mark {}

  /** Stands behind the first equals signs of a heading that begins a section. */
  record Section(SectionSource source) implements Mark {}

  /** The place of the table of contents. */
  record ContentsPlace() implements Mark {}

  /** A link whose look depends on what exists. */
  record Link(LinkRequest link) implements Mark {}

  /** A file that is shown. */
  record Media(MediaRequest media) implements Mark {}
}
