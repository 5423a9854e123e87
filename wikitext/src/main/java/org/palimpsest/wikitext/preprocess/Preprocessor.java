package org.palimpsest.wikitext.preprocess;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.wikitext.preprocess.Tree.Reading;

/** Takes texts apart (spec: wikitext.md, 2). Immutable. */
public final class Preprocessor {
  private final Set<String> extensionTags;

  /**
   * @param extensionTags the names of extension tags
   */
  public Preprocessor(Set<String> extensionTags) {
    this.extensionTags =
        extensionTags.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The tree of a text, in time that grows with the text and no faster. */
  public Tree read(String text, Reading reading) {
    if (reading == Reading.PAGE && isPlain(text)) {
      return new Tree(reading, text.isEmpty() ? List.of() : List.of(new Piece.Text(text)));
    }
    return new Tree(reading, new PieceScanner(text, extensionTags, reading).run());
  }

  private static boolean isPlain(String text) {
    return text.indexOf('<') < 0
        && text.indexOf("{{") < 0
        && text.indexOf("\n=") < 0
        && !text.startsWith("=");
  }
}
