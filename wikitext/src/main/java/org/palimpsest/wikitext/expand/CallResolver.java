package org.palimpsest.wikitext.expand;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Utf8Length;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.preprocess.Piece;

/** Decides what a pair of double braces calls (spec: wikitext.md, 3), and calls it. */
final class CallResolver {
  private static final String SUBSTITUTE = "subst:";
  private static final String SAFELY_SUBSTITUTE = "safesubst:";
  private static final String SOURCE = "msgnw:";
  private static final String MESSAGE = "msg:";
  private static final String RAW = "raw:";

  private final Expander expander;
  private final FunctionTable functions;
  private final Templates templates;
  private final boolean substitutes;

  /** What templates have given that were called without arguments: they give the same again. */
  private final Map<Title, String> known = new HashMap<>();

  /**
   * @param substitutes whether only those are called that say so
   */
  CallResolver(
      Expander expander, FunctionTable functions, Templates templates, boolean substitutes) {
    this.expander = expander;
    this.functions = functions;
    this.templates = templates;
    this.substitutes = substitutes;
  }

  Templates templates() {
    return templates;
  }

  /**
   * What stands in the place of a call; null if it stays as it was typed.
   *
   * @param title what stands before the first pipe, expanded
   */
  @Nullable String resolve(Piece.Call call, String title, Frame frame) {
    String name = TextEnds.trim(title);
    if (startsWith(name, SUBSTITUTE)) {
      return substitutes ? call(call, rest(name, SUBSTITUTE), frame) : null;
    }
    if (startsWith(name, SAFELY_SUBSTITUTE)) {
      return call(call, rest(name, SAFELY_SUBSTITUTE), frame);
    }
    return substitutes ? null : call(call, name, frame);
  }

  private @Nullable String call(Piece.Call call, String name, Frame frame) {
    ParserFunction variable = call.parts().isEmpty() ? functions.variable(name) : null;
    if (variable != null) {
      ParserFunction.Result result = variable.call(argumentsOf(call, null, frame));
      if (!(result instanceof ParserFunction.Result.NotMeant)) {
        return text(result);
      }
    }
    if (startsWith(name, SOURCE)) {
      return callPlain(call, rest(name, SOURCE), frame, true);
    }
    String plain = startsWith(name, MESSAGE) ? rest(name, MESSAGE) : name;
    return callPlain(call, startsWith(plain, RAW) ? rest(plain, RAW) : plain, frame, false);
  }

  /**
   * @param source whether the source of a template is wanted
   */
  private @Nullable String callPlain(Piece.Call call, String name, Frame frame, boolean source) {
    int colon = name.indexOf(':');
    ParserFunction function = colon > 0 ? functions.function(name.substring(0, colon)) : null;
    if (function != null) {
      ParserFunction.Result result =
          function.call(argumentsOf(call, name.substring(colon + 1), frame));
      if (!(result instanceof ParserFunction.Result.NotMeant)) {
        return text(result);
      }
    }
    return templates.read(name) instanceof ParsedTitle.Local(Title title, _)
        ? transclude(call, title, frame, source)
        : null;
  }

  private FunctionCall argumentsOf(Piece.Call call, @Nullable String first, Frame frame) {
    return new ArgumentCall(expander, frame, first, call.parts());
  }

  private @Nullable String text(ParserFunction.Result result) {
    return result instanceof ParserFunction.Result.Text(String text)
        ? expander.budget().include(Utf8Length.of(text)) ? text : leftOut()
        : null;
  }

  private @Nullable String transclude(Piece.Call call, Title title, Frame frame, boolean source) {
    Templates.Template template = title.canExist() ? templates.find(title) : null;
    if (template == null) {
      return substitutes ? null : shown(link(title), source);
    }
    if (source) {
      return shown(template.text(), true);
    }
    if (frame.isInside(template.title())) {
      return substitutes ? null : loop(template.title());
    }
    if (!expander.budget().mayInclude()) {
      return link(title) + leftOut();
    }
    String text = call.parts().isEmpty() ? known.get(template.title()) : null;
    if (text == null) {
      text = expand(call, template, frame);
    }
    return expander.budget().include(Utf8Length.of(text)) ? text : link(title) + leftOut();
  }

  private String expand(Piece.Call call, Templates.Template template, Frame frame) {
    Arguments arguments = new Arguments(expander, frame, call.parts());
    warnOfDuplicate(arguments, template.title());
    int failures = expander.budget().failures();
    String text = expander.expand(template.tree(), new Frame(template.title(), frame, arguments));
    if (call.parts().isEmpty() && expander.budget().failures() == failures) {
      known.put(template.title(), text);
    }
    return text;
  }

  private String shown(String text, boolean source) {
    return source && !substitutes ? WikitextEscape.escape(text) : text;
  }

  private String loop(Title template) {
    Message warning = Message.of("parser-template-loop-warning", Message.plain(link(template)));
    expander.budget().loop(warning);
    return expander.errors().text(warning);
  }

  private String leftOut() {
    return expander.manner().leftOut(Message.of("post-expand-template-inclusion-warning"));
  }

  private void warnOfDuplicate(Arguments arguments, Title title) {
    String name = arguments.duplicate();
    if (name != null) {
      expander.parse().output().track(Tracking.DUPLICATE_ARGUMENTS);
      expander
          .parse()
          .output()
          .warn(
              Message.of(
                  "duplicate-args-warning",
                  Message.plain(prefixed(expander.parse().page().title())),
                  Message.plain(prefixed(title)),
                  Message.plain(name)));
    }
  }

  private String link(Title title) {
    return "[[:" + prefixed(title) + "]]";
  }

  private String prefixed(Title title) {
    return expander.parse().wiki().settings().titles().namespaces().prefixedText(title);
  }

  private static boolean startsWith(String name, String word) {
    return name.regionMatches(true, 0, word, 0, word.length());
  }

  private static String rest(String name, String word) {
    return TextEnds.trim(name.substring(word.length()));
  }
}
