package org.palimpsest.wikitext.function;

import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.expand.WikitextEscape;
import org.palimpsest.wikitext.source.WikiFacts;

/** What stands in the place of a call that cannot be answered. */
public final class Errors {
  private Errors() {}

  /** As the functions of wikitext itself say it. */
  public static Result span(FunctionCall call, Message message) {
    return Result.of("<span class=\"error\">" + words(call, message) + "</span>");
  }

  /** As the functions of the extension say it, for which {@code #iferror} looks. */
  public static Result strong(FunctionCall call, Message message) {
    return Result.of("<strong class=\"error\">" + words(call, message) + "</strong>");
  }

  private static String words(FunctionCall call, Message message) {
    return WikitextEscape.escape(
        call.parse().wiki().facts().say(message, WikiFacts.Audience.CONTENT));
  }
}
