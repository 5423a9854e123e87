package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is put into texts when they are saved, on a real server (spec: wikitext.md, section 5). */
@ExtendWith(PalimpsestExtension.class)
class SubstitutionApiTest {
  private static final String TIME = "\\d\\d:\\d\\d, \\d+ \\w+ \\d{4} \\(UTC\\)";

  private TestClient heron;

  @BeforeEach
  void a_wiki_with_templates(TestWiki wiki) {
    wiki.account("Heron");
    wiki.page("Template:Bird").by("Heron", "a {{{1}}}<noinclude>, see</noinclude>").make();
    wiki.page("Template:Nest").by("Heron", "[{{Bird|{{{1}}}}}]").make();
    heron = wiki.clientOf("Heron");
  }

  private String saved(String title, String text) {
    Answers.edit(heron, title, text);
    return Answers.query(
            heron, "prop", "revisions", "titles", title, "rvprop", "content", "rvslots", "main")
        .at("/query/pages/0/revisions/0/slots/main/content")
        .asString();
  }

  @Test
  void an_edit_substitutes_what_it_asks_for() {
    assertThat(saved("Reeds", "{{subst:Bird|heron}}, {{subst:Nest|wren}}, {{Bird|tit}}"))
        .isEqualTo("a heron, [{{Bird|wren}}], {{Bird|tit}}");
    assertThat(saved("Reeds", "{{subst:PAGENAME}} {{subst:None}} <nowiki>{{subst:Bird}}</nowiki>"))
        .isEqualTo("Reeds {{subst:None}} <nowiki>{{subst:Bird}}</nowiki>");
  }

  @Test
  void a_text_can_be_seen_as_it_would_be_saved() {
    assertThat(
            heron
                .get(
                    "format",
                    "json",
                    "action",
                    "parse",
                    "title",
                    "Reeds",
                    "text",
                    "{{subst:Bird|x}} ~~~",
                    "contentmodel",
                    "wikitext",
                    "onlypst",
                    "1",
                    "formatversion",
                    "2")
                .at("/parse/text")
                .asString())
        .isEqualTo("a x [[User:Heron|Heron]] ([[User talk:Heron|talk]])");
  }

  @Test
  void an_account_signs_with_what_it_has_chosen() {
    Answers.act(heron, "options", "optionname", "nickname", "optionvalue", "{{Bird|[[x]]}}");
    assertThat(saved("Reeds", "~~~"))
        .isEqualTo(
            "[[User:Heron|&#123;&#123;Bird&#124;&#91;&#91;x&#93;&#93;&#125;&#125;]]"
                + " ([[User talk:Heron|talk]])");
    Answers.act(heron, "options", "optionname", "fancysig", "optionvalue", "1");
    assertThat(saved("Reeds", "~~~~")).matches("a \\[\\[x]] " + TIME);
  }
}
