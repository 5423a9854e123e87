package org.palimpsest.wikitext.html;

/** An element whose end has not been met. */
final class OpenElement {
  final ElementShape shape;

  /** Where its further content is put. */
  DraftElement draft;

  /** Whether it is on the stack of open elements; formatting may have to be opened again. */
  boolean isOpen;

  OpenElement(ElementShape shape) {
    this.shape = shape;
    this.draft = new DraftElement(shape);
    draft.owner = this;
  }

  ElementKind kind() {
    return shape.kind();
  }

  /** Another element of the same shape. */
  OpenElement copy() {
    return new OpenElement(shape);
  }

  /** Lets further content go into another draft of the same shape. */
  void continueIn(DraftElement other) {
    draft.owner = null;
    draft = other;
    other.owner = this;
  }
}
