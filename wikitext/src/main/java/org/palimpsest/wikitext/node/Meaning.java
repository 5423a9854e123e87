package org.palimpsest.wikitext.node;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;

/** What an element is in terms of a wiki. */
public sealed interface Meaning {
  /** An element that is no more than its name says. */
  Meaning PLAIN = new Plain();

  /** An element that is no more than its name says. */
  record Plain() implements Meaning {}

  /** A link to a page of this or another wiki. */
  record PageLink(LinkTarget target) implements Meaning {}

  /** A link to somewhere else. */
  record ExternalLink(String address) implements Meaning {}

  /** A file that is shown. */
  record File(String name) implements Meaning {}

  /**
   * A heading of the page.
   *
   * @param section the section that it begins; null if that cannot be edited by itself
   */
  record Heading(@Nullable SectionSource section) implements Meaning {}

  /** The place of the table of contents. */
  record Contents() implements Meaning {}

  /** What came of an extension tag. */
  record Extension(String tag) implements Meaning {}
}
