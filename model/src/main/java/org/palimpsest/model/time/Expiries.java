package org.palimpsest.model.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Expiries as clients write them: a word for ever, a time, or English such as {@code 2 weeks}
 * (spec: api-framework.md, section 10, type expiry). Never throws, whatever the text.
 */
public final class Expiries {
  private static final Set<String> FOR_EVER = Set.of("infinite", "indefinite", "infinity", "never");

  private Expiries() {}

  /**
   * Reads an expiry. The present moment is not past yet.
   *
   * @param now the time from which {@code 2 weeks} counts
   */
  public static ParsedExpiry parse(String text, Instant now) {
    if (isForEver(text)) {
      return new ParsedExpiry.Valid(Expiry.INFINITE);
    }
    Instant start = now.truncatedTo(ChronoUnit.SECONDS);
    Optional<Instant> time = TimestampForms.read(text.strip(), start, false);
    if (time.isEmpty()) {
      time = EnglishTime.read(text, start);
    }
    return time.filter(Timestamps::isWritable)
        .map(found -> judge(found, start))
        .orElseGet(ParsedExpiry.Unparsable::new);
  }

  /** Whether this is one of the words for ever; small letters only. */
  public static boolean isForEver(String text) {
    return FOR_EVER.contains(text);
  }

  private static ParsedExpiry judge(Instant time, Instant now) {
    return time.isBefore(now)
        ? new ParsedExpiry.Past(time)
        : new ParsedExpiry.Valid(new Expiry.At(time));
  }
}
