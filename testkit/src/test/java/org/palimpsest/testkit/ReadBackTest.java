package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an answer names can be asked for by that name. */
@ExtendWith(PalimpsestExtension.class)
class ReadBackTest {
  private TestWiki wiki;

  @BeforeEach
  void a_wiki(TestWiki started) {
    wiki = started;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i\u0307stanbul",
        "i\u0327\u0307x",
        "Talk:i\u0307x",
        "User:i\u0307x",
        "\u200Breed\u200B",
        "a\u200E\u0301b",
        "ßa",
        "ŉa",
        "ƛa",
        "ﬁle x"
      })
  void a_page_is_read_by_the_title_that_its_edit_names(String title) {
    TestClient client = wiki.client();

    JsonNode edit =
        client.postWithToken("csrf", "action", "edit", "title", title, "text", "reed").at("/edit");
    String named = edit.at("/title").asString();
    JsonNode again =
        client
            .postWithToken("csrf", "action", "edit", "title", named, "appendtext", " bed")
            .at("/edit");

    assertThat(client.text(named)).isEqualTo("reed bed");
    assertThat(again.at("/pageid").asLong()).isEqualTo(edit.at("/pageid").asLong());
    assertThat(client.text(title)).isEqualTo("reed bed");
  }

  @Test
  void an_account_is_found_by_the_name_that_it_is_listed_under() {
    wiki.account("i\u0307brahim");

    for (String name : new String[] {"i\u0307brahim", "\u0130brahim", "\u200Bi\u0307brahim"}) {
      JsonNode user =
          wiki.client().get("action", "query", "list", "users", "ususers", name).at("/query/users");
      assertThat(user.at("/0/name").asString()).isEqualTo("\u0130brahim");
      assertThat(user.at("/0/userid").asLong()).isPositive();
    }
    assertThat(
            wiki.client()
                .get("action", "query", "list", "allusers", "auprefix", "i\u0307b")
                .at("/query/allusers/0/name")
                .asString())
        .isEqualTo("\u0130brahim");
  }

  @Test
  void a_pasted_link_finds_its_page() {
    wiki.page("Reed bed").by("Heron", "reed").make();

    JsonNode found =
        wiki.client().get("action", "query", "list", "prefixsearch", "pssearch", "[[reed b");
    JsonNode suggested =
        wiki.client().get("action", "opensearch", "search", "[[Reed bed]]", "format", "json");

    assertThat(found.at("/query/prefixsearch/0/title").asString()).isEqualTo("Reed bed");
    assertThat(suggested.at("/0").asString()).isEqualTo("[[Reed bed]]");
    assertThat(suggested.at("/1/0").asString()).isEqualTo("Reed bed");
  }
}
