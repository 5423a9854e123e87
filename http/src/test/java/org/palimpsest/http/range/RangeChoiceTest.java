package org.palimpsest.http.range;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RangeChoiceTest {
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "                     | 100 | whole",
        "bytes=0-0            | 100 | 0+1",
        "bytes=0-99           | 100 | 0+100",
        "bytes=0-             | 100 | 0+100",
        "bytes=7-             | 100 | 7+93",
        "bytes=99-            | 100 | 99+1",
        "bytes=10-19          | 100 | 10+10",
        "BYTES=10-19          | 100 | 10+10",
        "bytes= 10-19         | 100 | 10+10",
        "bytes=90-1000        | 100 | 90+10",
        "bytes=90-99999999999999999999 | 100 | 90+10",
        "bytes=-1             | 100 | 99+1",
        "bytes=-100           | 100 | 0+100",
        "bytes=-1000          | 100 | 0+100",
        "bytes=-99999999999999999999 | 100 | 0+100",
        "bytes=100-           | 100 | none",
        "bytes=100-200        | 100 | none",
        "bytes=99999999999999999999- | 100 | none",
        "bytes=-0             | 100 | none",
        "bytes=0-             | 0   | none",
        "bytes=-5             | 0   | none",
        "bytes=0-1,3-4        | 100 | whole",
        "bytes=5-4            | 100 | whole",
        "bytes=-              | 100 | whole",
        "bytes=               | 100 | whole",
        "bytes=a-b            | 100 | whole",
        "bytes=1-b            | 100 | whole",
        "bytes=+1-2           | 100 | whole",
        "bytes=--1            | 100 | whole",
        "bytes=1--2           | 100 | whole",
        "bytes=1 - 2          | 100 | whole",
        "bytes=\u0663-        | 100 | whole",
        "bytes 1-2            | 100 | whole",
        "lines=1-2            | 100 | whole",
        "1-2                  | 100 | whole",
      })
  void a_range_is_a_part_nothing_or_passed_over(
      @Nullable String header, long length, String expected) {
    String chosen =
        switch (RangeChoice.of(header, length)) {
          case RangeChoice.Whole _ -> "whole";
          case RangeChoice.Unsatisfiable _ -> "none";
          case RangeChoice.Part(long first, long size) -> first + "+" + size;
        };
    assertThat(chosen).isEqualTo(expected);
  }
}
