package org.palimpsest.wikitext.function.text;

import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.mark.Marks;

/** Fills texts up to a length ({@code padleft}, {@code padright}), counted in characters. */
enum Padding implements ParserFunction {
  LEFT,
  RIGHT;

  private static final int MOST = 500;

  @Override
  public Result call(FunctionCall call) {
    String text = call.argument(0);
    String padding = call.count() > 2 ? Marks.removed(call.argument(2)) : "0";
    // What is hidden is long enough, whatever it is.
    if (padding.isEmpty() || text.indexOf(Marks.START) >= 0) {
      return Result.of(text);
    }
    int length = Math.clamp(LeadingNumber.whole(call.argument(1)), 0, MOST);
    String filling = filling(padding, length - text.codePointCount(0, text.length()));
    return Result.of(this == LEFT ? filling + text : text + filling);
  }

  private static String filling(String padding, int length) {
    StringBuilder filling = new StringBuilder(Math.max(0, length));
    int at = 0;
    for (int i = 0; i < length; i++) {
      int c = padding.codePointAt(at);
      filling.appendCodePoint(c);
      at += Character.charCount(c);
      if (at == padding.length()) {
        at = 0;
      }
    }
    return filling.toString();
  }
}
