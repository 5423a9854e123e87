package org.palimpsest.wiki.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;

/**
 * Levels are written as letters: of content, comment and user, each visible, hidden, suppressed.
 */
final class LevelWishTest {
  @ParameterizedTest
  @CsvSource({
    "vvv, content,      ,     NOCHANGE, hvv,  1",
    "vvv, content|user, ,     YES,      svs, 13",
    "hvv, user,         ,     NOCHANGE, hvh,  5",
    "hvv, user,         ,     YES,      svs, 13",
    "svv, user,         ,     NOCHANGE, svs, 13",
    "svs, user,         ,     NO,       hvh,  5",
    "svs, comment,      user, NOCHANGE, ssv, 11",
    "svs,             , content|user, NOCHANGE, vvv, 8",
    "svs,             , content|user, NO, vvv, 0",
    "vvv,             , content, YES, vvv, 8",
    "hhh, comment,      , YES, sss, 15",
    "hsv, user,         , NOCHANGE, hss, 15",
  })
  void one_lock_is_on_all_that_is_hidden(
      String before,
      @Nullable String hide,
      @Nullable String show,
      Suppression suppression,
      String after,
      int mask) {
    LevelWish wish = new LevelWish(fields(hide), fields(show), suppression, false);

    assertThat(wish.applied(levels(before))).isEqualTo(levels(after));
    assertThat(wish.mask(levels(before))).isEqualTo(mask);
  }

  @ParameterizedTest
  @CsvSource({
    "vvv, content,   ,        NOCHANGE, hvv",
    "hvv, user,      ,        YES,      hvs",
    "svv, user,      ,        NOCHANGE, svh",
    "svs, user,      ,        NO,       svh",
    "svs, user,      ,        NOCHANGE, svs",
    "shs, comment,   content, YES,      vss",
    "svs,          , content, NOCHANGE, vvs",
  })
  void or_each_field_has_its_own(
      String before,
      @Nullable String hide,
      @Nullable String show,
      Suppression suppression,
      String after) {
    LevelWish wish = new LevelWish(fields(hide), fields(show), suppression, true);

    assertThat(wish.applied(levels(before))).isEqualTo(levels(after));
    assertThat(wish.mask(levels(before))).isEqualTo(levels(after).mask());
  }

  @ParameterizedTest
  @CsvSource({"content, true, true", "comment, true, false", "comment, false, true"})
  void what_is_suppressed_is_touched_by_its_field_or_by_any(
      String hide, boolean fieldwise, boolean touches) {
    LevelWish wish = new LevelWish(fields(hide), Set.of(), Suppression.NOCHANGE, fieldwise);

    assertThat(wish.touchesSuppressed(levels("svh"))).isEqualTo(touches);
  }

  @ParameterizedTest
  @CsvSource({"user, NOCHANGE, 12", "user, NO, 12", "content, NOCHANGE, 12"})
  void a_veil_is_not_lifted(String show, Suppression suppression, int mask) {
    Visibility veiled =
        new Visibility(Level.VISIBLE, Level.VISIBLE, Level.VISIBLE, Veil.AUTHOR.bit());
    LevelWish wish = new LevelWish(Set.of(), fields(show), suppression, false);

    assertThat(wish.applied(veiled)).isEqualTo(veiled);
    assertThat(wish.mask(veiled)).isEqualTo(mask).isEqualTo(veiled.mask());
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "4abc;4",
        "' 7 ';7",
        "007;7",
        "-3;-3",
        "abc;0",
        "'';0",
        "99999999999999999999;9223372036854775807"
      },
      delimiter = ';')
  void the_number_in_front_counts(String text, long number) {
    assertThat(LeadingNumber.of(text)).isEqualTo(number);
  }

  private static Set<Field> fields(@Nullable String names) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    if (names != null) {
      for (String name : names.split("\\|", -1)) {
        fields.add(Field.valueOf(name.toUpperCase(Locale.ROOT)));
      }
    }
    return fields;
  }

  private static Visibility levels(String letters) {
    return new Visibility(level(letters, 0), level(letters, 1), level(letters, 2));
  }

  private static Level level(String letters, int place) {
    return switch (letters.charAt(place)) {
      case 'v' -> Level.VISIBLE;
      case 'h' -> Level.HIDDEN;
      default -> Level.SUPPRESSED;
    };
  }
}
