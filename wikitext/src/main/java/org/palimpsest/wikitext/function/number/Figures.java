package org.palimpsest.wikitext.function.number;

import java.util.Locale;
import java.util.Map;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.function.Lazy;
import org.palimpsest.wikitext.source.WikiFacts;

/** How much of what the wiki has. */
public final class Figures {
  private static final int TRUE_FOR_SECONDS = 3600;
  private static final String RAW = "R";

  private final Lazy<NumberStyle> style;

  private Figures(Lazy<NumberStyle> style) {
    this.style = style;
  }

  /** The functions and variables by name. */
  public static Map<String, ParserFunction> of(Lazy<NumberStyle> style) {
    Figures figures = new Figures(style);
    return Map.of(
        "numberofpages", figures.count(WikiFacts.Count.PAGES),
        "numberofarticles", figures.count(WikiFacts.Count.ARTICLES),
        "numberoffiles", figures.count(WikiFacts.Count.FILES),
        "numberofedits", figures.count(WikiFacts.Count.EDITS),
        "numberofusers", figures.count(WikiFacts.Count.USERS),
        "numberofactiveusers", figures.count(WikiFacts.Count.ACTIVE_USERS),
        "numberofadmins", figures.count(WikiFacts.Count.ADMINISTRATORS),
        "numberingroup", figures::inGroup,
        "pagesincategory", figures::inCategory);
  }

  private ParserFunction count(WikiFacts.Count what) {
    return call -> {
      call.parse().output().expiresAfter(TRUE_FOR_SECONDS);
      return number(facts(call).count(what), call.argument(0).equals(RAW));
    };
  }

  private Result inGroup(FunctionCall call) {
    String group = call.argument(0).toLowerCase(Locale.ROOT);
    return number(group.isEmpty() ? 0 : facts(call).groupSize(group), call.argument(1).equals(RAW));
  }

  private Result inCategory(FunctionCall call) {
    boolean raw = false;
    WikiFacts.Members kind = WikiFacts.Members.ALL;
    for (int i = 1; i < call.count(); i++) {
      String option = call.argument(i);
      raw |= option.equals(RAW);
      kind =
          switch (option) {
            case "pages" -> WikiFacts.Members.PAGES;
            case "subcats" -> WikiFacts.Members.SUBCATEGORIES;
            case "files" -> WikiFacts.Members.FILES;
            default -> kind;
          };
    }
    return number(members(call, kind), raw);
  }

  private static long members(FunctionCall call, WikiFacts.Members kind) {
    String name = call.argument(0);
    return !name.isEmpty()
            && call.parse().wiki().settings().titles().parse("Category:" + name)
                instanceof ParsedTitle.Local category
            && call.expensive("members " + category.title().key())
        ? facts(call).members(category.title(), kind)
        : 0;
  }

  private Result number(long number, boolean raw) {
    return Result.of(raw ? Long.toString(number) : style.get().format(number));
  }

  private static WikiFacts facts(FunctionCall call) {
    return call.parse().wiki().facts();
  }
}
