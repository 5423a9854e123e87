package org.palimpsest.actionapi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.language.Messages;

final class EveryLanguageTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d+");

  private final Messages messages = ApiMessages.load();

  static Set<String> languages() {
    return Set.copyOf(Languages.SPOKEN);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_language_has_words_for_what_english_says_and_for_nothing_else(String language) {
    assertThat(new TreeSet<>(messages.patterns(language).keySet())).isEqualTo(messages.keys());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_sentence_can_be_said_and_uses_what_the_english_one_uses(String language) {
    Object[] values = {2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L};
    ULocale locale = ULocale.forLocale(Locale.forLanguageTag(language));
    Map<String, String> english = messages.patterns(Languages.ENGLISH);
    messages
        .patterns(language)
        .forEach((key, pattern) -> {
          assertThat(places(pattern)).as(key).isEqualTo(places(english.getOrDefault(key, "")));
          assertThatCode(() -> new MessageFormat(pattern, locale).format(values))
              .as(key)
              .doesNotThrowAnyException();
        });
  }

  private static Set<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(found -> found.group()).collect(Collectors.toSet());
  }
}
