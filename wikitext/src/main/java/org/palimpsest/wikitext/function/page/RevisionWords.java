package org.palimpsest.wikitext.function.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.function.Lazy;
import org.palimpsest.wikitext.function.number.NumberStyle;
import org.palimpsest.wikitext.source.PageText;

/**
 * What is known of a revision: of the one that is shown, or of the newest of another page, which
 * then counts as transcluded.
 */
public final class RevisionWords {
  private final ZoneId zone;
  private final Lazy<NumberStyle> style;

  private RevisionWords(ZoneId zone, Lazy<NumberStyle> style) {
    this.zone = zone;
    this.style = style;
  }

  /** The functions and variables by name. */
  public static Map<String, ParserFunction> of(ZoneId zone, Lazy<NumberStyle> style) {
    RevisionWords words = new RevisionWords(zone, style);
    return Map.ofEntries(
        Map.entry("pageid", RevisionWords::pageId),
        Map.entry("pagesize", words::pageSize),
        Map.entry(
            "revisionid",
            either(
                page -> page.revision().isPresent() ? "" + page.revision().getAsLong() : "",
                other -> Long.toString(other.revision()))),
        Map.entry("revisionuser", either(PageContext::user, PageText::user)),
        Map.entry("revisionsize", call -> Result.of("" + call.parse().page().bytes())),
        Map.entry("revisionday", words.time("d")),
        Map.entry("revisionday2", words.time("dd")),
        Map.entry("revisionmonth", words.time("MM")),
        Map.entry("revisionmonth1", words.time("M")),
        Map.entry("revisionyear", words.time("uuuu")),
        Map.entry("revisiontimestamp", words.time("uuuuMMddHHmmss")));
  }

  private ParserFunction time(String pattern) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
    Function<Instant, String> words = format::format;
    return either(page -> words.apply(page.time()), other -> words.apply(other.time()));
  }

  private static ParserFunction either(
      Function<PageContext, String> own, Function<PageText, String> others) {
    return call -> {
      if (call.count() == 0) {
        return Result.of(own.apply(call.parse().page()));
      }
      Title title = named(call);
      PageText page = title == null ? null : transcluded(call, title);
      return Result.of(page == null ? "" : others.apply(page));
    };
  }

  private Result pageSize(FunctionCall call) {
    Title title = named(call);
    PageText page = title == null ? null : transcluded(call, title);
    long bytes = page == null ? 0 : page.bytes();
    return Result.of(
        call.argument(1).equals("R") ? Long.toString(bytes) : style.get().format(bytes));
  }

  /** Only says that the page is there, as a link does. */
  private static Result pageId(FunctionCall call) {
    PageContext own = call.parse().page();
    if (call.count() == 0) {
      return Result.of(Long.toString(own.page()));
    }
    Title title = named(call);
    if (title == null) {
      return Result.of("");
    }
    if (title.equals(own.title())) {
      return Result.of(Long.toString(own.page()));
    }
    call.parse().output().link(title);
    return Result.of(
        Long.toString(
            title.canExist() && call.expensive("page " + title)
                ? call.parse().wiki().facts().pageId(title).orElse(0)
                : 0));
  }

  private static @Nullable PageText transcluded(FunctionCall call, Title title) {
    call.parse().output().template(title);
    return call.expensive("page " + title) ? call.page(title) : null;
  }

  private static @Nullable Title named(FunctionCall call) {
    return call.parse().wiki().settings().titles().parse(call.argument(0))
            instanceof ParsedTitle.Local local
        ? local.title()
        : null;
  }
}
