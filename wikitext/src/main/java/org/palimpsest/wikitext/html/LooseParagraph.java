package org.palimpsest.wikitext.html;

/** A paragraph around loose text and inline elements that no tag asked for. */
final class LooseParagraph {
  /** The element. */
  final DraftElement element = new DraftElement(new ElementShape(ElementKind.P));

  /** How many elements have been put into it, at any depth. */
  int elements;

  /** Whether it has text that is more than blanks. */
  boolean hasText;

  LooseParagraph() {
    element.paragraph = this;
  }
}
