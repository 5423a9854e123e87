package org.palimpsest.wikitext.function;

import java.util.Locale;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;

/** A tag whose content and attributes are expanded first ({@code #tag}). */
final class TagFunction implements ParserFunction {
  @Override
  public Result call(FunctionCall call) {
    String name = call.argument(0).toLowerCase(Locale.ROOT);
    StringBuilder attributes = new StringBuilder();
    for (int i = 2; i < call.count(); i++) {
      if (call.isNamed(i)) {
        attributes
            .append(' ')
            .append(call.name(i))
            .append("=\"")
            .append(unquoted(call.value(i)).replace("\"", "&quot;"))
            .append('"');
      }
    }
    return Result.of(
        call.tag(name, attributes.toString(), call.count() > 1 ? call.untrimmed(1) : null));
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    return last > 0
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(last) == value.charAt(0)
        ? value.substring(1, last)
        : value;
  }
}
