package org.palimpsest.wiki.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class KnownLanguagesTest {
  private static final KnownLanguages LANGUAGES = KnownLanguages.standard();

  @Test
  void every_language_has_a_code_a_tag_and_a_name() throws IllformedLocaleException {
    assertThat(LANGUAGES.all()).hasSizeGreaterThan(200).extracting(Language::code).isSorted();
    assertThat(LANGUAGES.all())
        .allSatisfy(language -> {
          new Locale.Builder().setLanguageTag(language.tag());
          assertThat(language.code()).matches("[a-z0-9-]{2,}");
          assertThat(language.autonym()).isNotBlank();
        });
  }

  @Test
  void the_languages_that_the_wiki_speaks_are_among_them() {
    assertThat(org.palimpsest.wiki.language.Languages.SPOKEN)
        .allMatch(code -> LANGUAGES.find(code).isPresent());
    assertThat(LANGUAGES.find("xx")).isEmpty();
  }

  @Test
  void letters_tell_the_direction() {
    assertThat(LANGUAGES.all().stream().filter(Language::isRightToLeft).map(Language::code))
        .contains("ar", "he", "fa", "ur", "yi", "nqo")
        .doesNotContain("en", "zh", "ru", "hi");
  }

  @Test
  void names_can_be_said_in_another_language() {
    Language danish = LANGUAGES.find("da").orElseThrow();
    assertThat(danish.nameIn(LANGUAGES.find("fr").orElseThrow())).isEqualTo("danois");
    assertThat(danish.nameIn(LANGUAGES.find("en").orElseThrow())).isEqualTo("Danish");
    assertThat(danish.nameIn(danish)).isEqualTo("dansk");
  }
}
