package org.palimpsest.wikitext.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The words with a meaning in wikitext, as far as clients know them. Immutable. */
public final class MagicWords {
  private static final String WORDS = "magic-words.tsv";
  private static final String COMMENT = "# ";

  /** Read on first use: most processes are never asked. */
  private static final class Standard {
    static final MagicWords WORDS = read();
  }

  private final List<MagicWord> all;

  private MagicWords(List<MagicWord> all) {
    this.all = List.copyOf(all);
  }

  /** The words of an English wiki. */
  public static MagicWords standard() {
    return Standard.WORDS;
  }

  /** Every word, in order of name. */
  public List<MagicWord> all() {
    return all;
  }

  /** The names of the words of a kind, in order. */
  public List<String> names(MagicWord.Kind kind) {
    return all.stream().filter(word -> word.kinds().contains(kind)).map(MagicWord::name).toList();
  }

  private static MagicWords read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MagicWords.class.getResourceAsStream(WORDS)),
                StandardCharsets.UTF_8))) {
      return new MagicWords(
          in.lines().filter(line -> !line.startsWith(COMMENT)).map(MagicWords::word).toList());
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
