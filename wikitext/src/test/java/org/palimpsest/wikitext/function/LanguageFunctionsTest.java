package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.testing.InMemoryWiki;

final class LanguageFunctionsTest {
  private static String expanded(String wikitext) {
    return Called.with(wikitext).text();
  }

  @Test
  void a_form_goes_with_a_number() {
    assertThat(
            expanded(
                "{{plural:1|a|b}}{{plural:2|a|b}}{{plural:0|a|b}}{{plural:1.0|a|b}}{{plural:-1|a|b}}"
                    + "{{plural:1,234|a|b}}{{plural:x|a|b}}{{plural:2|only}}"))
        .isEqualTo("abbaabbonly");
    assertThat(expanded("{{plural:0|a|b|0=none}} {{plural:12|a|b|12=dozen}} {{plural:2|a|2=x|b}}"))
        .isEqualTo("none dozen x");
    assertThat(expanded("[{{plural:2}}{{plural:2|}}{{plural:|a|b}}]")).isEqualTo("[b]");
  }

  @Test
  void a_form_goes_with_a_person() {
    assertThat(
            expanded(
                "{{gender:Alice|he|she|they}} {{gender:Alice|he|she}} {{gender:Alice|they}}"
                    + " {{gender:.|he|she|they}} [{{gender:Alice}}]"))
        .isEqualTo("they he they they []");
  }

  @Test
  void a_message_is_expanded_with_its_arguments() {
    InMemoryWiki wiki =
        new InMemoryWiki().words("greet", "hello $1 of {{PAGENAME}}, $2").words("main_page", "x");
    assertThat(Called.on(wiki, "X", "{{int:greet| you }}").text()).isEqualTo("hello you of X, $2");
    assertThat(Called.on(wiki, "X", "{{int:no<b>}} {{int:}}").text())
        .isEqualTo("⧼no&lt;b&gt;⧽ [[:Template:Int:]]");
  }

  @Test
  void languages_have_names_codes_and_directions() {
    assertThat(expanded("{{#language:de}} {{#language:DE|fr}} {{#language:xx-nope}}"))
        .isEqualTo("Deutsch Deutsch xx-Nope");
    assertThat(expanded("{{#bcp47:simple}} {{#bcp47}} {{#bcp47:no-such-x}} {{#bcp47:zh-tw}}"))
        .isEqualTo("en-simple en no-Such-x zh-Hant-TW");
    assertThat(
            expanded(
                "{{#dir:he}} {{#dir:AR}} {{#dir}} {{#dir:ks-arab}} {{#dir:no-such}} {{#dir:lad}}"))
        .isEqualTo("rtl ltr ltr rtl ltr ltr");
    assertThat(expanded("{{CONTENTLANG}} {{PAGELANGUAGE}} {{USERLANGUAGE}} a{{DIRMARK}}b"))
        .isEqualTo("en en en a\u200Eb");
  }

  @Test
  void a_direction_of_what_is_no_language_is_kept_for_maintainers() {
    assertThat(Called.with("{{#dir:a/b}}").output().build().tracking())
        .containsExactly(Tracking.INVALID_LANGUAGE);
    assertThat(Called.with("{{#dir:no such}}").output().build().tracking()).isEmpty();
  }

  @Test
  void the_formal_form_is_the_first() {
    assertThat(expanded("{{#FORMAL:a|b}} {{#formal:a|b}}")).isEqualTo("a {{#formal:a|b}}");
    assertThat(expanded("{{grammar:genitive|word}}")).isEqualTo("word");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2009-03-25        | dmy      | 2009-03-25  | 25 March 2009
          2009-03-05        | mdy      | 2009-03-05  | March 5, 2009
          25 march 2009     | mdy      | 2009-03-25  | March 25, 2009
          2009 March 25     | ISO 8601 | 2009-03-25  | 2009-03-25
          25 Mar 2009       | ymd      | 2009-03-25  | 2009 March 25
          March 25          | ISO 8601 | 03-25       | March 25
          25 March          | mdy      | 03-25       | March 25
          44 BC March 15    | mdy      | -0043-03-15 | March 15, 44 BC
          -0043-03-15       | dmy      | -0043-03-15 | 15 March 44 BC
          05 March,2009     | mdy      | 2009-03-05  | March 05, 2009
          5 March 2009      | DMY      | 2009-03-05  | 5 March 2009
          """)
  void dates_are_written_in_another_order(
      String date, String order, String title, String expected) {
    assertThat(expanded("{{#formatdate:" + date + "|" + order + "}}"))
        .isEqualTo(
            "<span class=\"mw-formatted-date\" title=\"" + title + "\">" + expected + "</span>");
  }

  @Test
  void what_is_no_date_stays() {
    assertThat(
            expanded("{{#dateformat:junk|dmy}} {{#formatdate:2009-13-01}} {{#formatdate:Sept 5}}"))
        .isEqualTo("junk 2009-13-01 Sept 5");
  }

  @Test
  void figures_are_grouped_unless_they_are_wanted_raw() {
    assertThat(expanded("{{NUMBEROFPAGES}} {{NUMBEROFEDITS:R}} {{NUMBEROFUSERS:x}}"))
        .isEqualTo("1,234 1234 1,234");
    assertThat(expanded("{{NUMBERINGROUP:Sysop}} {{NUMINGROUP:nosuch|R}} {{NUMBERINGROUP:}}"))
        .isEqualTo("2 0 0");
    assertThat(expanded("{{PAGESINCATEGORY:Nothing|pages|R}} {{PAGESINCAT:}} {{PAGESINCAT:[x]}}"))
        .isEqualTo("0 0 0");
  }
}
