package org.palimpsest.wikitext.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wikitext.figure.Size;

class SizeTest {
  @ParameterizedTest
  @CsvSource({
    "200px, 200, 0",
    "x60px, 0, 60",
    "200x50px, 200, 50",
    "200 px, 200, 0",
    "200pxpx, 200, 0",
    "050px, 50, 0",
    "50x0px, 50, 0",
    "0x50px, 0, 50",
    "50xpx, 50, 0",
    "99999999999px, 1000000, 0"
  })
  void sizes_are_read(String text, int width, int height) {
    assertThat(Size.read(text)).isEqualTo(new Size(width, height));
  }

  @ParameterizedTest
  @ValueSource(strings = {"px", "0px", "-5px", "200", "50.5px", "200x50x1px", "xpx", "axbpx"})
  void anything_else_is_none(String text) {
    assertThat(Size.read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "640, 320, 200, 0, 200, 100",
    "640, 320, 200, 50, 100, 50",
    "640, 320, 0, 60, 120, 60",
    "640, 320, 33, 0, 33, 17",
    "640, 320, 1, 0, 1, 1",
    "200, 400, 600, 45, 22, 44",
    "200, 400, 600, 68, 34, 68",
    "40, 20, 400, 0, 400, 200",
    "40, 20, 0, 0, 40, 20"
  })
  void pictures_keep_their_shape_in_a_box(
      int width, int height, int boxWidth, int boxHeight, int seenWidth, int seenHeight) {
    assertThat(new Size(width, height).within(new Size(boxWidth, boxHeight)))
        .isEqualTo(new Size(seenWidth, seenHeight));
  }
}
