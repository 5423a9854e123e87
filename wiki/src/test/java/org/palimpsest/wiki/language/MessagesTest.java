package org.palimpsest.wiki.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.message.Message;

final class MessagesTest {
  private final Messages messages = new Messages(List.of("sample"));

  @Test
  void a_sentence_without_places_is_said_as_it_stands() {
    assertThat(english(Message.of("plain"))).isEqualTo("Nothing goes in here.");
  }

  @Test
  void a_text_is_put_into_its_place_and_is_no_pattern_itself() {
    assertThat(english(Message.of("greeting", "{0} o'Neill"))).isEqualTo("Hello, {0} o'Neill!");
  }

  @Test
  void the_words_depend_on_the_number() {
    assertThat(english(Message.of("edits", 0))).isEqualTo("No edits");
    assertThat(english(Message.of("edits", 1))).isEqualTo("1 edit");
    assertThat(english(Message.of("edits", 12_345))).isEqualTo("12,345 edits");
    assertThat(messages.text("da", Message.of("edits", 12_345))).isEqualTo("12.345 redigeringer");
  }

  @Test
  void ids_have_no_separators_and_counts_have() {
    assertThat(english(Message.of("greeting", 12_345))).isEqualTo("Hello, 12345!");
    assertThat(english(Message.of("greeting", Message.count(12_345)))).isEqualTo("Hello, 12,345!");
    assertThat(english(Message.of("about", 12_345, 2))).isEqualTo("About 12345: 2 edits");
  }

  @Test
  void the_words_depend_on_the_gender() {
    assertThat(english(Message.of("watched", "Alice", "female")))
        .isEqualTo("Alice watches her list.");
    assertThat(english(Message.of("watched", "Kim", "unknown")))
        .isEqualTo("Kim watches their list.");
  }

  @Test
  void texts_are_joined_as_in_a_sentence_or_by_commas() {
    assertThat(english(Message.of("listed", List.of("a")))).isEqualTo("These: a.");
    assertThat(english(Message.of("listed", List.of("a", "b", "c"))))
        .isEqualTo("These: a, b and c.");
    assertThat(english(Message.of("listed", Message.commas(List.of("a", "b")))))
        .isEqualTo("These: a, b.");
  }

  @Test
  void a_time_is_said_in_the_largest_unit_that_fits() {
    assertThat(english(Message.of("wait", Duration.ofSeconds(90)))).isEqualTo("Wait 90 seconds.");
    assertThat(english(Message.of("wait", Duration.ofMinutes(5)))).isEqualTo("Wait 5 minutes.");
  }

  @Test
  void a_message_can_stand_in_another() {
    assertThat(english(Message.of("nested", Message.of("greeting", "you"))))
        .isEqualTo("He said: Hello, you!");
  }

  @Test
  void another_language_stands_in_where_words_are_missing() {
    assertThat(messages.text("nb", Message.of("greeting", "du"))).isEqualTo("Hej, du!");
    assertThat(messages.text("da", Message.of("english-only"))).isEqualTo("Only English has this.");
    assertThat(messages.text("xx", Message.of("plain"))).isEqualTo("Nothing goes in here.");
  }

  @Test
  void nobody_has_words_for_an_unknown_key() {
    assertThat(english(Message.of("nosuchkey"))).isEqualTo("⧼nosuchkey⧽");
    assertThat(messages.has("nosuchkey")).isFalse();
  }

  @Test
  void the_language_of_keys_shows_keys_and_parameters() {
    assertThat(messages.text(Languages.KEYS, Message.of("plain"))).isEqualTo("(plain)");
    assertThat(messages.text(Languages.KEYS, Message.of("greeting", "x")))
        .isEqualTo("(greeting: x)");
  }

  @Test
  void every_language_ends_in_english() {
    assertThat(Languages.chain("zh-tw")).containsExactly("zh-tw", "zh-hant", "zh-hans", "zh", "en");
    assertThat(Languages.chain("fr-ca")).containsExactly("fr-ca", "fr", "en");
    assertThat(Languages.chain("en")).containsExactly("en");
  }

  @Test
  void a_code_has_letters_digits_and_hyphens() {
    assertThat(Languages.code("ZH_Hans")).contains("zh-hans");
    assertThat(Languages.code("x")).isEmpty();
    assertThat(Languages.code("../etc")).isEmpty();
  }

  private String english(Message message) {
    return messages.text(Languages.ENGLISH, message);
  }
}
