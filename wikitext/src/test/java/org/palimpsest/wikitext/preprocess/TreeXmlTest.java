package org.palimpsest.wikitext.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.preprocess.Tree.Reading;

class TreeXmlTest {
  private static final Preprocessor PREPROCESSOR = new Preprocessor(Set.of("nowiki", "pre"));

  private static String page(String text) {
    return TreeXml.of(PREPROCESSOR.read(text, Reading.PAGE));
  }

  private static String transcluded(String text) {
    return TreeXml.of(PREPROCESSOR.read(text, Reading.TRANSCLUDED));
  }

  @Test
  void parts_have_numbers_or_names() {
    assertThat(page("{{tea|hot|milk = no|2}}"))
        .isEqualTo(
            "<root><template><title>tea</title><part><name index=\"1\"/><value>hot</value></part>"
                + "<part><name>milk </name><equals>=</equals><value> no</value></part>"
                + "<part><name index=\"2\"/><value>2</value></part></template></root>");
  }

  @Test
  void the_innermost_braces_are_matched_first_and_three_before_two() {
    assertThat(page("{{{{{x}}}}} {{{y}}"))
        .isEqualTo(
            "<root><template><title><tplarg><title>x</title></tplarg></title></template> "
                + "{<template><title>y</title></template></root>");
  }

  @Test
  void what_is_never_closed_is_text_but_not_what_is_closed_in_it() {
    assertThat(page("{{a|[[b|{{c}}"))
        .isEqualTo("<root>{{a|[[b|<template><title>c</title></template></root>");
  }

  @Test
  void a_link_hides_pipes_and_braces() {
    assertThat(page("{{a|[[b|c=d]]}}{{a|[[b}}]]"))
        .isEqualTo(
            "<root><template><title>a</title><part><name index=\"1\"/><value>[[b|c=d]]</value></part>"
                + "</template>{{a|[[b}}]]</root>");
  }

  @Test
  void comments_with_a_line_to_themselves_take_it_with_them() {
    assertThat(page("a\n <!-- 1 --> <!-- 2 -->\n<!-- 3 -->\n== b =="))
        .isEqualTo(
            "<root>a\n<comment> &lt;!-- 1 --&gt; </comment><comment>&lt;!-- 2 --&gt;\n</comment>"
                + "<comment>&lt;!-- 3 --&gt;\n</comment><h level=\"2\" i=\"1\">== b ==</h></root>");
  }

  @Test
  void comments_beside_text_take_nothing_with_them() {
    assertThat(page("a\n <!-- 1 --> b <!-- 2 --> \nc <!-- 3"))
        .isEqualTo(
            "<root>a\n <comment>&lt;!-- 1 --&gt;</comment> b <comment>&lt;!-- 2 --&gt;</comment> \nc "
                + "<comment>&lt;!-- 3</comment></root>");
  }

  @Test
  void an_extension_tag_that_is_not_closed_is_text() {
    assertThat(page("<nowiki a=\"{{b}}\">c <PRE x>{{d}}</pre >"))
        .isEqualTo(
            "<root>&lt;nowiki a=&quot;{{b}}&quot;&gt;c <ext><name>PRE</name><attr> x</attr>"
                + "<inner>{{d}}</inner><close>&lt;/pre &gt;</close></ext></root>");
  }

  @Test
  void headings_are_counted_but_those_in_arguments_begin_no_section() {
    assertThat(page("= a =\n{{b|\n== c ==\n}}\n=== d == <!-- e -->\n==f"))
        .isEqualTo(
            "<root><h level=\"1\" i=\"1\">= a =</h>\n<template lineStart=\"1\"><title>b</title><part>"
                + "<name index=\"1\"/><value>\n<possible-h level=\"2\" i=\"2\">== c ==</possible-h>\n"
                + "</value></part></template>\n<h level=\"2\" i=\"3\">=== d == "
                + "<comment>&lt;!-- e --&gt;</comment></h>\n==f</root>");
  }

  @Test
  void a_page_ignores_what_is_for_inclusion_only() {
    assertThat(page("a<includeonly>{{b</includeonly>c<noinclude>d</noinclude></includeonly>"))
        .isEqualTo(
            "<root>a<ignore>&lt;includeonly&gt;{{b&lt;/includeonly&gt;</ignore>c"
                + "<ignore>&lt;noinclude&gt;</ignore>d<ignore>&lt;/noinclude&gt;</ignore>"
                + "&lt;/includeonly&gt;</root>");
  }

  @Test
  void a_transcluded_page_ignores_what_is_not_for_inclusion() {
    assertThat(transcluded("a<includeonly>b</includeonly>c<noinclude>d"))
        .isEqualTo(
            "<root>a<ignore>&lt;includeonly&gt;</ignore>b<ignore>&lt;/includeonly&gt;</ignore>c"
                + "<ignore>&lt;noinclude&gt;d</ignore></root>");
  }

  @Test
  void a_transcluded_page_may_say_what_alone_is_for_inclusion() {
    assertThat(transcluded("a<onlyinclude>b</onlyinclude>c<onlyinclude>d</onlyinclude>e"))
        .isEqualTo(
            "<root><ignore>a&lt;onlyinclude&gt;</ignore>b"
                + "<ignore>&lt;/onlyinclude&gt;c&lt;onlyinclude&gt;</ignore>d"
                + "<ignore>&lt;/onlyinclude&gt;e</ignore></root>");
    assertThat(transcluded("a<onlyinclude>b")).isEqualTo("<root>a&lt;onlyinclude&gt;b</root>");
  }

  @Test
  void depth_costs_no_stack() {
    int depth = 100_000;
    String text = "{{a|".repeat(depth) + "}}".repeat(depth);
    assertThat(page(text)).startsWith("<root><template><title>a</title><part>");
    assertThat(PREPROCESSOR.read(text, Reading.PAGE).text()).isEqualTo(text);
  }
}
