package org.palimpsest.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitedTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "é", "߿", "ࠀ", "語", "\uffff", "𝒳", "a é 語 𝒳"})
  void the_size_counts_in_utf_8(String text) {
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    assertThat(LimitedText.bytes(text)).isEqualTo(size);
    assertThat(new LimitedText(size, 0).append(text).finish()).contains(text);
    LimitedText charByChar = new LimitedText(size, 0);
    text.chars().forEach(c -> charByChar.append((char) c));
    assertThat(charByChar.finish()).contains(text);
    assertThat(new LimitedText(size, 0).append(text).append('x').finish()).isEmpty();
    assertThat(new LimitedText(size, 0).append("x").append(text).isTooLong()).isTrue();
  }

  @Test
  void a_text_that_has_become_too_long_takes_nothing_more() {
    LimitedText text = new LimitedText(5, 100).append("abc", 1, 3).repeat('-', 3);
    assertThat(text.finish()).contains("bc---");
    text.repeat('-', 1);
    assertThat(text.isTooLong()).isTrue();
    assertThat(text.append("").append('x').repeat('x', 3).append("x", 0, 1).finish()).isEmpty();
  }

  @Test
  void something_that_belongs_to_it_can_make_it_too_long() {
    LimitedText text = new LimitedText(5, 5).append("a");
    text.exceed();
    assertThat(text.finish()).isEmpty();
  }

  @Test
  void what_is_never_kept_takes_no_memory() {
    LimitedText text = new LimitedText(10, 10);
    for (int i = 0; i < 100_000; i++) {
      text.append("x".repeat(100_000)).repeat('x', Integer.MAX_VALUE);
    }
    assertThat(text.isTooLong()).isTrue();
  }
}
