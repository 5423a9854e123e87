package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of it at 03:02:01 on Monday, 4 May 2026. */
final class TimeTest {
  private static String expanded(String wikitext) {
    return Called.with(wikitext).text();
  }

  @Test
  void the_present_has_variables() {
    assertThat(
            expanded(
                "{{CURRENTYEAR}} {{CURRENTMONTH}} {{CURRENTMONTH1}} {{CURRENTMONTH2}} {{CURRENTDAY}}"
                    + " {{CURRENTDAY2}} {{CURRENTDOW}} {{CURRENTWEEK}} {{CURRENTHOUR}} {{CURRENTTIME}}"
                    + " {{CURRENTTIMESTAMP}}"))
        .isEqualTo("2026 05 5 05 4 04 1 19 03 03:02 20260504030201");
    assertThat(
            expanded(
                "{{LOCALMONTHNAME}} {{LOCALMONTHNAMEGEN}} {{LOCALMONTHABBREV}} {{LOCALDAYNAME}}"))
        .isEqualTo("May May May Monday");
  }

  @ParameterizedTest
  @CsvSource({
    "{{CURRENTYEAR}}, 86400, false",
    "{{CURRENTMONTH}}, 86400, false",
    "{{CURRENTDAY}}, 75479, true",
    "{{CURRENTWEEK}}, 75479, true",
    "{{CURRENTHOUR}}, 3479, true",
    "{{CURRENTTIME}}, 3600, true",
    "{{NUMBEROFEDITS}}, 3600, true",
    "{{REVISIONTIMESTAMP}}, 86400, false",
    "{{#time:H}}, 3479, true",
    "{{#time:Y-m}}, 86400, false",
    "{{#time:j|tomorrow}}, 75479, true",
    "{{#time:H:i|2009-03-25 12:00}}, 86400, false"
  })
  void what_changes_by_itself_shortens_the_life_of_a_page(
      String wikitext, int seconds, boolean isTransient) {
    var output = Called.with(wikitext).output();
    assertThat(output.lifetime()).isEqualTo(seconds);
    assertThat(output.isTransient()).isEqualTo(isTransient);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Y-m-d                     | 2009-03-25          | 2009-03-25
          j F Y                     | 2009-03-25 12:34:56 | 25 March 2009
          H:i:s                     | 2009-03-25 12:34:56 | 12:34:56
          D l N w z W t L           | 2009-03-25          | Wed Wednesday 3 3 83 13 31 0
          "Y" \\Y xx                 | 2009-01-01          | Y Y x
          U                         | 2009-01-01          | 1230768000
          xnY xrY xrj xhj           | 2009-01-15          | 2009 MMIX XV ט"ו
          g a, h A, G               | 2009-01-15 13:05    | 1 pm, 01 PM, 13
          c                         | 2009-01-15 13:05    | 2009-01-15T13:05:00+00:00
          r                         | 2009-01-15 13:05    | Thu, 15 Jan 2009 13:05:00 +0000
          e I O P T Z               | 2009-01-15 13:05    | UTC 0 +0000 +00:00 UTC 0
          o y n M xg                | 2009-01-15          | 2009 09 1 Jan January
          xkY xoY xiY xjY xmY xjj   | 2009-01-15          | 2552 98 1387 5769 1430 19
          xhxjY xhY xhj             | 1967-06-07          | ה'תשכ"ז א'תתקס"ז ז'
          xhY                       | 1000-01-01          | א' אלף
          xhY                       | 5000-01-01          | ה' אלפים
          xhY                       | 2001-01-01          | ב'א'
          xjj xjF xjn xjt xjx       | 1967-06-07          | 28 Iyar 8 29 Iyar
          xjn                       | 1967-02-17          | 13
          xjn                       | 1967-03-17          | 14
          xjn                       | 1968-03-17          | 6
          xij xin xit xiz xiY xiy   | 1967-06-07          | 17 3 31 78 1346 46
          xiy                       | 2024-01-07          | 02
          xmj xmn xmY               | 0969-07-06          | 17 8 358
          xmj xmn xmY               | 1582-10-15          | 17 9 990
          xtY                       | 1870-06-07          | 西暦1870
          xtY                       | 1967-06-07          | 昭和42
          xtY                       | 2019-05-01          | 令和元
          xid xjz xkF xq x          | 1967-06-07          | d z F q x
          xj                        | 1967-06-07          | j
          d-M                       | 25 March 2009       | 25-Mar
          Y H:i                     | 2009                | 2009 00:00
          Y-m-d                     | 1 month ago         | 2026-04-04
          """)
  void a_time_is_written_as_its_format_asks(String format, String date, String expected) {
    assertThat(expanded("{{#time:" + format + "|" + date + "}}")).isEqualTo(expected);
  }

  @Test
  void what_is_no_time_is_an_error() {
    assertThat(expanded("{{#time:Y|nonsense}}")).contains("pfunc_time_error");
    assertThat(expanded("{{#time:Y|" + "1 day ".repeat(10_000) + "}}"))
        .contains("pfunc_time_error");
  }
}
