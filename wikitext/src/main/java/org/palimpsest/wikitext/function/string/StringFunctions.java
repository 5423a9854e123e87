package org.palimpsest.wikitext.function.string;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.function.Errors;
import org.palimpsest.wikitext.function.text.LeadingNumber;
import org.palimpsest.wikitext.link.PercentEncoding;
import org.palimpsest.wikitext.mark.Marks;

/** Functions on strings, counted in characters. Texts are short here, as the extension has it. */
public final class StringFunctions {
  private static final int LONGEST = 1000;

  private StringFunctions() {}

  /** The functions by name. */
  public static Map<String, ParserFunction> all() {
    return Map.of(
        "len", ofShort(text -> call -> Result.of("" + length(text))),
        "pos", ofShort(text -> call -> position(text, call)),
        "rpos", ofShort(text -> call -> lastPosition(text, call)),
        "sub", ofShort(text -> call -> part(text, call)),
        "count", ofShort(text -> call -> Result.of("" + count(text, sought(call, 1)))),
        "replace", ofShort(text -> call -> replaced(text, call)),
        "explode", ofShort(text -> call -> piece(text, call)),
        "urldecode",
            ofShort(text -> call -> Result.of(PercentEncoding.decode(text.replace('+', ' ')))));
  }

  /** What a function does with a text that is not too long for it. */
  private interface OnText {
    ParserFunction on(String text);
  }

  private static ParserFunction ofShort(OnText function) {
    return call -> {
      String text = Marks.removed(call.argument(0));
      return isLong(text) || isLong(call.argument(1)) || isLong(call.argument(2))
          ? Errors.strong(call, Message.of("pfunc_string_too_long", Message.count(LONGEST)))
          : function.on(text).call(call);
    };
  }

  private static boolean isLong(String text) {
    return length(text) >= LONGEST;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** What is looked for: a blank, if nothing is said. */
  private static String sought(FunctionCall call, int index) {
    String sought = Marks.removed(call.argument(index));
    return sought.isEmpty() ? " " : sought;
  }

  private static Result position(String text, FunctionCall call) {
    int from = LeadingNumber.whole(call.argument(2));
    int length = length(text);
    int start = from < 0 ? from + length : from;
    if (start < 0 || start > length) {
      return Result.of("");
    }
    int at = text.indexOf(sought(call, 1), text.offsetByCodePoints(0, start));
    return Result.of(at < 0 ? "" : "" + text.codePointCount(0, at));
  }

  private static Result lastPosition(String text, FunctionCall call) {
    int at = text.lastIndexOf(sought(call, 1));
    return Result.of(at < 0 ? "-1" : "" + text.codePointCount(0, at));
  }

  private static Result part(String text, FunctionCall call) {
    int length = length(text);
    int from = LeadingNumber.whole(call.argument(1));
    int start = from < 0 ? Math.max(0, length + from) : Math.min(length, from);
    int count = LeadingNumber.whole(call.argument(2));
    long end = count == 0 ? length : count < 0 ? (long) length + count : (long) start + count;
    int last = (int) Math.min(length, end);
    return Result.of(
        last <= start
            ? ""
            : text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, last)));
  }

  private static int count(String text, String sought) {
    int count = 0;
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
      count++;
    }
    return count;
  }

  private static Result replaced(String text, FunctionCall call) {
    String replacement = Marks.removed(call.argument(2));
    int most =
        call.argument(3).isEmpty() ? Integer.MAX_VALUE : LeadingNumber.whole(call.argument(3));
    List<String> pieces = pieces(text, sought(call, 1), most < 0 ? Integer.MAX_VALUE : most);
    return Result.of(String.join(replacement, pieces));
  }

  private static Result piece(String text, FunctionCall call) {
    int limit = LeadingNumber.whole(call.argument(3));
    List<String> pieces = pieces(text, sought(call, 1), limit > 0 ? limit - 1 : Integer.MAX_VALUE);
    int last = limit < 0 ? Math.max(0, pieces.size() + limit) : pieces.size();
    int wanted = LeadingNumber.whole(call.argument(2));
    int index = wanted < 0 ? last + wanted : wanted;
    return Result.of(index >= 0 && index < last ? pieces.get(index) : "");
  }

  private static List<String> pieces(String text, String divider, int cuts) {
    List<String> pieces = new ArrayList<>();
    int done = 0;
    int at = text.indexOf(divider);
    while (at >= 0 && pieces.size() < cuts) {
      pieces.add(text.substring(done, at));
      done = at + divider.length();
      at = text.indexOf(divider, done);
    }
    pieces.add(text.substring(done));
    return pieces;
  }
}
