package org.palimpsest.wikitext.html;

import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;

/** What the copies of an element have in common. */
record ElementShape(ElementKind kind, Attributes attributes, Meaning meaning) {
  ElementShape(ElementKind kind) {
    this(kind, Attributes.NONE, Meaning.PLAIN);
  }

  /** Whether two are not told apart when too many of the same are open. */
  boolean isLike(ElementShape other) {
    return kind == other.kind && attributes.equals(other.attributes);
  }
}
