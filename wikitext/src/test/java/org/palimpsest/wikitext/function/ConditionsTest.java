package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.testing.InMemoryWiki;

final class ConditionsTest {
  private static String expanded(String wikitext) {
    return Called.with(wikitext).text();
  }

  @Test
  void a_text_counts_when_it_is_not_blank() {
    assertThat(expanded("{{#if:x|a|b}}{{#if: |a|b}}{{#if:|a}}{{#if:x}}{{#if:<!-- c -->|a|b}}"))
        .isEqualTo("abb");
    assertThat(expanded("a{{#if:x| b }}c")).isEqualTo("abc");
  }

  @Test
  void what_is_not_chosen_is_not_looked_at() {
    var called = Called.with("{{#if:x|a|{{DEFAULTSORT:b}}}}{{#switch:x|x=1|y={{DEFAULTSORT:c}}}}");
    assertThat(called.text()).isEqualTo("a1");
    assertThat(called.output().defaultSort()).isNull();
  }

  @Test
  void numbers_are_equal_by_what_they_are_worth() {
    assertThat(
            expanded(
                "{{#ifeq:a|a|y|n}}{{#ifeq:01|1|y|n}}{{#ifeq:1e3|1000|y|n}}{{#ifeq:a|A|y|n}}"
                    + "{{#ifeq:\"01\"|\"1\"|y|n}}{{#ifeq:9007199254740993|9007199254740992|y|n}}"))
        .isEqualTo("yyynnn");
  }

  @Test
  void a_switch_falls_through_to_the_next_value() {
    assertThat(expanded("{{#switch:b|a=1|b|c=2|#default=3}}")).isEqualTo("2");
    assertThat(expanded("{{#switch:01|1=y}}{{#switch:|=e|x}}")).isEqualTo("ye");
    assertThat(expanded("{{#switch:a|a}}")).isEqualTo("a");
  }

  @Test
  void a_switch_has_a_default_at_its_end_or_by_name() {
    assertThat(expanded("{{#switch:x|a=1|d}}")).isEqualTo("d");
    assertThat(expanded("{{#switch:x|#default=3|a=1}}")).isEqualTo("3");
    assertThat(expanded("{{#switch:x|#default|a=1|b=2}}")).isEqualTo("1");
    assertThat(expanded("[{{#switch:x|a=1}}]")).isEqualTo("[]");
  }

  @Test
  void errors_are_elements_of_that_class() {
    assertThat(expanded("{{#iferror:{{#expr:1/0}}|e|ok}}{{#iferror:x|e}}{{#iferror:x|e|ok}}"))
        .isEqualTo("exok");
    assertThat(expanded("{{#iferror:<span id=\"x\" class=\"a error\">x</span>|e|ok}}"))
        .isEqualTo("e");
    assertThat(expanded("{{#iferror:<b class=\"error\">x</b>|e|ok}}")).isEqualTo("ok");
    assertThat(expanded("{{#iferror:<span class=\"errors\">|e|ok}}")).isEqualTo("ok");
  }

  @Test
  void pages_exist_and_are_linked_to() {
    var called =
        Called.with(
            "{{#ifexist:Existing|y|n}}{{#ifexist:No such|y|n}}{{#ifexist:[x]|y|n}}"
                + "{{#ifexist:Special:RecentChanges|y|n}}{{#ifexist:|y|n}}");
    assertThat(called.text()).isEqualTo("ynnyn");
    assertThat(called.output().links()).extracting("key").containsExactly("Existing", "No_such");
  }

  @Test
  void media_are_files() {
    InMemoryWiki wiki = new InMemoryWiki().file("A.png", 10, 10);
    assertThat(
            Called.on(wiki, "X", "{{#ifexist:Media:A.png|y|n}}{{#ifexist:Media:B.png|y|n}}").text())
        .isEqualTo("yn");
  }

  @Test
  void paths_are_relative_to_pages() {
    assertThat(expanded("{{#rel2abs:./x|A/b}} {{#rel2abs:../x|A/b}} {{#rel2abs:/x|A/b}}"))
        .isEqualTo("A/b/x A/x A/b/x");
    assertThat(expanded("{{#rel2abs:x|A/b}} {{#rel2abs:./x}} {{#rel2abs:.|A}}"))
        .isEqualTo("x Sandbox/x A");
    assertThat(expanded("{{#rel2abs:../../x|A}}")).contains("pfunc_rel2abs_invalid_depth");
  }

  @Test
  void titles_have_parts() {
    assertThat(
            expanded(
                "{{#titleparts:Talk:A/b/c|1}} {{#titleparts:Talk:A/b/c|1|2}}"
                    + " {{#titleparts:A/b/c|-1}} {{#titleparts:A/b/c|0|-1}} {{#titleparts:[x]|1}}"))
        .isEqualTo("Talk:A b A/b c [x]");
  }

  @Test
  void strings_are_counted_in_characters() {
    assertThat(
            expanded("{{#len:ä𝒳}} {{#pos:a𝒳b|b}} {{#rpos:abab|b}} {{#pos:ab|c}} {{#rpos:a|c}}"))
        .isEqualTo("2 2 3  -1");
    assertThat(expanded("{{#sub:abcd|1|2}} {{#sub:abcd|-2}} {{#sub:abcd|1|-1}} {{#sub:ab|5}}."))
        .isEqualTo("bc cd bc .");
    assertThat(expanded("{{#replace:a b c| |-}} {{#replace:aaa|a|b|2}} {{#count:abab|ab}}"))
        .isEqualTo("a-b-c bba 2");
    assertThat(expanded("{{#explode:a,b,c|,|1}} {{#explode:a,b,c|,|-1}} {{#explode:a,b,c|,|1|2}}"))
        .isEqualTo("b c b,c");
    assertThat(expanded("{{#urldecode:a%20b+c}}")).isEqualTo("a b c");
    assertThat(expanded("{{#len:" + "a".repeat(1000) + "}}")).contains("pfunc_string_too_long");
  }
}
