package org.palimpsest.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.RandomText;

class ExpiriesTest {
  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-11-18T11:06:40Z");

  @ParameterizedTest
  @ValueSource(strings = {"infinite", "indefinite", "infinity", "never"})
  void four_words_mean_for_ever(String text) {
    assertThat(Expiries.parse(text, NOW)).isEqualTo(new ParsedExpiry.Valid(Expiry.INFINITE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          now                             | 2026-11-18T11:06:40Z
          1 week                          | 2026-11-25T11:06:40Z
          +2 weeks                        | 2026-12-02T11:06:40Z
          + 1 week                        | 2026-11-25T11:06:40Z
          2 days 3 hours                  | 2026-11-20T14:06:40Z
          2weeks3days                     | 2026-12-05T11:06:40Z
          1 WEEK                          | 2026-11-25T11:06:40Z
          ' 1  week '                     | 2026-11-25T11:06:40Z
          1 week, 2 days                  | 2026-11-27T11:06:40Z
          1 week.                         | 2026-11-25T11:06:40Z
          3 mins                          | 2026-11-18T11:09:40Z
          1 sec                           | 2026-11-18T11:06:41Z
          45 minutes                      | 2026-11-18T11:51:40Z
          12 hours                        | 2026-11-18T23:06:40Z
          1 fortnight                     | 2026-12-02T11:06:40Z
          31 months                       | 2029-06-18T11:06:40Z
          1 month 31 days                 | 2027-01-18T11:06:40Z
          1 week -1 day                   | 2026-11-24T11:06:40Z
          --1 week                        | 2026-11-25T11:06:40Z
          300000 days                     | 2848-04-02T11:06:40Z
          2000 years                      | 4026-11-18T11:06:40Z
          tomorrow                        | 2026-11-19T00:00:00Z
          today 1 week                    | 2026-11-25T00:00:00Z
          tomorrow noon                   | 2026-11-19T12:00:00Z
          noon tomorrow                   | 2026-11-19T00:00:00Z
          tomorrow 11:00                  | 2026-11-19T11:00:00Z
          11:00 tomorrow                  | 2026-11-19T00:00:00Z
          noon                            | 2026-11-18T12:00:00Z
          3pm                             | 2026-11-18T15:00:00Z
          12:30 pm                        | 2026-11-18T12:30:00Z
          10:00pm                         | 2026-11-18T22:00:00Z
          23:59                           | 2026-11-18T23:59:00Z
          23:59:59                        | 2026-11-18T23:59:59Z
          24:00                           | 2026-11-19T00:00:00Z
          next friday                     | 2026-11-20T00:00:00Z
          next fri                        | 2026-11-20T00:00:00Z
          friday                          | 2026-11-20T00:00:00Z
          this friday                     | 2026-11-20T00:00:00Z
          next wednesday                  | 2026-11-25T00:00:00Z
          monday                          | 2026-11-23T00:00:00Z
          friday 10:00                    | 2026-11-20T10:00:00Z
          friday next week                | 2026-11-27T00:00:00Z
          next week                       | 2026-11-23T11:06:40Z
          this week +5 days               | 2026-11-21T11:06:40Z
          next month                      | 2026-12-18T11:06:40Z
          next year                       | 2027-11-18T11:06:40Z
          next second                     | 2026-11-18T11:06:41Z
          first friday                    | 2026-11-20T00:00:00Z
          second friday                   | 2026-11-27T00:00:00Z
          third day                       | 2026-11-21T11:06:40Z
          sixth day                       | 2026-11-24T11:06:40Z
          first day of next month         | 2026-12-01T11:06:40Z
          last day of next month          | 2026-12-31T11:06:40Z
          last day of                     | 2026-11-30T11:06:40Z
          last day of february 2028       | 2028-02-29T00:00:00Z
          2030-01-05                      | 2030-01-05T00:00:00Z
          2030-1-5                        | 2030-01-05T00:00:00Z
          2030/01/05                      | 2030-01-05T00:00:00Z
          20300105                        | 2030-01-05T00:00:00Z
          2030-01-05 10:00                | 2030-01-05T10:00:00Z
          2030-01-05T10:00                | 2030-01-05T10:00:00Z
          2030-01-05T10:00:00Z            | 2030-01-05T10:00:00Z
          2030-01-05t10:00:00z            | 2030-01-05T10:00:00Z
          2030-01-05 10:00 +0200          | 2030-01-05T08:00:00Z
          2030-01-05 10:00:00 UTC         | 2030-01-05T10:00:00Z
          2030-01-05T10:00:00+02:00       | 2030-01-05T08:00:00Z
          2030-01-05T10:00:00.123Z        | 2030-01-05T10:00:00Z
          2030-01-31 +1 month             | 2030-03-03T00:00:00Z
          2030-02-30                      | 2030-03-02T00:00:00Z
          20300105100000                  | 2030-01-05T10:00:00Z
          20300105T100000                 | 2030-01-05T10:00:00Z
          5 January 2030                  | 2030-01-05T00:00:00Z
          5 jan 2030 10:00                | 2030-01-05T10:00:00Z
          Jan 5, 2030                     | 2030-01-05T00:00:00Z
          January 5th, 2030               | 2030-01-05T00:00:00Z
          5-Jan-2030                      | 2030-01-05T00:00:00Z
          25 dec                          | 2026-12-25T00:00:00Z
          dec 25                          | 2026-12-25T00:00:00Z
          Sat, 05 Jan 2030 10:00:00 GMT   | 2030-01-05T10:00:00Z
          Mon, 05 Jan 2030 10:00:00 GMT   | 2030-01-07T10:00:00Z
          @1900000000                     | 2030-03-17T17:46:40Z
          @1900000000 +1 day              | 2030-03-18T17:46:40Z
          @1900000000.5                   | 2030-03-17T17:46:40Z
          monday 1 week                   | 2026-11-30T00:00:00Z
          noon 1 week                     | 2026-11-25T12:00:00Z
          midnight 1 day                  | 2026-11-19T00:00:00Z
          10:00 +2 weeks                  | 2026-12-02T10:00:00Z
          """)
  void a_time_to_come_is_understood(String text, Instant expected) {
    assertThat(Expiries.parse(text, NOW))
        .isEqualTo(new ParsedExpiry.Valid(new Expiry.At(expected)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 second ago        | 2026-11-18T11:06:39Z
          yesterday           | 2026-11-17T00:00:00Z
          yesterday noon      | 2026-11-17T12:00:00Z
          today               | 2026-11-18T00:00:00Z
          00:01               | 2026-11-18T00:01:00Z
          12am                | 2026-11-18T00:00:00Z
          -1 week             | 2026-11-11T11:06:40Z
          2 weeks 3 days ago  | 2026-11-01T11:06:40Z
          2 weeks ago 1 day   | 2026-11-05T11:06:40Z
          last week           | 2026-11-09T11:06:40Z
          last year           | 2025-11-18T11:06:40Z
          last wednesday      | 2026-11-11T00:00:00Z
          wednesday           | 2026-11-18T00:00:00Z
          2020-01-01          | 2020-01-01T00:00:00Z
          @5                  | 1970-01-01T00:00:05Z
          @-5                 | 1969-12-31T23:59:55Z
          """)
  void a_time_gone_by_is_told_apart_from_nonsense(String text, Instant expected) {
    assertThat(Expiries.parse(text, NOW)).isEqualTo(new ParsedExpiry.Past(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "1234",
        "1900000000",
        "Infinity",
        "INDEFINITE",
        " infinite",
        "eternity",
        "a week",
        "two weeks",
        "1 decade",
        "1.5 days",
        "1-week",
        "1 week and 2 days",
        "next",
        "week",
        "1 w",
        "2030-13-01",
        "2030-01-32",
        "20301301000000",
        "2030-01-01T25:00:00Z",
        "25:00",
        "10:60",
        "13pm",
        "0am",
        "9999 years",
        "99999999999 years",
        "999999999 years 999999999 years",
        "tomorrowish",
        "12 satday",
        "1 week\u0000",
        "١ week"
      })
  void nonsense_is_unparsable(String text) {
    assertThat(Expiries.parse(text, NOW)).isEqualTo(new ParsedExpiry.Unparsable());
  }

  @Test
  void the_present_is_not_past_and_has_no_fractions() {
    Instant later = NOW.plusMillis(900);
    assertThat(Expiries.parse("now", later)).isEqualTo(new ParsedExpiry.Valid(new Expiry.At(NOW)));
    assertThat(Expiries.parse("0 seconds", later))
        .isEqualTo(new ParsedExpiry.Valid(new Expiry.At(NOW)));
  }

  @Test
  void an_expiry_is_over_from_its_very_moment() {
    Expiry expiry = new Expiry.At(NOW);
    assertThat(expiry.isOver(NOW.minusSeconds(1))).isFalse();
    assertThat(expiry.isOver(NOW)).isTrue();
    assertThat(expiry.wire()).isEqualTo("2026-11-18T11:06:40Z");
    assertThat(Expiry.INFINITE.isOver(NOW)).isFalse();
    assertThat(Expiry.INFINITE.wire()).isEqualTo("infinity");
  }

  @Test
  void garbage_never_throws_and_the_wire_form_is_read_back() {
    long seed = 12;
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      String text = RandomText.of(random, 8);
      if (Expiries.parse(text, NOW) instanceof ParsedExpiry.Valid(var expiry)) {
        assertThat(Expiries.parse(expiry.wire(), NOW))
            .as("seed %d, text %s", seed, text)
            .isEqualTo(new ParsedExpiry.Valid(expiry));
      }
    }
  }
}
