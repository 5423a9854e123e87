package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code action=protect} and what is protected since, as clients meet them, on a real server (spec:
 * administration.md, section 4).
 */
@ExtendWith(PalimpsestExtension.class)
class ProtectionApiTest {
  private TestClient admin;
  private TestClient heron;

  @BeforeEach
  void a_wiki_with_a_page(TestWiki wiki) {
    wiki.account("Wren", "sysop");
    wiki.account("Heron");
    wiki.page("Reed bed").by("Heron", "first").make();
    admin = wiki.clientOf("Wren");
    heron = wiki.clientOf("Heron");
  }

  private static JsonNode act(TestClient client, String action, String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", action, "format", "json", "formatversion", "2"));
    all.addAll(List.of(more));
    return client.postWithToken("csrf", all.toArray(String[]::new));
  }

  private static JsonNode protect(TestClient client, String title, String... more) {
    List<String> all = new ArrayList<>(List.of("title", title));
    all.addAll(List.of(more));
    return act(client, "protect", all.toArray(String[]::new));
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
  void the_answer_is_what_was_asked_for_and_the_protection_holds() {
    JsonNode done =
        protect(
            admin,
            "Reed bed",
            "protections",
            "move=sysop|edit=sysop|move=all",
            "expiry",
            "2099-01-01T00:00:00Z|never|infinite",
            "reason",
            "Spam",
            "cascade",
            "1");
    assertThat(done.at("/protect").toString())
        .isEqualTo(
            "{\"title\":\"Reed bed\",\"reason\":\"Spam\",\"cascade\":true,\"protections\":["
                + "{\"move\":\"sysop\",\"expiry\":\"2099-01-01T00:00:00Z\"},"
                + "{\"edit\":\"sysop\",\"expiry\":\"infinite\"},"
                + "{\"move\":\"\",\"expiry\":\"infinite\"}]}");

    assertThat(code(act(heron, "edit", "title", "Reed bed", "text", "x")))
        .isEqualTo("protectedpage");
    JsonNode page =
        query(heron, "titles", "Reed bed", "prop", "info", "inprop", "protection")
            .at("/query/pages/0");
    assertThat(page.at("/protection").toString())
        .isEqualTo(
            "[{\"type\":\"edit\",\"level\":\"sysop\",\"expiry\":\"infinity\",\"cascade\":true}]");
    assertThat(page.at("/restrictiontypes").toString()).isEqualTo("[\"edit\",\"move\"]");

    JsonNode log =
        query(heron, "list", "logevents", "letype", "protect", "leprop", "type|details|ids")
            .at("/query/logevents/0");
    assertThat(log.at("/action").asString()).isEqualTo("protect");
    assertThat(log.at("/revid").asLong()).isEqualTo(page.at("/lastrevid").asLong());
    assertThat(log.at("/params").toString())
        .isEqualTo(
            "{\"description\":\"\u200E[edit=sysop] (indefinite)\",\"cascade\":true,\"details\":["
                + "{\"type\":\"edit\",\"level\":\"sysop\",\"expiry\":\"infinite\",\"cascade\":true}]}");
  }

  @Test
  void a_dry_run_says_what_would_change() {
    protect(admin, "Reed bed", "protections", "edit=sysop");
    JsonNode plan =
        protect(admin, "Reed bed", "protections", "move=sysop", "dryrun", "1", "expiry", "never");
    assertThat(plan.at("/protect").toString())
        .isEqualTo(
            "{\"title\":\"Reed bed\",\"reason\":\"\","
                + "\"protections\":[{\"move\":\"sysop\",\"expiry\":\"infinite\"}],\"dryrun\":true,"
                + "\"before\":[{\"type\":\"edit\",\"level\":\"sysop\",\"expiry\":\"infinity\"}],"
                + "\"after\":[{\"type\":\"move\",\"level\":\"sysop\",\"expiry\":\"infinity\"}],"
                + "\"revision\":true}");
    assertThat(code(act(heron, "edit", "title", "Reed bed", "text", "x")))
        .isEqualTo("protectedpage");
  }

  @Test
  void a_protected_title_can_be_made_by_those_of_its_level_only() {
    protect(admin, "Nowhere", "protections", "create=sysop", "reason", "Salt");
    assertThat(code(act(heron, "edit", "title", "Nowhere", "text", "x")))
        .isEqualTo("protectedpage");
    JsonNode page =
        query(heron, "titles", "Nowhere", "prop", "info", "inprop", "protection")
            .at("/query/pages/0");
    assertThat(page.at("/protection").toString())
        .isEqualTo("[{\"type\":\"create\",\"level\":\"sysop\",\"expiry\":\"infinity\"}]");
    assertThat(page.at("/restrictiontypes").toString()).isEqualTo("[\"create\"]");
    assertThat(act(admin, "edit", "title", "Nowhere", "text", "x").at("/edit/result").asString())
        .isEqualTo("Success");
    assertThat(act(heron, "edit", "title", "Nowhere", "text", "y").at("/edit/result").asString())
        .isEqualTo("Success");
  }

  @ParameterizedTest
  @CsvSource({
    "Reed bed, edit=sysop, '', toofewexpiries",
    "Reed bed, edit=sysop, 4070908800, invalidexpiry",
    "Reed bed, edit=sysop, Infinite, invalidexpiry",
    "Reed bed, edit=sysop, yesterday, pastexpiry",
    "Reed bed, create=sysop, never, create-titleexists",
    "Nowhere, edit=sysop, never, missingtitle-createonly",
    "Reed bed, upload=sysop, never, protect-invalidaction",
    "Reed bed, edit=editprotected, never, protect-invalidlevel",
    "Reed bed, edit, never, protect-invalidlevel",
    "Special:Version, edit=sysop, never, pagecannotexist",
    "'', edit=sysop, never, invalidtitle",
  })
  void what_makes_no_sense_has_its_code(
      String title, String protections, String expiry, String expected) {
    assertThat(code(protect(admin, title, "protections", protections, "expiry", expiry)))
        .isEqualTo(expected);
  }

  @Test
  void protected_titles_are_listed_the_newest_first_and_page_by_page() {
    protect(admin, "Nowhere", "protections", "create=sysop", "reason", "Salt");
    protect(admin, "Talk:Nowhere", "protections", "create=autoconfirmed", "expiry", "1 week");
    protect(admin, "Elsewhere", "protections", "create=autoconfirmed", "expiry", "now");

    JsonNode first =
        query(
            heron,
            "list",
            "protectedtitles",
            "ptlimit",
            "1",
            "ptprop",
            "user|userid|comment|expiry|level");
    JsonNode second =
        query(
            heron,
            "list",
            "protectedtitles",
            "ptlimit",
            "1",
            "ptcontinue",
            first.at("/continue/ptcontinue").asString(),
            "ptprop",
            "user|comment|expiry|level");
    List<String> titles =
        List.of(
            first.at("/query/protectedtitles/0/title").asString(),
            second.at("/query/protectedtitles/0/title").asString());
    assertThat(titles).containsExactlyInAnyOrder("Talk:Nowhere", "Nowhere");
    assertThat(second.has("continue")).isFalse();

    assertThat(
            query(
                    heron,
                    "list",
                    "protectedtitles",
                    "ptlevel",
                    "sysop",
                    "ptprop",
                    "user|comment|expiry|level")
                .at("/query/protectedtitles")
                .toString())
        .isEqualTo(
            "[{\"ns\":0,\"title\":\"Nowhere\",\"user\":\"Wren\",\"userid\":1,"
                + "\"comment\":\"Salt\",\"expiry\":\"infinity\",\"level\":\"sysop\"}]");
    assertThat(
            query(heron, "list", "protectedtitles", "ptnamespace", "1")
                .at("/query/protectedtitles/0/title")
                .asString())
        .isEqualTo("Talk:Nowhere");
    assertThat(
            query(heron, "generator", "protectedtitles", "gptnamespace", "1", "prop", "info")
                .at("/query/pages/0/missing")
                .asBoolean())
        .isTrue();
    assertThat(code(query(heron, "list", "protectedtitles", "ptcontinue", "20260101000000|0")))
        .isEqualTo("badcontinue");
  }

  @Test
  void rights_come_before_all_that_is_asked_for() {
    assertThat(code(protect(heron, "Reed bed", "protections", "edit=nonsense", "expiry", "never")))
        .isEqualTo("permissiondenied");
  }
}
