package org.palimpsest.wiki.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The languages that clients may name: those of which Unicode's CLDR knows what they call
 * themselves. Immutable.
 */
public final class KnownLanguages {
  private static final String TABLE = "languages.tsv";
  private static final String COMMENT = "#";

  /** Read on first use: most processes are never asked. */
  private static final class Standard {
    static final KnownLanguages LANGUAGES = read();
  }

  private final Map<String, Language> byCode;

  private KnownLanguages(List<Language> languages) {
    Map<String, Language> codes = new LinkedHashMap<>();
    languages.forEach(language -> codes.put(language.code(), language));
    this.byCode = Collections.unmodifiableMap(codes);
  }

  /** All that are known. */
  public static KnownLanguages standard() {
    return Standard.LANGUAGES;
  }

  /** Every language, in order of code. */
  public Collection<Language> all() {
    return byCode.values();
  }

  /** The language of this code. */
  public Optional<Language> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  private static KnownLanguages read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(KnownLanguages.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      return new KnownLanguages(
          in.lines()
              .filter(line -> !line.startsWith(COMMENT))
              .map(line -> line.split("\t"))
              .map(fields -> new Language(fields[0], fields[1], fields[2]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
