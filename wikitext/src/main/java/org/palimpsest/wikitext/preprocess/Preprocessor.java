package org.palimpsest.wikitext.preprocess;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.palimpsest.wikitext.preprocess.Tree.Reading;

/**
 * Takes texts apart (spec: wikitext.md, 2), in time that grows with the text and no faster.
 * Immutable.
 */
public final class Preprocessor {
  private static final Set<String> CORE =
      Set.of("nowiki", "pre", "gallery", "indicator", "langconvert");

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

  /** That of a wiki without extensions. */
  public static Preprocessor ofCore() {
    return new Preprocessor(CORE);
  }

  /** The tree of a text. */
  public Tree read(String text, Reading reading) {
    if (reading == Reading.PAGE && isPlain(text)) {
      return new Tree(reading, text.isEmpty() ? List.of() : List.of(new Piece.Text(text)));
    }
    FoundPieces found = new FoundPieces(text);
    scan(text, reading, found);
    return new Tree(reading, found.all());
  }

  /** The headings that begin sections of this text, in order. */
  public List<Heading> headings(String text, Reading reading) {
    FoundHeadings found = new FoundHeadings();
    scan(text, reading, found);
    return Collections.unmodifiableList(found);
  }

  /** The comments and extension tags of a page, in which nothing means anything. */
  public Places opaqueParts(String text) {
    return places(
        text,
        Reading.PAGE,
        piece -> piece instanceof Piece.Comment || piece instanceof Piece.Extension);
  }

  /** What does not count for how a text is read: markup about inclusion, and what it hides. */
  public Places ignoredParts(String text, Reading reading) {
    return places(text, reading, Piece.Ignored.class::isInstance);
  }

  private Places places(String text, Reading reading, Predicate<Piece> wanted) {
    FoundPlaces found = new FoundPlaces(wanted);
    scan(text, reading, found);
    return found.places();
  }

  private void scan(String text, Reading reading, Found found) {
    new PieceScanner(text, extensionTags, reading, found).run();
  }

  private static boolean isPlain(String text) {
    return text.indexOf('<') < 0
        && text.indexOf("{{") < 0
        && text.indexOf("\n=") < 0
        && !text.startsWith("=");
  }
}
