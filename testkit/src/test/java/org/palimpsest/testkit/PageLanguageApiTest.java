package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import tools.jackson.databind.JsonNode;

/**
 * {@code action=setpagelanguage} as clients meet it, on a real server (spec: administration.md,
 * section 13).
 */
class PageLanguageApiTest {
  private static TestWiki wiki(boolean languages) {
    TestWiki wiki =
        TestWiki.builder()
            .settings(settings ->
                settings
                    .with("page-languages", languages)
                    .with(
                        GroupSet.standard()
                            .with(new Group("linguist", EnumSet.of(Right.PAGELANG)))))
            .start();
    wiki.account("Wren", "sysop", "linguist");
    wiki.account("Heron");
    wiki.page("Reed bed").by("Heron", "first").make();
    return wiki;
  }

  private static JsonNode set(TestClient client, String title, String language) {
    List<String> all =
        new ArrayList<>(
            List.of("action", "setpagelanguage", "format", "json", "formatversion", "2"));
    all.addAll(List.of("title", title, "lang", language, "reason", "Danish"));
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
  void a_page_is_in_another_language_until_it_is_deleted() {
    try (TestWiki wiki = wiki(true)) {
      TestClient admin = wiki.clientOf("Wren");
      JsonNode done = set(admin, "Reed bed", "he").at("/setpagelanguage");
      assertThat(done.at("/oldlanguage").asString()).isEqualTo("en[def]");
      assertThat(done.at("/newlanguage").asString()).isEqualTo("he");
      JsonNode page = query(admin, "prop", "info", "titles", "Reed bed").at("/query/pages/0");
      assertThat(page.at("/pagelanguage").asString()).isEqualTo("he");
      assertThat(page.at("/pagelanguagedir").asString()).isEqualTo("rtl");
      JsonNode entry =
          query(admin, "list", "logevents", "letype", "pagelang").at("/query/logevents/0");
      assertThat(entry.at("/logid").asLong()).isEqualTo(done.at("/logid").asLong());
      assertThat(entry.at("/params").toString())
          .isEqualTo("{\"oldlanguage\":\"en[def]\",\"newlanguage\":\"he\"}");

      assertThat(code(set(admin, "Reed bed", "he"))).isEqualTo("pagelang-unchanged-language");
      assertThat(code(set(admin, "Nowhere", "he"))).isEqualTo("missingtitle");
      assertThat(code(set(wiki.clientOf("Heron"), "Nowhere", "da"))).isEqualTo("permissiondenied");

      admin.postWithToken("csrf", "action", "delete", "title", "Reed bed", "reason", "x");
      admin.postWithToken("csrf", "action", "undelete", "title", "Reed bed");
      assertThat(
              query(admin, "prop", "info", "titles", "Reed bed")
                  .at("/query/pages/0/pagelanguage")
                  .asString())
          .isEqualTo("en");
    }
  }

  @Test
  void where_all_pages_are_in_one_language_nothing_can_be_said_of_it() {
    try (TestWiki wiki = wiki(false)) {
      assertThat(code(set(wiki.clientOf("Wren"), "[", "da"))).isEqualTo("pagelang-disabled");
    }
  }
}
