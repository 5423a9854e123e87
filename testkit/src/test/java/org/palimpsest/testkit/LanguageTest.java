package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(PalimpsestExtension.class)
class LanguageTest {
  private static final String[] BAD_TITLE = {
    "action", "query", "list", "recentchanges", "rctitle", "A<", "errorformat", "plaintext"
  };

  @Test
  void errors_are_said_in_the_language_that_the_client_asks_for(TestWiki wiki) {
    TestClient client = wiki.client();
    assertThat(text(client.get(with(BAD_TITLE, "errorlang", "da"))))
        .contains("kan ikke være titlen");
    assertThat(text(client.get(with(BAD_TITLE, "uselang", "fr")))).contains("titre");
    assertThat(text(client.get(with(BAD_TITLE, "uselang", "nb")))).contains("kan ikke være titlen");
    assertThat(text(client.get(with(BAD_TITLE, "uselang", "fr", "errorlang", "tr"))))
        .contains("başlı");
    assertThat(text(client.get(with(BAD_TITLE, "errorlang", "zh-cn")))).contains("标题");
    assertThat(text(client.get(with(BAD_TITLE, "errorlang", "qqx"))))
        .isEqualTo("(apierror-invalidtitle: A<)");
    assertThat(text(client.get(BAD_TITLE))).contains("title");
  }

  @Test
  void somebody_with_a_preference_reads_their_own_language(TestWiki wiki) {
    wiki.account("Dagny");
    TestClient dagny = wiki.clientOf("Dagny");
    dagny.postWithToken("csrf", "action", "options", "optionname", "language", "optionvalue", "da");
    assertThat(text(dagny.get(BAD_TITLE))).contains("kan ikke være titlen");
    assertThat(text(wiki.client().get(BAD_TITLE))).contains("title");
  }

  @Test
  void errors_of_old_shape_are_english_whatever_is_asked_for(TestWiki wiki) {
    JsonNode answer =
        wiki.client()
            .get("action", "query", "list", "recentchanges", "rctitle", "A<", "uselang", "fr");
    assertThat(answer.at("/error/info").asString()).contains("title");
  }

  @Test
  void words_on_pages_are_used_for_errors_if_the_client_wants_them(TestWiki wiki) {
    wiki.account("Ida", "sysop");
    wiki.clientOf("Ida")
        .postWithToken(
            "csrf",
            "action",
            "edit",
            "title",
            "MediaWiki:Apierror-invalidtitle",
            "text",
            "Not called $1 here.");
    TestClient client = wiki.client();
    assertThat(text(client.get(with(BAD_TITLE, "errorsuselocal", "1"))))
        .isEqualTo("Not called A< here.");
    assertThat(text(client.get(BAD_TITLE))).doesNotContain("Not called");
  }

  private static String text(JsonNode answer) {
    return answer.at("/errors/0/text").asString("");
  }

  private static String[] with(String[] parameters, String... more) {
    String[] all = new String[parameters.length + more.length];
    System.arraycopy(parameters, 0, all, 0, parameters.length);
    System.arraycopy(more, 0, all, parameters.length, more.length);
    return all;
  }
}
