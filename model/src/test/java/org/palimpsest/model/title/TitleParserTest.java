package org.palimpsest.model.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.RandomText;
import org.palimpsest.model.text.LetterCase;

class TitleParserTest {
  private final Namespaces namespaces = Namespaces.standard("Test43");
  private final TitleParser parser = new TitleParser(namespaces, Set.of("wikipedia", "IMDB"));

  static Stream<Arguments> titles() {
    return Stream.of(
        arguments("foo", "Foo"),
        arguments("  foo__bar  ", "Foo bar"),
        arguments("A_B  C___D", "A B C D"),
        arguments("Foo_", "Foo"),
        arguments("Foo#sec", "Foo"),
        arguments("Foo_bar_#_sec", "Foo bar"),
        arguments("a#b:c", "A"),
        arguments(":foo", "Foo"),
        arguments(":User:x", "User:X"),
        arguments("user:alice", "User:Alice"),
        arguments("USER_:_ alice", "User:Alice"),
        arguments("User:User:x", "User:User:x"),
        arguments("talk: foo", "Talk:Foo"),
        arguments("Category: foo", "Category:Foo"),
        arguments("Image:x.png", "File:X.png"),
        arguments("Project:Z", "Test43:Z"),
        arguments("project talk:Z", "Test43 talk:Z"),
        arguments("TEST43_TALK:z", "Test43 talk:Z"),
        arguments("a%4", "A%4"),
        arguments("a%4g", "A%4g"),
        arguments("a&amp;b", "A&b"),
        arguments("a&foo", "A&foo"),
        arguments("&#x41;bc", "Abc"),
        arguments("&#65;bc", "Abc"),
        arguments("&eacute;", "É"),
        arguments("&Eacute;;", "É;"),
        arguments("&nbsp;x", "X"),
        arguments("&NotEqualTilde;", "\u2242\u0338"),
        arguments("~~", "~~"),
        arguments(".a", ".a"),
        arguments("a..", "A.."),
        arguments("...", "..."),
        arguments("ßfoo", "Ssfoo"),
        arguments("ǆoo", "ǅoo"),
        arguments("ﬁx", "Fix"),
        arguments("ﬃa", "Ffia"),
        arguments("ŉa", "ʼNa"),
        arguments("ɐx", "Ɐx"),
        arguments("İstanbul", "İstanbul"),
        arguments("ıx", "Ix"),
        arguments("ǰx", "J\u030cx"),
        arguments("և", "Եւ"),
        arguments("აბ", "აბ"),
        arguments("ᾀx", "ᾈx"),
        arguments("ᾲx", "\u1fba\u0345x"),
        arguments("ᾷ", "\u1fbc\u0342"),
        arguments("𐐨x", "𐐀x"),
        arguments("e\u0301", "É"),
        arguments("a\u200Eb\u202A", "Ab"),
        arguments("a\u00A0b", "A b"),
        arguments("a\u3000b", "A b"),
        arguments("a\u2028 b", "A b"),
        arguments("a\u00ADb", "A\u00ADb"),
        arguments("a\u200Bb", "A\u200Bb"),
        arguments("a\u200B\u200Cb", "A\u200B\u200Cb"),
        arguments("\u200Bfoo\u200B", "Foo"),
        arguments("\uFEFFfoo \u2060", "Foo"),
        arguments("foo\u00AD_\u200C ", "Foo"),
        arguments("\u200B:user:foo\u200B#x", "User:Foo"),
        arguments("User:\u200Bfoo", "User:Foo"),
        arguments("User\u200B:foo", "User\u200B:foo"),
        arguments("ه\u200D", "ه\u200D"),
        arguments("i\u0307stanbul", "\u0130stanbul"),
        arguments("i\u0327\u0307x", "\u0130\u0327x"),
        arguments("Help:i\u0307x", "Help:\u0130x"),
        arguments("User:i\u0307x", "User:\u0130x"),
        arguments("a\u200E\u0301b", "Áb"),
        arguments("ƛx", "ƛx"),
        arguments("ſpecial:version", "Special:Version"),
        arguments("ﬁle:x", "File:X"),
        arguments("Talk:ﬁle", "Talk:File"),
        arguments("User:1.02.003.004", "User:1.2.3.4"),
        arguments("User talk:02.3.4.5", "User talk:2.3.4.5"),
        arguments("User:::1", "User:0:0:0:0:0:0:0:1"),
        arguments("User:1::2/64", "User:1:0:0:0:0:0:0:2/64"),
        arguments("User:2001:db8::00A", "User:2001:DB8:0:0:0:0:0:A"),
        arguments("User:ABCD::1/sub", "User:ABCD::1/sub"),
        arguments("User:01.2.3.4/024", "User:01.2.3.4/024"),
        arguments("Help:1.02.003.004", "Help:1.02.003.004"),
        arguments("Media:x", "Media:X"),
        arguments("Special:Log/x_y", "Special:Log/x y"),
        arguments("Foo:bar", "Foo:bar"),
        arguments("foo:", "Foo:"),
        arguments("Foo/bar/baz", "Foo/bar/baz"),
        arguments("User:A#B", "User:A"),
        arguments("User:a@b", "User:A@b"),
        arguments("1", "1"),
        arguments("+", "+"),
        arguments("a\\b", "A\\b"),
        arguments("Foo?bar", "Foo?bar"),
        arguments("foo&bar=baz", "Foo&bar=baz"),
        arguments("x".repeat(255), "X" + "x".repeat(254)),
        arguments("é".repeat(127), "É" + "é".repeat(126)),
        arguments("User:" + "x".repeat(255), "User:X" + "x".repeat(254)),
        arguments("Special:" + "x".repeat(300), "Special:X" + "x".repeat(299)));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void a_title_becomes_canonical(String input, String expected) {
    assertThat(parser.parse(input)).isInstanceOf(ParsedTitle.Local.class);
    assertThat(prefixed(parser.parse(input))).isEqualTo(expected);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("", "title-invalid-empty"),
        arguments("_", "title-invalid-empty"),
        arguments(" ", "title-invalid-empty"),
        arguments(":", "title-invalid-empty"),
        arguments(": _", "title-invalid-empty"),
        arguments("\u200E", "title-invalid-empty"),
        arguments("Category:", "title-invalid-empty"),
        arguments("Talk:#x", "title-invalid-empty"),
        arguments("User:#x", "title-invalid-empty"),
        arguments("Special:", "title-invalid-empty"),
        arguments("::foo", "title-invalid-leading-colon"),
        arguments(": :User:x", "title-invalid-leading-colon"),
        arguments("Talk::User:x", "title-invalid-leading-colon"),
        arguments("\u200B", "title-invalid-empty"),
        arguments("User:\u200B", "title-invalid-empty"),
        arguments("Talk:ﬁle:x", "title-invalid-talk-namespace"),
        arguments("ŉ" + "x".repeat(253), "title-invalid-too-long"),
        arguments("ı" + "x".repeat(254), "title-invalid-too-long"),
        arguments("User:::ffff:1.2.3.4", "title-invalid-leading-colon"),
        arguments("Talk:User:x", "title-invalid-talk-namespace"),
        arguments("Talk:user_:x", "title-invalid-talk-namespace"),
        arguments("Talk:wikipedia:x", "title-invalid-talk-namespace"),
        arguments("a<b", "title-invalid-characters"),
        arguments("a[b", "title-invalid-characters"),
        arguments("a]b", "title-invalid-characters"),
        arguments("a|b", "title-invalid-characters"),
        arguments("a{b", "title-invalid-characters"),
        arguments("a}b", "title-invalid-characters"),
        arguments("A>", "title-invalid-characters"),
        arguments("a\nb", "title-invalid-characters"),
        arguments("a\tb", "title-invalid-characters"),
        arguments("a\u007Fb", "title-invalid-characters"),
        arguments("a%41", "title-invalid-characters"),
        arguments("a%fF", "title-invalid-characters"),
        arguments("a&foo;", "title-invalid-characters"),
        arguments("a&é;b", "title-invalid-characters"),
        arguments("&amp;amp;", "title-invalid-characters"),
        arguments("&lt;", "title-invalid-characters"),
        arguments("wikipedia:a<b", "title-invalid-characters"),
        arguments("./a", "title-invalid-relative"),
        arguments("a/../b", "title-invalid-relative"),
        arguments("a/./b", "title-invalid-relative"),
        arguments("a/.", "title-invalid-relative"),
        arguments("a/..", "title-invalid-relative"),
        arguments("../a", "title-invalid-relative"),
        arguments(".", "title-invalid-relative"),
        arguments("..", "title-invalid-relative"),
        arguments("User:..", "title-invalid-relative"),
        arguments("wikipedia:..", "title-invalid-relative"),
        arguments("a~~~b", "title-invalid-magic-tilde"),
        arguments("wikipedia:~~~", "title-invalid-magic-tilde"),
        arguments("x".repeat(256), "title-invalid-too-long"),
        arguments("é".repeat(128), "title-invalid-too-long"),
        arguments("Special:" + "x".repeat(513), "title-invalid-too-long"),
        arguments("a\uFFFDb", "title-invalid-utf8"),
        arguments("&#0;x", "title-invalid-utf8"),
        arguments("&#xD800;", "title-invalid-utf8"),
        arguments("&#99999999999;", "title-invalid-utf8"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_is_no_title_is_refused_with_the_first_broken_rule(String input, String code) {
    assertThat(parser.parse(input))
        .isInstanceOfSatisfying(
            ParsedTitle.Invalid.class, no -> assertThat(no.problem().code()).isEqualTo(code));
  }

  static Stream<Arguments> elsewhere() {
    return Stream.of(
        arguments("Wikipedia:Q", "wikipedia", "Q", ""),
        arguments("wikipedia:foo", "wikipedia", "foo", ""),
        arguments("wikipedia:Foo#bar", "wikipedia", "Foo", "bar"),
        arguments("Wikipedia:File:x", "wikipedia", "File:x", ""),
        arguments(":wikipedia : :x_y ", "wikipedia", "x y", ""),
        arguments("wikipedia:", "wikipedia", "", ""),
        arguments("\u200Bwikipedia:x\u200B", "wikipedia", "x", ""),
        arguments("Wikipedia:#x", "wikipedia", "", "x"),
        arguments("imdb:tt1#a_b", "imdb", "tt1", "a b"),
        arguments("imdb:tt1", "imdb", "tt1", ""));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void a_known_prefix_leads_to_another_wiki(
      String input, String prefix, String text, String fragment) {
    assertThat(parser.parse(input)).isEqualTo(new ParsedTitle.Interwiki(prefix, text, fragment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#sec", ":#sec", "#"})
  void a_fragment_alone_names_no_page(String input) {
    assertThat(parser.parse(input)).isInstanceOf(ParsedTitle.FragmentOnly.class);
  }

  @Test
  void the_fragment_is_kept_with_spaces() {
    assertThat(parser.parse("Foo#a_b#c"))
        .isEqualTo(new ParsedTitle.Local(new Title(0, "Foo"), "a b#c"));
    assertThat(parser.parse("#a_b")).isEqualTo(new ParsedTitle.FragmentOnly("a b"));
  }

  @Test
  void a_default_namespace_gives_way_to_a_named_one_and_to_a_colon() {
    assertThat(prefixed(parser.parse("x", Namespace.TEMPLATE))).isEqualTo("Template:X");
    assertThat(prefixed(parser.parse("Help:x", Namespace.TEMPLATE))).isEqualTo("Help:X");
    assertThat(prefixed(parser.parse(":x", Namespace.TEMPLATE))).isEqualTo("X");
  }

  @Test
  void parsing_the_canonical_form_changes_nothing() {
    long seed = 20261121;
    Random random = new Random(seed);
    int valid = 0;
    for (int i = 0; i < 50_000; i++) {
      String text = RandomText.of(random, 12);
      if (parser.parse(text) instanceof ParsedTitle.Local(var title, _)) {
        valid++;
        String canonical = namespaces.prefixedText(title);
        assertThat(parser.parse(canonical))
            .as("seed %d, text %s", seed, text)
            .isEqualTo(new ParsedTitle.Local(title, ""));
        assertThat(title.key()).doesNotContain(" ").doesNotStartWith("_").doesNotEndWith("_");
      }
    }
    assertThat(valid).isGreaterThan(1000);
  }

  @Test
  void a_title_can_be_read_back_whatever_its_first_letter_and_the_marks_behind_it() {
    IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
        .mapToObj(Character::toString)
        .forEach(letter -> {
          readsBack(letter + "x");
          if (!LetterCase.capitalised(letter).equals(letter)) {
            for (String namespace : List.of("", "User:", "Talk:")) {
              readsBack(namespace + letter);
              for (char mark = '\u0300'; mark <= '\u0345'; mark++) {
                readsBack(namespace + letter + mark);
                readsBack(namespace + letter + "\u0327" + mark + ":x");
              }
            }
          }
        });
  }

  private void readsBack(String text) {
    if (parser.parse(text) instanceof ParsedTitle.Local(var title, _)) {
      String canonical = namespaces.prefixedText(title);
      if (!(parser.parse(canonical) instanceof ParsedTitle.Local(var again, _))
          || !again.equals(title)
          || !Normalizer.isNormalized(canonical, Normalizer.Form.NFC)) {
        fail("%s names %s", text.chars().boxed().toList(), canonical);
      }
    }
  }

  @Test
  void a_very_long_text_of_awkward_characters_takes_linear_work() {
    for (String piece :
        new String[] {
          "&", "&a", "&#", ":", "_:", "#", "~", "/.", "%", "é", "\u200E", "\u200B", "a\u200B "
        }) {
      assertThat(parser.parse(piece.repeat(300_000) + ";")).isNotNull();
    }
  }

  private String prefixed(ParsedTitle parsed) {
    return namespaces.prefixedText(((ParsedTitle.Local) parsed).title());
  }
}
