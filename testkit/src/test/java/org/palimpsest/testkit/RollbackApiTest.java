package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code action=rollback} as clients meet it, on a real server (spec: rollback.md). */
@ExtendWith(PalimpsestExtension.class)
class RollbackApiTest {
  private TestWiki wiki;
  private TestClient roller;

  @BeforeEach
  void a_wiki_with_a_vandal(TestWiki started) {
    wiki = started;
    roller = RollbackScene.spoil(wiki);
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
    assertThat(act(roller, "rollback", "title", "reed_bed", "user", " user:magpie ").toString())
        .isEqualTo(
            "{\"rollback\":{\"title\":\"Reed bed\",\"pageid\":1,\"summary\":\"Reverted edits by [[Special:Contributions/Magpie|Magpie]] ([[User talk:Magpie|talk]]) to last revision by [[User:Heron|Heron]]\",\"revid\":4,\"old_revid\":3,\"last_revid\":1}}");
  }

  @Test
  void a_dry_run_changes_nothing_and_needs_the_same_token() {
    JsonNode plan =
        act(roller, "rollback", "title", "Reed bed", "user", "Magpie", "dryrun", "")
            .at("/rollback");
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

  @Test
  void a_range_takes_back_the_newest_edits_from_any_address_in_it() {
    wiki.page("Creek")
        .by("Heron", "good")
        .by("2001:DB8:0:1:0:0:0:A", "bad")
        .by("2001:DB8:0:1:FFFF:0:0:B", "worse")
        .make();
    String range = "2001:DB8:0:1:0:0:0:0/64";

    JsonNode plan =
        act(roller, "rollback", "title", "Creek", "user", "2001:db8:0:1::5/64", "dryrun", "1")
            .at("/rollback");
    JsonNode done =
        act(roller, "rollback", "title", "Creek", "user", "2001:db8:0:1::5/64").at("/rollback");
    JsonNode late =
        act(roller, "rollback", "title", "Creek", "user", "2001:db8:0:1::/64", "errorformat", "raw")
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
        act(
                roller,
                "rollback",
                "title",
                "Reed bed",
                "user",
                "Magpie",
                "summary",
                "x".repeat(600) + "$1")
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
}
