package org.palimpsest.wikitext.function.language;

import java.util.Locale;
import java.util.Map;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.output.Tracking;

/** Functions and variables on languages and in the wiki's language. */
public final class LanguageFunctions {
  private static final String NEVER_IN_CODES = "/:\\&<>'\"#[]{}|";
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";

  private final String language;

  private LanguageFunctions(String language) {
    this.language = language;
  }

  /** The functions and variables by name. */
  public static Map<String, ParserFunction> of(String language) {
    LanguageFunctions functions = new LanguageFunctions(language);
    return Map.ofEntries(
        Map.entry("plural", new PluralForms(language)),
        Map.entry("gender", new GenderForms()),
        Map.entry("grammar", call -> Result.of(call.argument(1))),
        Map.entry("formal", LanguageFunctions::formal),
        Map.entry("int", new InterfaceMessage()),
        Map.entry("formatdate", new DateFormatting()),
        Map.entry("language", functions::name),
        Map.entry("bcp47", call -> Result.of(LanguageCodes.bcp47(functions.code(call)))),
        Map.entry("dir", functions::direction),
        Map.entry("contentlanguage", functions::content),
        Map.entry("pagelanguage", functions::content),
        Map.entry("userlanguage", functions::content),
        Map.entry(
            "directionmark",
            call -> Result.of(isRightToLeft(language) ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK)));
  }

  private static boolean isRightToLeft(String code) {
    return LanguageCodes.isRightToLeft(code);
  }

  private Result direction(FunctionCall call) {
    String code = code(call);
    if (code.chars().anyMatch(c -> NEVER_IN_CODES.indexOf(c) >= 0)) {
      call.parse().output().track(Tracking.INVALID_LANGUAGE);
    }
    return Result.of(isRightToLeft(code) ? "rtl" : "ltr");
  }

  private String code(FunctionCall call) {
    String code = call.argument(0);
    return code.isEmpty() ? language : code;
  }

  private Result content(FunctionCall call) {
    return Result.of(language);
  }

  /** The language of a wiki is not one of those that are made for addressing people informally. */
  private static Result formal(FunctionCall call) {
    return Result.of(call.argument(0));
  }

  private Result name(FunctionCall call) {
    String code = code(call);
    return Result.of(
        call.parse()
            .wiki()
            .facts()
            .autonym(code.toLowerCase(Locale.ROOT))
            .orElseGet(() -> LanguageCodes.bcp47(code)));
  }
}
