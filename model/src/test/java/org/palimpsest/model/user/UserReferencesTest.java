package org.palimpsest.model.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.RandomText;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserReference.Kind;

class UserReferencesTest {
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
  private static final Set<Kind> ALL_BUT_RANGES = EnumSet.complementOf(EnumSet.of(Kind.CIDR));

  private final TitleParser titles =
      new TitleParser(Namespaces.standard("Test43"), Set.of("wikipedia"));
  private final UserReferences references = new UserReferences(new UserNames(titles));

  static Stream<Arguments> accepted() {
    return Stream.of(
        arguments("Magpie", new UserReference.Name("Magpie")),
        arguments(" magpie ", new UserReference.Name("Magpie")),
        arguments("User:magpie", new UserReference.Name("Magpie")),
        arguments(":User:magpie", new UserReference.Name("Magpie")),
        arguments("user_name", new UserReference.Name("User name")),
        arguments("a@b", new UserReference.Name("A@b")),
        arguments("Foo:Bar", new UserReference.Name("Foo:Bar")),
        arguments("1:2", new UserReference.Name("1:2")),
        arguments("a\u200Eb", new UserReference.Name("Ab")),
        arguments("~2026-1", new UserReference.Name("~2026-1")),
        arguments("203.0.113.9", new UserReference.Ip("203.0.113.9")),
        arguments("203.000.113.009", new UserReference.Ip("203.0.113.9")),
        arguments("1.2.3.4 ", new UserReference.Ip("1.2.3.4")),
        arguments("User:1.2.3.4", new UserReference.Ip("1.2.3.4")),
        arguments("2001:db8::a:1", new UserReference.Ip("2001:DB8:0:0:0:0:A:1")),
        arguments("::1", new UserReference.Ip("0:0:0:0:0:0:0:1")),
        arguments("User:::1", new UserReference.Ip("0:0:0:0:0:0:0:1")),
        arguments("203.0.113.xxx", new UserReference.Ip("203.0.113.xxx")),
        arguments("203.000.113.xxx", new UserReference.Ip("203.000.113.xxx")),
        arguments(" 1.2.3.xxx", new UserReference.Ip("1.2.3.xxx")),
        arguments("imp>Dave", new UserReference.Interwiki("imp>Dave")),
        arguments("Imp>dave", new UserReference.Interwiki("Imp>dave")),
        arguments(">Dave", new UserReference.Interwiki(">Dave")),
        arguments("a b>Dave", new UserReference.Interwiki("a b>Dave")),
        arguments("a_b>Dave", new UserReference.Interwiki("a_b>Dave")),
        arguments(" imp>Dave ", new UserReference.Interwiki(" imp>Dave ")),
        arguments("User:imp>Dave", new UserReference.Interwiki("User:imp>Dave")),
        arguments("imp>a[b", new UserReference.Interwiki("imp>a[b")),
        arguments("a>b>c", new UserReference.Interwiki("a>b>c")),
        arguments("imp>", new UserReference.Interwiki("imp>")),
        arguments("#123", new UserReference.Id(123)),
        arguments("#0", new UserReference.Id(0)),
        arguments("#007", new UserReference.Id(7)),
        arguments("#99999999999999999999", new UserReference.Id(0)));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void a_person_is_recognised_in_every_form(String input, UserReference expected) {
    assertThat(references.parse(input, ALL_BUT_RANGES)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "#abc",
        "# 1",
        "#1 ",
        "#-1",
        "#١",
        "User:",
        "User:#1",
        "imp>a#b",
        "Foo[bar]",
        "Talk:Foo",
        ":Foo",
        "User:User:Foo",
        "a/b",
        "wikipedia:Foo",
        "Special:Foo",
        "a%41",
        "..",
        "a~~~b",
        "300.1.1.1",
        "300.1.1.xxx",
        "1.2.3.4-1.2.3.5",
        "10.0.0.0/24",
        "User:1.2.3.4/16",
        "a\u200Bb",
        "a\tb"
      })
  void anything_else_is_no_person(String input) {
    assertThat(references.parse(input, ALL_BUT_RANGES)).isEmpty();
  }

  @Test
  void a_range_is_a_reference_only_where_ranges_are_accepted() {
    assertThat(references.parse("010.0.0.0/24", ALL))
        .contains(new UserReference.Cidr("10.0.0.0/24"));
    assertThat(references.parse("1::/19", ALL))
        .contains(new UserReference.Cidr("1:0:0:0:0:0:0:0/19"));
    assertThat(references.parse("1.2.3.4", Set.of(Kind.CIDR))).isEmpty();
  }

  @Test
  void only_accepted_kinds_are_returned() {
    assertThat(references.parse("Alice", Set.of(Kind.IP))).isEmpty();
    assertThat(references.parse("1.2.3.4", Set.of(Kind.NAME))).isEmpty();
    assertThat(references.parse("#5", Set.of(Kind.NAME))).isEmpty();
    assertThat(references.parse("a>b", Set.of(Kind.NAME))).isEmpty();
  }

  @Test
  void a_temporary_name_is_of_its_own_kind_where_there_are_temporary_accounts() {
    UserReferences withTemporary = new UserReferences(new UserNames(titles, true));
    assertThat(withTemporary.parse("User:~2026-1", ALL))
        .contains(new UserReference.Temp("~2026-1"));
    assertThat(withTemporary.parse("~2026-1", Set.of(Kind.NAME))).isEmpty();
  }

  @Test
  void garbage_never_throws_and_what_is_canonical_stays() {
    long seed = 99;
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      String text = RandomText.of(random, 6);
      if (references.parse(text, ALL).orElse(null) instanceof UserReference.Name(String name)) {
        assertThat(references.parse(name, ALL))
            .as("seed %d, text %s", seed, text)
            .contains(new UserReference.Name(name));
      }
    }
  }
}
