package org.palimpsest.http.header;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times in headers, for instance {@code Sat, 21 Nov 2026 20:05:16 GMT}. */
public final class HttpDate {
  /** The JDK's own formatter leaves out the zero before a day of one digit. */
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  /** The text of a time; parts of a second are left out. */
  public static String print(Instant time) {
    return FORMAT.format(time);
  }

  /** The time that a text stands for; empty when it is none. */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(FORMAT.parse(text.strip(), Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
