package org.palimpsest.wikitext.function.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.source.PageProtection;

/** How pages are protected. */
public final class Protection {
  private static final Set<String> OF_PAGES = Set.of("edit", "move");
  private static final Set<String> OF_FILES = Set.of("edit", "move", "upload");
  private static final Set<String> OF_MISSING = Set.of("create");

  private Protection() {}

  /** The functions and variables by name. */
  public static Map<String, ParserFunction> all() {
    return Map.of(
        "protectionlevel", Protection::level,
        "protectionexpiry", Protection::expiry,
        "cascadingsources", Protection::cascading);
  }

  private static Result level(FunctionCall call) {
    Title title = title(call, 1);
    PageProtection protection = title == null ? null : protection(call, title);
    return Result.of(protection == null ? "" : protection.level(action(call)));
  }

  private static Result expiry(FunctionCall call) {
    Title title = title(call, 1);
    PageProtection protection = title == null ? null : protection(call, title);
    if (title == null || protection == null || !actions(call, title).contains(action(call))) {
      return Result.of("");
    }
    return Result.of(protection.expiry(action(call)).map(Timestamps::digits).orElse("infinity"));
  }

  private static Result cascading(FunctionCall call) {
    Title title = title(call, 0);
    PageProtection protection = title == null ? null : protection(call, title);
    return Result.of(
        protection == null
            ? ""
            : protection.cascadingFrom().stream()
                .map(call.parse().wiki().settings().titles().namespaces()::prefixedText)
                .collect(Collectors.joining("|")));
  }

  private static String action(FunctionCall call) {
    return call.argument(0).toLowerCase(Locale.ROOT);
  }

  /** What can be forbidden about a page. */
  private static Set<String> actions(FunctionCall call, Title title) {
    if (call.parse().wiki().facts().pageId(title).isEmpty()) {
      return OF_MISSING;
    }
    return title.namespace() == Namespace.FILE ? OF_FILES : OF_PAGES;
  }

  private static @Nullable PageProtection protection(FunctionCall call, Title title) {
    return title.canExist() && call.expensive("protection " + title)
        ? call.parse().wiki().facts().protection(title)
        : null;
  }

  /** The page that is named, or else the one that this stands on. */
  private static @Nullable Title title(FunctionCall call, int index) {
    if (call.count() <= index) {
      return call.parse().page().title();
    }
    return call.parse().wiki().settings().titles().parse(call.argument(index))
            instanceof ParsedTitle.Local local
        ? local.title()
        : null;
  }
}
