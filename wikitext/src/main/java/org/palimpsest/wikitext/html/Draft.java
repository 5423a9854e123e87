package org.palimpsest.wikitext.html;

import org.jspecify.annotations.Nullable;

/** A node of a tree that is still being built. Nodes know their neighbours, so moves are cheap. */
abstract sealed class Draft permits DraftElement, DraftText, DraftComment {
  @Nullable DraftElement parent;
  @Nullable Draft previous;
  @Nullable Draft next;

  /** Takes the node out of where it stands. */
  final void detach() {
    DraftElement from = parent;
    if (from == null) {
      return;
    }
    if (previous == null) {
      from.first = next;
    } else {
      previous.next = next;
    }
    if (next == null) {
      from.last = previous;
    } else {
      next.previous = previous;
    }
    parent = null;
    previous = null;
    next = null;
  }
}
