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
 * {@code action=move} as clients meet it, on a real server (spec: administration.md, section 3).
 */
@ExtendWith(PalimpsestExtension.class)
class MoveApiTest {
  private TestClient admin;
  private TestClient heron;
  private TestClient visitor;

  @BeforeEach
  void a_wiki_with_pages(TestWiki wiki) {
    wiki.account("Wren", "sysop");
    wiki.account("Heron");
    wiki.page("Reed bed").by("Heron", "reeds").make();
    wiki.page("Talk:Reed bed").by("Heron", "what reeds?").make();
    wiki.page("Mud flat").by("Heron", "mud").make();
    wiki.page("Talk:Mud flat").by("Heron", "what mud?").make();
    wiki.page("User:Heron/box").by("Heron", "box").make();
    wiki.page("User:Heron/box/a").by("Heron", "a").make();
    wiki.page("User:Heron/box/B").by("Heron", "B").make();
    admin = wiki.clientOf("Wren");
    heron = wiki.clientOf("Heron");
    visitor = wiki.client();
  }

  private static JsonNode move(TestClient client, String from, String to, String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", "move", "format", "json", "from", from, "to", to));
    all.addAll(List.of(more));
    if (!all.contains("formatversion")) {
      all.addAll(List.of("formatversion", "2"));
    }
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
  void the_result_says_what_has_been_done() {
    assertThat(move(heron, "Reed bed", "Reeds", "reason", "short").at("/move").toString())
        .isEqualTo(
            "{\"from\":\"Reed bed\",\"to\":\"Reeds\",\"reason\":\"short\","
                + "\"redirectcreated\":true,\"moveoverredirect\":false}");
    assertThat(
            move(heron, "Reeds", "Reed bed", "formatversion", "1", "movetalk", "1")
                .at("/move")
                .toString())
        .isEqualTo(
            "{\"from\":\"Reeds\",\"to\":\"Reed bed\",\"reason\":\"\","
                + "\"redirectcreated\":\"\",\"moveoverredirect\":\"\"}");
    assertThat(move(heron, "Reed bed", "Reeds", "movetalk", "1").at("/move/talkto").asString())
        .isEqualTo("Talk:Reeds");

    JsonNode log = query(visitor, "list", "logevents", "letitle", "Reeds", "letype", "move");
    assertThat(log.at("/query/logevents/0/action").asString()).isEqualTo("move_redir");
    assertThat(log.at("/query/logevents/0/params").toString())
        .isEqualTo("{\"target_ns\":0,\"target_title\":\"Reed bed\",\"suppressredirect\":false}");
    JsonNode redirected = query(visitor, "titles", "Reed bed", "redirects", "1");
    assertThat(redirected.at("/query/redirects/0/to").asString()).isEqualTo("Reeds");
    JsonNode changes = query(visitor, "list", "recentchanges", "rcprop", "title|loginfo|ids");
    assertThat(changes.at("/query/recentchanges/0/logparams/target_title").asString())
        .isEqualTo("Talk:Reeds");
  }

  @Test
  void what_cannot_go_along_is_told_in_the_result() {
    JsonNode talk = move(heron, "Reed bed", "Mud flats", "movetalk", "1").at("/move");
    assertThat(talk.at("/talkfrom").asString()).isEqualTo("Talk:Reed bed");
    move(heron, "Mud flats", "Reed bed");

    JsonNode errors =
        move(heron, "Reed bed", "Marsh", "movetalk", "1", "movesubpages", "1").at("/move");
    assertThat(errors.at("/subpages/errors/0").toString())
        .isEqualTo(
            "{\"message\":\"namespace-nosubpages\",\"params\":[\"\"],"
                + "\"code\":\"namespace-nosubpages\",\"type\":\"error\"}");
    JsonNode occupied = move(heron, "Mud flat", "Reeds", "movetalk", "1").at("/move");
    assertThat(occupied.has("talkmove-errors")).isFalse();

    JsonNode raw =
        move(heron, "User:Heron/box", "User:Heron/case", "movesubpages", "1", "errorformat", "raw")
            .at("/move/subpages");
    assertThat(raw.toString())
        .isEqualTo(
            "[{\"from\":\"User:Heron/box/B\",\"to\":\"User:Heron/case/B\"},"
                + "{\"from\":\"User:Heron/box/a\",\"to\":\"User:Heron/case/a\"}]");
  }

  @Test
  void a_dry_run_says_what_would_happen() {
    JsonNode plan =
        move(heron, "User:Heron/box", "User:Heron/case", "movesubpages", "1", "dryrun", "1")
            .at("/move");
    assertThat(plan.at("/dryrun").asBoolean()).isTrue();
    assertThat(plan.at("/pages").asInt()).isEqualTo(3);
    assertThat(plan.at("/pageids").size()).isEqualTo(3);
    assertThat(plan.at("/created/2/title").asString()).isEqualTo("User:Heron/box/a");
    assertThat(plan.at("/deleted").size()).isZero();
    JsonNode page = query(visitor, "titles", "User:Heron/case").at("/query/pages/0");
    assertThat(page.at("/missing").asBoolean()).isTrue();

    move(heron, "Mud flat", "Mud");
    JsonNode over = move(heron, "Mud", "Mud flat", "dryrun", "1").at("/move");
    assertThat(over.at("/moveoverredirect").asBoolean()).isTrue();
    assertThat(over.at("/deleted/0/title").asString()).isEqualTo("Mud flat");
  }

  @Test
  void all_reasons_are_told_in_their_order() {
    JsonNode errors =
        move(visitor, "Reed bed", "Mud flat", "errorformat", "plaintext").at("/errors");
    List<String> codes = new ArrayList<>();
    errors.forEach(error -> codes.add(error.at("/code").asString()));
    assertThat(codes).containsExactly("articleexists", "cantmove-anon", "cantmove");
  }

  @ParameterizedTest
  @CsvSource({
    "Nowhere, Reeds, missingtitle",
    "Special:Version, Reeds, missingtitle",
    "<, Reeds, invalidtitle",
    "Reed bed, <, invalidtitle",
    "Reed bed, #x, invalidtitle",
    "Reed bed, reed_bed#y, selfmove",
    "Reed bed, Special:Version, immobile-target-namespace",
    "Reed bed, Mud flat, articleexists",
    "Reed bed, File:Reeds.png, nonfile-cannot-move-to-file",
    "Reed bed, MediaWiki:Reeds, protectednamespace-interface",
    "Reed bed, '', missingparam"
  })
  void what_cannot_be_moved_is_refused(String from, String to, String code) {
    assertThat(code(move(heron, from, to))).isEqualTo(code);
  }

  @Test
  void one_page_is_named_and_in_one_way() {
    assertThat(code(move(heron, "Reed bed", "Reeds", "fromid", "1"))).isEqualTo("invalidparammix");
    assertThat(
            code(
                heron.postWithToken(
                    "csrf", "action", "move", "format", "json", "fromid", "99999", "to", "Reeds")))
        .isEqualTo("nosuchpageid");
    assertThat(code(heron.postWithToken("csrf", "action", "move", "format", "json", "to", "Reeds")))
        .isEqualTo("missingparam");
    assertThat(code(move(admin, "Reed bed", "Reeds", "tags", "mw-undo"))).isEqualTo("badtags");
  }
}
