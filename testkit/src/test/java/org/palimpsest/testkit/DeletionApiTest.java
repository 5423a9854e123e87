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
 * {@code action=delete}, {@code action=undelete} and {@code prop=deletedrevisions} as clients meet
 * them, on a real server (spec: deletion-and-logs.md, sections 1 to 3).
 */
@ExtendWith(PalimpsestExtension.class)
class DeletionApiTest {
  private static final String PUBLIC = "ids|timestamp|user|size";

  private TestClient admin;
  private TestClient heron;
  private TestClient visitor;

  @BeforeEach
  void a_wiki_with_pages(TestWiki wiki) {
    wiki.account("Wren", "sysop");
    wiki.account("Heron");
    wiki.page("Reed bed").by("Heron", "first").by("Wren", "second").by("Heron", "third").make();
    wiki.page("Mud flat").by("Heron", "mud").make();
    wiki.page("Talk:Mud flat").by("Heron", "what mud?").make();
    admin = wiki.clientOf("Wren");
    heron = wiki.clientOf("Heron");
    visitor = wiki.client();
  }

  private static JsonNode act(TestClient client, String action, String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", action, "format", "json", "formatversion", "2"));
    all.addAll(List.of(more));
    return client.postWithToken("csrf", all.toArray(String[]::new));
  }

  private static JsonNode deleted(TestClient client, String... more) {
    return query(client, with(more, "prop", "deletedrevisions"));
  }

  private static String[] with(String[] more, String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static JsonNode query(TestClient client, String... more) {
    return client.get(with(more, "action", "query", "format", "json", "formatversion", "2"));
  }

  private static String code(JsonNode answer) {
    return answer.at("/error/code").asString("");
  }

  private static List<Long> ids(JsonNode answer) {
    List<Long> ids = new ArrayList<>();
    for (JsonNode page : answer.at("/query/pages")) {
      for (JsonNode revision : page.at("/deletedrevisions")) {
        ids.add(revision.at("/revid").asLong());
      }
    }
    return ids;
  }

  @Test
  void a_deleted_page_is_missing_and_comes_back_as_it_was() {
    JsonNode before =
        query(
            admin,
            "prop",
            "revisions",
            "titles",
            "Reed bed",
            "rvlimit",
            "10",
            "rvprop",
            "ids|timestamp|user|content",
            "rvslots",
            "main");

    JsonNode gone = act(admin, "delete", "title", "Reed bed", "reason", "No use");
    assertThat(gone.at("/delete/title").asString()).isEqualTo("Reed bed");
    assertThat(gone.at("/delete/reason").asString()).isEqualTo("No use");
    assertThat(gone.at("/delete/logid").asLong()).isPositive();
    JsonNode missing = query(admin, "titles", "Reed bed");
    assertThat(missing.at("/query/pages/0/missing").asBoolean()).isTrue();
    assertThat(code(act(admin, "delete", "title", "Reed bed"))).isEqualTo("missingtitle");

    JsonNode back = act(admin, "undelete", "title", "Reed bed", "reason", "Some use");
    assertThat(back.at("/undelete").toString())
        .isEqualTo(
            "{\"title\":\"Reed bed\",\"revisions\":3,\"fileversions\":0,\"reason\":\"Some use\"}");
    assertThat(
            query(
                admin,
                "prop",
                "revisions",
                "titles",
                "Reed bed",
                "rvlimit",
                "10",
                "rvprop",
                "ids|timestamp|user|content",
                "rvslots",
                "main"))
        .isEqualTo(before);
    assertThat(code(act(admin, "undelete", "title", "Reed bed"))).isEqualTo("cantundelete");
  }

  @Test
  void dry_runs_say_what_would_happen_and_change_nothing() {
    JsonNode plan = act(admin, "delete", "title", "Reed bed", "dryrun", "1").at("/delete");
    assertThat(plan.at("/dryrun").asBoolean()).isTrue();
    assertThat(plan.at("/revisions").asInt()).isEqualTo(3);
    assertThat(plan.at("/revids").size()).isEqualTo(3);
    assertThat(plan.at("/complete").asBoolean()).isTrue();
    assertThat(plan.has("logid")).isFalse();
    act(admin, "delete", "title", "Reed bed", "reason", "No use");

    JsonNode back = act(admin, "undelete", "title", "Reed bed", "dryrun", "1").at("/undelete");
    assertThat(back.at("/revisions").asInt()).isEqualTo(3);
    assertThat(back.at("/created").asBoolean()).isTrue();
    assertThat(ids(deleted(visitor, "titles", "Reed bed", "drvprop", "ids"))).hasSize(3);
  }

  @Test
  void recent_changes_show_the_deletion_in_place_of_the_edits() {
    act(admin, "delete", "title", "Mud flat", "deletetalk", "1", "reason", "Dry");

    JsonNode changes =
        query(
            admin, "list", "recentchanges", "rclimit", "50", "rcprop", "title|loginfo|comment|ids");
    List<String> about = new ArrayList<>();
    for (JsonNode change : changes.at("/query/recentchanges")) {
      if (change.at("/title").asString().contains("Mud flat")) {
        about.add(
            change.at("/type").asString()
                + " "
                + change.at("/logaction").asString("")
                + " "
                + change.at("/title").asString());
      }
    }
    assertThat(about).containsExactlyInAnyOrder("log delete Mud flat", "log delete Talk:Mud flat");
  }

  @Test
  void a_talk_page_that_cannot_go_too_is_only_a_warning() {
    JsonNode answer = act(admin, "delete", "title", "Talk:Mud flat", "deletetalk", "1");
    assertThat(answer.at("/delete/title").asString()).isEqualTo("Talk:Mud flat");
    assertThat(answer.at("/warnings/delete").isMissingNode()).isFalse();

    answer = act(admin, "undelete", "title", "Talk:Mud flat", "undeletetalk", "1");
    assertThat(answer.at("/undelete/revisions").asInt()).isEqualTo(1);
    assertThat(answer.at("/warnings/undelete").isMissingNode()).isFalse();
  }

  @Test
  void ids_and_times_of_deleted_revisions_are_public_but_texts_and_comments_are_not() {
    act(admin, "delete", "title", "Reed bed", "reason", "");

    JsonNode seen = deleted(visitor, "titles", "Reed bed", "drvprop", PUBLIC);
    assertThat(ids(seen)).hasSize(3).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(seen.at("/query/pages/0/deletedrevisions/0/user").asString()).isEqualTo("Heron");
    assertThat(code(deleted(visitor, "titles", "Reed bed"))).isEqualTo("permissiondenied");
    assertThat(code(deleted(visitor, "titles", "Reed bed", "drvprop", "content")))
        .isEqualTo("permissiondenied");
    JsonNode sha1 = deleted(visitor, "titles", "Reed bed", "drvprop", "sha1");
    assertThat(sha1.at("/query/pages/0/deletedrevisions/0").toString())
        .isEqualTo("{\"sha1hidden\":true}");

    JsonNode all =
        deleted(admin, "titles", "Reed bed", "drvprop", "content|comment|sha1", "drvslots", "main");
    assertThat(all.at("/query/pages/0/deletedrevisions/0/slots/main/content").asString())
        .isEqualTo("third");
    assertThat(all.at("/query/pages/0/deletedrevisions/0/sha1").asString()).hasSize(40);
    assertThat(all.at("/query/pages/0/deletedrevisions/0/sha1hidden").isMissingNode()).isTrue();
  }

  @Test
  void a_list_over_several_titles_goes_on_where_it_stopped() {
    act(admin, "delete", "title", "Reed bed", "reason", "");
    act(admin, "delete", "title", "Mud flat", "reason", "");
    for (String direction : List.of("older", "newer")) {
      List<Long> whole =
          ids(
              deleted(
                  visitor,
                  "titles",
                  "Mud flat|Reed bed",
                  "drvprop",
                  "ids",
                  "drvlimit",
                  "50",
                  "drvdir",
                  direction));
      assertThat(whole).hasSize(4);
      List<Long> bit = new ArrayList<>();
      String place = null;
      do {
        JsonNode part =
            place == null
                ? deleted(
                    visitor,
                    "titles",
                    "Mud flat|Reed bed",
                    "drvprop",
                    "ids",
                    "drvlimit",
                    "1",
                    "drvdir",
                    direction)
                : deleted(
                    visitor,
                    "titles",
                    "Mud flat|Reed bed",
                    "drvprop",
                    "ids",
                    "drvlimit",
                    "1",
                    "drvdir",
                    direction,
                    "drvcontinue",
                    place);
        bit.addAll(ids(part));
        place = part.at("/continue/drvcontinue").asString(null);
      } while (place != null);
      assertThat(bit).containsExactlyInAnyOrderElementsOf(whole).hasSize(4);
      JsonNode first =
          deleted(
              visitor,
              "titles",
              "Mud flat|Reed bed",
              "drvprop",
              "ids",
              "drvlimit",
              "1",
              "drvdir",
              direction);
      assertThat(first.at("/continue/drvcontinue").asString()).startsWith("0|Reed_bed|");
    }
    assertThat(code(deleted(visitor, "titles", "Reed bed", "drvprop", "ids", "drvcontinue", "x")))
        .isEqualTo("badcontinue");
    assertThat(
            code(
                deleted(
                    visitor,
                    "titles",
                    "Reed bed",
                    "drvprop",
                    "ids",
                    "drvuser",
                    "Wren",
                    "drvexcludeuser",
                    "Heron")))
        .isEqualTo("invalidparammix");
    assertThat(ids(deleted(visitor, "titles", "Reed bed", "drvprop", "ids", "drvuser", "Wren")))
        .hasSize(1);
  }

  @Test
  void the_id_of_a_deleted_revision_stands_for_its_title_where_that_may_be_known() {
    act(admin, "delete", "title", "Mud flat", "reason", "");
    String id =
        Long.toString(ids(deleted(visitor, "titles", "Mud flat", "drvprop", "ids")).getFirst());

    JsonNode known = query(admin, "prop", "info", "revids", id);
    assertThat(known.at("/query/pages/0/title").asString()).isEqualTo("Mud flat");
    assertThat(known.at("/query/pages/0/missing").asBoolean()).isTrue();
    assertThat(ids(deleted(admin, "revids", id, "drvprop", "ids"))).hasSize(1);
    JsonNode generated =
        query(admin, "generator", "deletedrevisions", "titles", "Mud flat", "prop", "info");
    assertThat(generated.at("/query/pages/0/title").asString()).isEqualTo("Mud flat");

    for (String prop : List.of("info", "deletedrevisions")) {
      JsonNode unknown = query(visitor, "prop", prop, "drvprop", "ids", "revids", id);
      assertThat(unknown.at("/query/badrevids/" + id + "/missing").asBoolean()).isTrue();
      assertThat(unknown.at("/query/pages").isMissingNode()).isTrue();
    }
  }

  @Test
  void titles_of_deleted_revisions_are_numbered_in_the_order_of_the_revisions() {
    List<String> titles = List.of("Reed bed", "Mud flat", "Talk:Mud flat");
    List<String> ids = new ArrayList<>();
    for (String title : titles) {
      act(admin, "delete", "title", title, "reason", "");
      ids.add(Long.toString(ids(deleted(admin, "titles", title, "drvprop", "ids")).getFirst()));
    }

    for (List<String> asked : List.of(ids, ids.reversed())) {
      JsonNode pages =
          admin
              .get(
                  "action",
                  "query",
                  "revids",
                  String.join("|", asked),
                  "format",
                  "json",
                  "formatversion",
                  "1")
              .at("/query/pages");
      for (int i = 0; i < titles.size(); i++) {
        assertThat(pages.at("/-" + (i + 1) + "/title").asString()).isEqualTo(titles.get(i));
      }
    }
  }

  @Test
  void contributions_are_those_of_pages_that_live() {
    act(admin, "delete", "title", "Reed bed", "reason", "");
    JsonNode left = query(visitor, "list", "usercontribs", "ucuser", "Heron", "ucprop", "title");
    assertThat(left.at("/query/usercontribs").size()).isEqualTo(2);
    act(admin, "undelete", "title", "Reed bed");
    JsonNode back = query(visitor, "list", "usercontribs", "ucuser", "Heron", "ucprop", "title");
    assertThat(back.at("/query/usercontribs").size()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "delete, title, Nowhere, missingtitle",
    "delete, title, Special:Log, pagecannotexist",
    "delete, title, #x, pagecannotexist",
    "delete, title, <, invalidtitle",
    "delete, pageid, 99999, nosuchpageid",
    "delete, reason, x, missingparam",
    "undelete, title, Nowhere, cantundelete",
    "undelete, title, Special:Log, pagecannotexist",
    "undelete, title, <, invalidtitle",
    "undelete, reason, x, missingparam"
  })
  void who_names_no_page_is_told_so(String action, String name, String value, String code) {
    assertThat(code(act(admin, action, name, value))).isEqualTo(code);
  }

  @Test
  void what_does_not_fit_together_is_refused() {
    assertThat(code(act(admin, "delete", "title", "Mud flat", "pageid", "1")))
        .isEqualTo("invalidparammix");
    assertThat(code(act(heron, "delete", "title", "Mud flat"))).isEqualTo("permissiondenied");
    assertThat(code(act(heron, "undelete", "title", "Mud flat"))).isEqualTo("permissiondenied");
    assertThat(code(act(admin, "delete", "title", "Mud flat", "tags", "mw-undo")))
        .isEqualTo("badtags");
    act(admin, "delete", "title", "Mud flat", "oldimage", "short", "reason", "x");
    assertThat(code(act(admin, "undelete", "title", "Mud flat", "timestamps", "junk")))
        .isEqualTo("badtimestamp");
    assertThat(code(act(admin, "undelete", "title", "Mud flat", "timestamps", "20200101000000")))
        .isEqualTo("cantundelete");
    assertThat(code(act(admin, "undelete", "title", "Mud flat", "fileids", "9")))
        .isEqualTo("cantundelete");
    assertThat(code(act(admin, "undelete", "title", "File:None.png", "fileids", "9")))
        .isEqualTo("undelete-missing-filearchive");
  }
}
