package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.codes;
import static org.palimpsest.testkit.Answers.edit;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.Answers.texts;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.setting.Settings;
import tools.jackson.databind.JsonNode;

/** {@code action=patrol} as clients meet it (spec: administration.md, section 6). */
class PatrolApiTest {
  private static final String PASSWORD = "Correct-Horse-9";

  private static void onWiki(
      Database database, UnaryOperator<Settings> settings, Consumer<Scene> test) {
    try (TestWiki wiki = TestWiki.builder().database(database).settings(settings).start()) {
      wiki.accountWithPassword("Wren", PASSWORD, "sysop");
      wiki.account("Heron");
      Scene scene =
          new Scene(
              wiki, wiki.client().logIn("Wren", PASSWORD), wiki.clientOf("Heron"), wiki.client());
      act(scene.admin, "managetags", "operation", "create", "tag", "odd");
      test.accept(scene);
    }
  }

  private static void onWiki(Database database, Consumer<Scene> test) {
    onWiki(database, UnaryOperator.identity(), test);
  }

  private static JsonNode patrol(TestClient client, Object revision, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "revid";
    all[1] = revision.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return act(client, "patrol", all);
  }

  @EveryEngine
  void a_change_is_patrolled_once(Database database) {
    onWiki(
        database,
        scene -> {
          long first = edit(scene.heron, "Reed bed", "one");
          long second = edit(scene.heron, "Reed bed", "two");
          JsonNode answer = patrol(scene.admin, second, "tags", "odd").at("/patrol");
          assertThat(answer)
              .hasToString(
                  "{\"rcid\":%s,\"ns\":0,\"title\":\"Reed bed\"}"
                      .formatted(scene.change(second).get("rcid")));
          assertThat(scene.change(second).at("/patrolled").asBoolean()).isTrue();
          assertThat(scene.change(second).at("/autopatrolled").asBoolean()).isFalse();
          assertThat(scene.change(first).at("/patrolled").asBoolean()).isFalse();
          assertThat(patrol(scene.admin, second).at("/patrol")).isEqualTo(answer);
          assertThat(scene.log())
              .hasToString(
                  ("[{\"ns\":0,\"title\":\"Reed bed\",\"params\":{\"curid\":%d,\"previd\":%d,\"auto\":false},"
                          + "\"type\":\"patrol\",\"action\":\"patrol\",\"user\":\"Wren\",\"tags\":[\"odd\"]}]")
                      .formatted(second, first));
          String change = scene.change(first).at("/rcid").toString();
          assertThat(act(scene.admin, "patrol", "rcid", change).at("/patrol/title").asString())
              .isEqualTo("Reed bed");
          assertThat(scene.log()).hasSize(2);
          assertThat(scene.log().at("/0/params/previd").asLong()).isZero();
          assertThat(
                  query(scene.visitor, "list", "recentchanges", "rctype", "log")
                      .at("/query/recentchanges"))
              .as("the definition of the tag alone")
              .hasSize(1);
        });
  }

  @EveryEngine
  void who_is_trusted_and_what_is_logged_needs_nobody(Database database) {
    onWiki(
        database,
        scene -> {
          long own = edit(scene.admin, "Reed bed", "one");
          assertThat(patrol(scene.admin, own).at("/patrol/title").asString()).isEqualTo("Reed bed");
          String logged =
              query(scene.admin, "list", "recentchanges", "rctype", "log", "rcprop", "ids")
                  .at("/query/recentchanges/0/rcid")
                  .toString();
          assertThat(act(scene.admin, "patrol", "rcid", logged).at("/patrol/title").asString())
              .isEqualTo("Special:Tags");
          assertThat(scene.log()).isEmpty();
        });
  }

  @EveryEngine
  void it_is_refused_in_the_specified_order(Database database) {
    onWiki(
        database,
        scene -> {
          long revision = edit(scene.heron, "Reed bed", "one");
          String id = Long.toString(revision);
          assertThat(code(act(scene.heron, "patrol"))).isEqualTo("missingparam");
          assertThat(code(act(scene.heron, "patrol", "revid", id, "rcid", "1")))
              .isEqualTo("invalidparammix");
          assertThat(code(patrol(scene.heron, "1|2"))).isEqualTo("badinteger");
          assertThat(code(patrol(scene.heron, 999))).isEqualTo("nosuchrevid");
          assertThat(code(act(scene.heron, "patrol", "rcid", "999"))).isEqualTo("nosuchrcid");
          assertThat(codes(patrol(scene.heron, revision, "errorformat", "plaintext")))
              .containsExactly("permissiondenied", "noautopatrol");
          assertThat(codes(patrol(scene.visitor, revision, "errorformat", "plaintext")))
              .containsExactly("permissiondenied");
          act(scene.admin, "delete", "title", "Reed bed");
          assertThat(code(patrol(scene.heron, revision))).as("deleted").isEqualTo("nosuchrevid");
          act(scene.admin, "undelete", "title", "Reed bed");
          assertThat(code(patrol(scene.heron, revision)))
              .as("restored")
              .isEqualTo("notpatrollable");
          assertThat(scene.log()).isEmpty();
        });
  }

  @EveryEngine
  void where_only_new_pages_are_patrolled_others_are_not(Database database) {
    onWiki(
        database,
        settings -> settings.with("recent-changes-patrol", false),
        scene -> {
          long first = edit(scene.heron, "Reed bed", "one");
          long second = edit(scene.heron, "Reed bed", "two");
          assertThat(code(patrol(scene.admin, second))).isEqualTo("patroldisabled");
          assertThat(codes(patrol(scene.heron, second, "errorformat", "plaintext")))
              .containsExactly("patroldisabled", "permissiondenied", "noautopatrol");
          assertThat(patrol(scene.admin, first).at("/patrol/title").asString())
              .isEqualTo("Reed bed");
          assertThat(scene.log()).hasSize(1);
        });
  }

  @EveryEngine
  void the_marks_of_a_revert_wait_until_it_is_patrolled(Database database) {
    onWiki(
        database,
        scene -> {
          edit(scene.heron, "Reed bed", "good");
          scene.wiki.account("Magpie");
          long bad = edit(scene.wiki.clientOf("Magpie"), "Reed bed", "bad");
          long revert = edit(scene.heron, "Reed bed", "good");
          assertThat(scene.tagsOf(revert)).isEqualTo("[mw-manual-revert]");
          assertThat(scene.tagsOf(bad)).isEqualTo("[]");
          patrol(scene.admin, revert);
          assertThat(scene.tagsOf(bad)).isEqualTo("[mw-reverted]");
        });
  }

  @EveryEngine
  void a_log_entry_whose_title_is_hidden_is_told_to_nobody(Database database) {
    onWiki(
        database,
        scene -> {
          String logged =
              query(scene.admin, "list", "recentchanges", "rctype", "log", "rcprop", "ids")
                  .at("/query/recentchanges/0/rcid")
                  .toString();
          database.write(tx -> tx.sql().sql("UPDATE log_entry SET visibility = 2").update());
          assertThat(code(act(scene.admin, "patrol", "rcid", logged))).isEqualTo("nosuchrcid");
        });
  }

  /** A wiki with an administrator, a user and a stranger. */
  private record Scene(TestWiki wiki, TestClient admin, TestClient heron, TestClient visitor) {
    JsonNode log() {
      return query(
              visitor,
              "list",
              "logevents",
              "letype",
              "patrol",
              "leprop",
              "title|type|user|details|tags")
          .at("/query/logevents");
    }

    JsonNode change(long revision) {
      for (JsonNode change :
          query(admin, "list", "recentchanges", "rcprop", "ids|patrolled", "rclimit", "max")
              .at("/query/recentchanges")) {
        if (change.at("/revid").asLong() == revision) {
          return change;
        }
      }
      throw new AssertionError("no change of " + revision);
    }

    String tagsOf(long revision) {
      return texts(
              query(
                      visitor,
                      "prop",
                      "revisions",
                      "revids",
                      Long.toString(revision),
                      "rvprop",
                      "tags")
                  .at("/query/pages/0/revisions/0/tags"))
          .toString();
    }
  }
}
