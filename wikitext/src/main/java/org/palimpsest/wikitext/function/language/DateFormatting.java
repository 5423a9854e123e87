package org.palimpsest.wikitext.function.language;

import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;

/** A date in another order of its parts ({@code #formatdate}). */
final class DateFormatting implements ParserFunction {
  @Override
  public Result call(FunctionCall call) {
    String text = call.argument(0);
    WrittenDate date = WrittenDate.read(text);
    if (date == null) {
      return Result.of(text);
    }
    String written = written(date, call.argument(1));
    return Result.of(
        "<span class=\"mw-formatted-date\" title=\""
            + date.iso()
            + "\">"
            + (written == null ? text : written)
            + "</span>");
  }

  /** Null if it stays as it is. */
  private static @Nullable String written(WrittenDate date, String order) {
    String day = date.monthName() + ' ' + date.day();
    boolean whole = date.year() != null;
    return switch (order) {
      case "dmy" -> date.day() + " " + date.monthName() + (whole ? " " + date.yearName() : "");
      case "mdy" -> whole ? day + ", " + date.yearName() : day;
      case "ymd" -> whole ? date.yearName() + ' ' + day : day;
      case "ISO 8601" -> whole ? date.iso() : null;
      default -> null;
    };
  }
}
