package org.palimpsest.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEndsTest {
  @Test
  void white_space_of_ascii_is_cut_off_at_both_ends() {
    assertThat(TextEnds.trim(" \t\r\n\u000b\0a \t b\0\u000b\n\r\t ")).isEqualTo("a \t b");
    assertThat(TextEnds.trim(" \n ")).isEmpty();
    assertThat(TextEnds.trim("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u3000", "\u2003", "\u2028", "\u00a0", "\u0085", "\u200b", "\ufeff", "\f"})
  void other_white_space_stays(String blank) {
    assertThat(TextEnds.trim(blank + "a" + blank)).isEqualTo(blank + "a" + blank);
    assertThat(TextEnds.trimEnd(blank + "a" + blank)).isEqualTo(blank + "a" + blank);
  }
}
