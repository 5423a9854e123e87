package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionsTest {
  private static String expanded(String wikitext) {
    return Called.with(wikitext).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1+2*3            | 7
          (1+2)*3          | 9
          2^3^2            | 64
          -2^2             | 4
          7 mod 3          | 1
          -7 mod 3         | -1
          -2.5 fmod 2      | -0.5
          7 div 2          | 3.5
          1/3              | 0.33333333333333
          2e3              | 2000
          2e-3             | 0.002
          1.5e3^2          | 2250000
          e                | 2.718281828459
          pi               | 3.1415926535898
          2*e              | 5.4365636569181
          not 0            | 1
          not 1 + 1        | 1
          1 and 0 or 1     | 1
          3.14159 round 2  | 3.14
          -2.5 round 0     | -3
          1234 round -2    | 1200
          1 <> 2           | 1
          2 >= 3           | 0
          1 = 1.0          | 1
          ceil 1.2         | 2
          trunc -1.5       | -1
          floor -1.5       | -2
          ABS -3           | 3
          sqrt 9           | 3
          ln exp 2         | 2
          2 * -3           | -6
          3 − 1            | 2
          3 &minus; 1      | 2
          1 &lt; 2         | 1
          99999999999999   | 99999999999999
          100000000000000  | 1.0E+14
          0.0001           | 0.0001
          0.00001234       | 1.234E-5
          0.1 + 0.2        | 0.3
          """)
  void numbers_come_of_expressions(String expression, String expected) {
    assertThat(expanded("{{#expr:" + expression + "}}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/0      | pfunc_expr_division_by_zero
          5 mod 0  | pfunc_expr_division_by_zero
          5 fmod 0 | pfunc_expr_division_by_zero
          1+       | pfunc_expr_missing_operand
          1 2      | pfunc_expr_unexpected_number
          * 2      | pfunc_expr_unexpected_operator
          2 sin 1  | pfunc_expr_unexpected_operator
          2 (3)    | pfunc_expr_unexpected_operator
          (1       | pfunc_expr_unclosed_bracket
          1)       | pfunc_expr_unexpected_closing_bracket
          ()       | pfunc_expr_missing_operand
          foo      | pfunc_expr_unrecognised_word
          1 $ 2    | pfunc_expr_unrecognised_punctuation
          ln 0     | pfunc_expr_invalid_argument_ln
          asin 2   | pfunc_expr_invalid_argument
          sqrt -1  | pfunc_expr_not_a_number
          """)
  void what_makes_no_sense_is_said(String expression, String message) {
    assertThat(expanded("{{#expr:" + expression + "}}"))
        .startsWith("<strong class=\"error\">")
        .contains(message)
        .endsWith("</strong>");
  }

  @Test
  void nothing_is_nothing() {
    assertThat(expanded("[{{#expr:}}]")).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "1^(", "not ", "1-"})
  void depth_is_bounded_and_time_grows_with_the_length(String part) {
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(expanded("{{#expr:" + part.repeat(100_000) + "}}"))
                .contains("class=\"error\""));
  }

  @Test
  void a_choice_by_number_says_when_there_is_none() {
    assertThat(expanded("{{#ifexpr:1>0|y|n}}{{#ifexpr:0|y|n}}{{#ifexpr:|y|n}}{{#ifexpr:1|y}}"))
        .isEqualTo("ynny");
    assertThat(expanded("{{#ifexpr:1/0|y|n}}")).contains("class=\"error\"");
  }
}
