package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code action=expandtemplates} as clients meet it (spec: wikitext.md, 19.3). */
@ExtendWith(PalimpsestExtension.class)
class ExpandTemplatesApiTest {
  private static final String TEXT =
      "{{Bird|heron}}<!--c--> <nowiki>{{Bird}}</nowiki> [[Category:Fish]]{{DEFAULTSORT:x}}";

  private TestClient visitor;

  @BeforeEach
  void a_template(TestWiki wiki) {
    wiki.account("Heron");
    wiki.page("Template:Bird").by("Heron", "a '''{{{1}}}'''").make();
    visitor = wiki.client();
  }

  private JsonNode answer(String... more) {
    List<String> all = new ArrayList<>(List.of("action", "expandtemplates", "format", "json"));
    all.addAll(List.of(more));
    return visitor.get(all.toArray(String[]::new));
  }

  @Test
  void templates_and_functions_are_replaced_and_nothing_else() {
    JsonNode told =
        answer(
                "text",
                TEXT,
                "prop",
                "wikitext|parsetree|categories|properties|volatile|ttl",
                "formatversion",
                "2")
            .path("expandtemplates");
    assertThat(told.propertyNames())
        .containsExactly("parsetree", "properties", "volatile", "wikitext");
    assertThat(told.path("wikitext").asString())
        .isEqualTo("a '''heron''' <nowiki>{{Bird}}</nowiki> [[Category:Fish]]");
    assertThat(told.path("parsetree").asString()).startsWith("<root><template><title>Bird</title>");
    assertThat(told.at("/properties/defaultsort").asString()).isEqualTo("x");
  }

  @Test
  void the_server_is_the_one_that_the_client_has_reached(TestWiki wiki) {
    assertThat(
            answer("text", "{{SERVER}} {{SERVERNAME}}", "prop", "wikitext")
                .at("/expandtemplates/wikitext")
                .asString())
        .isEqualTo(wiki.base().toString().replaceAll("/$", "") + " " + wiki.base().getHost());
  }

  @Test
  void comments_stay_when_they_shall() {
    assertThat(
            answer("text", "a<!--c-->", "prop", "wikitext", "includecomments", "1")
                .at("/expandtemplates/wikitext")
                .asString())
        .isEqualTo("a<!--c-->");
  }

  @Test
  void the_older_form_is_given_with_a_warning() {
    JsonNode old = answer("text", "x", "generatexml", "1");
    assertThat(old.at("/expandtemplates/*").asString()).isEqualTo("x");
    assertThat(old.at("/parsetree/*").asString()).isEqualTo("<root>x</root>");
    assertThat(old.at("/warnings/expandtemplates/*").asString()).contains("generatexml", "prop");
  }

  @Test
  void what_cannot_be_expanded_is_refused() {
    assertThat(answer("text", "").at("/error/code").asString()).isEqualTo("missingparam");
    assertThat(answer("text", "x", "title", "[[").at("/error/code").asString())
        .isEqualTo("invalidtitle");
    assertThat(answer("text", "x", "revid", "999").at("/error/code").asString())
        .isEqualTo("nosuchrevid");
    assertThat(
            answer("text", "x", "prop", "wikitext", "generatexml", "1")
                .at("/error/code")
                .asString())
        .isEqualTo("invalidparammix");
  }

  @Test
  void a_template_that_is_given_twice_the_same_argument_is_in_a_category_for_that() {
    assertThat(
            answer("text", "{{Bird|1=a|1=b}}", "prop", "categories|wikitext", "formatversion", "2")
                .path("expandtemplates")
                .toString())
        .isEqualTo(
            "{\"categories\":[{\"sortkey\":\"\","
                + "\"category\":\"Pages_using_duplicate_arguments_in_template_calls\"}],"
                + "\"wikitext\":\"a '''b'''\"}");
  }
}
