package org.palimpsest.wikitext.presave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wikitext.testing.RandomText;

class PreSaveTransformTest {
  private static final Instant NOW = Instant.parse("2026-11-07T08:05:59Z");
  private static final PreSaveTransform TRANSFORM =
      new PreSaveTransform(new Signature("NAME", "TIME"), "Plain");

  @ParameterizedTest
  @CsvSource({
    "~~, ~~",
    "x ~~~ y, x NAME y",
    "~~~~, NAME TIME",
    "~~~~~, TIME",
    "~~~~~~, TIME~",
    "~~~~~~~~, TIMENAME",
    "{{x|~~~}}, {{x|NAME}}",
    "<code>~~~</code>, <code>NAME</code>"
  })
  void tildes_become_signatures_the_longest_first(String text, String saved) {
    assertThat(kept(text)).isEqualTo(saved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nowiki>~~~~</nowiki>",
        "<nowiki>[[a (b)|]]</nowiki>",
        "<PRE class=\"a\">~~~</pRe >",
        "<pre ~~~>x</pre>",
        "<!--~~~-->",
        "<!--~~~",
        "<gallery>~~~</gallery>",
        "<noinclude><nowiki>~~~</nowiki></noinclude>"
      })
  void quoted_text_stays_as_it_is(String text) {
    assertThat(kept(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "<nowiki>~~~, <nowiki>NAME",
    "<nowiki/>~~~, <nowiki/>NAME",
    "<pre ~~~>, <pre NAME>",
    "<includeonly><nowiki>~~~</nowiki></includeonly>,"
        + " <includeonly><nowiki>NAME</nowiki></includeonly>",
    "~~~<nowiki>~~~</nowiki>~~~, NAME<nowiki>~~~</nowiki>NAME"
  })
  void what_is_not_quoted_after_all_is_transformed(String text, String saved) {
    assertThat(kept(text)).isEqualTo(saved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[[Page (x)|]]; [[Page (x)|Page]]",
        "[[Help:Page (x)|]]; [[Help:Page (x)|Page]]",
        "[[:Help:Page (x)|]]; [[:Help:Page (x)|Page]]",
        "[[User talk:Foo (x)|]]; [[User talk:Foo (x)|Foo]]",
        "[[Boston, MA|]]; [[Boston, MA|Boston]]",
        "[[x:y:z (q), r|]]; [[x:y:z (q), r|y:z]]",
        "[[a (b) (c)|]]; [[a (b) (c)|a]]",
        "[[a, b (c)|]]; [[a, b (c)|a, b]]",
        "[[a, b (c), d|]]; [[a, b (c), d|a]]",
        "[[a（b）|]]; [[a（b）|a]]",
        "[[a，b|]]; [[a，b|a]]",
        "[[Page|]]; [[Page|Page]]",
        "[[Help:|]]; [[Help:|Help:]]",
        "[[a:(b)|]]; [[a:(b)|a:]]",
        "[[(b)|]]; [[(b)|(b)]]",
        "[[, b|]]; [[, b|, b]]",
        "[[a (),b|]]; [[a (),b|a (),b]]",
        "[[[a (b)|]]; [[[a (b)|a]]",
        "[[Page#x|]]; [[Page#x|]]",
        "[[a<nowiki/> (b)|]]; [[a<nowiki/> (b)|]]",
        "[[|]]; [[|]]",
        "[[|Foo]]; [[Foo]]"
      })
  void an_empty_label_is_filled_in(String text, String saved) {
    assertThat(kept(text)).isEqualTo(saved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Page (ctx); [[Foo (ctx)|Foo]]",
        "Boston, MA; [[Foo, MA|Foo]]",
        "A (b), c; [[Foo, c|Foo]]",
        "A, b (c); [[Foo (c)|Foo]]",
        "Foo:bar: baz (q); [[Foo:Foo (q)|Foo]]",
        "Page(ctx); [[Foo]]",
        "Page (); [[Foo]]"
      })
  void a_link_without_a_target_takes_the_context_of_the_page(String page, String saved) {
    assertThat(new PreSaveTransform(new Signature("", ""), page).apply("[[|Foo]]", 1000))
        .contains(saved);
  }

  @Test
  void lines_end_in_line_feeds_and_the_text_without_white_space() {
    assertThat(kept("a  \r\nb \rc\r\n\r\n\t")).isEqualTo("a  \nb \nc");
    assertThat(kept("\n\n a\u00a0")).isEqualTo("\n\n a\u00a0");
  }

  @Test
  void an_account_signs_with_links_and_an_address_with_its_contributions() {
    assertThat(Signature.ofAccount("Wren", NOW).nameAndTime())
        .isEqualTo("[[User:Wren|Wren]] ([[User talk:Wren|talk]]) 08:05, 7 November 2026 (UTC)");
    assertThat(Signature.ofAddress("192.0.2.7", NOW).name())
        .isEqualTo("[[Special:Contributions/192.0.2.7|192.0.2.7]]");
  }

  @Test
  void a_name_cannot_bring_markup_into_its_signature() {
    assertThat(Signature.ofAccount("A''b~~~", NOW).name())
        .startsWith("[[User:A''b~~~|A&#39;&#39;b&#126;&#126;&#126;]]");
  }

  @Test
  void a_transformed_text_has_nothing_left_to_transform() {
    long seed = new Random().nextLong();
    System.out.println("PreSaveTransformTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      String text = RandomText.markup(random, 30).replace("[[|", "[[");
      String once = kept(text);
      assertThat(kept(once)).as("<%s>, seed %s", text, seed).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "~~~, NAME",
    "a ~~~~ é, a NAME TIME é",
    "<nowiki>~~~</nowiki>~~~, <nowiki>~~~</nowiki>NAME",
    "[[a (b)|]], [[a (b)|a]]",
    "[[|a]][[|b]], [[a]][[b]]",
    "no change é, no change é"
  })
  void the_limit_holds_for_what_comes_out(String text, String saved) {
    int size = saved.getBytes(StandardCharsets.UTF_8).length;
    assertThat(TRANSFORM.apply(text, size)).contains(saved);
    assertThat(TRANSFORM.apply(text + " \n", size)).contains(saved);
    assertThat(TRANSFORM.apply(text, size - 1)).isEmpty();
  }

  @Test
  void links_that_become_shorter_do_not_count_as_they_were() {
    String text = "[[|a]]".repeat(1000);
    assertThat(TRANSFORM.apply(text, 5000)).contains("[[a]]".repeat(1000));
    assertThat(TRANSFORM.apply("~~~" + text, 5004)).contains("NAME" + "[[a]]".repeat(1000));
    assertThat(TRANSFORM.apply("~~~" + text, 5003)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"~~~", "~~~~\n", "~~~~~", "[[|a]]", "[[a (b)|]]", "<pre/>~~~", "~~~<!-- -->"})
  void a_text_that_would_grow_beyond_the_limit_is_given_up_before_it_is_made(String piece) {
    int most = 2_000_000;
    PreSaveTransform growing =
        new PreSaveTransform(
            new Signature("N".repeat(1_000_000), "T".repeat(1_000_000)),
            "P (" + "c".repeat(100) + ")");
    assertThat(growing.apply(piece.repeat(most / piece.length()), most)).isEmpty();
  }

  private static String kept(String text) {
    return TRANSFORM.apply(text, 1_000_000).orElseThrow();
  }
}
