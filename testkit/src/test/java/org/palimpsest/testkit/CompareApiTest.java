package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * {@code action=compare} as clients meet it, on a real server (spec: edit-and-history.md, section
 * 2).
 */
@ExtendWith(PalimpsestExtension.class)
class CompareApiTest {
  private static final String ALL = "diffsize|rel|ids|title|user|comment|size|timestamp";

  private TestClient visitor;
  private final List<Long> revisions = new ArrayList<>();

  @BeforeEach
  void a_page_with_three_revisions(TestWiki wiki) {
    wiki.account("Heron");
    wiki.page("Reed bed")
        .by("Heron", "one\n\n== Reeds ==\nthey are green")
        .by("Heron", "one\n\n== Reeds ==\nthey are brown")
        .by("Heron", "two")
        .make();
    visitor = wiki.client();
    revisions.clear();
    query("prop", "revisions", "titles", "Reed bed", "rvlimit", "9", "rvdir", "newer")
        .at("/query/pages/0/revisions")
        .forEach(revision -> revisions.add(revision.path("revid").asLong()));
  }

  private JsonNode query(String... more) {
    return ask("query", more);
  }

  private JsonNode compare(String... more) {
    return ask("compare", more);
  }

  private JsonNode ask(String action, String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", action, "format", "json", "formatversion", "2"));
    all.addAll(List.of(more));
    return visitor.get(all.toArray(String[]::new));
  }

  private String id(int index) {
    return Long.toString(revisions.get(index));
  }

  @Test
  void two_revisions_are_compared_word_by_word() {
    JsonNode told = compare("fromrev", id(0), "torev", id(1)).path("compare");
    assertThat(told.path("fromrevid").asLong()).isEqualTo(revisions.get(0));
    assertThat(told.path("totitle").asString()).isEqualTo("Reed bed");
    assertThat(told.path("body").asString())
        .contains("<del class=\"diffchange diffchange-inline\">green</del>")
        .contains("<ins class=\"diffchange diffchange-inline\">brown</ins>");
  }

  @Test
  void all_that_can_be_told_of_both_sides_is_told_in_the_order_of_old() {
    JsonNode told = compare("fromrev", id(1), "torev", id(1), "prop", ALL).path("compare");
    assertThat(told.propertyNames())
        .containsExactly(
            "fromid",
            "fromrevid",
            "fromns",
            "fromtitle",
            "fromsize",
            "fromtimestamp",
            "fromuser",
            "fromuserid",
            "fromcomment",
            "fromparsedcomment",
            "toid",
            "torevid",
            "tons",
            "totitle",
            "tosize",
            "totimestamp",
            "touser",
            "touserid",
            "tocomment",
            "toparsedcomment",
            "prev",
            "next",
            "diffsize");
    assertThat(told.path("prev").asLong()).isEqualTo(revisions.get(0));
    assertThat(told.path("next").asLong()).isEqualTo(revisions.get(2));
  }

  @Test
  void the_previous_revision_becomes_the_old_side() {
    JsonNode told = compare("fromrev", id(1), "torelative", "prev").path("compare");
    assertThat(told.path("fromrevid").asLong()).isEqualTo(revisions.get(0));
    assertThat(told.path("torevid").asLong()).isEqualTo(revisions.get(1));
  }

  @Test
  void before_the_first_revision_there_was_nothing() {
    JsonNode answer = compare("fromrev", id(0), "torelative", "prev", "errorformat", "raw");
    assertThat(answer.at("/warnings/0/code").asString()).isEqualTo("compare-no-prev");
    assertThat(answer.path("compare").has("fromrevid")).isFalse();
    assertThat(answer.at("/compare/body").asString())
        .contains("diff-addedline")
        .doesNotContain("diff-deletedline");
  }

  @Test
  void behind_the_latest_revision_there_is_no_difference() {
    JsonNode answer = compare("fromrev", id(2), "torelative", "next", "errorformat", "raw");
    assertThat(answer.at("/warnings/0/code").asString()).isEqualTo("compare-no-next");
    assertThat(answer.at("/compare/body").asString()).isEmpty();
  }

  @Test
  void a_text_takes_the_place_of_a_section() {
    JsonNode told =
        compare(
                "fromrev",
                id(0),
                "torev",
                id(0),
                "toslots",
                "main",
                "totext-main",
                "== Reeds ==\nthey rustle",
                "tosection-main",
                "1",
                "difftype",
                "unified")
            .path("compare");
    assertThat(told.path("body").asString())
        .contains("-they are green\n+they rustle\n")
        .contains(" == Reeds ==");
    assertThat(told.has("torevid")).isFalse();
  }

  @Test
  void texts_alone_are_taken_for_wikitext() {
    JsonNode answer =
        compare(
            "fromslots",
            "main",
            "fromtext-main",
            "a b",
            "toslots",
            "main",
            "totext-main",
            "a c",
            "difftype",
            "inline",
            "errorformat",
            "raw");
    assertThat(answer.at("/warnings/0/code").asString()).isEqualTo("compare-nocontentmodel");
    assertThat(answer.at("/compare/body").asString())
        .contains("<div class=\"mw-diff-inline-changed\">a <del title=");
  }

  @Test
  void what_is_not_there_is_refused_by_its_name() {
    assertThat(code("torev", id(0))).isEqualTo("missingparam");
    assertThat(code("fromrev", id(0))).isEqualTo("missingparam");
    assertThat(code("fromrev", "999999", "torev", id(0))).isEqualTo("nosuchrevid");
    assertThat(code("fromid", "999999", "torev", id(0))).isEqualTo("nosuchpageid");
    assertThat(code("fromtitle", "Nowhere", "torev", id(0))).isEqualTo("missingtitle");
    assertThat(code("fromtitle", "A|b", "torev", id(0))).isEqualTo("invalidtitle");
    assertThat(code("fromslots", "main", "torev", id(0))).isEqualTo("compare-maintextrequired");
    assertThat(code("fromrev", id(0), "torev", id(1), "tosection", "9"))
        .isEqualTo("nosuchtosection");
    assertThat(code("fromslots", "main", "fromtext-main", "a", "torelative", "cur"))
        .isEqualTo("compare-relative-to-nothing");
    assertThat(
            code(
                "fromslots", "main", "fromtext-main", "a", "fromsection-main", "1", "torev", id(0)))
        .isEqualTo("compare-nofromrevision");
  }

  private String code(String... more) {
    return compare(more).at("/error/code").asString();
  }

  @Test
  void a_deleted_revision_is_compared_for_those_who_may_see_it_only(TestWiki wiki) {
    wiki.account("Warden", "sysop");
    TestClient sysop = wiki.clientOf("Warden");
    sysop.postWithToken("csrf", "action", "delete", "format", "json", "title", "Reed bed");
    assertThat(code("fromrev", id(0), "torev", id(1))).isEqualTo("nosuchrevid");
    JsonNode told =
        sysop
            .get(
                "action",
                "compare",
                "format",
                "json",
                "formatversion",
                "2",
                "fromrev",
                id(0),
                "torev",
                id(1))
            .path("compare");
    assertThat(told.path("fromarchive").asBoolean()).isTrue();
    assertThat(told.path("fromid").asLong()).isZero();
    assertThat(told.path("body").asString()).contains("green</del>");
  }

  @Test
  void a_list_of_revisions_shows_the_difference_of_its_first_one() {
    JsonNode shown =
        query("prop", "revisions", "titles", "Reed bed", "rvlimit", "9", "rvdiffto", "prev")
            .at("/query/pages/0/revisions");
    assertThat(shown.at("/0/diff/from").asLong()).isEqualTo(revisions.get(1));
    assertThat(shown.at("/0/diff/to").asLong()).isEqualTo(revisions.get(2));
    assertThat(shown.at("/0/diff/body").asString()).contains("diff-deletedline");
    assertThat(shown.at("/1/diff/notcached").asBoolean()).isTrue();
  }
}
