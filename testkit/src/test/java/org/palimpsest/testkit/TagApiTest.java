package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.codes;
import static org.palimpsest.testkit.Answers.edit;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.Answers.texts;
import static org.palimpsest.testkit.Answers.valuesOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.GivenBlock;
import org.palimpsest.store.block.Restriction;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** {@code action=tag} as clients meet it (spec: administration.md, section 7). */
class TagApiTest {
  private static final String PASSWORD = "Correct-Horse-9";

  private static void onWiki(Database database, Consumer<Scene> test) {
    try (TestWiki wiki = TestWiki.builder().database(database).start()) {
      wiki.accountWithPassword("Wren", PASSWORD, "sysop");
      wiki.account("Heron");
      Scene scene =
          new Scene(
              wiki, wiki.client().logIn("Wren", PASSWORD), wiki.clientOf("Heron"), wiki.client());
      act(scene.admin, "managetags", "operation", "create", "tag", "odd");
      act(scene.admin, "managetags", "operation", "create", "tag", "rude");
      test.accept(scene);
    }
  }

  private static String id(long number) {
    return Long.toString(number);
  }

  private static String[] concat(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @EveryEngine
  void a_revision_its_change_and_the_entry_that_came_with_it_are_tagged_as_one(Database database) {
    onWiki(
        database,
        scene -> {
          long first = edit(scene.heron, "Reed bed", "one");
          long second = edit(scene.heron, "Reed bed", "two");
          JsonNode created = scene.log("letype", "create").get(0);

          JsonNode answer =
              scene
                  .tag("revid", id(first), "add", "odd", "reason", "looks odd", "tags", "rude")
                  .at("/tag");
          long logId = answer.at("/0/actionlogid").asLong();
          assertThat(answer.toString())
              .isEqualTo(
                  "[{\"revid\":%d,\"status\":\"success\",\"actionlogid\":%d,\"added\":[\"odd\"],\"removed\":[]}]"
                      .formatted(first, logId));
          assertThat(scene.tagsOf(first)).containsExactly("odd");
          assertThat(texts(scene.log("letype", "create").at("/0/tags"))).containsExactly("odd");
          assertThat(texts(scene.changes("new").at("/0/tags"))).containsExactly("odd");
          assertThat(scene.log("letype", "tag").toString())
              .isEqualTo(
                  ("[{\"logid\":%d,\"ns\":0,\"title\":\"Reed bed\",\"pageid\":%s,\"logpage\":%s,"
                          + "\"params\":{\"revid\":%d,\"logid\":\"%s\",\"tagsAdded\":[\"odd\"],"
                          + "\"tagsAddedCount\":1,\"tagsRemoved\":[],\"tagsRemovedCount\":0,"
                          + "\"initialTags\":[]},\"tags\":[\"rude\"]}]")
                      .formatted(
                          logId,
                          created.get("pageid"),
                          created.get("pageid"),
                          first,
                          created.get("logid")));
          assertThat(scene.changes("log").toString()).doesNotContain("\"logtype\":\"tag\"");

          String change = scene.changes("edit").at("/0/rcid").toString();
          scene.tag("rcid", change, "add", "rude|odd");
          assertThat(scene.tagsOf(second)).containsExactly("odd", "rude");
          assertThat(scene.log("letype", "tag").at("/0/params").toString())
              .startsWith("{\"revid\":\"%d\",\"logid\":false,".formatted(second));
          scene.tag("logid", created.get("logid").toString(), "remove", "odd", "add", "rude");
          assertThat(scene.tagsOf(first)).containsExactly("rude");
          assertThat(scene.log("letype", "tag").at("/0/params").toString())
              .startsWith("{\"revid\":\"%d\",\"logid\":%s,".formatted(first, created.get("logid")));
        });
  }

  @EveryEngine
  void what_changes_nothing_is_no_deed(Database database) {
    onWiki(
        database,
        scene -> {
          long revision = edit(scene.heron, "Reed bed", "one");
          scene.tag("revid", id(revision), "add", "odd");
          String noop = "[{\"revid\":%d,\"status\":\"success\",\"noop\":true}]".formatted(revision);
          assertThat(scene.tag("revid", id(revision), "add", "odd").at("/tag")).hasToString(noop);
          assertThat(scene.tag("revid", id(revision), "remove", "rude|never").at("/tag"))
              .hasToString(noop);
          assertThat(scene.tag("revid", id(revision)).at("/tag")).hasToString(noop);
          assertThat(scene.tag("revid", id(revision), "add", "rude", "remove", "rude").at("/tag"))
              .hasToString(noop);
          assertThat(scene.log("letype", "tag")).hasSize(1);
          assertThat(
                  scene
                      .tag("revid", id(revision), "add", "odd", "remove", "odd")
                      .at("/tag/0/removed"))
              .hasToString("[\"odd\"]");
          assertThat(scene.tagsOf(revision)).isEmpty();
        });
  }

  @EveryEngine
  void each_item_has_a_result_of_its_own(Database database) {
    onWiki(
        database,
        scene -> {
          long revision = edit(scene.heron, "Reed bed", "one");
          String change = scene.changes("new").at("/0/rcid").toString();
          JsonNode items =
              scene
                  .tag(
                      "rcid",
                      change + "|999",
                      "revid",
                      revision + "|999|-3|" + revision,
                      "logid",
                      "999",
                      "add",
                      "odd")
                  .at("/tag");
          assertThat(valuesOf(items, "status"))
              .containsExactly("success", "error", "error", "success", "error", "error");
          assertThat(valuesOf(items, "code"))
              .containsExactly("nosuchrevid", "nosuchrevid", "nosuchrcid", "nosuchlogid");
          assertThat(items.at("/3/noop").asBoolean()).as("the same change again").isTrue();

          assertThat(scene.tag("revid", id(revision), "remove", "mw-undo|odd").at("/tag"))
              .hasToString(
                  ("[{\"revid\":%d,\"status\":\"failure\",\"errors\":[{\"message\":"
                          + "\"tags-update-remove-not-allowed-one\",\"params\":[\"mw-undo\",1],"
                          + "\"code\":\"tags-update-remove-not-allowed-one\",\"type\":\"error\"}]}]")
                      .formatted(revision));
          assertThat(
                  scene
                      .tag(
                          "revid",
                          id(revision),
                          "remove",
                          "mw-undo|mw-blank",
                          "errorformat",
                          "plaintext")
                      .at("/tag/0/errors/0/code")
                      .asString())
              .isEqualTo("tags-update-remove-not-allowed-multi");
          assertThat(scene.tag("revid", "", "add", "odd")).hasToString("{\"tag\":[]}");
        });
  }

  @EveryEngine
  void it_is_refused_in_the_specified_order(Database database) {
    onWiki(
        database,
        scene -> {
          long revision = edit(scene.heron, "Reed bed", "one");
          assertThat(code(act(scene.visitor, "tag", "add", "odd"))).isEqualTo("permissiondenied");
          assertThat(code(scene.tag("add", "odd"))).isEqualTo("missingparam");
          assertThat(code(scene.tag("revid", id(revision), "add", "mw-undo"))).isEqualTo("badtags");
          String many = String.join("|", Collections.nCopies(51, "1"));
          assertThat(code(scene.tag("revid", many, "add", "odd"))).isEqualTo("toomanyvalues");
          block(database, "Heron", Set.of());
          assertThat(code(scene.tag("add", "odd"))).isEqualTo("blocked");
          assertThat(codes(scene.tag("add", "odd", "tags", "odd", "errorformat", "plaintext")))
              .containsExactly("blocked");
          assertThat(scene.log("letype", "tag")).isEmpty();
        });
  }

  /** Blocks an account; from these pages only unless there are none. */
  private static void block(Database database, String name, Set<Long> pages) {
    database.write(tx -> {
      JdbcClient sql = tx.sql();
      long account = AccountTable.find(sql, name).orElseThrow().id();
      GivenBlock block = GivenBlock.ofAccount(account, name);
      return BlockTable.insert(
          sql,
          (pages.isEmpty() ? block : block.partial())
              .by(ActorTable.findOrCreate(sql, "Wren").id(), Instant.EPOCH),
          pages.stream()
              .map(id -> new Restriction(Restriction.Kind.PAGE, id))
              .collect(Collectors.toSet()));
    });
  }

  @EveryEngine
  void a_block_from_a_page_keeps_only_that_page_from_being_tagged(Database database) {
    onWiki(
        database,
        scene -> {
          long closed = edit(scene.heron, "Reed bed", "one");
          long open = edit(scene.heron, "Mud flat", "one");
          long page =
              query(scene.visitor, "titles", "Reed bed").at("/query/pages/0/pageid").asLong();
          block(database, "Heron", Set.of(page));
          JsonNode items = scene.tag("revid", closed + "|" + open, "add", "odd").at("/tag");
          assertThat(valuesOf(items, "status")).containsExactly("error", "success");
          assertThat(items.at("/0/code").asString()).isEqualTo("blocked");
          assertThat(items.at("/0/blockinfo/blockpartial").asBoolean()).isTrue();
          assertThat(scene.tagsOf(closed)).isEmpty();
          assertThat(scene.tagsOf(open)).containsExactly("odd");
        });
  }

  @EveryEngine
  void log_entries_whose_title_is_hidden_are_not_tagged(Database database) {
    onWiki(
        database,
        scene -> {
          String entry = scene.log("letype", "managetags").at("/0/logid").toString();
          assertThat(scene.tag("logid", entry, "add", "odd").at("/tag/0/status").asString())
              .isEqualTo("success");
          assertThat(scene.log("letype", "tag").at("/0/title").asString())
              .isEqualTo("Special:Log/managetags");
          database.write(tx ->
              tx.sql()
                  .sql("UPDATE log_entry SET visibility = 1 WHERE type = 'managetags'")
                  .update());
          assertThat(scene.tag("logid", entry, "add", "rude").at("/tag/0/code").asString())
              .isEqualTo("nosuchlogid");
          assertThat(
                  act(scene.admin, "tag", "logid", entry, "add", "rude")
                      .at("/tag/0/code")
                      .asString())
              .as("the log of tags is public")
              .isEqualTo("nosuchlogid");
        });
  }

  @EveryEngine
  void who_tags_too_often_is_passed_over(Database database) {
    try (TestWiki wiki =
        TestWiki.builder()
            .database(database)
            .settings(settings -> settings.with("rate-limits", true).with("autoconfirm-edits", 100))
            .start()) {
      wiki.accountWithPassword("Wren", PASSWORD, "sysop");
      wiki.account("Newcomer");
      TestClient admin = wiki.client().logIn("Wren", PASSWORD);
      TestClient newcomer = wiki.clientOf("Newcomer");
      act(admin, "managetags", "operation", "create", "tag", "odd");
      String revision = edit(newcomer, "Reed bed", "one") + "|999";
      for (int i = 0; i < 8; i++) {
        String way = i % 2 == 0 ? "add" : "remove";
        JsonNode answer = act(newcomer, "tag", "revid", revision, way, "odd");
        assertThat(answer.at("/tag/0/actionlogid").isNumber()).isTrue();
      }
      assertThat(
              valuesOf(act(newcomer, "tag", "revid", revision, "add", "odd").at("/tag"), "status"))
          .containsExactly("skipped", "error");
    }
  }

  /** A wiki with an administrator, a user and a stranger. */
  private record Scene(TestWiki wiki, TestClient admin, TestClient heron, TestClient visitor) {
    JsonNode tag(String... more) {
      return act(heron, "tag", more);
    }

    List<String> tagsOf(long revision) {
      return texts(
          query(visitor, "prop", "revisions", "revids", id(revision), "rvprop", "tags")
              .at("/query/pages/0/revisions/0/tags"));
    }

    JsonNode log(String... more) {
      return query(visitor, concat(more, "list", "logevents", "leprop", "ids|title|details|tags"))
          .at("/query/logevents");
    }

    JsonNode changes(String type) {
      return query(
              visitor,
              "list",
              "recentchanges",
              "rctype",
              type,
              "rctitle",
              type.equals("log") ? "Special:Tags" : "Reed bed",
              "rcprop",
              "ids|tags|loginfo")
          .at("/query/recentchanges");
    }
  }
}
