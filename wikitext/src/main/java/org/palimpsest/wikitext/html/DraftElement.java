package org.palimpsest.wikitext.html;

import org.jspecify.annotations.Nullable;

/** An element of a tree that is still being built. */
final class DraftElement extends Draft {
  final ElementShape shape;

  /** The open element whose further content stands here; null if there is none. */
  @Nullable OpenElement owner;

  @Nullable Draft first;
  @Nullable Draft last;

  /** The paragraph of loose text that this stands in; its own for such a paragraph itself. */
  @Nullable DraftElement paragraph;

  /** The last paragraph of loose text that went on behind this; null if there is none. */
  @Nullable DraftElement continuation;

  /**
   * Whether there are only formatting elements between this and what holds paragraphs of loose
   * text, so that it can be divided.
   */
  boolean divisible;

  DraftElement(ElementShape shape) {
    this.shape = shape;
  }

  /** A paragraph that no tag asked for. */
  static DraftElement looseParagraph() {
    DraftElement paragraph = new DraftElement(new ElementShape(ElementKind.P));
    paragraph.paragraph = paragraph;
    return paragraph;
  }

  boolean isLooseParagraph() {
    return paragraph == this;
  }

  /** Whether nobody would see what is in it. */
  boolean hasOnlyBlanks() {
    for (Draft child = first; child != null; child = child.next) {
      if (!(child instanceof DraftText text && text.isBlank())) {
        return false;
      }
    }
    return true;
  }

  ElementKind kind() {
    return shape.kind();
  }

  void append(Draft child) {
    insert(child, null);
  }

  /** Puts a node before one of its children; null: behind the last. */
  void insert(Draft child, @Nullable Draft before) {
    child.detach();
    Draft behind = before == null ? last : before.previous;
    child.parent = this;
    child.previous = behind;
    child.next = before;
    if (behind == null) {
      first = child;
    } else {
      behind.next = child;
    }
    if (before == null) {
      last = child;
    } else {
      before.previous = child;
    }
  }

  /** Puts text before one of its children, or behind the last; joins it with text before it. */
  void insert(String text, @Nullable Draft before) {
    if ((before == null ? last : before.previous) instanceof DraftText neighbour) {
      neighbour.append(text);
    } else {
      insert(new DraftText(text), before);
    }
  }

  /** Moves all children behind those of another. */
  void moveChildrenTo(DraftElement other) {
    Draft child = first;
    while (child != null) {
      Draft following = child.next;
      other.append(child);
      child = following;
    }
  }
}
