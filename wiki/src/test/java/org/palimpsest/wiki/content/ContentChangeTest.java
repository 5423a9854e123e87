package org.palimpsest.wiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wikitext.redirect.Redirects;

class ContentChangeTest {
  private static final Namespaces NAMESPACES = Namespaces.standard("Site");
  private static final Redirects REDIRECTS =
      new Redirects(new TitleParser(NAMESPACES, Set.of("other")));
  private static final AutomaticSummary SUMMARY = new AutomaticSummary(NAMESPACES);
  private static final Messages WORDS = new Messages(ContentWords.BUNDLES);

  @Test
  void emptying_a_page_is_tagged_even_if_it_was_a_redirect() {
    assertThat(between("text", "").tags()).containsExactly(SoftwareTag.BLANK);
    assertThat(between("#REDIRECT [[A]]", "").tags()).containsExactly(SoftwareTag.BLANK);
  }

  @Test
  void a_page_becomes_a_redirect_at_its_creation_too() {
    assertThat(between("text", "#REDIRECT [[A]]").tags()).containsExactly(SoftwareTag.NEW_REDIRECT);
    assertThat(between(null, "#REDIRECT [[A]]").tags()).containsExactly(SoftwareTag.NEW_REDIRECT);
  }

  @Test
  void another_place_on_the_same_target_is_another_target() {
    assertThat(between("#REDIRECT [[A]]", "#REDIRECT [[A#b]]").tags())
        .containsExactly(SoftwareTag.CHANGED_REDIRECT_TARGET);
    assertThat(between("#REDIRECT [[A]]", "#redirect: [[a]] more").tags()).isEmpty();
  }

  @Test
  void a_redirect_that_is_none_any_more_is_tagged() {
    assertThat(between("#REDIRECT [[A]]", "text").tags())
        .containsExactly(SoftwareTag.REMOVED_REDIRECT);
  }

  @Test
  void a_page_is_replaced_when_it_was_more_than_ten_times_as_long() {
    assertThat(between("x".repeat(11), "y").tags()).containsExactly(SoftwareTag.REPLACE);
    assertThat(between("x".repeat(10), "y").tags()).isEmpty();
  }

  @Test
  void a_new_page_and_an_ordinary_edit_have_no_tag() {
    assertThat(between(null, "").tags()).isEmpty();
    assertThat(between(null, "x").tags()).isEmpty();
    assertThat(between("", "x").tags()).isEmpty();
  }

  @Test
  void another_model_is_tagged_in_addition_but_never_on_a_new_page() {
    ContentFacts wikitext = new ContentFacts("wikitext", 100, null);
    ContentFacts json = new ContentFacts("json", 2, null);
    assertThat(ContentChange.between(wikitext, json).tags())
        .containsExactly(SoftwareTag.REPLACE, SoftwareTag.CONTENTMODELCHANGE);
    assertThat(ContentChange.between(null, json).tags()).isEmpty();
  }

  @Test
  void only_wikitext_makes_redirects() {
    assertThat(ContentFacts.of("text", "#REDIRECT [[A]]", 15, REDIRECTS).isRedirect()).isFalse();
  }

  @Test
  void the_automatic_summary_names_targets_and_quotes_new_texts() {
    assertThat(summary("a", "#REDIRECT [[help:b c#d]]")).contains("[[Help:B c#d]]");
    assertThat(summary("#REDIRECT [[A]]", "#REDIRECT [[other:B]]"))
        .contains("[[A]]", "[[other:B]]");
    assertThat(summary("#REDIRECT [[A]]", "text")).contains("[[A]]").doesNotContain("text");
    assertThat(summary(null, " first\nline ")).endsWith("first line");
    assertThat(summary("secret".repeat(10), "new")).endsWith("new").doesNotContain("secret");
    assertThat(summary("secret", "")).isNotEmpty().doesNotContain("secret");
    assertThat(summary("a", "b")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text; ''; Removed everything from the page",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; b; Replaced almost the whole page with: b",
        "; b; Started the page with: b",
        "; ''; Created an empty page",
        "#REDIRECT [[A]]; #REDIRECT [[B]]; Pointed the redirect to [[B]] instead of [[A]]",
        "#REDIRECT [[A]]; b; Turned the redirect to [[A]] into a page of its own",
        "a; #REDIRECT [[A]]; Turned the page into a redirect to [[A]]"
      })
  void programs_read_the_english_words(@Nullable String before, String after, String words) {
    assertThat(summary(before, after)).isEqualTo(words);
  }

  @Test
  void a_quote_is_long_enough_for_any_summary_and_no_longer() {
    String summary = summary(null, "\uD83D\uDE00".repeat(50_000));
    assertThat(summary.codePointCount(0, summary.length())).isBetween(500, 2100);
  }

  private static String summary(@Nullable String before, String after) {
    return SUMMARY
        .of(between(before, after), after)
        .map(message -> WORDS.text("en", message))
        .orElse("");
  }

  private static ContentChange between(@Nullable String before, String after) {
    return ContentChange.between(before == null ? null : facts(before), facts(after));
  }

  private static ContentFacts facts(String text) {
    return ContentFacts.of("wikitext", text, text.length(), REDIRECTS);
  }
}
