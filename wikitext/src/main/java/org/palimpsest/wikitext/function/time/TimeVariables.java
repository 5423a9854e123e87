package org.palimpsest.wikitext.function.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.function.Lazy;

/** The moment at which a page is made, by the world's clock and by the wiki's. */
public final class TimeVariables {
  private static final int MINUTES_ARE_TRUE_FOR = 3600;

  private final ZoneId zone;
  private final Map<String, ParserFunction> byName = new HashMap<>();

  private TimeVariables(ZoneId zone) {
    this.zone = zone;
  }

  /** The variables by name. */
  public static Map<String, ParserFunction> of(Lazy<DateNames> names, ZoneId local) {
    Map<String, ParserFunction> all = new HashMap<>();
    new TimeVariables(ZoneOffset.UTC)
        .named(names)
        .forEach((name, f) -> all.put("current" + name, f));
    new TimeVariables(local).named(names).forEach((name, f) -> all.put("local" + name, f));
    return all;
  }

  private Map<String, ParserFunction> named(Lazy<DateNames> names) {
    lasting("year", "uuuu");
    lasting("month", "MM");
    lasting("month1", "M");
    put("monthname", TimeVariables::forever, time -> names.get().month(time));
    put("monthnamegen", TimeVariables::forever, time -> names.get().monthInDate(time));
    put("monthabbrev", TimeVariables::forever, time -> names.get().shortMonth(time));
    put("day", TimeVariables::tillMidnight, format("d"));
    put("day2", TimeVariables::tillMidnight, format("dd"));
    put("dayname", TimeVariables::tillMidnight, time -> names.get().day(time));
    put("dow", TimeVariables::tillMidnight, time -> "" + DateNames.fromSunday(time));
    put(
        "week",
        TimeVariables::tillMidnight,
        time -> "" + time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    put(
        "hour",
        time -> seconds(time, time.truncatedTo(ChronoUnit.HOURS).plusHours(1)),
        format("HH"));
    put("time", time -> MINUTES_ARE_TRUE_FOR, format("HH:mm"));
    put("timestamp", time -> MINUTES_ARE_TRUE_FOR, format("uuuuMMddHHmmss"));
    return byName;
  }

  private void lasting(String name, String pattern) {
    put(name, TimeVariables::forever, format(pattern));
  }

  private void put(
      String name,
      Function<ZonedDateTime, Integer> lifetime,
      Function<ZonedDateTime, String> words) {
    byName.put(name, call -> say(call, lifetime, words));
  }

  private Result say(
      FunctionCall call,
      Function<ZonedDateTime, Integer> lifetime,
      Function<ZonedDateTime, String> words) {
    ZonedDateTime time = call.parse().page().now().atZone(zone);
    int seconds = lifetime.apply(time);
    if (seconds > 0) {
      call.parse().output().expiresAfter(seconds);
    }
    return Result.of(words.apply(time));
  }

  private static Function<ZonedDateTime, String> format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)::format;
  }

  /** What changes with the month or the year does not shorten the life of a page. */
  private static int forever(ZonedDateTime time) {
    return 0;
  }

  private static int tillMidnight(ZonedDateTime time) {
    LocalDate tomorrow = time.toLocalDate().plusDays(1);
    return seconds(time, tomorrow.atStartOfDay(time.getZone()));
  }

  private static int seconds(ZonedDateTime from, ZonedDateTime to) {
    return (int) Math.max(1, Duration.between(from, to).toSeconds());
  }
}
