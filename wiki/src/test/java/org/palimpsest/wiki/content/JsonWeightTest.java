package org.palimpsest.wiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWeightTest {
  private static final long QUARTER_OF_THE_USUAL_HEAP = 24L << 20;
  private static final int PAGE = 2 << 20;

  /** A page of these ended a server with the usual heap. */
  @ParameterizedTest
  @ValueSource(strings = {"{},", "[],", "\"\",", "[{}],", "{\"a\":{}},", "1,"})
  void a_page_of_very_many_values_is_too_heavy(String value) {
    assertThat(JsonWeight.isAtMost(QUARTER_OF_THE_USUAL_HEAP, page(value))).isFalse();
    assertThat(JsonWeight.isAtMost(QUARTER_OF_THE_USUAL_HEAP, page(value).substring(0, 200_000)))
        .as("what is cut off is no JSON, which is for others to say")
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\t{\n\t\t\"station\": \"Reed bed\",\n\t\t\"temperature\": 12.5\n\t},",
        "\n\t[12.5, 1013.25, \"light breeze\"],",
        "\n\"some sentence that is as long as sentences are\","
      })
  void a_page_of_data_as_people_keep_it_is_not(String value) {
    assertThat(JsonWeight.isAtMost(QUARTER_OF_THE_USUAL_HEAP, page(value))).isTrue();
  }

  private static String page(String value) {
    String values = value.repeat(PAGE / value.length() - 1);
    return "[" + values.substring(0, values.length() - 1) + "]";
  }
}
