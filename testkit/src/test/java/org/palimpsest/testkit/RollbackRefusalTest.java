package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import tools.jackson.databind.JsonNode;

/** What {@code action=rollback} says when it does nothing (spec: rollback.md). */
@ExtendWith(PalimpsestExtension.class)
class RollbackRefusalTest {
  private TestWiki wiki;
  private TestClient roller;

  @BeforeEach
  void a_wiki_with_a_vandal(TestWiki started) {
    wiki = started;
    roller = RollbackScene.spoil(wiki);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "user,Magpie,,,missingparam",
    "title,Reed bed,,,missingparam",
    "title,Reed bed,pageid,1,missingparam",
    "title,Foo[bar],user,Magpie,invalidtitle",
    "title,Special:Version,user,Magpie,missingtitle",
    "title,#a,user,Magpie,missingtitle",
    "title,No such pond,user,Magpie,missingtitle",
    "pageid,-1,user,Magpie,nosuchpageid",
    "pageid,0,user,Magpie,nosuchpageid",
    "pageid,abc,user,Magpie,badinteger",
    "title,Reed bed,user,10.0.0.0/24,alreadyrolled",
    "title,Reed bed,user,10.0.0.0/23,cidrtoobroad",
    "title,Reed bed,user,2001:db8::/63,cidrtoobroad",
    "title,Reed bed,user,10.0.0.0/33,baduser",
    "title,Reed bed,user,10.0.0.xxx/24,baduser",
    "title,Reed bed,user,#abc,baduser",
    "title,Reed bed,user,Foo[bar],baduser",
    "title,Reed bed,user,Heron,alreadyrolled",
    "title,Reed bed,user,#999,alreadyrolled",
    "title,Reed bed,user,imp>Magpie,alreadyrolled",
  })
  void every_mistake_has_its_code(
      String name1, String value1, String name2, String value2, String code) {
    JsonNode answer =
        name2 == null
            ? act(roller, "rollback", name1, value1)
            : act(roller, "rollback", name1, value1, name2, value2);
    assertThat(code(answer)).isEqualTo(code);
    assertThat(wiki.client().text("Reed bed")).isEqualTo("worse");
  }

  @Test
  void parameters_are_checked_in_their_order_before_the_page() {
    assertThat(code(act(roller, "rollback", "pageid", "x", "tags", "nope")))
        .isEqualTo("badinteger");
    assertThat(code(act(roller, "rollback", "tags", "nope"))).isEqualTo("badtags");
    assertThat(code(act(roller, "rollback", "watchlist", "nope"))).isEqualTo("missingparam");
    assertThat(code(act(roller, "rollback", "user", "A", "watchlist", "nope")))
        .isEqualTo("badvalue");
    assertThat(code(act(roller, "rollback", "user", "A"))).isEqualTo("missingparam");
  }

  @Test
  void a_token_of_another_kind_or_session_or_in_the_address_is_refused() {
    assertThat(
            code(
                roller.post(
                    "action",
                    "rollback",
                    "title",
                    "Reed bed",
                    "user",
                    "Magpie",
                    "token",
                    roller.token("csrf"))))
        .isEqualTo("badtoken");
    assertThat(
            code(
                roller.post(
                    "action",
                    "rollback",
                    "title",
                    "Reed bed",
                    "user",
                    "Magpie",
                    "token",
                    wiki.clientOf("Wren").token("rollback"))))
        .isEqualTo("badtoken");
    assertThat(
            code(
                roller.get(
                    "action", "rollback", "title", "Reed bed", "user", "Magpie", "token", "x")))
        .isEqualTo("mustpostparams");
    assertThat(
            code(
                wiki.client()
                    .post(
                        "action",
                        "rollback",
                        "title",
                        "Reed bed",
                        "user",
                        "Magpie",
                        "token",
                        "+\\")))
        .isEqualTo("permissiondenied");
  }

  @Test
  void all_reasons_for_a_refusal_are_given_in_their_order() {
    wiki.database()
        .write(tx -> {
          ProtectionTable.protect(tx.sql(), 1, new Protection("edit", "sysop", null, false));
          return 0;
        });
    TestClient heron = wiki.clientOf("Heron");
    JsonNode answer =
        act(heron, "rollback", "title", "Reed bed", "user", "Magpie", "errorformat", "plaintext");
    assertThat(answer.at("/errors").size()).isEqualTo(2);
    assertThat(answer.at("/errors/0/code").asString()).isEqualTo("protectedpage");
    assertThat(answer.at("/errors/1/code").asString()).isEqualTo("permissiondenied");
    assertThat(answer.at("/errors/0/module").asString()).isEqualTo("rollback");
  }

  @Test
  void who_comes_too_late_learns_what_the_page_has_come_to() {
    act(roller, "rollback", "title", "Reed bed", "user", "Magpie");
    JsonNode error = act(roller, "rollback", "title", "Reed bed", "user", "Magpie").at("/error");
    assertThat(error.at("/code").asString()).isEqualTo("alreadyrolled");
    assertThat(error.at("/currentrevid").asLong()).isEqualTo(4);
    assertThat(Instant.parse(error.at("/currenttimestamp").asString())).isNotNull();
    assertThat(error.at("/currentuser").asString()).isEqualTo("Wren");
    assertThat(error.at("/currentrevertssame").asBoolean()).isTrue();

    JsonNode modern =
        act(roller, "rollback", "title", "Reed bed", "user", "Magpie", "errorformat", "none")
            .at("/errors/0");
    assertThat(modern.at("/data/currentrevid").asLong()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bc", "plaintext", "wikitext", "html", "raw", "none"})
  void an_answer_without_a_trace_is_the_same_for_a_right_and_a_wrong_guess(String errorFormat) {
    wiki.page("Alone").by("Magpie", "bad").make();
    wiki.page("Same").by("Heron", "good").by("Magpie", "good").make();
    wiki.database()
        .write(tx ->
            tx.sql()
                .sql(
                    "UPDATE revision SET visibility = 32 WHERE actor_id IN "
                        + "(SELECT id FROM actor WHERE name = 'Magpie')")
                .update());

    for (String page : List.of("Reed bed", "Alone", "Same")) {
      for (String more :
          page.equals("Reed bed") ? List.of("dryrun") : List.of("dryrun", "markbot")) {
        String right = guess(page, "Magpie", more, errorFormat);
        String wrong = guess(page, "Maggot", more, errorFormat);
        assertThat(right.replace("Magpie", "Maggot")).isEqualTo(wrong).contains("alreadyrolled");
      }
    }
  }

  private String guess(String page, String user, String more, String errorFormat) {
    return act(
            roller,
            "rollback",
            "title",
            page,
            "user",
            user,
            more,
            "1",
            "errorformat",
            errorFormat,
            "uselang",
            "qqx")
        .toString();
  }

  @Test
  void a_bot_password_needs_both_grants() {
    JsonNode answer =
        wiki.client()
            .logIn(wiki.botPassword("Wren", Grant.ROLLBACK))
            .postWithToken("rollback", "action", "rollback", "title", "Reed bed", "user", "Magpie");
    assertThat(code(answer)).isEqualTo("permissiondenied");
    assertThat(answer.at("/error/info").asString()).contains("\"edit\"");
  }
}
