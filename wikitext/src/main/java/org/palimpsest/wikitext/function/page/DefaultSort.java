package org.palimpsest.wikitext.function.page;

import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.function.Errors;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.output.OutputBuilder;

/** By what the page is sorted in all its categories ({@code DEFAULTSORT}). */
public final class DefaultSort implements ParserFunction {
  private static final String PROPERTY = "defaultsort";

  @Override
  public Result call(FunctionCall call) {
    String key = Marks.removed(call.argument(0));
    OutputBuilder output = call.parse().output();
    String earlier = output.defaultSort();
    if (key.isEmpty() || key.equals(earlier)) {
      return Result.of("");
    }
    if (earlier == null) {
      set(output, key);
      return Result.of("");
    }
    if (hasOption(call, "noreplace")) {
      return Result.of("");
    }
    set(output, key);
    return hasOption(call, "noerror")
        ? Result.of("")
        : Errors.span(
            call, Message.of("duplicate-defaultsort", Message.plain(earlier), Message.plain(key)));
  }

  private static void set(OutputBuilder output, String key) {
    output.defaultSort(key);
    output.property(PROPERTY, key);
  }

  private static boolean hasOption(FunctionCall call, String option) {
    for (int i = 1; i < call.count(); i++) {
      if (call.argument(i).equals(option)) {
        return true;
      }
    }
    return false;
  }
}
