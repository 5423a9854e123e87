package org.palimpsest.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.RandomText;
import org.palimpsest.model.text.Unicode.Cleaned;

class UnicodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "tab\tline\nend\r", "\u007F", "É", "a\u0085", "😀", "\uFDD0"})
  void clean_text_is_returned_as_it_is(String text) {
    Cleaned cleaned = Unicode.cleanInput(text);
    assertThat(cleaned.changed()).isFalse();
    assertThat(cleaned.text()).isSameAs(text);
  }

  @Test
  void forbidden_characters_are_replaced() {
    assertThat(Unicode.cleanInput("a\u0000b\u001F")).isEqualTo(new Cleaned("a\uFFFDb\uFFFD", true));
    assertThat(Unicode.cleanInput("\uD800x")).isEqualTo(new Cleaned("\uFFFDx", true));
    assertThat(Unicode.cleanInput("é\uDC00")).isEqualTo(new Cleaned("é\uFFFD", true));
    assertThat(Unicode.cleanInput("\uFFFE\uFFFF")).isEqualTo(new Cleaned("\uFFFD\uFFFD", true));
  }

  @Test
  void text_is_composed() {
    assertThat(Unicode.cleanInput("e\u0301")).isEqualTo(new Cleaned("é", true));
    assertThat(Unicode.cleanInput("plain \u212B")).isEqualTo(new Cleaned("plain Å", true));
  }

  @Test
  void cleaning_twice_is_cleaning_once() {
    long seed = 1;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = RandomText.of(random, 10);
      Cleaned once = Unicode.cleanInput(text);
      assertThat(once.changed()).as("seed %d, %s", seed, text).isEqualTo(!once.text().equals(text));
      assertThat(Unicode.cleanInput(once.text())).isEqualTo(new Cleaned(once.text(), false));
    }
  }

  @Test
  void a_long_text_is_cut_to_the_limit_dots_included() {
    assertThat(Unicode.cut("x".repeat(500), 500)).isEqualTo("x".repeat(500));
    assertThat(Unicode.cut("x".repeat(501), 500)).isEqualTo("x".repeat(497) + "...");
    assertThat(Unicode.cut("", 3)).isEmpty();
    assertThat(Unicode.cut("abcd", 3)).isEqualTo("...");
    assertThatThrownBy(() -> Unicode.cut("abcd", 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void characters_beyond_the_basic_plane_count_once_and_are_never_torn() {
    assertThat(Unicode.cut("😀".repeat(500), 500)).isEqualTo("😀".repeat(500));
    assertThat(Unicode.cut("😀".repeat(501), 500)).isEqualTo("😀".repeat(497) + "...");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a&amp;b, a&b",
        "&lt;&gt;, <>",
        "&#65;&#x42;&#X43;, ABC",
        "&apos;, '",
        "&AMP;, &",
        "&amp;amp;, &amp;",
        "&amp, &amp",
        "&nosuch;, &nosuch;",
        "&;, &;",
        "&#;, &#;",
        "&#x;, &#x;",
        "&#xG;, &#xG;",
        "&#1a;, &#1a;",
        "&&amp;, &&",
        "&a&lt;, &a<",
        "&#x1F600;, 😀",
        "&#0;, \uFFFD",
        "&#xD800;, \uFFFD",
        "&#1114112;, \uFFFD",
        "&#00000000000065;, A",
        "&nGt;, \u226B\u20D2",
        "&a b;, &a b;"
      })
  void character_references_are_decoded_once(String text, String expected) {
    assertThat(CharacterReferences.decode(text)).isEqualTo(expected);
  }

  @Test
  void text_without_references_is_the_same_object() {
    String text = "a & b; c";
    assertThat(CharacterReferences.decode(text)).isSameAs(text);
  }

  @Test
  void no_white_space_stands_before_the_dots_of_what_is_cut() {
    assertThat(Unicode.cut("abc  defgh", 8)).isEqualTo("abc...");
    assertThat(Unicode.cut("abc\u3000\u3000defgh", 8)).isEqualTo("abc\u3000\u3000...");
    assertThat(Unicode.cut("abc  def", 8)).isEqualTo("abc  def");
  }
}
