package org.palimpsest.wikitext.function.condition;

import java.util.List;
import java.util.Map;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.SpecialPages;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;

/** Functions that choose one of their arguments; the others are never looked at. */
public final class Conditions {
  private Conditions() {}

  /** The functions by name. */
  public static Map<String, ParserFunction> all() {
    return Map.of(
        "if", call -> choose(call, !call.argument(0).isEmpty(), 1),
        "ifeq", call -> choose(call, Equality.holds(call.argument(0), call.argument(1)), 2),
        "iferror", Conditions::ifError,
        "ifexist", call -> choose(call, exists(call), 1),
        "switch", new Switch());
  }

  /** The argument of this index, or the one behind it. */
  static Result choose(FunctionCall call, boolean first, int index) {
    return Result.of(call.argument(first ? index : index + 1));
  }

  private static Result ifError(FunctionCall call) {
    if (ErrorTags.in(call.argument(0))) {
      return Result.of(call.argument(1));
    }
    return Result.of(call.argument(call.count() > 2 ? 2 : 0));
  }

  private static boolean exists(FunctionCall call) {
    Wiki wiki = call.parse().wiki();
    return wiki.settings().titles().parse(call.argument(0)) instanceof ParsedTitle.Local local
        && exists(call, wiki, local.title());
  }

  private static boolean exists(FunctionCall call, Wiki wiki, Title title) {
    return switch (title.namespace()) {
      case Namespace.SPECIAL -> SpecialPages.standard().find(title).isPresent();
      case Namespace.MEDIA -> {
        call.parse().output().file(title.key());
        yield call.expensive("file " + title.key())
            && wiki.files().find(List.of(title.key())).containsKey(title.key());
      }
      default -> {
        call.parse().output().link(title);
        yield title.equals(call.parse().page().title())
            ? call.parse().page().page() != 0
            : call.expensive("page " + title) && wiki.facts().pageId(title).isPresent();
      }
    };
  }
}
