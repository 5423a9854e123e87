package org.palimpsest.wikitext.expand;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/**
 * One use of a text: which page it is of, who uses it, and with which arguments.
 *
 * @param title the page whose text it is
 * @param caller the use that this one is part of; null for the text that is parsed
 * @param arguments those of the template; null where the text is no template
 */
record Frame(Title title, @Nullable Frame caller, @Nullable Arguments arguments) {
  /** The use of the text that is parsed. */
  static Frame ofPage(Title title) {
    return new Frame(title, null, null);
  }

  /** Whether a template is being used already. The page itself is none. */
  boolean isInside(Title template) {
    for (Frame frame = this; frame != null && frame.caller != null; frame = frame.caller) {
      if (frame.title.equals(template)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is that of the page which is parsed. */
  boolean isPage() {
    return caller == null;
  }
}
