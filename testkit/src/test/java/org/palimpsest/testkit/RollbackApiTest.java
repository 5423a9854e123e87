package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

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

/** {@code action=rollback} as clients meet it, on a real server (spec: rollback.md). */
@ExtendWith(PalimpsestExtension.class)
class RollbackApiTest {
  private TestWiki wiki;
  private TestClient roller;

  @BeforeEach
  void a_wiki_with_a_vandal(TestWiki started) {
    wiki = started;
    wiki.account("Wren", "sysop");
    wiki.account("Heron");
    wiki.account("Magpie");
    wiki.page("Reed bed").by("Heron", "good").by("Magpie", "bad").by("Magpie", "worse").make();
    roller = wiki.clientOf("Wren");
  }

  private JsonNode rollback(TestClient client, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "action";
    all[1] = "rollback";
    System.arraycopy(more, 0, all, 2, more.length);
    return client.postWithToken("rollback", all);
  }

  private static String code(JsonNode answer) {
    return answer.at("/error/code").asString("");
  }

  @Test
  void the_sample_program_of_the_documentation_works() {
    String token =
        roller
            .get("action", "query", "meta", "tokens", "format", "json")
            .at("/query/tokens/csrftoken")
            .asString();
    wiki.client()
        .post("action", "edit", "title", "Project:Sandbox", "text", "Somebody", "token", "+\\");
    JsonNode edit =
        roller.post(
            "action",
            "edit",
            "title",
            "Project:Sandbox",
            "token",
            token,
            "format",
            "json",
            "appendtext",
            "Hello");
    assertThat(edit.at("/edit/result").asString()).isEqualTo("Success");
    String rollbackToken =
        roller
            .get("action", "query", "meta", "tokens", "type", "rollback", "format", "json")
            .at("/query/tokens/rollbacktoken")
            .asString();
    JsonNode answer =
        roller.post(
            "action",
            "rollback",
            "title",
            "Project:Sandbox",
            "user",
            "Wren",
            "token",
            rollbackToken,
            "format",
            "json");
    assertThat(answer.at("/rollback/old_revid").asLong())
        .isEqualTo(edit.at("/edit/newrevid").asLong());
    assertThat(wiki.client().text("Project:Sandbox")).isEqualTo("Somebody");
  }

  @Test
  void the_answer_has_these_keys_in_this_order_in_both_versions() {
    assertThat(rollback(roller, "title", "reed_bed", "user", " user:magpie ").toString())
        .isEqualTo(
            "{\"rollback\":{\"title\":\"Reed bed\",\"pageid\":1,\"summary\":\"Reverted edits by [[Special:Contributions/Magpie|Magpie]] ([[User talk:Magpie|talk]]) to last revision by [[User:Heron|Heron]]\",\"revid\":4,\"old_revid\":3,\"last_revid\":1}}");
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
            ? rollback(roller, name1, value1)
            : rollback(roller, name1, value1, name2, value2);
    assertThat(code(answer)).isEqualTo(code);
    assertThat(wiki.client().text("Reed bed")).isEqualTo("worse");
  }

  @Test
  void parameters_are_checked_in_their_order_before_the_page() {
    assertThat(code(rollback(roller, "pageid", "x", "tags", "nope"))).isEqualTo("badinteger");
    assertThat(code(rollback(roller, "tags", "nope"))).isEqualTo("badtags");
    assertThat(code(rollback(roller, "watchlist", "nope"))).isEqualTo("missingparam");
    assertThat(code(rollback(roller, "user", "A", "watchlist", "nope"))).isEqualTo("badvalue");
    assertThat(code(rollback(roller, "user", "A"))).isEqualTo("missingparam");
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
        rollback(heron, "title", "Reed bed", "user", "Magpie", "errorformat", "plaintext");
    assertThat(answer.at("/errors").size()).isEqualTo(2);
    assertThat(answer.at("/errors/0/code").asString()).isEqualTo("protectedpage");
    assertThat(answer.at("/errors/1/code").asString()).isEqualTo("permissiondenied");
    assertThat(answer.at("/errors/0/module").asString()).isEqualTo("rollback");
  }

  @Test
  void who_comes_too_late_learns_what_the_page_has_come_to() {
    rollback(roller, "title", "Reed bed", "user", "Magpie");
    JsonNode error = rollback(roller, "title", "Reed bed", "user", "Magpie").at("/error");
    assertThat(error.at("/code").asString()).isEqualTo("alreadyrolled");
    assertThat(error.at("/currentrevid").asLong()).isEqualTo(4);
    assertThat(Instant.parse(error.at("/currenttimestamp").asString())).isNotNull();
    assertThat(error.at("/currentuser").asString()).isEqualTo("Wren");
    assertThat(error.at("/currentrevertssame").asBoolean()).isTrue();

    JsonNode modern =
        rollback(roller, "title", "Reed bed", "user", "Magpie", "errorformat", "none")
            .at("/errors/0");
    assertThat(modern.at("/data/currentrevid").asLong()).isEqualTo(4);
  }

  @Test
  void a_dry_run_changes_nothing_and_needs_the_same_token() {
    JsonNode plan =
        rollback(roller, "title", "Reed bed", "user", "Magpie", "dryrun", "").at("/rollback");
    assertThat(plan.at("/dryrun").asBoolean()).isTrue();
    assertThat(plan.at("/revids").toString()).isEqualTo("[3,2]");
    assertThat(plan.at("/complete").asBoolean()).isTrue();
    assertThat(plan.at("/last_revid").asLong()).isEqualTo(1);
    assertThat(plan.has("revid")).isFalse();
    assertThat(wiki.client().text("Reed bed")).isEqualTo("worse");
    assertThat(
            code(
                roller.post(
                    "action",
                    "rollback",
                    "title",
                    "Reed bed",
                    "user",
                    "Magpie",
                    "dryrun",
                    "",
                    "token",
                    "x")))
        .isEqualTo("badtoken");
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
    return rollback(
            roller,
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
  void a_range_takes_back_the_newest_edits_from_any_address_in_it() {
    wiki.page("Creek")
        .by("Heron", "good")
        .by("2001:DB8:0:1:0:0:0:A", "bad")
        .by("2001:DB8:0:1:FFFF:0:0:B", "worse")
        .make();
    String range = "2001:DB8:0:1:0:0:0:0/64";

    JsonNode plan =
        rollback(roller, "title", "Creek", "user", "2001:db8:0:1::5/64", "dryrun", "1")
            .at("/rollback");
    JsonNode done =
        rollback(roller, "title", "Creek", "user", "2001:db8:0:1::5/64").at("/rollback");
    JsonNode late =
        rollback(roller, "title", "Creek", "user", "2001:db8:0:1::/64", "errorformat", "raw")
            .at("/errors/0");

    assertThat(plan.at("/revids").size()).isEqualTo(2);
    assertThat(done.at("/summary").asString())
        .isEqualTo(plan.at("/summary").asString())
        .isEqualTo(
            "Reverted edits by [[Special:Contributions/"
                + range
                + "|"
                + range
                + "]] to last revision by [[User:Heron|Heron]]");
    assertThat(wiki.client().text("Creek")).isEqualTo("good");
    assertThat(late.at("/code").asString()).isEqualTo("alreadyrolled");
    assertThat(late.at("/params/1").asString()).isEqualTo(range);
    assertThat(late.at("/data/currentrevertssame").asBoolean()).isTrue();
  }

  @Test
  void a_custom_summary_comes_back_whole_and_is_cut_where_it_is_kept() {
    String summary =
        rollback(roller, "title", "Reed bed", "user", "Magpie", "summary", "x".repeat(600) + "$1")
            .at("/rollback/summary")
            .asString();
    assertThat(summary).isEqualTo("x".repeat(600) + "Heron");
    JsonNode kept =
        roller.get(
            "action", "query", "prop", "revisions", "rvprop", "comment|tags", "titles", "Reed bed");
    assertThat(kept.at("/query/pages/0/revisions/0/comment").asString())
        .isEqualTo("x".repeat(497) + "...");
    assertThat(kept.at("/query/pages/0/revisions/0/tags/0").asString()).isEqualTo("mw-rollback");
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
