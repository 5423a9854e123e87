package org.palimpsest.wikitext.function.language;

import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.source.WikiFacts;

/** The form that goes with a person, by the preference of that person ({@code gender}). */
final class GenderForms implements ParserFunction {
  @Override
  public Result call(FunctionCall call) {
    int forms = call.count() - 1;
    if (forms < 1) {
      return Result.of("");
    }
    return Result.of(
        switch (gender(call)) {
          case MALE -> call.argument(1);
          case FEMALE -> call.argument(Math.min(2, forms));
          // With two forms the first stands for everybody.
          case UNKNOWN -> call.argument(forms < 3 ? 1 : 3);
        });
  }

  private static WikiFacts.Gender gender(FunctionCall call) {
    return call.parse().wiki().settings().titles().parse(call.argument(0), Namespace.USER)
                instanceof ParsedTitle.Local user
            && user.title().namespace() == Namespace.USER
        ? call.parse().wiki().facts().gender(user.title().text())
        : WikiFacts.Gender.UNKNOWN;
  }
}
