package org.palimpsest.wikitext.function.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.function.Errors;
import org.palimpsest.wikitext.function.Lazy;
import org.palimpsest.wikitext.mark.Marks;

/** Times in any format ({@code #time}, and {@code #timel} by the wiki's own clock). */
public final class TimeFunctions {
  private static final int LONGEST_DATE = 200;
  private static final int LONGEST_FORMAT = 6000;
  private static final int YEAR_ALONE = 4;

  /** Whatever is told of the present is told otherwise of this much later. */
  private static final Duration LATER = Duration.ofDays(401).plusSeconds(3661);

  private final Settings settings;
  private final Lazy<DateNames> names;

  private TimeFunctions(Settings settings, Lazy<DateNames> names) {
    this.settings = settings;
    this.names = names;
  }

  /** The functions by name. */
  public static Map<String, ParserFunction> of(Settings settings, Lazy<DateNames> names) {
    TimeFunctions functions = new TimeFunctions(settings, names);
    return Map.of(
        "time", call -> functions.write(call, !call.argument(3).isEmpty()),
        "timel", call -> functions.write(call, true));
  }

  private Result write(FunctionCall call, boolean local) {
    String format = Marks.removed(call.argument(0));
    String date = Marks.removed(call.argument(1));
    Instant now = call.parse().page().now();
    Optional<Instant> time = read(date, now);
    if (time.isEmpty()) {
      return Errors.strong(call, Message.of("pfunc_time_error"));
    }
    if (format.length() > LONGEST_FORMAT) {
      return Errors.strong(call, Message.of("pfunc_time_too_long"));
    }
    String language = language(call);
    ZoneId zone = local ? settings.zone() : ZoneOffset.UTC;
    DateNames words = language.equals(settings.language()) ? names.get() : DateNames.of(language);
    TimeFormat writer =
        new TimeFormat(
            new TimeFields(time.get().atZone(zone), words),
            new TimeFields(now.atZone(zone), words),
            language);
    String written = writer.write(format);
    if (writer.lifetime() > 0 && !read(date, now.plus(LATER)).equals(time)) {
      call.parse().output().expiresAfter(writer.lifetime());
    }
    return Result.of(written);
  }

  private String language(FunctionCall call) {
    String asked = call.argument(2);
    return !asked.isEmpty() && call.parse().wiki().facts().autonym(asked).isPresent()
        ? asked
        : settings.language();
  }

  private static Optional<Instant> read(String date, Instant now) {
    if (date.isEmpty()) {
      return Optional.of(now);
    }
    if (date.length() > LONGEST_DATE) {
      return Optional.empty();
    }
    // Otherwise it could be taken for hours and minutes.
    return date.length() == YEAR_ALONE && date.chars().allMatch(c -> c >= '0' && c <= '9')
        ? ofYear(Integer.parseInt(date), now)
        : Timestamps.read(date, now);
  }

  /** This day in another year, as it begins. */
  private static Optional<Instant> ofYear(int year, Instant now) {
    return Optional.of(
        now.atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .withYear(year)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC));
  }
}
