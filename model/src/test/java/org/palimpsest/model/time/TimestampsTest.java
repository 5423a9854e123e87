package org.palimpsest.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.RandomText;

class TimestampsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T20:16:52.9Z");

  /** What MediaWiki makes of many spellings. */
  private static final Map<String, String> TEXTS = recorded();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-21T20:04:55Z                    | 2026-11-21T20:04:55Z
          2026-11-21T20:04:55                     | 2026-11-21T20:04:55Z
          2026-11-21 20:04:55                     | 2026-11-21T20:04:55Z
          2026-11-21 20:04:55Z                    | 2026-11-21T20:04:55Z
          2026-11-21 20:04:55 GMT                 | 2026-11-21T20:04:55Z
          2026-11-21 20:04:55+00                  | 2026-11-21T20:04:55Z
          2026-11-21T20:04:55.123Z                | 2026-11-21T20:04:55Z
          2026-11-21T20:04:55.999                 | 2026-11-21T20:04:55Z
          2026-11-21T20:04:55,5Z                  | 2026-11-21T20:04:55Z
          2026-11-21T20:04:55+02:00               | 2026-11-21T18:04:55Z
          2026-11-21T20:04:55+0200                | 2026-11-21T18:04:55Z
          2026-11-21T20:04:55+02                  | 2026-11-21T18:04:55Z
          2026-11-21T20:04:55-05:30               | 2026-11-22T01:34:55Z
          2026-11-21T20:04:55.5+02:00             | 2026-11-21T18:04:55Z
          2026-11-21T20:04:55+25:00               | 2026-11-20T19:04:55Z
          20261121200455                          | 2026-11-21T20:04:55Z
          20261121T200455                         | 2026-11-21T20:04:55Z
          20261121T200455Z                        | 2026-11-21T20:04:55Z
          20261121T200455+0200                    | 2026-11-21T18:04:55Z
          1795000000                              | 2026-11-18T11:06:40Z
          1795000000.5                            | 2026-11-18T11:06:40Z
          12345678901                             | 2361-03-21T19:15:01Z
          -5                                      | 1969-12-31T23:59:55Z
          0                                       | 1970-01-01T00:00:00Z
          now                                     | 2026-11-21T20:16:52Z
          Sat, 21 Nov 2026 20:04:55 GMT           | 2026-11-21T20:04:55Z
          Sat,21 Nov 2026 20:04:55                | 2026-11-21T20:04:55Z
          21 Nov 26 20:04:55 Z                    | 2026-11-21T20:04:55Z
          Sat, 21 Nov 2026 20:04:55 +0200         | 2026-11-21T18:04:55Z
          Sat, 21 Nov 2026 20:04:55 EST           | 2026-11-22T01:04:55Z
          Sat, 21 Nov 2026 20:04:55 GMT; length=9 | 2026-11-21T20:04:55Z
          2026:11:21 20:04:55                     | 2026-11-21T20:04:55Z
          21-11-2026 20:04:55.000000              | 2026-11-21T20:04:55Z
          Saturday, 21-Nov-26 20:04:55 UTC        | 2026-11-21T20:04:55Z
          Saturday, 21-Nov-26 20:04:55            | 2026-11-21T20:04:55Z
          Thursday, 21-Nov-75 20:04:55 GMT        | 2075-11-21T20:04:55Z
          Monday, 21-Nov-77 20:04:55 GMT          | 1977-11-21T20:04:55Z
          Sat Nov 21 20:04:55 2026                | 2026-11-21T20:04:55Z
          Sun Nov  1 20:04:55 2026                | 2026-11-01T20:04:55Z
          0000-01-01T00:00:00Z                    | 0000-01-01T00:00:00Z
          9999-12-31T23:59:59Z                    | 9999-12-31T23:59:59Z
          """)
  void every_form_is_read(String text, Instant expected) {
    assertThat(Timestamps.parse(text, NOW)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-13-01T00:00:00Z            | 2027-01-01T00:00:00Z
          20261321200455                  | 2027-01-21T20:04:55Z
          2026-02-30T00:00:00Z            | 2026-03-02T00:00:00Z
          2026-00-00T00:00:00Z            | 2025-11-30T00:00:00Z
          2026-01-01T25:61:61Z            | 2026-01-02T02:02:01Z
          2026-11-21T24:00:00Z            | 2026-11-22T00:00:00Z
          20260229T000000Z                | 2026-03-01T00:00:00Z
          Sat, 21 Nov 2026 25:04:55 GMT   | 2026-11-28T01:04:55Z
          """)
  void fields_out_of_range_roll_over(String text, Instant expected) {
    assertThat(Timestamps.parse(text, NOW)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon, 21 Nov 2026 20:04:55 GMT   | 2026-11-23T20:04:55Z
          Sat, 31 Feb 2026 20:04:55 GMT   | 2026-03-07T20:04:55Z
          """)
  void a_weekday_that_contradicts_the_date_moves_it_on(String text, Instant expected) {
    assertThat(Timestamps.parse(text, NOW)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NOW",
        "tomorrow",
        "infinity",
        "2026-01-01",
        "2026-1-1T00:00:00Z",
        "2026-11-21T20:04Z",
        "2026-11-21T20:04:55.Z",
        "2026-11-21t20:04:55z",
        " 2026-11-21T20:04:55Z",
        "2026-11-21T20:04:55Z ",
        "2026-11-21  20:04:55",
        "2026-11-21T20:04:55 +02:00",
        "10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "99999999999999",
        "99991331235959",
        "999999999999",
        "-99999999999",
        "+1795000000",
        "1795000000.",
        ".5",
        "1e3",
        "20261121200455Z",
        "Sat, 21 Nov 2026 20:04 GMT",
        "Sat, 21 November 2026 20:04:55 GMT",
        "sat, 21 nov 2026 20:04:55 gmt",
        "Sat, 21 Nov 2026 20:04:55 +02:0",
        "Sat, 21 Nov 2026 20:04:55 XYZ",
        "Foo, 21 Nov 2026 20:04:55 GMT",
        "Sat, 21 Foo 2026 20:04:55 GMT",
        "21-Nov-26 20:04:55 UTC",
        "٢٠٢٦-11-21T20:04:55Z"
      })
  void anything_else_is_no_timestamp(String text) {
    assertThat(Timestamps.parse(text, NOW)).isEmpty();
  }

  @Test
  void every_spelling_is_read_as_mediawiki_reads_it() {
    TEXTS.forEach((text, expected) ->
        assertThat(Timestamps.parse(text, NOW))
            .as("<%s>", text)
            .isEqualTo(
                expected.equals("-") ? Optional.empty() : Optional.of(Instant.parse(expected))));
    assertThat(TEXTS).hasSizeGreaterThan(2000);
  }

  @Test
  void a_time_is_written_in_utc_without_fractions() {
    assertThat(Timestamps.format(NOW)).isEqualTo("2026-11-21T20:16:52Z");
    assertThat(Timestamps.format(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void what_is_written_is_read_back() {
    long seed = 3;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Instant time = Instant.ofEpochSecond(random.nextLong(-62_167_219_200L, 253_402_300_800L));
      assertThat(Timestamps.parse(Timestamps.format(time), NOW)).as("seed %d", seed).contains(time);
      assertThat(Timestamps.parse(Long.toString(time.getEpochSecond()), NOW)).contains(time);
    }
  }

  @Test
  void garbage_never_throws() {
    Random random = new Random(4);
    for (int i = 0; i < 50_000; i++) {
      assertThat(Timestamps.parse(RandomText.of(random, 8), NOW)).isNotNull();
    }
  }

  private static Map<String, String> recorded() {
    Map<String, String> texts = new LinkedHashMap<>();
    try (InputStream in = TimestampsTest.class.getResourceAsStream("timestamps.tsv")) {
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("["))
          .map(line -> line.split("]\t"))
          .forEach(fields -> texts.put(unescape(fields[0].substring(1)), fields[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String unescape(String text) {
    String characters =
        Pattern.compile("\\\\u([0-9a-f]{4})")
            .matcher(text)
            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    return characters.translateEscapes();
  }

  @Test
  void times_are_printed_as_the_library_prints_them() {
    Random random = new Random(7);
    DateTimeFormatter digits =
        DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);
    for (int i = 0; i < 2000; i++) {
      Instant time = Instant.ofEpochSecond(random.nextLong(-62_167_219_200L, 253_402_300_800L));
      assertThat(Timestamps.format(time.plusNanos(999_999_999))).isEqualTo(time.toString());
      assertThat(Timestamps.digits(time)).isEqualTo(digits.format(time));
    }
  }
}
