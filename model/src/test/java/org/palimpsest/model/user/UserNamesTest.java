package org.palimpsest.model.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.RandomText;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;

class UserNamesTest {
  private final TitleParser titles =
      new TitleParser(Namespaces.standard("Test43"), Set.of("wikipedia"));
  private final UserNames names = new UserNames(titles);

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "foo bar,Foo bar",
        "_foo__bar_,Foo bar",
        "user:foo,Foo",
        "Alice ,Alice",
        ":User:foo,Foo",
        "a@b,A@b",
        "a:b,A:b",
        "a=b,A=b",
        "a&amp;b,A&b",
        "~foo,~foo",
        "a~b,A~b",
        "1.2.3,1.2.3",
        "*foo,*foo",
        "foo.,Foo.",
        "💩,💩",
        "a\u00A0b,A b",
        "a\u2028b,A b",
        "\u202Aabc,Abc",
        "1.2.3.4-5,1.2.3.4-5",
        "ßa,Ssa",
        "i\u0307a,\u0130a",
        "ŉa,ʼNa",
        "ƛa,ƛa",
        "\u200BAlice\u200B,Alice",
        "\uFEFFAlice,Alice",
        "Unknown user,Unknown user",
        "Foo:Bar,Foo:Bar"
      })
  void a_valid_name_becomes_canonical(String input, String expected) {
    assertThat(names.valid(input)).contains(expected);
    assertThat(names.valid(expected)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "User:",
        "Talk:Foo",
        ":Foo",
        "Special:Foo",
        "User:User:Foo",
        "Project:Foo",
        "wikipedia:foo",
        "a/b",
        "a#b",
        "#1",
        "a|b",
        "1.2.3.4",
        "1.2.3.xxx",
        "300.1.1.1",
        "::1",
        "1.2.3.0/24",
        "1.2.3.4-1.2.3.5",
        "1.2.3.4 - 1.2.3.5",
        "1::-2::",
        "a>b",
        "a%20b",
        "..",
        "a~~~b",
        "a&amp;amp;b",
        "a\u200Bb",
        "a\u0085b",
        "a\uE000b",
        "a\uFFFDb",
        "a\tb"
      })
  void what_could_mean_something_else_is_no_name(String input) {
    assertThat(names.valid(input)).isEmpty();
    assertThat(names.usable(input)).isEmpty();
    assertThat(names.creatable(input)).isEmpty();
  }

  @Test
  void a_name_may_have_255_bytes_but_a_new_one_only_235() {
    assertThat(names.valid("x".repeat(255))).isPresent();
    assertThat(names.valid("x".repeat(256))).isEmpty();
    assertThat(names.creatable("x".repeat(235))).isPresent();
    assertThat(names.creatable("x".repeat(236))).isEmpty();
    assertThat(names.creatable("é".repeat(118))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unknown user", "mediaWiki default", "Maintenance_script", "DNSBL"})
  void a_reserved_name_is_valid_but_not_usable(String input) {
    assertThat(names.valid(input)).isPresent();
    assertThat(names.usable(input)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "a:b", "a=b", "~foo", "~", "Unknown user"})
  void nobody_can_create_such_a_name(String input) {
    assertThat(names.valid(input)).isPresent();
    assertThat(names.creatable(input)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3", "*foo", "foo.", "💩", "a\u00A0b", "a~b", "A b"})
  void anybody_can_create_such_a_name(String input) {
    assertThat(names.creatable(input)).isPresent();
  }

  @Test
  void a_tilde_in_front_marks_temporary_accounts_only_where_there_are_any() {
    UserNames withTemporary = new UserNames(titles, true);
    assertThat(names.usable("~2026-1")).contains("~2026-1");
    assertThat(names.isTemporary("~2026-1")).isFalse();
    assertThat(withTemporary.valid("~2026-1")).contains("~2026-1");
    assertThat(withTemporary.usable("~2026-1")).isEmpty();
    assertThat(withTemporary.isTemporary("~2026-1")).isTrue();
    assertThat(withTemporary.isTemporary("A~b")).isFalse();
  }

  @Test
  void a_canonical_name_is_its_own_canonical_form_and_garbage_never_throws() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      String text = RandomText.of(random, 6);
      names
          .valid(text)
          .ifPresent(name ->
              assertThat(names.valid(name)).as("seed %d, text %s", seed, text).contains(name));
    }
  }

  @Test
  void a_name_can_be_read_back_whatever_its_first_letter_and_the_marks_behind_it() {
    IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
        .mapToObj(Character::toString)
        .forEach(letter -> {
          readsBack(letter + "x");
          if (!LetterCase.capitalised(letter).equals(letter)) {
            readsBack(letter + "\u0307x");
            readsBack(letter + "\u0327\u0301x");
          }
        });
  }

  private void readsBack(String name) {
    names
        .valid(name)
        .ifPresent(canonical -> {
          if (!names.valid(canonical).equals(Optional.of(canonical))
              || !UserNames.listed(canonical).equals(canonical)) {
            fail("%s becomes %s", name.chars().boxed().toList(), canonical);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"ßa,Ssa", "i\u0307a,\u0130a", "a_b,A b", "ƛ,ƛ", "ŉ,ʼN"})
  void lists_begin_a_name_as_accounts_do(String input, String expected) {
    assertThat(UserNames.listed(input)).isEqualTo(expected);
  }
}
