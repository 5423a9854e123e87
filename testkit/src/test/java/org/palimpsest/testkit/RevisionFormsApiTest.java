package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The older parameters by which lists of revisions show texts expanded, parsed or as trees. */
@ExtendWith(PalimpsestExtension.class)
class RevisionFormsApiTest {
  private TestClient visitor;

  @BeforeEach
  void a_page_with_a_template(TestWiki wiki) {
    wiki.account("Heron");
    wiki.page("Template:Bird").by("Heron", "a {{{1}}}").make();
    wiki.page("Reed bed")
        .by("Heron", "old")
        .by("Heron", "{{Bird|coot}} by {{REVISIONUSER}}\n== Nest ==\nof '''reeds'''")
        .make();
    visitor = wiki.client();
  }

  private JsonNode query(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "action",
                "query",
                "prop",
                "revisions",
                "titles",
                "Reed bed",
                "format",
                "json",
                "formatversion",
                "2"));
    all.addAll(List.of(more));
    return visitor.get(all.toArray(String[]::new));
  }

  private static JsonNode first(JsonNode answer) {
    return answer.at("/query/pages/0/revisions/0");
  }

  @Test
  void a_text_is_expanded() {
    JsonNode told = first(query("rvprop", "content", "rvexpandtemplates", "1"));
    assertThat(told.propertyNames()).containsExactly("content");
    assertThat(told.path("content").asString())
        .isEqualTo("a coot by Heron\n== Nest ==\nof '''reeds'''");
  }

  @Test
  void a_text_or_a_section_of_it_is_parsed_one_at_a_time() {
    JsonNode answer = query("rvprop", "content", "rvparse", "1", "rvsection", "1", "rvlimit", "5");
    assertThat(first(answer).path("content").asString())
        .startsWith("<div class=\"mw-content-ltr mw-parser-output\"")
        .contains("of <b>reeds</b>")
        .doesNotContain("coot");
    assertThat(answer.at("/query/pages/0/revisions").size()).isEqualTo(1);
    assertThat(answer.at("/warnings/revisions/warnings").asString()).contains("rvlimit");
  }

  @Test
  void the_tree_of_a_text_stands_before_the_text() {
    JsonNode told = first(query("rvprop", "content", "rvgeneratexml", "1"));
    assertThat(told.propertyNames())
        .containsExactly("parsetree", "contentmodel", "contentformat", "content");
    assertThat(told.path("parsetree").asString()).startsWith("<root><template><title>Bird</title>");
    assertThat(first(query("rvprop", "parsetree")).propertyNames()).containsExactly("parsetree");
    assertThat(first(query("rvprop", "ids", "rvgeneratexml", "1")).has("parsetree")).isFalse();
  }

  @Test
  void slots_are_shown_in_no_other_form() {
    for (String form : List.of("rvparse", "rvexpandtemplates", "rvgeneratexml")) {
      assertThat(
              query("rvprop", "content", "rvslots", "main", form, "1").at("/error/code").asString())
          .as(form)
          .isEqualTo("invalidparammix");
    }
    assertThat(query("rvprop", "parsetree", "rvslots", "main").at("/error/code").asString())
        .isEqualTo("invalidparammix");
  }

  @Test
  void the_tree_of_a_hidden_text_is_as_hidden_as_the_text(TestWiki wiki) {
    wiki.account("Warden", "sysop", "suppress");
    TestClient warden = wiki.clientOf("Warden");
    String old =
        query("rvlimit", "1", "rvdir", "newer").at("/query/pages/0/revisions/0/revid").asString();
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
    String[] asked = {
      "action",
      "query",
      "prop",
      "revisions",
      "revids",
      old,
      "rvprop",
      "parsetree",
      "format",
      "json",
      "formatversion",
      "2"
    };

    JsonNode hidden = first(visitor.get(asked));
    assertThat(hidden.path("texthidden").asBoolean()).isTrue();
    assertThat(hidden.has("parsetree")).isFalse();
    assertThat(first(warden.get(asked)).path("parsetree").asString()).isEqualTo("<root>old</root>");
  }
}
