package org.palimpsest.wiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @Test
  void members_and_elements_stand_on_lines_of_their_own() {
    assertThat(normalise(" {\"a\":[1,{\"b\":null}],\"c\":{},\"\":[]}\n"))
        .contains(
            "{\n\t\"a\": [\n\t\t1,\n\t\t{\n\t\t\t\"b\": null\n\t\t}\n\t],\n\t\"c\": {},\n\t\"\": []\n}");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-0, 0",
    "-0.0, -0",
    "2.50, 2.5",
    "1.0, 1",
    "1e3, 1000",
    "0.0001, 0.0001",
    "0.00001, 1.0e-5",
    "1.5e-7, 1.5e-7",
    "12345678901234567.5, 12345678901234568",
    "123456789012345678.0, 1.2345678901234568e+17",
    "9223372036854775807, 9223372036854775807",
    "12345678901234567890, 1.2345678901234567e+19"
  })
  void numbers_have_one_form_each(String number, String kept) {
    assertThat(normalise(number)).contains(kept);
  }

  @Test
  void what_could_be_taken_for_html_is_escaped_in_strings() {
    assertThat(normalise("\"\\u00e9/\\/<&>\\u2028\\u0001\\n\\\\\\\"~~~~\""))
        .contains("\"é//\\u003C\\u0026\\u003E\\u2028\\u0001\\n\\\\\\\"~~~~\"");
  }

  @Test
  void the_last_of_two_members_of_one_name_counts() {
    assertThat(normalise("{\"a\":1,\"a\":2}")).contains("{\n\t\"a\": 2\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "{nope", "{a:1}", "[1,]", "1 2", "1e400", "NaN", "\"\\ud83d\"", "/**/1"})
  void what_is_not_json_has_no_form(String text) {
    assertThat(normalise(text)).isEmpty();
  }

  @Test
  void a_whole_number_beyond_all_bounds_is_refused() {
    assertThat(normalise("1".repeat(309))).contains("1.1111111111111112e+308");
    assertThat(normalise("1".repeat(310))).isEmpty();
    assertThat(normalise("-" + "1".repeat(310))).isEmpty();
    assertThat(normalise("1".repeat(1_000_000))).isEmpty();
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThat(normalise("[".repeat(1_000_000))).isEmpty();
  }

  @Test
  void the_form_of_a_form_is_itself() {
    String form = normalise("{\"x\":[1.5e-7,[[\"<\"]],true]}").orElseThrow();
    assertThat(normalise(form)).contains(form);
  }

  @Test
  void a_text_that_its_levels_would_make_too_long_is_refused_before_it_is_made() {
    String deep = "[".repeat(400) + "0,".repeat(100_000) + "0" + "]".repeat(400);
    assertThat(JsonText.normalise(deep, 1_000_000)).isEqualTo(new JsonText.Result.TooLong());
    assertThat(JsonText.normalise("[\"é\"]", 9))
        .isEqualTo(new JsonText.Result.Normal("[\n\t\"é\"\n]"));
    assertThat(JsonText.normalise("[\"é\"]", 8)).isEqualTo(new JsonText.Result.TooLong());
  }

  private static Optional<String> normalise(String text) {
    return switch (JsonText.normalise(text, 1_000_000)) {
      case JsonText.Result.Normal(String normal) -> Optional.of(normal);
      case JsonText.Result.Invalid() -> Optional.empty();
      case JsonText.Result.TooLong() -> throw new AssertionError("too long");
    };
  }
}
