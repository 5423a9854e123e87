package org.palimpsest.wiki.rendering;

import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wikitext.source.WikiFacts.Audience;

/**
 * How a page speaks.
 *
 * @param viewer to whoever reads it now
 * @param content to all readers
 */
record Voices(Translator viewer, Translator content) {
  Translator of(Audience audience) {
    return switch (audience) {
      case VIEWER -> viewer;
      case CONTENT -> content;
    };
  }
}
