package org.palimpsest.wikitext.function.language;

import org.palimpsest.model.text.HtmlText;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.source.WikiFacts;

/** A message of the interface in the language of whoever reads ({@code int}). */
final class InterfaceMessage implements ParserFunction {
  @Override
  public Result call(FunctionCall call) {
    String key = Marks.removed(call.argument(0));
    if (key.isEmpty()) {
      return new Result.NotMeant();
    }
    return call.parse()
        .wiki()
        .facts()
        .interfaceMessage(normal(key), WikiFacts.Audience.VIEWER)
        .map(message -> Result.of(call.expand(filled(message, call))))
        .orElseGet(() -> Result.of("\u29FC" + HtmlText.escape(key) + "\u29FD"));
  }

  /** Messages are pages, too, so their names can begin with a capital; their keys do not. */
  private static String normal(String key) {
    int first = Character.charCount(key.codePointAt(0));
    return LetterCase.lower(key.substring(0, first)) + key.substring(first).replace(' ', '_');
  }

  /** Puts arguments into their places; a place without an argument stays. */
  private static String filled(String message, FunctionCall call) {
    int at = message.indexOf('$');
    if (at < 0) {
      return message;
    }
    StringBuilder out = new StringBuilder(message.length() + 32);
    int done = 0;
    while (at >= 0) {
      int number = at + 1 < message.length() ? message.charAt(at + 1) - '0' : 0;
      if (number >= 1 && number <= 9 && number < call.count()) {
        out.append(message, done, at).append(call.argument(number));
        done = at + 2;
      }
      at = message.indexOf('$', at + 1);
    }
    return out.append(message, done, message.length()).toString();
  }
}
