package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code prop=info} as clients meet it, on a real server (spec: query-modules.md, section 5). */
@ExtendWith(PalimpsestExtension.class)
class PageInfoApiTest {
  private TestClient admin;
  private TestClient heron;
  private TestClient visitor;

  @BeforeEach
  void a_wiki_with_a_page(TestWiki wiki) {
    wiki.account("Wren", "sysop");
    wiki.account("Heron");
    wiki.page("Reed bed").by("Heron", "first").make();
    admin = wiki.clientOf("Wren");
    heron = wiki.clientOf("Heron");
    visitor = wiki.client();
  }

  private static JsonNode info(TestClient client, String titles, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("action", "query", "format", "json", "formatversion", "2", "prop", "info"));
    all.addAll(List.of("titles", titles));
    all.addAll(List.of(more));
    return client.get(all.toArray(String[]::new));
  }

  private static JsonNode page(TestClient client, String title, String... more) {
    return info(client, title, more).at("/query/pages/0");
  }

  private static void edit(TestClient client, String title, String text) {
    client.postWithToken("csrf", "action", "edit", "format", "json", "title", title, "text", text);
  }

  @Test
  void what_may_be_done_is_told_as_truth_values_or_with_the_reasons_against_it() {
    admin.postWithToken(
        "csrf", "action", "protect", "title", "Reed bed", "protections", "edit=sysop|move=sysop");

    assertThat(
            page(heron, "Reed bed", "intestactions", "edit|read|delete|move|protect|nonsense")
                .at("/actions")
                .toString())
        .isEqualTo(
            "{\"edit\":false,\"read\":true,\"delete\":false,\"move\":false,"
                + "\"protect\":false,\"nonsense\":false}");
    assertThat(
            page(admin, "Reed bed", "intestactions", "edit|rollback|move|protect")
                .at("/actions")
                .toString())
        .isEqualTo("{\"edit\":true,\"rollback\":true,\"move\":true,\"protect\":true}");

    JsonNode reasons =
        page(heron, "Reed bed", "intestactions", "edit|protect|read", "intestactionsdetail", "full")
            .at("/actions");
    assertThat(reasons.at("/edit/0/code").asString()).isEqualTo("protectedpage");
    assertThat(reasons.at("/edit/0/text").asString()).contains("sysop");
    assertThat(reasons.at("/protect/0/code").asString()).isEqualTo("permissiondenied");
    assertThat(reasons.at("/protect/1/code").asString()).isEqualTo("cantedit");
    assertThat(reasons.at("/read").toString()).isEqualTo("[]");
    assertThat(
            page(visitor, "Reed bed", "intestactions", "move", "intestactionsdetail", "full")
                .at("/actions/move/0/code")
                .asString())
        .isEqualTo("cantmove-anon");
    assertThat(page(heron, "Reed bed", "intestactions", "move-target").at("/actions").toString())
        .isEqualTo("{\"move-target\":true}");
    assertThat(
            page(
                    heron,
                    "Reed bed",
                    "intestactions",
                    "edit",
                    "intestactionsdetail",
                    "quick",
                    "errorformat",
                    "raw")
                .at("/actions/edit/0/key")
                .asString())
        .isEqualTo("protectedpagetext");
  }

  @Test
  void what_does_not_exist_is_made_by_an_edit() {
    admin.postWithToken(
        "csrf", "action", "protect", "title", "Nowhere", "protections", "create=sysop");
    assertThat(page(heron, "Nowhere", "intestactions", "edit|create").at("/actions").toString())
        .isEqualTo("{\"edit\":false,\"create\":false}");
    assertThat(page(heron, "Elsewhere", "intestactions", "edit|create").at("/actions").toString())
        .isEqualTo("{\"edit\":true,\"create\":true}");
    assertThat(
            page(visitor, "Elsewhere", "intestactions", "edit", "intestactionsautocreate", "1")
                .at("/wouldautocreate")
                .toString())
        .isEqualTo("{\"edit\":false}");
  }

  @Test
  void of_more_pages_than_can_be_tested_in_one_answer_the_next_tells() {
    String titles = String.join("|", IntStream.range(10, 30).mapToObj(i -> "Page " + i).toList());
    JsonNode first = info(heron, titles, "intestactions", "edit|read|move");
    assertThat(tested(first)).isEqualTo(17);
    assertThat(first.at("/continue/incontinue").asString()).isEqualTo("0|Page_27");
    JsonNode second =
        info(heron, titles, "intestactions", "edit|read|move", "incontinue", "0|Page_27");
    assertThat(tested(second)).isEqualTo(3);
    assertThat(second.has("continue")).isFalse();
    assertThat(info(heron, titles, "incontinue", "Page_27").at("/error/code").asString())
        .isEqualTo("badcontinue");
  }

  private static long tested(JsonNode answer) {
    return answer.at("/query/pages").valueStream().filter(page -> page.has("actions")).count();
  }

  @Test
  void watchers_that_come_by_are_counted_for_those_who_may_know() {
    edit(heron, "Reed bed", "second");
    assertThat(page(heron, "Reed bed", "inprop", "watchers|visitingwatchers").has("watchers"))
        .isFalse();
    JsonNode seen = page(admin, "Reed bed", "inprop", "watchers|visitingwatchers");
    assertThat(seen.at("/watchers").asLong()).isEqualTo(1);
    assertThat(seen.at("/visitingwatchers").asLong()).isEqualTo(1);
    assertThat(page(admin, "Nowhere", "inprop", "visitingwatchers").at("/visitingwatchers").asInt())
        .isZero();
  }

  @Test
  void an_editor_begins_with_the_text_of_another_page_as_it_would_be_saved() {
    edit(
        admin,
        "Form",
        "Dear $1, $2<noinclude>not this</noinclude><includeonly>, this</includeonly>"
            + " ~~<noinclude>-</noinclude>~");
    edit(admin, "Form 2", "#REDIRECT [[Form]]");
    for (String form : List.of("Form", "Form 2")) {
      JsonNode begun =
          page(
              heron,
              "Nowhere",
              "inprop",
              "preloadcontent",
              "inpreloadcustom",
              form,
              "inpreloadparams",
              "Wren");
      assertThat(begun.at("/preloadcontent/content").asString())
          .isEqualTo("Dear Wren, $2, this [[User:Heron|Heron]] ([[User talk:Heron|talk]])");
      assertThat(begun.at("/preloadcontent/contentformat").asString()).isEqualTo("text/x-wiki");
      assertThat(begun.at("/preloadisdefault").asBoolean()).isFalse();
    }
    JsonNode standard =
        page(heron, "Nowhere", "inprop", "preloadcontent", "inpreloadcustom", "Missing");
    assertThat(standard.at("/preloadcontent/content").asString()).isEmpty();
    assertThat(standard.at("/preloadisdefault").asBoolean()).isTrue();
    assertThat(
            page(heron, "MediaWiki:Protect-level-sysop", "inprop", "preloadcontent")
                .at("/preloadcontent/content")
                .asString())
        .isEqualTo("Administrators only");
    assertThat(
            page(heron, "Reed bed", "inprop", "preloadcontent", "inpreloadcustom", "Form")
                .has("preloadcontent"))
        .isFalse();
    assertThat(
            page(
                    heron,
                    "Reed bed",
                    "inprop",
                    "preloadcontent",
                    "inpreloadcustom",
                    "Form",
                    "inpreloadnewsection",
                    "1")
                .at("/preloadcontent/content")
                .asString())
        .startsWith("Dear $1");
    assertThat(
            info(heron, "Nowhere|Reed bed", "inprop", "preloadcontent")
                .at("/error/code")
                .asString())
        .isEqualTo("invalidparammix");
  }
}
