package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.testing.InMemoryWiki;

final class PageFunctionsTest {
  private static String expanded(String wikitext) {
    return Called.with(wikitext).text();
  }

  private static String on(String title, String wikitext) {
    return Called.on(new InMemoryWiki(), title, wikitext).text();
  }

  @Test
  void a_page_knows_all_parts_of_its_name() {
    assertThat(
            on(
                "User talk:A b/C d/E f",
                "{{PAGENAME}}|{{FULLPAGENAME}}|{{NAMESPACE}}|{{NAMESPACENUMBER}}|{{TALKSPACE}}"
                    + "|{{SUBJECTSPACE}}|{{ARTICLESPACE}}|{{TALKPAGENAME}}|{{SUBJECTPAGENAME}}"
                    + "|{{SUBPAGENAME}}|{{BASEPAGENAME}}|{{ROOTPAGENAME}}"))
        .isEqualTo(
            "A b/C d/E f|User talk:A b/C d/E f|User talk|3|User talk|User|User"
                + "|User talk:A b/C d/E f|User:A b/C d/E f|E f|A b/C d|A b");
    assertThat(on("A b/c", "{{NAMESPACE}}|{{TALKPAGENAME}}|{{SUBPAGENAME}}|{{BASEPAGENAMEE}}"))
        .isEqualTo("|Talk:A b/c|A b/c|A_b/c");
  }

  @Test
  void names_are_no_markup() {
    assertThat(on("A 'b' & \"c\";=d", "{{PAGENAME}} {{PAGENAMEE}}"))
        .isEqualTo("A &#39;b&#39; &#38; &#34;c&#34;&#59;&#61;d A_%27b%27_%26_%22c%22&#59;%3Dd");
    assertThat(on("*A", "{{PAGENAME}} {{FULLPAGENAME}}")).isEqualTo("&#42;A &#42;A");
    assertThat(on("Talk:*a", "{{FULLPAGENAME}} {{PAGENAME}}")).isEqualTo("Talk:*a &#42;a");
    assertThat(expanded("{{PAGENAME:http://x}} {{PAGENAME:mailto:x}} {{PAGENAME:a:b}}"))
        .isEqualTo("Http&#58;//x Mailto&#58;x A:b");
  }

  @Test
  void other_pages_have_names_too() {
    assertThat(
            expanded(
                "{{FULLPAGENAME:talk:x y}}|{{PAGENAME:[x]}}|{{FULLPAGENAME:}}|{{PAGENAME:#y}}"
                    + "|{{TALKPAGENAME:Special:x}}|{{SUBPAGENAME:User:a//b}}|{{BASEPAGENAME:User:/a}}"))
        .isEqualTo("Talk:X y|||||b|/a");
    assertThat(
            expanded(
                "{{FULLPAGENAME:wikipedia:Foo}}|{{PAGENAME:wikipedia:Foo}}"
                    + "|{{NAMESPACENUMBER:wikipedia:Foo}}|{{TALKPAGENAME:wikipedia:Foo}}"))
        .isEqualTo("wikipedia:Foo|Foo|0|");
    assertThat(expanded("{{SUBPAGENAME:wikipedia:a/b}} {{SUBJECTPAGENAME:wikipedia:a/b}}"))
        .isEqualTo("a/b wikipedia:a/b");
  }

  @Test
  void case_counts_in_the_names_of_these_variables() {
    assertThat(expanded("{{pagename}}")).isEqualTo("[[:Template:Pagename]]");
    assertThat(expanded("{{pageid}}{{server}}")).isEqualTo("0http://wiki.example");
  }

  @Test
  void a_text_that_is_not_saved_has_no_revision() {
    assertThat(expanded("{{PAGEID}}|{{REVISIONID}}|{{REVISIONUSER}}|{{REVISIONTIMESTAMP}}"))
        .isEqualTo("0|||20260504030201");
    assertThat(expanded("{{REVISIONDAY}} {{REVISIONDAY2}} {{REVISIONMONTH}} {{REVISIONMONTH1}}"))
        .isEqualTo("4 04 05 5");
  }

  @Test
  void other_pages_are_transcluded_by_asking_for_their_revision() {
    var called =
        Called.with(
            "{{REVISIONID:Existing}} {{REVISIONUSER:Existing}} {{PAGESIZE:Existing}}"
                + " {{REVISIONID:None}}{{PAGESIZE:None}}{{PAGESIZE:[x]}}{{PAGESIZE:}}");
    assertThat(called.text()).isEqualTo("10 Alice 1 000");
    assertThat(called.output().build().templates())
        .extracting("key")
        .containsExactly("Existing", "None");
  }

  @Test
  void the_id_of_another_page_is_a_link_to_it() {
    var called = Called.with("{{PAGEID:Existing}} {{PAGEID:None}} {{PAGEID:[x]}}");
    assertThat(called.text()).isEqualTo("1 0 ");
    assertThat(called.output().links()).extracting("key").containsExactly("Existing", "None");
  }

  @Test
  void what_is_expensive_can_be_asked_so_often_only() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 99; i++) {
      text.append("{{PAGEID:None ").append(i).append("}}");
    }
    text.append("{{PAGESIZE:Existing}}{{PAGESIZE:Existing}}{{PAGEID:Existing}}{{PAGEID:Other}}");
    var called = Called.on(new InMemoryWiki().page("Existing", "xy"), "Sandbox", text.toString());
    assertThat(called.text()).endsWith("22" + "10");
    assertThat(called.output().build().tracking()).contains(Tracking.EXPENSIVE_FUNCTIONS);
  }

  @Test
  void protection_has_no_end_where_there_is_none() {
    assertThat(
            expanded(
                "{{PROTECTIONLEVEL:edit}}|{{PROTECTIONLEVEL:edit|Existing}}|{{PROTECTIONEXPIRY:edit}}"
                    + "|{{PROTECTIONEXPIRY:edit|Existing}}|{{PROTECTIONEXPIRY:nosuch|Existing}}"
                    + "|{{PROTECTIONEXPIRY:create|None}}|{{CASCADINGSOURCES}}"))
        .isEqualTo("|||infinity||infinity|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Sand box                                     | Sand box
          sand_box                                     | sand_box
          ''Sand'' <b>box                              | <i>Sand</i> <b>box</b>
          <span style="color:red">Sand</span> box      | <span style="color:red">Sand</span> box
          Sand&#32;box                                 | Sand box
          :Sand box                                    | :Sand box
          """)
  void a_title_can_be_spelled_otherwise(String spelling, String shown) {
    var output =
        Called.on(new InMemoryWiki(), "Sand box", "{{DISPLAYTITLE:" + spelling + "}}").output();
    assertThat(output.build().properties()).containsEntry("displaytitle", shown);
    assertThat(output.build().tracking()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Another
          sand Box
          Sand box#x
          <div>Sand box</div>
          Sand<br>box
          [[Sand box]]
          <nowiki>Sand</nowiki> box
          &lt;b&gt;Sand box
          """)
  void another_title_is_ignored(String spelling) {
    var output =
        Called.on(new InMemoryWiki(), "Sand box", "{{DISPLAYTITLE:" + spelling + "}}").output();
    assertThat(output.displayTitle()).isNull();
    assertThat(output.build().tracking()).containsExactly(Tracking.IGNORED_DISPLAY_TITLE);
    assertThat(output.build().warnings()).hasSize(1);
  }

  @Test
  void no_part_of_a_title_is_hidden() {
    var output =
        Called.on(
                new InMemoryWiki(),
                "Sand box",
                "{{DISPLAYTITLE:<span style=\"DISPLAY:none\">Sand</span> box}}")
            .output();
    assertThat(output.build().properties().get("displaytitle")).doesNotContainIgnoringCase("none");
  }

  @Test
  void the_last_title_counts_unless_it_says_otherwise() {
    var output =
        Called.with(
                "{{DISPLAYTITLE:sandbox}}{{DISPLAYTITLE:Sandbox}}{{DISPLAYTITLE:sandbox|noreplace}}")
            .output();
    assertThat(output.displayTitle()).isEqualTo("Sandbox");
  }

  @Test
  void a_sort_key_overrides_another_loudly_unless_told_not_to() {
    var called = Called.with("{{DEFAULTSORT:a}}{{DEFAULTSORT:b}}{{DEFAULTSORT:}}");
    assertThat(called.text())
        .startsWith("<span class=\"error\">")
        .contains("duplicate-defaultsort");
    assertThat(called.output().defaultSort()).isEqualTo("b");
    called =
        Called.with("{{DEFAULTSORT:a}}{{DEFAULTSORT:b|noreplace}}{{DEFAULTSORTKEY:c|noerror}}");
    assertThat(called.text()).isEmpty();
    assertThat(called.output().build().properties()).containsEntry("defaultsort", "c");
  }
}
