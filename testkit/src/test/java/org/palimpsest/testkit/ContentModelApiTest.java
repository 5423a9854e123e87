package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * {@code action=changecontentmodel} as clients meet it, on a real server (spec: administration.md,
 * section 13).
 */
@ExtendWith(PalimpsestExtension.class)
class ContentModelApiTest {
  private TestClient admin;
  private TestClient heron;
  private TestClient visitor;

  @BeforeEach
  void a_wiki_with_a_page(TestWiki wiki) {
    wiki.account("Wren", "sysop");
    wiki.account("Heron");
    wiki.page("Data").by("Heron", "{\"a\":1}").make();
    wiki.page("Prose").by("Heron", "not JSON").make();
    admin = wiki.clientOf("Wren");
    heron = wiki.clientOf("Heron");
    visitor = wiki.client();
  }

  private static JsonNode change(TestClient client, String title, String model, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "action",
                "changecontentmodel",
                "format",
                "json",
                "formatversion",
                "2",
                "title",
                title,
                "model",
                model));
    all.addAll(List.of(more));
    return client.postWithToken("csrf", all.toArray(String[]::new));
  }

  private static JsonNode query(TestClient client, String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", "query", "format", "json", "formatversion", "2"));
    all.addAll(List.of(more));
    return client.get(all.toArray(String[]::new));
  }

  private static String code(JsonNode answer) {
    return answer.at("/error/code").asString("");
  }

  @Test
  void the_text_is_kept_and_history_and_log_say_what_has_changed() {
    JsonNode done = change(heron, "Data", "json", "summary", "Tidy").at("/changecontentmodel");
    assertThat(done.at("/result").asString()).isEqualTo("Success");
    assertThat(done.at("/contentmodel").asString()).isEqualTo("json");

    JsonNode revision =
        query(
                heron,
                "prop",
                "revisions",
                "titles",
                "Data",
                "rvprop",
                "ids|comment|tags|flags|content|contentmodel",
                "rvslots",
                "main")
            .at("/query/pages/0/revisions/0");
    assertThat(revision.at("/revid").asLong()).isEqualTo(done.at("/revid").asLong());
    assertThat(revision.at("/comment").asString())
        .isEqualTo(
            "Heron changed the content model of [[Data]] from \"wikitext\" to \"json\": Tidy");
    assertThat(revision.at("/tags").toString()).isEqualTo("[\"mw-contentmodelchange\"]");
    assertThat(revision.at("/minor").asBoolean()).isFalse();
    assertThat(revision.at("/slots/main/contentmodel").asString()).isEqualTo("json");
    assertThat(revision.at("/slots/main/content").asString()).contains("\"a\": 1");

    JsonNode entry =
        query(heron, "list", "logevents", "letype", "contentmodel", "lelimit", "1")
            .at("/query/logevents/0");
    assertThat(entry.at("/logid").asLong()).isEqualTo(done.at("/logid").asLong());
    assertThat(entry.at("/comment").asString()).isEqualTo("Tidy");
    assertThat(entry.at("/params").toString())
        .isEqualTo("{\"oldmodel\":\"wikitext\",\"newmodel\":\"json\"}");
    assertThat(code(change(heron, "Data", "json"))).isEqualTo("nochanges");
    assertThat(change(heron, "Data", "wikitext").at("/changecontentmodel/result").asString())
        .isEqualTo("Success");
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThat(code(change(heron, "Prose", "json"))).isEqualTo("invalid-json-data");
    assertThat(code(change(heron, "Nowhere", "json"))).isEqualTo("changecontentmodel-missingtitle");
    assertThat(code(change(heron, "Special:Version", "json"))).isEqualTo("pagecannotexist");
    assertThat(code(change(heron, "Data", "unknown"))).isEqualTo("badvalue");
    assertThat(code(change(visitor, "Data", "json"))).isEqualTo("permissiondenied");
    admin.postWithToken("csrf", "action", "protect", "title", "Data", "protections", "edit=sysop");
    assertThat(code(change(heron, "Data", "json"))).isEqualTo("protectedpage");
  }
}
