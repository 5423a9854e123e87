package org.palimpsest.testkit.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** In which format, and with what about errors, the API is asked. */
final class Dress {
  private static final Map<String, String> PLAIN = Map.of("format", "json", "formatversion", "2");

  private static final List<Map<String, String>> FORMATS =
      List.of(
          PLAIN,
          Map.of("format", "json", "formatversion", "1"),
          Map.of("format", "xml"),
          Map.of("format", "php"),
          Map.of("format", "none"),
          Map.of("format", "rawfm"),
          Map.of("format", "jsonfm", "wrappedhtml", "1"),
          Map.of("format", "xmlfm"),
          Map.of("format", "phpfm"));

  private static final List<Map<String, String>> ERRORS =
      List.of(
          Map.of(),
          Map.of("errorformat", "raw"),
          Map.of("errorformat", "html", "uselang", "de"),
          Map.of("errorformat", "plaintext", "errorlang", "fr"),
          Map.of("errorformat", "wikitext", "uselang", "tr"),
          Map.of("errorformat", "none"));

  private Dress() {}

  static Question plain(Question question) {
    return question.isApi() ? question.with(PLAIN) : question;
  }

  /** Half of all is plain, so that it can be continued. */
  static Question any(Question question, Random random) {
    if (!question.isApi()) {
      return question;
    }
    Map<String, String> dress =
        new HashMap<>(random.nextBoolean() ? PLAIN : Questions.any(FORMATS, random));
    dress.putAll(Questions.any(ERRORS, random));
    return question.with(dress);
  }

  /** In all formats. */
  static List<Question> all(Question question) {
    return question.isApi() ? FORMATS.stream().map(question::with).toList() : List.of(question);
  }
}
