package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.edit;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.Answers.texts;
import static org.palimpsest.testkit.Answers.valuesOf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * {@code action=managetags} and {@code list=tags} as clients meet them (spec: edit-and-history.md,
 * section 8; administration.md, section 7).
 */
class ManageTagsApiTest {
  private static final String PASSWORD = "Correct-Horse-9";

  private static void onWiki(Database database, Consumer<Scene> test) {
    try (TestWiki wiki = TestWiki.builder().database(database).start()) {
      wiki.accountWithPassword("Wren", PASSWORD, "sysop");
      wiki.account("Heron");
      Scene scene =
          new Scene(
              wiki, wiki.client().logIn("Wren", PASSWORD), wiki.clientOf("Heron"), wiki.client());
      test.accept(scene);
    }
  }

  @EveryEngine
  void a_tag_that_nobody_has_used_comes_and_goes(Database database) {
    onWiki(
        database,
        scene -> {
          JsonNode made = scene.manage("create", "odd").at("/managetags");
          assertThat(made)
              .hasToString(
                  "{\"operation\":\"create\",\"tag\":\"odd\",\"success\":true,\"logid\":%s}"
                      .formatted(made.get("logid")));
          assertThat(scene.listed("odd"))
              .isEqualTo(
                  "{\"name\":\"odd\",\"hitcount\":0,\"defined\":true,\"source\":[\"manual\"],\"active\":true}");
          assertThat(code(scene.manage("create", "odd"))).isEqualTo("tags-create-already-exists");
          assertThat(code(scene.manage("activate", "odd"))).isEqualTo("tags-activate-not-allowed");
          scene.manage("deactivate", "odd");
          assertThat(scene.listed("odd")).isEqualTo("none");
          assertThat(code(scene.manage("deactivate", "odd")))
              .isEqualTo("tags-deactivate-not-allowed");
          assertThat(code(scene.manage("activate", "odd"))).isEqualTo("tags-activate-not-found");
          assertThat(code(scene.manage("delete", "odd"))).isEqualTo("tags-delete-not-found");
          assertThat(scene.manage("create", "odd").at("/managetags/success").asBoolean()).isTrue();
          assertThat(scene.manage("delete", "odd").at("/managetags/success").asBoolean()).isTrue();
          assertThat(scene.listed("odd")).isEqualTo("none");
        });
  }

  @EveryEngine
  void a_tag_that_is_used_stays_until_it_is_deleted(Database database) {
    onWiki(
        database,
        scene -> {
          scene.manage("create", "odd");
          String first = Long.toString(edit(scene.heron, "Reed bed", "one"));
          String second = Long.toString(edit(scene.heron, "Reed bed", "two"));
          act(scene.heron, "tag", "revid", first + "|" + second, "add", "odd");
          scene.manage("deactivate", "odd");
          assertThat(scene.listed("odd"))
              .as("a page's first revision and the entry that tells of it are one change")
              .isEqualTo(
                  "{\"name\":\"odd\",\"hitcount\":2,\"defined\":false,\"source\":[],\"active\":false}");
          assertThat(code(act(scene.heron, "tag", "revid", second, "add", "odd")))
              .isEqualTo("badtags");
          assertThat(act(scene.heron, "tag", "revid", second, "remove", "odd").at("/tag/0/removed"))
              .hasToString("[\"odd\"]");
          assertThat(code(scene.manage("create", "odd"))).isEqualTo("tags-create-already-exists");
          scene.manage("activate", "odd");
          assertThat(scene.listed("odd")).contains("\"source\":[\"manual\"],\"active\":true");

          scene.manage("delete", "odd");
          assertThat(scene.listed("odd")).isEqualTo("none");
          JsonNode log =
              query(
                  scene.visitor,
                  "list",
                  "logevents",
                  "letype",
                  "managetags",
                  "leprop",
                  "title|type|details|comment");
          assertThat(log.at("/query/logevents/0"))
              .hasToString(
                  "{\"ns\":-1,\"title\":\"Special:Tags\",\"params\":{\"tag\":\"odd\",\"count\":1},"
                      + "\"type\":\"managetags\",\"action\":\"delete\",\"comment\":\"why not\"}");
          assertThat(valuesOf(log.at("/query/logevents"), "action"))
              .containsExactly("delete", "activate", "deactivate", "create");
          assertThat(
                  query(
                          scene.visitor,
                          "list",
                          "recentchanges",
                          "rctype",
                          "log",
                          "rcprop",
                          "loginfo")
                      .at("/query/recentchanges"))
              .hasSize(4);
          JsonNode page =
              query(
                  scene.visitor,
                  "prop",
                  "revisions",
                  "titles",
                  "Reed bed",
                  "rvprop",
                  "tags",
                  "rvlimit",
                  "max");
          for (JsonNode revision : page.at("/query/pages/0/revisions")) {
            assertThat(texts(revision.get("tags"))).isEmpty();
          }
        });
  }

  @EveryEngine
  void names_have_rules_and_programs_tags_are_their_own(Database database) {
    onWiki(
        database,
        scene -> {
          for (String name : List.of("a,b", "a|b", "a/b")) {
            assertThat(code(scene.manage("create", name))).isEqualTo("tags-create-invalid-chars");
          }
          for (String name : List.of("a<b", "~~~~", "%41", "x".repeat(240))) {
            assertThat(code(scene.manage("create", name)))
                .isEqualTo("tags-create-invalid-title-chars");
          }
          assertThat(code(scene.manage("create", ""))).isEqualTo("missingparam");
          for (String name : List.of("a#b", "Main:x", "mw-zz", "0", "Odd", "x".repeat(239))) {
            assertThat(scene.manage("create", name).at("/managetags/tag").asString())
                .isEqualTo(name);
          }
          assertThat(code(scene.manage("create", "mw-undo")))
              .isEqualTo("tags-create-already-exists");
          assertThat(code(scene.manage("activate", "mw-undo")))
              .isEqualTo("tags-activate-not-allowed");
          assertThat(code(scene.manage("deactivate", "mw-undo")))
              .isEqualTo("tags-deactivate-not-allowed");
          assertThat(code(scene.manage("delete", "mw-undo"))).isEqualTo("tags-delete-not-allowed");
          assertThat(code(scene.manage("merge", "odd"))).isEqualTo("badvalue");
          assertThat(code(act(scene.heron, "managetags", "operation", "create", "tag", "b")))
              .isEqualTo("permissiondenied");
        });
  }

  @EveryEngine
  void what_more_than_five_thousand_changes_carry_is_not_deleted(Database database) {
    onWiki(
        database,
        scene -> {
          scene.manage("create", "odd");
          edit(scene.heron, "Reed bed", "one");
          database.write(tx -> {
            JdbcClient sql = tx.sql();
            for (int i = 0; i < 13; i++) {
              sql.sql(
                      """
                      INSERT INTO log_entry (created, type, action, actor_id, namespace, title_key,
                        page_id, revision_id, comment, params)
                      SELECT created, type, action, actor_id, namespace, title_key, page_id, 0, comment,
                        params FROM log_entry\
                      """)
                  .update();
            }
            return sql.sql(
                    """
                    INSERT INTO log_tag (log_id, tag_id) SELECT l.id, t.id
                    FROM (SELECT id FROM log_entry ORDER BY id LIMIT 5001) l, change_tag t
                    WHERE t.name = 'odd'\
                    """)
                .update();
          });
          assertThat(scene.listed("odd")).contains("\"hitcount\":5001");
          assertThat(code(scene.manage("delete", "odd"))).isEqualTo("tags-delete-too-many-uses");
          database.write(tx ->
              tx.sql()
                  .sql("DELETE FROM log_tag WHERE log_id = (SELECT max(log_id) FROM log_tag)")
                  .update());
          assertThat(scene.manage("delete", "odd").at("/managetags/success").asBoolean()).isTrue();
          assertThat(scene.listed("odd")).isEqualTo("none");
        });
  }

  @EveryEngine
  void tags_are_listed_by_name_with_their_words(Database database) {
    onWiki(
        database,
        scene -> {
          scene.manage("create", "odd & end");
          scene.manage("create", "silent");
          scene
              .wiki
              .page("MediaWiki:Tag-odd & end-description")
              .by("Wren", "Not <b>even</b>")
              .make();
          scene.wiki.page("MediaWiki:Tag-silent").by("Wren", "-").make();
          assertThat(
                  scene.tags("tgprop", "displayname|description", "tgcontinue", "odd").toString())
              .isEqualTo(
                  "[{\"name\":\"odd & end\",\"displayname\":\"odd &amp; end\",\"description\":\"Not &lt;b&gt;even&lt;/b&gt;\"},"
                      + "{\"name\":\"silent\",\"displayname\":false,\"description\":\"\"}]");
          assertThat(
                  scene
                      .tags("tgprop", "displayname", "tgcontinue", "mw-undo")
                      .at("/0/displayname")
                      .asString())
              .isEqualTo("Undo");
          List<String> all = valuesOf(scene.tags(), "name");
          assertThat(all).isSorted().contains("mw-rollback", "odd & end");
          assertThat(scene.tags().at("/0")).hasToString("{\"name\":\"mw-blank\"}");

          List<String> piecewise = new ArrayList<>();
          String next = "";
          while (next != null) {
            JsonNode part =
                query(scene.visitor, "list", "tags", "tglimit", "3", "tgcontinue", next);
            piecewise.addAll(valuesOf(part.at("/query/tags"), "name"));
            next = part.at("/continue/tgcontinue").asString(null);
          }
          assertThat(piecewise).isEqualTo(all);
        });
  }

  /** A wiki with an administrator, a user and a stranger. */
  private record Scene(TestWiki wiki, TestClient admin, TestClient heron, TestClient visitor) {
    JsonNode manage(String operation, String tag) {
      return act(admin, "managetags", "operation", operation, "tag", tag, "reason", "why not");
    }

    JsonNode tags(String... more) {
      List<String> all = new ArrayList<>(List.of("list", "tags", "tglimit", "max"));
      all.addAll(List.of(more));
      return query(visitor, all.toArray(String[]::new)).at("/query/tags");
    }

    String listed(String name) {
      JsonNode tag =
          tags("tgprop", "hitcount|defined|source|active", "tgcontinue", name, "tglimit", "1")
              .get(0);
      return tag != null && tag.at("/name").asString().equals(name) ? tag.toString() : "none";
    }
  }
}
