package org.palimpsest.wikitext.html;

import org.jspecify.annotations.Nullable;

/** Text of a tree that is still being built. */
final class DraftText extends Draft {
  private String text;
  private @Nullable StringBuilder more;

  DraftText(String text) {
    this.text = text;
  }

  void append(String other) {
    if (more == null) {
      more = new StringBuilder(text.length() + other.length() + 64).append(text);
    }
    more.append(other);
  }

  boolean isBlank() {
    return text().isBlank();
  }

  String text() {
    if (more != null) {
      text = more.toString();
      more = null;
    }
    return text;
  }
}
