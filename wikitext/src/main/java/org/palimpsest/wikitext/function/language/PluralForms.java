package org.palimpsest.wikitext.function.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.function.Lazy;
import org.palimpsest.wikitext.function.text.LeadingNumber;

/**
 * The form that goes with a number ({@code plural}): by the rules of the wiki's language, unless a
 * form is given for just this number.
 */
final class PluralForms implements ParserFunction {
  private static final List<String> ORDER = List.of("zero", "one", "two", "few", "many", "other");

  private final Lazy<PluralRules> rules;

  PluralForms(String language) {
    rules = new Lazy<>(() -> PluralRules.forLocale(ULocale.forLanguageTag(language)));
  }

  @Override
  public Result call(FunctionCall call) {
    double number = Math.abs(LeadingNumber.of(call.argument(0).replace(",", "")));
    boolean none = call.argument(0).isEmpty();
    List<String> forms = new ArrayList<>();
    for (int i = 1; i < call.count(); i++) {
      String form = call.argument(i);
      int equals = numberLength(form);
      if (equals == 0) {
        forms.add(form);
      } else if (Double.parseDouble(form.substring(0, equals)) == number && !none) {
        return Result.of(form.substring(equals + 1));
      }
    }
    if (forms.isEmpty()) {
      return Result.of("");
    }
    return Result.of(forms.get(Math.min(index(number), forms.size() - 1)));
  }

  private int index(double number) {
    PluralRules language = rules.get();
    Set<String> known = language.getKeywords();
    String wanted = language.select(number);
    int index = 0;
    for (String keyword : ORDER) {
      if (keyword.equals(wanted)) {
        break;
      }
      index += known.contains(keyword) ? 1 : 0;
    }
    return index;
  }

  /** How many digits stand before an equals sign at the beginning; 0 if none do. */
  private static int numberLength(String form) {
    int end = 0;
    while (end < form.length() && form.charAt(end) >= '0' && form.charAt(end) <= '9') {
      end++;
    }
    return end < form.length() && form.charAt(end) == '=' ? end : 0;
  }
}
