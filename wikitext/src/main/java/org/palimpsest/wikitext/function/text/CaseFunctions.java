package org.palimpsest.wikitext.function.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;

/** Large and small letters in the language of the wiki. Marks have neither. */
final class CaseFunctions {
  /** Where the small form of I has no dot. */
  private static final Set<String> DOTLESS = Set.of("tr", "az", "kaa", "kk-latn", "crh-latn");

  private final boolean dotless;
  private final Locale locale;

  private CaseFunctions(String language) {
    this.dotless = DOTLESS.contains(language);
    this.locale = dotless ? Locale.of("tr") : Locale.ROOT;
  }

  /** The functions by name. */
  static Map<String, ParserFunction> of(String language) {
    CaseFunctions cases = new CaseFunctions(language);
    return Map.of(
        "lc", of(cases::lower),
        "uc", of(text -> text.toUpperCase(cases.locale)),
        "lcfirst", of(text -> cases.first(text, cases::lower)),
        "ucfirst", of(text -> cases.first(text, cases::title)));
  }

  private static ParserFunction of(UnaryOperator<String> change) {
    return call -> Result.of(change.apply(call.argument(0)));
  }

  /** Each letter by itself: what the end of a word looks like is not looked at. */
  private String lower(String text) {
    return dotless ? text.toLowerCase(locale) : LetterCase.lower(text);
  }

  private String title(String letter) {
    return dotless ? letter.toUpperCase(locale) : LetterCase.capitalised(letter);
  }

  private static int firstLength(String text) {
    return Character.charCount(text.codePointAt(0));
  }

  private String first(String text, UnaryOperator<String> change) {
    if (text.isEmpty()) {
      return text;
    }
    int length = firstLength(text);
    return change.apply(text.substring(0, length)) + text.substring(length);
  }
}
