package org.palimpsest.wikitext.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.output.Facts;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.testing.InMemoryWiki;

class ExpandedTemplatesTest {
  private final InMemoryWiki pages =
      new InMemoryWiki()
          .page("Template:Echo", "{{{1}}}")
          .page("Template:Tea", "({{{1|green}}},{{{milk|none}}})")
          .page("Template:List", "* a\n* b")
          .page("Template:Doc", "x<noinclude>doc</noinclude><includeonly>y</includeonly>")
          .page("Template:Part", "a<onlyinclude>b</onlyinclude>c")
          .page("Template:Loop", "[{{Loop}}]")
          .page("Template:Away", "#REDIRECT [[Template:Tea]]")
          .page("Template:Far", "#REDIRECT [[Template:Away]]")
          .page("Template:Farther", "#REDIRECT [[Template:Far]]")
          .page("Template:Round", "#REDIRECT [[Template:Round]]")
          .page("Template:Safe", "{{{{{|safesubst:}}}lc:ABC}}")
          .page("Talk:Page", "talk")
          .page("User:Ann/a/b", "below");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "{{Echo|x}};x",
        "{{ echo | x }}; x ",
        "{{Echo}};{{{1}}}",
        "{{Echo|1= x }};x",
        "{{Echo|a=b}};{{{1}}}",
        "{{Tea}}{{Tea|}}{{Tea|black|milk = some }};(green,none)(,none)(black,some)",
        "{{Tea|{{!}}}};(|,none)",
        "{{{{Echo|Tea}}|{{Echo|red}}}};(red,none)",
        "{{Doc}}{{Part}};xyb",
        "{{Talk:Page}} {{:Talk:Page}};talk talk",
        "{{Tea#place|white}};(white,none)",
        "{{Away|white}}{{Far|white}};(white,none)(white,none)",
        "{{None}} {{:None|a}} {{Special:Any}};[[:Template:None]] [[:None]] [[:Special:Any]]",
        "{{wikipedia:Foo|{{Echo|x}}}};{{wikipedia:Foo|x}}",
        "{{[[a]]|b={{Echo|x}}}};{{[[a]]|b=x}}",
        "{{}} {{|{{Echo|x}}}};{{}} {{|x}}",
        "{{{a}}} {{{a|}}} {{{a|{{Echo|x}}|y}}};{{{a}}}  x",
        "{{{{Echo|x}}}};{x}",
        "{{subst:Echo|{{Echo|x}}}};{{subst:Echo|x}}",
        "{{safesubst:Echo|x}}{{Safe}};xabc",
        "{{msg:Echo|x}}{{raw:Echo|x}}{{msg:raw:Echo|x}};xxx",
        "{{PAGENAME}} {{msg:PAGENAME}} {{PAGENAME|x}};Page [[:Template:PAGENAME]] [[:Template:PAGENAME]]"
      })
  void calls_become_what_they_stand_for(String text, String expanded) {
    assertThat(expanded(text)).isEqualTo(expanded);
  }

  @Test
  void what_must_begin_a_line_is_put_on_one() {
    assertThat(expanded("a{{List}}\n{{List}} {{Echo|: c}}{{lc:;D}}"))
        .isEqualTo("a\n* a\n* b\n* a\n* b {{{1}}}\n;d".replace("{{{1}}}", "\n: c"));
  }

  @Test
  void the_source_of_a_template_is_shown_so_that_nothing_in_it_is_markup() {
    assertThat(expanded("{{msgnw:Doc}}{{msgnw:List}}"))
        .isEqualTo(
            "x&#60;noinclude&#62;doc&#60;/noinclude&#62;&#60;includeonly&#62;y&#60;/includeonly&#62;"
                + "&#42; a\n&#42; b");
  }

  @Test
  void an_argument_that_is_not_used_has_no_effect() {
    assertThat(facts("{{Tea|a|b|{{Loop}}}}").tracking()).isEmpty();
    assertThat(facts("{{Tea|{{Loop}}}}").tracking()).containsExactly(Tracking.TEMPLATE_LOOP);
  }

  @Test
  void a_name_given_twice_is_found_out_and_the_last_value_counts() {
    assertThat(expanded("{{Echo|a|1=b}}{{Echo|1=a|b}}")).isEqualTo("bb");
    assertThat(facts("{{Echo|a|1=b}}").tracking()).containsExactly(Tracking.DUPLICATE_ARGUMENTS);
  }

  @Test
  void a_loop_ends_where_it_closes() {
    assertThat(expanded("{{Loop}}")).startsWith("[<span class=\"error\">").endsWith("</span>]");
    assertThat(expanded("{{Round}}")).isEqualTo("\n#REDIRECT [[Template:Round]]");
    assertThat(expanded("{{Farther}}")).isEqualTo("\n#REDIRECT [[Template:Tea]]");
  }

  @Test
  void everything_on_the_way_counts_as_transcluded() {
    assertThat(facts("{{Far}}{{None}}").templates())
        .extracting(title -> title.key())
        .containsExactly("Far", "Away", "Tea", "None");
  }

  @Test
  void names_of_subpages_start_from_the_page_that_is_parsed() {
    assertThat(expanded("User:Ann/a", "{{/b}} {{../a/b}} {{../../x}} {{/c/}}"))
        .isEqualTo("below below {{../../x}} [[:User:Ann/a/c]]");
  }

  @Test
  void no_function_sees_what_extension_tags_hide() {
    assertThat(expanded("{{lc:A<nowiki>B</nowiki>C}}{{Echo|<pre>{{{1}}}</pre>}}"))
        .isEqualTo("a<nowiki>B</nowiki>c<pre>{{{1}}}</pre>");
  }

  @Test
  void comments_vanish_unless_they_are_asked_for() {
    assertThat(expanded("a<!-- b -->c{{Echo|d<!-- e -->}}")).isEqualTo("acd");
    assertThat(wikitext().expand(pages.wiki(), page("Page"), "a<!-- b -->c", true).text())
        .isEqualTo("a<!-- b -->c");
  }

  @Test
  void a_page_is_asked_for_its_templates_once_however_many_there_are() {
    int before = pages.questions();
    assertThat(expanded("{{Echo|{{Tea}}}}{{Doc}}{{#if:x|{{Part}}|{{List}}}}{{lc:A}}{{PAGENAME}}"))
        .isEqualTo("(green,none)xybaPage");
    assertThat(pages.questions() - before).isEqualTo(1);
  }

  private Wikitext wikitext() {
    return Wikitext.standard(pages.wiki().settings());
  }

  private PageContext page(String title) {
    return PageContext.unsaved(pages.title(title), 0, InMemoryWiki.NOW);
  }

  private String expanded(String text) {
    return expanded("Page", text);
  }

  private String expanded(String title, String text) {
    return wikitext().expand(pages.wiki(), page(title), text, false).text();
  }

  private Facts facts(String text) {
    return wikitext().expand(pages.wiki(), page("Page"), text, false).facts();
  }
}
