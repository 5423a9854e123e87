package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code action=parse} as clients meet it, on a real server (spec: wikitext.md, 19). */
@ExtendWith(PalimpsestExtension.class)
class ParseApiTest {
  private TestClient visitor;

  @BeforeEach
  void a_page_and_a_template(TestWiki wiki) {
    wiki.account("Heron");
    wiki.page("Reed bed").by("Heron", "old").by("Heron", "one\n\n== Reeds ==\ngreen").make();
    wiki.page("Template:Bird").by("Heron", "a '''{{{1}}}'''[[Category:Birds]]").make();
    wiki.page("Marsh").by("Heron", "#REDIRECT [[Fen#Deep end]]").make();
    wiki.page("Fen").by("Heron", "#REDIRECT [[Reed bed]]").make();
    visitor = wiki.client();
  }

  private JsonNode answer(String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", "parse", "format", "json", "formatversion", "2"));
    all.addAll(List.of(more));
    return visitor.get(all.toArray(String[]::new));
  }

  private JsonNode parse(String... more) {
    return answer(more).path("parse");
  }

  private String code(String... more) {
    return answer(more).at("/error/code").asString();
  }

  @Test
  void all_that_is_told_by_default_is_told_in_the_order_of_old() {
    JsonNode told = parse("page", "Reed bed", "disablelimitreport", "1");
    assertThat(told.propertyNames())
        .containsExactly(
            "title",
            "pageid",
            "revid",
            "text",
            "langlinks",
            "categories",
            "links",
            "templates",
            "images",
            "externallinks",
            "sections",
            "tocdata",
            "showtoc",
            "parsewarnings",
            "displaytitle",
            "iwlinks",
            "properties");
    assertThat(told.path("text").asString())
        .startsWith("<div class=\"mw-content-ltr mw-parser-output\" lang=\"en\" dir=\"ltr\">")
        .contains("<p>one\n</p>")
        .endsWith("</div>");
    assertThat(told.at("/sections/0/line").asString()).isEqualTo("Reeds");
    assertThat(told.at("/sections/0/fromtitle").asString()).isEqualTo("Reed_bed");
    assertThat(told.at("/sections/0/byteoffset").asInt()).isEqualTo(5);
    assertThat(told.at("/tocdata/sections/0/hLevel").asInt()).isEqualTo(2);
    assertThat(told.path("displaytitle").asString())
        .isEqualTo("<span class=\"mw-page-title-main\">Reed bed</span>");
  }

  @Test
  void what_a_text_says_beside_what_it_shows_is_told_in_lists() {
    JsonNode told =
        parse(
            "title",
            "Fish",
            "text",
            "{{Bird|heron}} [[Reed bed]] [[Nowhere]] [[File:No.png]] https://x.example",
            "prop",
            "text|categories|links|templates|images|externallinks");
    assertThat(told.path("text").asString()).contains("a <b>heron</b>");
    assertThat(told.path("text").asString()).contains("NewPP limit report");
    assertThat(told.path("categories").toString())
        .contains("{\"sortkey\":\"\",\"category\":\"Birds\",\"missing\":true}");
    assertThat(told.path("links").toString())
        .isEqualTo(
            "[{\"ns\":0,\"title\":\"Reed bed\",\"exists\":true},"
                + "{\"ns\":0,\"title\":\"Nowhere\",\"exists\":false}]");
    assertThat(told.path("templates").toString())
        .isEqualTo("[{\"ns\":10,\"title\":\"Template:Bird\",\"exists\":true}]");
    assertThat(told.path("images").toString()).isEqualTo("[\"No.png\"]");
    assertThat(told.path("externallinks").toString()).isEqualTo("[\"https://x.example\"]");
  }

  @Test
  void the_older_version_wraps_texts_and_lists_pairs() {
    JsonNode told =
        visitor
            .get(
                "action",
                "parse",
                "format",
                "json",
                "text",
                "[[Reed bed]]{{DEFAULTSORT:x}}<indicator name=\"n\">m</indicator>",
                "title",
                "Fish",
                "prop",
                "text|links|properties|indicators|wikitext|sections",
                "disablelimitreport",
                "1")
            .path("parse");
    assertThat(told.at("/text/*").asString()).contains("<p><a href=\"/wiki/Reed_bed\"");
    assertThat(told.path("links").toString())
        .isEqualTo("[{\"ns\":0,\"exists\":\"\",\"*\":\"Reed bed\"}]");
    assertThat(told.path("properties").toString())
        .isEqualTo("[{\"name\":\"defaultsort\",\"*\":\"x\"}]");
    assertThat(told.at("/indicators/0/*").asString())
        .isEqualTo("<div class=\"mw-parser-output\">m</div>");
    assertThat(told.at("/wikitext/*").asString()).startsWith("[[Reed bed]]");
    assertThat(told.has("showtoc")).isFalse();
  }

  @Test
  void redirects_are_followed_when_that_is_asked_for() {
    JsonNode told = parse("page", "Marsh", "redirects", "1", "prop", "revid");
    assertThat(told.path("title").asString()).isEqualTo("Reed bed");
    assertThat(told.path("redirects").toString())
        .isEqualTo(
            "[{\"from\":\"Marsh\",\"to\":\"Fen\",\"tofragment\":\"Deep end\"},"
                + "{\"from\":\"Fen\",\"to\":\"Reed bed\"}]");
    assertThat(parse("page", "Marsh", "prop", "").path("title").asString()).isEqualTo("Marsh");
  }

  @Test
  void a_section_is_parsed_alone() {
    assertThat(
            parse("page", "Reed bed", "section", "1", "prop", "wikitext")
                .path("wikitext")
                .asString())
        .isEqualTo("== Reeds ==\ngreen");
    assertThat(code("page", "Reed bed", "section", "7")).isEqualTo("nosuchsection");
    assertThat(code("page", "Reed bed", "section", "x")).isEqualTo("invalidsection");
    assertThat(code("page", "Reed bed", "section", "new")).isEqualTo("invalidparammix");
    assertThat(code("text", "a{}", "contentmodel", "css", "section", "0"))
        .isEqualTo("nosuchsection");
  }

  @Test
  void a_new_section_has_its_heading_and_its_summary() {
    JsonNode told =
        parse(
            "text",
            "x",
            "title",
            "Fish",
            "section",
            "new",
            "sectiontitle",
            "T [[y]]",
            "prop",
            "wikitext");
    assertThat(told.path("wikitext").asString()).isEqualTo("== T [[y]] ==\n\nx");
    assertThat(told.path("parsedsummary").asString())
        .startsWith(
            "<span class=\"autocomment\"><a href=\"#T_y\">→<bdi dir=\"ltr\">T y</bdi></a>: </span>");
  }

  @Test
  void a_text_is_shown_as_it_would_be_saved() {
    JsonNode told = parse("text", "a ~~~  ", "title", "Fish", "pst", "1", "prop", "text|wikitext");
    assertThat(told.path("wikitext").asString()).isEqualTo("a ~~~  ");
    assertThat(told.path("psttext").asString()).startsWith("a [[Special:Contributions/");
    assertThat(told.path("text").asString()).contains("href=\"/wiki/Special:Contributions/");

    JsonNode only = parse("text", "a ~~~~~  ", "title", "Fish", "onlypst", "1");
    assertThat(only.propertyNames()).containsExactly("text");
    assertThat(only.path("text").asString()).endsWith("(UTC)");
  }

  @Test
  void what_names_a_text_twice_or_wrongly_is_refused() {
    assertThat(code("page", "Reed bed", "text", "x")).isEqualTo("invalidparammix");
    assertThat(code("page", "Reed bed", "pageid", "1")).isEqualTo("invalidparammix");
    assertThat(code("oldid", "1", "revid", "1")).isEqualTo("invalidparammix");
    assertThat(code("page", "Nowhere")).isEqualTo("missingtitle");
    assertThat(code("page", "[[")).isEqualTo("invalidtitle");
    assertThat(code("page", "Special:Version")).isEqualTo("pagecannotexist");
    assertThat(code("pageid", "0")).isEqualTo("nosuchpageid");
    assertThat(code("oldid", "999")).isEqualTo("nosuchrevid");
    assertThat(code("text", "x", "revid", "999")).isEqualTo("nosuchrevid");
    assertThat(code("text", "x", "contentformat", "text/css")).isEqualTo("badformat-generic");
    assertThat(code("text", "x", "contentmodel", "json", "prop", "parsetree"))
        .isEqualTo("notwikitext");
    assertThat(code("text", "x", "parsoid", "1")).isEqualTo("parsoid-unavailable");
  }

  @Test
  void clients_are_warned_of_what_they_have_probably_not_meant() {
    assertThat(
            answer("text", "x", "prop", "", "errorformat", "raw").at("/warnings/0/code").asString())
        .isEqualTo("parse-nocontentmodel");
    assertThat(answer("title", "X", "errorformat", "raw").at("/warnings/0/code").asString())
        .isEqualTo("parse-titlewithouttext");
    assertThat(
            answer("text", "x", "title", "X", "prop", "modules", "errorformat", "raw")
                .at("/warnings/0/code")
                .asString())
        .isEqualTo("moduleswithoutvars");
  }

  @Test
  void texts_of_other_models_are_shown_as_such() {
    assertThat(
            parse(
                    "text",
                    "{\"a\":1}",
                    "contentmodel",
                    "json",
                    "prop",
                    "text|tocdata|limitreportdata")
                .toString())
        .contains("mw-json-value", "\"tocdata\":null", "\"limitreportdata\":[]");
    assertThat(
            parse("text", "/* [[Reed bed]] */", "contentmodel", "css", "prop", "text|links")
                .toString())
        .contains("mw-code mw-css", "\"title\":\"Reed bed\"");
  }

  @Test
  void limits_categories_and_the_head_come_as_html_too() {
    JsonNode told =
        parse(
            "text",
            "[[Category:Birds]]",
            "title",
            "Fish",
            "prop",
            "categorieshtml|headhtml|limitreportdata|limitreporthtml|parsetree|subtitle|modules"
                + "|jsconfigvars|encodedjsconfigvars");
    assertThat(told.path("categorieshtml").asString())
        .startsWith("<div id=\"catlinks\" class=\"catlinks\" data-mw=\"interface\">")
        .contains("redlink=1", ">Birds</a>");
    assertThat(told.path("headhtml").asString()).startsWith("<!DOCTYPE html>");
    assertThat(told.path("limitreportdata").toString())
        .contains("{\"name\":\"limitreport-expansiondepth\",\"0\":1,\"1\":100}");
    assertThat(told.path("limitreporthtml").asString()).contains("preview-limit-report");
    assertThat(told.path("parsetree").asString()).isEqualTo("<root>[[Category:Birds]]</root>");
  }

  @Test
  void the_text_of_a_hidden_revision_is_parsed_for_those_only_who_may_see_it(TestWiki wiki) {
    wiki.account("Warden", "sysop", "suppress");
    TestClient warden = wiki.clientOf("Warden");
    String old =
        visitor
            .get(
                "action",
                "query",
                "prop",
                "revisions",
                "titles",
                "Reed bed",
                "rvlimit",
                "1",
                "rvdir",
                "newer",
                "format",
                "json",
                "formatversion",
                "2")
            .at("/query/pages/0/revisions/0/revid")
            .asString();
    warden.postWithToken(
        "csrf",
        "format",
        "json",
        "action",
        "revisiondelete",
        "type",
        "revision",
        "ids",
        old,
        "hide",
        "content");

    assertThat(code("oldid", old)).isEqualTo("permissiondenied");
    JsonNode seen =
        warden
            .get(
                "action",
                "parse",
                "oldid",
                old,
                "prop",
                "wikitext",
                "format",
                "json",
                "formatversion",
                "2")
            .path("parse");
    assertThat(seen.path("textdeleted").asBoolean()).isTrue();
    assertThat(seen.path("wikitext").asString()).isEqualTo("old");
  }

  @Test
  void a_revision_that_a_text_is_thought_to_be_of_tells_nothing_that_is_hidden(TestWiki wiki) {
    wiki.account("Warden", "sysop", "suppress");
    String old =
        visitor
            .get(
                "action",
                "query",
                "prop",
                "revisions",
                "titles",
                "Reed bed",
                "rvlimit",
                "1",
                "rvdir",
                "newer",
                "format",
                "json",
                "formatversion",
                "2")
            .at("/query/pages/0/revisions/0/revid")
            .asString();
    TestClient warden = wiki.clientOf("Warden");
    warden.postWithToken(
        "csrf",
        "format",
        "json",
        "action",
        "revisiondelete",
        "type",
        "revision",
        "ids",
        old,
        "hide",
        "user");

    for (TestClient reader : List.of(visitor, warden)) {
      assertThat(
              reader
                  .get(
                      "action",
                      "expandtemplates",
                      "format",
                      "json",
                      "text",
                      "{{REVISIONUSER}}/{{REVISIONID}}",
                      "revid",
                      old,
                      "prop",
                      "wikitext",
                      "formatversion",
                      "2")
                  .at("/expandtemplates/wikitext")
                  .asString())
          .isEqualTo("/" + old);
    }
  }
}
