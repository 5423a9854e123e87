package org.palimpsest.wikitext.function.condition;

import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;

/**
 * Chooses by a value ({@code #switch}). Parts without an equals sign fall through to the next that
 * has one; the last part, if it has none, is for all other values.
 */
final class Switch implements ParserFunction {
  private static final String DEFAULT = "#default";

  @Override
  public Result call(FunctionCall call) {
    String value = call.argument(0);
    boolean found = false;
    boolean atDefault = false;
    int byDefault = -1;
    for (int i = 1; i < call.count(); i++) {
      if (call.isNamed(i)) {
        String name = call.name(i);
        if (found || Equality.holds(name, value)) {
          return Result.of(call.value(i));
        }
        if (atDefault || name.equals(DEFAULT)) {
          byDefault = i;
          atDefault = false;
        }
      } else if (!found) {
        String part = call.argument(i);
        found = Equality.holds(part, value);
        atDefault |= !found && part.equals(DEFAULT);
      }
    }
    int last = call.count() - 1;
    if (last > 0 && !call.isNamed(last) && !atDefault) {
      return Result.of(call.argument(last));
    }
    return Result.of(byDefault < 0 ? "" : call.value(byDefault));
  }
}
