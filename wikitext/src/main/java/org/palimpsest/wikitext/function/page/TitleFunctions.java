package org.palimpsest.wikitext.function.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.function.Errors;
import org.palimpsest.wikitext.function.text.LeadingNumber;

/** Names of pages as paths: parts of them, and names that are relative to others. */
public final class TitleFunctions {
  private static final int MOST_PARTS = 25;

  private TitleFunctions() {}

  /** The functions by name. */
  public static Map<String, ParserFunction> all() {
    return Map.of("titleparts", TitleFunctions::parts, "rel2abs", TitleFunctions::absolute);
  }

  private static Result parts(FunctionCall call) {
    var titles = call.parse().wiki().settings().titles();
    if (!(titles.parse(call.argument(0)) instanceof ParsedTitle.Local local)) {
      return Result.of(call.argument(0));
    }
    String name = titles.namespaces().prefixedText(local.title());
    List<String> parts = Arrays.asList(name.split("/", MOST_PARTS));
    int size = parts.size();
    int first = LeadingNumber.whole(call.argument(2));
    int start = first < 0 ? Math.max(0, size + first) : Math.min(size, Math.max(0, first - 1));
    int count = LeadingNumber.whole(call.argument(1));
    long end = count > 0 ? (long) start + count : count < 0 ? (long) size + count : size;
    int last = (int) Math.min(size, end);
    return Result.of(last <= start ? "" : String.join("/", parts.subList(start, last)));
  }

  private static Result absolute(FunctionCall call) {
    String path = withoutSlashes(call.argument(0));
    String from =
        call.argument(1).isEmpty()
            ? call.parse()
                .wiki()
                .settings()
                .titles()
                .namespaces()
                .prefixedText(call.parse().page().title())
            : call.argument(1);
    if (path.isEmpty() || path.equals(".")) {
      return Result.of(from);
    }
    boolean relative =
        path.startsWith("/")
            || path.startsWith("./")
            || path.startsWith("../")
            || path.equals("..");
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (relative ? from + '/' + path : path).split("/", -1)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return Errors.strong(
              call, Message.of("pfunc_rel2abs_invalid_depth", Message.plain(call.argument(0))));
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return Result.of(String.join("/", steps));
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && (path.charAt(end - 1) == '/' || path.charAt(end - 1) == ' ')) {
      end--;
    }
    return path.substring(0, end);
  }
}
