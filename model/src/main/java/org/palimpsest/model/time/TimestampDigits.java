package org.palimpsest.model.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Prints times digit by digit: a list of changes has a time in every row, and the JDK's formatters
 * take longer for it than for the rest of the row. They do so for years of other than four digits.
 */
final class TimestampDigits {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final int SECONDS_OF_A_DAY = 86_400;

  private TimestampDigits() {}

  /** Such as {@code 2026-11-21T20:04:55Z}. */
  static String iso(Instant time) {
    return Timestamps.isWritable(time) ? print(time, "0000-00-00T00:00:00Z") : ISO.format(time);
  }

  /** Such as {@code 20261121200455}. */
  static String compact(Instant time) {
    return Timestamps.isWritable(time) ? print(time, "00000000000000") : COMPACT.format(time);
  }

  /** Puts the fields in the places of the zeros, of which there are fourteen. */
  private static String print(Instant time, String form) {
    long seconds = time.getEpochSecond();
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_OF_A_DAY));
    int second = Math.floorMod(seconds, SECONDS_OF_A_DAY);
    int[] fields = {
      date.getYear() / 100,
      date.getYear() % 100,
      date.getMonthValue(),
      date.getDayOfMonth(),
      second / 3600,
      second / 60 % 60,
      second % 60
    };
    byte[] text = form.getBytes(StandardCharsets.ISO_8859_1);
    int place = 0;
    for (int field : fields) {
      while (text[place] != '0') {
        place++;
      }
      text[place++] += (byte) (field / 10);
      text[place++] += (byte) (field % 10);
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
