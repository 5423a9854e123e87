package org.palimpsest.wiki.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.wiki.file.Picture.Shown;

/** Sizes are those that clients know from elsewhere. */
final class PictureTest {
  private static final Picture PHOTO = picture(400, 300, "image/jpeg");
  private static final Picture DRAWING = picture(120, 80, "image/svg+xml");

  @ParameterizedTest
  @CsvSource({"150,113", "100,75", "9,7", "1,1", "399,299"})
  void the_height_follows_from_the_width(int width, int height) {
    assertThat(PHOTO.within(width, null)).isEqualTo(new Shown(width, height, false));
  }

  @ParameterizedTest
  @CsvSource({"100,133,100", "101,135,101", "33,44,33", "7,9,7", "1,1,1", "299,399,299"})
  void the_width_is_the_greatest_that_is_no_higher(int highest, int width, int height) {
    assertThat(PHOTO.within(Integer.MAX_VALUE, highest)).isEqualTo(new Shown(width, height, false));
  }

  @ParameterizedTest
  @CsvSource({"100,10,13,10", "10,100,10,8", "133,100,133,100", "134,100,133,100", "5,5,5,4"})
  void it_fits_into_a_box(int most, int highest, int width, int height) {
    assertThat(PHOTO.within(most, highest)).isEqualTo(new Shown(width, height, false));
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "99999", "2147483647"})
  void a_bitmap_is_never_made_larger(int width) {
    assertThat(PHOTO.within(width, null)).isEqualTo(new Shown(400, 300, true));
    assertThat(PHOTO.within(width, 300)).isEqualTo(new Shown(400, 300, true));
  }

  @ParameterizedTest
  @CsvSource({"120,,120,80", "500,,500,333", "1000,666,999,666", "1,,1,1", "166,110,165,110"})
  void a_drawing_is_drawn_in_any_size(int most, Integer highest, int width, int height) {
    assertThat(DRAWING.within(most, highest)).isEqualTo(new Shown(width, height, false));
  }

  @Test
  void no_drawing_is_drawn_larger_than_a_bound() {
    assertThat(DRAWING.within(99999, null).width()).isLessThanOrEqualTo(Picture.LARGEST_DRAWING);
    assertThat(picture(80, 120, "image/svg+xml").within(99999, null).height())
        .isLessThanOrEqualTo(Picture.LARGEST_DRAWING);
    assertThat(picture(1, 1_000_000, "image/svg+xml").within(99999, null).height())
        .isEqualTo(1_000_000);
  }

  @Test
  void thumbnails_of_drawings_are_called_after_their_own_type() {
    assertThat(DRAWING.thumbnail(150)).isEqualTo(new ThumbnailName(150, ".png"));
    assertThat(PHOTO.thumbnail(150)).isEqualTo(new ThumbnailName(150, ""));
  }

  @Test
  void what_is_no_picture_has_no_thumbnails() {
    assertThat(Picture.of(new FileSize(11, 0, 0), "text/plain")).isEmpty();
    assertThat(Picture.of(new FileSize(11, 0, 0), "image/png")).isEmpty();
    assertThat(Picture.of(new FileSize(11, 5, 5), "application/pdf")).isEmpty();
    assertThat(Picture.of(new FileSize(11, 5, 5), "image/png")).isPresent();
  }

  private static Picture picture(int width, int height, String mime) {
    return Picture.of(new FileSize(1, width, height), mime).orElseThrow();
  }
}
