package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.Comparator;

/** One revision of the model. */
record Revision(long id, Instant created, String author, String text, String model) {
  /** The model of texts that can be redirects. */
  static final String WIKITEXT = "wikitext";

  /** Oldest first. */
  static final Comparator<Revision> BY_TIME =
      Comparator.comparing(Revision::created).thenComparingLong(Revision::id);

  boolean sameContent(Revision other) {
    return text.equals(other.text) && model.equals(other.model);
  }

  /** Another one with the same content. */
  Revision repeated(long newId, Instant at, String by) {
    return new Revision(newId, at, by, text, model);
  }

  /** The first revision of a redirect. */
  static Revision redirect(long id, Instant created, String author, String target) {
    return new Revision(id, created, author, redirect(target), WIKITEXT);
  }

  /** The text of a redirect. */
  static String redirect(String target) {
    return "#REDIRECT [[" + target + "]]";
  }

  boolean isRedirect() {
    return model.equals(WIKITEXT) && text.startsWith("#REDIRECT");
  }
}
