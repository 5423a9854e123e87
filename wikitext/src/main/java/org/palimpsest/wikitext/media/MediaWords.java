package org.palimpsest.wikitext.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.word.MagicWord;
import org.palimpsest.wikitext.word.MagicWords;

/** The words by which files are told how to look. Immutable. */
final class MediaWords {
  private static final String PREFIX = "img_";
  private static final String VALUE = "$1";

  /** Made on first use, once. */
  private static final class Standard {
    static final MediaWords WORDS = new MediaWords(MagicWords.standard());
  }

  /**
   * A word that was found.
   *
   * @param name what it is called in any language
   * @param value what stands at the place of its value; null if it has none
   */
  record Found(String name, @Nullable String value) {}

  private record Pattern(String name, String before) {}

  private final Map<String, String> whole = new HashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private MediaWords(MagicWords words) {
    for (MagicWord word : words.all()) {
      if (word.name().startsWith(PREFIX)) {
        word.aliases().forEach(alias -> add(word.name().substring(PREFIX.length()), alias));
      }
    }
  }

  static MediaWords standard() {
    return Standard.WORDS;
  }

  private void add(String name, String alias) {
    if (!alias.contains(VALUE)) {
      whole.put(alias, name);
    } else if (alias.endsWith(VALUE)) {
      patterns.add(new Pattern(name, alias.substring(0, alias.length() - VALUE.length())));
    }
  }

  /** The word that a part is; null if it is none. */
  @Nullable Found find(String part) {
    String name = whole.get(part);
    if (name != null) {
      return new Found(name, null);
    }
    for (Pattern pattern : patterns) {
      if (part.startsWith(pattern.before())) {
        return new Found(pattern.name(), part.substring(pattern.before().length()));
      }
    }
    return null;
  }
}
