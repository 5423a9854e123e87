package org.palimpsest.wikitext.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The words with a meaning in wikitext, as far as clients know them. Immutable. */
public final class MagicWords {
  private static final String WORDS = "magic-words.tsv";
  private static final String PARSER_FUNCTIONS = "parser-functions.tsv";
  private static final String STRING_FUNCTIONS = "string-functions.tsv";
  private static final String COMMENT = "# ";

  /** Read on first use: most processes are never asked. */
  private static final class Standard {
    static final MagicWords WORDS = read(List.of(MagicWords.WORDS));
    static final MagicWords WITH_FUNCTIONS = read(List.of(MagicWords.WORDS, PARSER_FUNCTIONS));
    static final MagicWords WITH_STRINGS =
        read(List.of(MagicWords.WORDS, PARSER_FUNCTIONS, STRING_FUNCTIONS));
  }

  private final List<MagicWord> all;

  private MagicWords(List<MagicWord> all) {
    this.all = List.copyOf(all);
  }

  /** The words of an English wiki. */
  public static MagicWords standard() {
    return Standard.WORDS;
  }

  /**
   * The words of a wiki that may have functions of an extension.
   *
   * @param parserFunctions whether those of ParserFunctions are there
   * @param stringFunctions whether those on strings are, too
   */
  public static MagicWords with(boolean parserFunctions, boolean stringFunctions) {
    if (!parserFunctions) {
      return Standard.WORDS;
    }
    return stringFunctions ? Standard.WITH_STRINGS : Standard.WITH_FUNCTIONS;
  }

  /** Every word, in order of name. */
  public List<MagicWord> all() {
    return all;
  }

  /** The names of the words of a kind, in order. */
  public List<String> names(MagicWord.Kind kind) {
    return all.stream().filter(word -> word.kinds().contains(kind)).map(MagicWord::name).toList();
  }

  private static MagicWords read(List<String> files) {
    return new MagicWords(
        files.stream()
            .flatMap(file -> words(file).stream())
            .sorted(Comparator.comparing(MagicWord::name))
            .toList());
  }

  private static List<MagicWord> words(String file) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MagicWords.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith(COMMENT)).map(MagicWords::word).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MagicWord word(String line) {
    String[] fields = line.split("\t");
    String kinds = fields[1];
    Set<MagicWord.Kind> known = EnumSet.noneOf(MagicWord.Kind.class);
    for (int i = 0; i < kinds.length(); i++) {
      switch (kinds.charAt(i)) {
        case 'v' -> known.add(MagicWord.Kind.VARIABLE);
        case 'f' -> known.add(MagicWord.Kind.FUNCTION);
        case 's' -> known.add(MagicWord.Kind.SWITCH);
        default -> {
          // c says how it is written, - nothing
        }
      }
    }
    return new MagicWord(
        fields[0], known, kinds.indexOf('c') >= 0, List.of(fields[2].split("\\|")));
  }
}
