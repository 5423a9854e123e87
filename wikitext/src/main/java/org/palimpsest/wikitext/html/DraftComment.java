package org.palimpsest.wikitext.html;

/** A comment of a tree that is still being built. */
final class DraftComment extends Draft {
  final String text;

  DraftComment(String text) {
    this.text = text;
  }
}
