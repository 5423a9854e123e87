package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.revisions;
import static org.palimpsest.testkit.HidingScene.verdicts;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=revisiondelete} on revisions and log entries (spec: revisiondelete.md). */
class RevisionDeleteApiTest {
  @EveryEngine
  void a_revision_is_hidden_and_told_to_whoever_may_see_it(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      JsonNode answer =
          revisions(scene.ada, scene.insult, "hide", "content|comment|user", "reason", "Abuse");

      assertThat(answer.at("/revisiondelete/target").asString()).isEqualTo(HidingScene.PAGE);
      JsonNode item = items(answer).get(0);
      assertThat(item.propertyNames())
          .containsExactly(
              "status",
              "id",
              "timestamp",
              "userhidden",
              "commenthidden",
              "texthidden",
              "userid",
              "user",
              "comment");
      assertThat(item.at("/user").asString() + item.at("/comment").asString())
          .isEqualTo("Vikinsult");
      assertThat(scene.read(scene.uma, scene.insult).toString())
          .contains("userhidden", "commenthidden", "texthidden", "sha1hidden")
          .doesNotContain("Vik", "insult", "suppressed");
      assertThat(scene.read(scene.tom, scene.insult).toString()).contains("Vik", "insult");
      assertThat(scene.log(scene.uma, "delete"))
          .containsExactly(
              "delete/revision %s revision [%d] -0 +7".formatted(HidingScene.PAGE, scene.insult));

      assertThat(verdicts(revisions(scene.ada, scene.insult, "hide", "content|comment|user")))
          .containsExactly("revdelete-no-change");
      assertThat(scene.log(scene.uma, "delete")).hasSize(1);

      assertThat(verdicts(revisions(scene.ada, scene.insult, "show", "comment")))
          .containsExactly("-");
      assertThat(scene.read(scene.uma, scene.insult).toString()).contains("\"comment\":\"insult\"");
    }
  }

  @EveryEngine
  void what_is_suppressed_is_for_few_and_so_is_its_log(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      assertThat(code(revisions(scene.ada, scene.address, "hide", "content", "suppress", "yes")))
          .isEqualTo("permissiondenied");
      revisions(scene.sue, scene.address, "hide", "content|user", "suppress", "yes");

      for (TestClient reader : new TestClient[] {scene.uma, scene.tom}) {
        assertThat(scene.read(reader, scene.address).toString())
            .contains("\"suppressed\":true", "userhidden", "texthidden", "\"comment\"")
            .doesNotContain("Vik");
        assertThat(scene.log(reader, "suppress")).isEmpty();
      }
      assertThat(scene.read(scene.sue, scene.address).toString()).contains("Vik");
      assertThat(scene.log(scene.sue, "suppress"))
          .containsExactly(
              "suppress/revision %s revision [%d] -0 +13"
                  .formatted(HidingScene.PAGE, scene.address));
      assertThat(query(scene.sue, "list", "recentchanges", "rctype", "log").toString())
          .doesNotContain("revision");

      assertThat(code(revisions(scene.ada, scene.address, "hide", "comment")))
          .as("the whole request is refused")
          .isEqualTo("permissiondenied");
      assertThat(code(revisions(scene.ada, scene.insult + "|" + scene.address, "hide", "comment")))
          .isEqualTo("permissiondenied");
      assertThat(scene.read(scene.uma, scene.insult).has("commenthidden")).isFalse();

      revisions(scene.sue, scene.address, "hide", "comment", "suppress", "no");
      assertThat(scene.log(scene.sue, "suppress").getFirst()).endsWith("-8 +2");
      assertThat(scene.read(scene.tom, scene.address).toString()).contains("Vik");
    }
  }

  @EveryEngine
  void each_item_is_judged_by_itself_newest_first(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      String ids =
          "%d|9999|%d|%d|x7| %d".formatted(scene.clean, scene.start, scene.insult, scene.start);
      JsonNode answer = revisions(scene.ada, ids, "hide", "content|comment");

      assertThat(verdicts(answer))
          .containsExactly(
              "revdelete-hide-current",
              "-",
              "-",
              "revdelete-modify-missing",
              "revdelete-modify-missing",
              "revdelete-modify-missing");
      assertThat(items(answer).valueStream().map(item -> item.at("/id").toString()))
          .containsExactly(
              Long.toString(scene.clean),
              Long.toString(scene.insult),
              Long.toString(scene.start),
              "9999",
              "\"x7\"",
              "\" " + scene.start + "\"");
      assertThat(items(answer).valueStream().map(item -> item.at("/status").asString()))
          .containsExactly("Success", "Success", "Success", "Fail", "Fail", "Fail");
      assertThat(items(answer).get(0).at("/errors/0").toString())
          .matches(
              "\\{\"message\":\"revdelete-hide-current\",\"params\":\\[\"1 January 2026\","
                  + "\"00:0\\d\"\\],\"code\":\"revdelete-hide-current\",\"type\":\"error\"\\}");
      assertThat(items(answer).get(0).at("/warnings").toString()).isEqualTo("[]");
      assertThat(items(answer).get(0).at("/commenthidden").asBoolean()).isFalse();
      assertThat(scene.log(scene.uma, "delete"))
          .containsExactly(
              "delete/revision %s revision [%d,%d] -0 +3"
                  .formatted(HidingScene.PAGE, scene.insult, scene.start));
      assertThat(verdicts(revisions(scene.ada, scene.clean, "hide", "comment|user")))
          .as("comment and author of a current revision can be hidden")
          .containsExactly("-");
      assertThat(scene.read(scene.uma, scene.clean).toString())
          .contains("userhidden", "commenthidden", "\"content\":\"clean\"")
          .doesNotContain("Uma");
    }
  }

  @EveryEngine
  void messages_have_the_shape_that_is_asked_for(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      String ids = scene.clean + "|9999";
      JsonNode words = revisions(scene.ada, ids, "hide", "content", "errorformat", "plaintext");
      assertThat(items(words).get(0).has("warnings")).isFalse();
      assertThat(items(words).get(0).at("/errors/0/text").asString()).contains("current revision");
      JsonNode raw = revisions(scene.ada, ids, "hide", "content", "errorformat", "raw");
      assertThat(items(raw).get(1).at("/errors/0").toString())
          .isEqualTo(
              "{\"code\":\"revdelete-modify-missing\",\"key\":\"revdelete-modify-missing\","
                  + "\"params\":[9999]}");
      JsonNode old =
          revisions(scene.ada, ids, "hide", "comment", "format", "json", "formatversion", "1");
      assertThat(items(old).get(0).toString())
          .contains("\"commenthidden\":\"\"")
          .doesNotContain("userhidden", "texthidden");
      JsonNode lock = revisions(scene.sue, scene.insult, "show", "user", "suppress", "yes");
      assertThat(verdicts(lock)).containsExactly("revdelete-only-restricted");
      assertThat(items(lock).get(0).at("/errors").toString()).isEqualTo("[]");
    }
  }

  @EveryEngine
  void requests_are_refused_in_the_order_of_the_specification(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      String id = Long.toString(scene.insult);
      assertThat(code(revisions(scene.tom, id, "hide", "content"))).isEqualTo("permissiondenied");
      assertThat(code(revisions(scene.tom, "", "hide", "content"))).isEqualTo("permissiondenied");
      assertThat(code(change(scene.tom, "logging", "1", "hide", "content")))
          .isEqualTo("permissiondenied");
      assertThat(code(change(scene.tom, "page", id, "hide", "content"))).isEqualTo("badvalue");
      String many =
          LongStream.rangeClosed(1, 51).mapToObj(Long::toString).collect(Collectors.joining("|"));
      JsonNode tooMany = revisions(scene.uma, many, "hide", "content");
      assertThat(code(tooMany)).isEqualTo("toomanyvalues");
      assertThat(tooMany.at("/error/limit").asInt()).isEqualTo(50);
      assertThat(code(revisions(scene.uma, id, "hide", "content", "tags", "unknown")))
          .isEqualTo("badtags");
      JsonNode empty = revisions(scene.ada, "", "hide", "content", "show", "content");
      assertThat(code(empty)).isEqualTo("paramempty_ids");
      assertThat(empty.at("/error/legacycode").asString()).isEqualTo("paramempty");
      JsonNode both = revisions(scene.ada, id, "hide", "content", "show", "content|user");
      assertThat(code(both)).isEqualTo("badparams");
      assertThat(both.at("/error/legacycode").asString()).isEqualTo("revdel-mutuallyexclusive");
      JsonNode neither = revisions(scene.ada, id, "suppress", "yes", "hide", "text");
      assertThat(code(neither)).isEqualTo("badparams");
      assertThat(neither.at("/error/legacycode").asString()).isEqualTo("revdel-paramneeded");
      assertThat(neither.at("/warnings/revisiondelete").toString()).contains("hide");
      assertThat(code(revisions(scene.ada, "9999", "hide", "content", "suppress", "yes")))
          .isEqualTo("permissiondenied");
      JsonNode nowhere = revisions(scene.ada, "9999", "hide", "content");
      assertThat(code(nowhere)).isEqualTo("needtarget");
      assertThat(nowhere.at("/error/legacycode").asString()).isEqualTo("revdel-needtarget");
      for (String type : new String[] {"archive", "oldimage", "filearchive"}) {
        assertThat(code(change(scene.ada, type, "20260101000000", "hide", "content")))
            .isEqualTo("needtarget");
        assertThat(
                code(change(scene.ada, type, "20260101000000", "hide", "content", "target", "[")))
            .isEqualTo("needtarget");
      }
      assertThat(code(change(scene.ada, "archive", "then", "hide", "content", "target", "A")))
          .isEqualTo("badtimestamp");
      assertThat(
              verdicts(revisions(scene.ada, "9999", "hide", "content", "target", HidingScene.PAGE)))
          .containsExactly("revdelete-modify-missing");
      act(scene.tom, "block", "user", "Ada");
      JsonNode blocked = revisions(scene.ada, id, "hide", "content");
      assertThat(code(blocked)).isEqualTo("blocked");
      assertThat(blocked.at("/error/blockinfo/blockedby").asString()).isEqualTo("Tom");
      assertThat(scene.read(scene.uma, scene.insult).toString()).doesNotContain("hidden");
    }
  }

  @EveryEngine
  void a_partial_block_counts_for_its_page_only(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      long first = scene.edit(scene.vik, "Pier", "one");
      scene.edit(scene.uma, "Pier", "two");
      JsonNode block =
          act(
              scene.tom,
              "block",
              "user",
              "Ada",
              "partial",
              "1",
              "allowusertalk",
              "1",
              "pagerestrictions",
              HidingScene.PAGE);
      assertThat(block.has("block")).as(block.toString()).isTrue();
      assertThat(code(revisions(scene.ada, scene.insult, "hide", "content"))).isEqualTo("blocked");
      assertThat(verdicts(revisions(scene.ada, first, "hide", "content"))).containsExactly("-");
      assertThat(
              code(
                  revisions(scene.ada, first + "|" + scene.insult, "hide", "user", "anypage", "1")))
          .isEqualTo("blocked");
      assertThat(scene.read(scene.uma, first).has("userhidden")).isFalse();
    }
  }

  @EveryEngine
  void deleted_revisions_are_hidden_by_time_or_id_and_come_back_so(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.tom, "delete", "title", HidingScene.PAGE);
      JsonNode times =
          query(
                  scene.tom,
                  "prop",
                  "deletedrevisions",
                  "titles",
                  HidingScene.PAGE,
                  "drvprop",
                  "ids|timestamp")
              .at("/query/pages/0/deletedrevisions");
      String time = times.get(2).at("/timestamp").asString();
      String digits = time.replaceAll("\\D", "");
      JsonNode answer =
          change(
              scene.ada,
              "archive",
              digits + "|" + time,
              "target",
              HidingScene.PAGE,
              "hide",
              "content|user");
      assertThat(verdicts(answer)).containsExactly("-", "revdelete-modify-missing");
      assertThat(items(answer).get(0).at("/id").toString()).isEqualTo(digits);
      assertThat(items(answer).get(0).at("/comment").asString()).isEqualTo("insult");
      assertThat(items(answer).get(1).at("/id").asString()).isEqualTo(time);
      assertThat(scene.log(scene.uma, "delete"))
          .contains(
              "delete/revision %s archive [\"%s\"] -0 +5".formatted(HidingScene.PAGE, digits));
      assertThat(
              verdicts(
                  revisions(
                      scene.ada,
                      scene.insult + "|" + scene.address,
                      "target",
                      "Elsewhere",
                      "hide",
                      "comment")))
          .containsExactly("-", "-");
      assertThat(scene.log(scene.uma, "delete").getFirst())
          .isEqualTo(
              "delete/revision Elsewhere revision [%d,%d] -0 +2"
                  .formatted(scene.address, scene.insult));

      act(scene.tom, "undelete", "title", HidingScene.PAGE);
      assertThat(scene.read(scene.uma, scene.insult).toString())
          .contains("userhidden", "commenthidden", "texthidden")
          .doesNotContain("insult");
    }
  }

  @EveryEngine
  void no_text_that_is_hidden_becomes_the_current_one(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.tom, "delete", "title", HidingScene.PAGE);
      assertThat(
              verdicts(
                  revisions(scene.ada, scene.clean, "target", HidingScene.PAGE, "hide", "content")))
          .as("the newest deleted revision is no current one")
          .containsExactly("-");
      assertThat(code(act(scene.tom, "undelete", "title", HidingScene.PAGE)))
          .isEqualTo("undeleterevdel");
      revisions(scene.ada, scene.clean, "target", HidingScene.PAGE, "show", "content");
      assertThat(code(act(scene.tom, "undelete", "title", HidingScene.PAGE))).isEmpty();
    }
  }

  @EveryEngine
  void log_entries_are_hidden_too(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.tom, "move", "from", HidingScene.PAGE, "to", "Wall of doom", "reason", "haha");
      String id =
          query(scene.uma, "list", "logevents", "letype", "move")
              .at("/query/logevents/0/logid")
              .toString();
      JsonNode answer =
          change(scene.ada, "logging", id, "hide", "content|comment|user", "reason", "rude");

      assertThat(answer.at("/revisiondelete/target").asString()).isEqualTo("Special:Log/move");
      JsonNode item = items(answer).get(0);
      assertThat(item.propertyNames())
          .containsExactly(
              "status",
              "id",
              "type",
              "action",
              "userhidden",
              "commenthidden",
              "actionhidden",
              "params",
              "userid",
              "user",
              "comment");
      assertThat(item.at("/userid").isString()).isTrue();
      assertThat(item.at("/params/target_title").asString()).isEqualTo("Wall of doom");
      assertThat(query(scene.uma, "list", "logevents", "letype", "move").toString())
          .contains("actionhidden", "userhidden", "commenthidden")
          .doesNotContain("doom", "Tom", "haha");
      assertThat(scene.log(scene.uma, "delete").getFirst())
          .isEqualTo("delete/event Special:Log/move logging [%s] -0 +7".formatted(id));

      String suppressing = suppression(scene);
      assertThat(verdicts(change(scene.ada, "logging", suppressing, "hide", "comment")))
          .as("who may not read a log may not change it")
          .containsExactly("revdelete-modify-no-access");
      assertThat(items(change(scene.ada, "logging", suppressing, "hide", "comment")).toString())
          .doesNotContain("Sue", "secret", "params\":{\"type");
      assertThat(
              change(scene.sue, "logging", suppressing + "|" + id, "hide", "comment")
                  .at("/revisiondelete/target")
                  .asString())
          .isEqualTo("Special:Log");
    }
  }

  private static String suppression(HidingScene scene) {
    revisions(scene.sue, scene.address, "hide", "user", "suppress", "yes", "reason", "secret");
    return query(scene.sue, "list", "logevents", "letype", "suppress")
        .at("/query/logevents/0/logid")
        .toString();
  }

  @EveryEngine
  void a_rehearsal_tells_the_same_and_changes_nothing(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      String ids = scene.insult + "|" + scene.clean + "|9999";
      JsonNode rehearsed = revisions(scene.ada, ids, "hide", "content|user", "dryrun", "1");
      assertThat(rehearsed.at("/revisiondelete/dryrun").asBoolean()).isTrue();
      assertThat(scene.read(scene.uma, scene.insult).toString()).doesNotContain("hidden");
      assertThat(scene.log(scene.uma, "delete")).isEmpty();
      assertThat(items(revisions(scene.ada, ids, "hide", "content|user")))
          .isEqualTo(items(rehearsed));
    }
  }

  @EveryEngine
  void each_field_can_have_a_lock_of_its_own(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      revisions(scene.ada, scene.insult, "hide", "content");
      revisions(scene.sue, scene.insult, "hide", "user", "suppress", "yes", "fieldwise", "1");
      assertThat(scene.read(scene.tom, scene.insult).toString())
          .as("the text is hidden, the name suppressed")
          .contains("\"content\":\"insult\"", "userhidden")
          .doesNotContain("Vik");
      assertThat(verdicts(revisions(scene.ada, scene.insult, "hide", "comment", "fieldwise", "1")))
          .containsExactly("-");
      assertThat(verdicts(revisions(scene.ada, scene.insult, "show", "user", "fieldwise", "1")))
          .containsExactly("revdelete-modify-no-access");
      assertThat(code(revisions(scene.ada, scene.insult, "show", "comment")))
          .isEqualTo("permissiondenied");
      revisions(scene.sue, scene.insult, "hide", "comment", "suppress", "yes");
      assertThat(scene.read(scene.tom, scene.insult).toString())
          .as("without it, all that is hidden gets the one lock")
          .doesNotContain("insult", "Vik");
    }
  }

  @EveryEngine
  void revisions_of_several_pages_are_hidden_at_once_and_logged_for_each(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      long pier = scene.edit(scene.vik, "Pier", "bad");
      long now = scene.edit(scene.uma, "Pier", "good");
      long lost = scene.edit(scene.vik, "Lost", "bad");
      act(scene.tom, "delete", "title", "Lost");
      String ids = "%d|%d|%d|%d|9999".formatted(scene.insult, pier, now, lost);
      JsonNode answer =
          revisions(scene.ada, ids, "hide", "content|user", "anypage", "1", "reason", "Vik");
      assertThat(answer.at("/revisiondelete").has("target")).isFalse();
      assertThat(answer.at("/revisiondelete/logids").size()).isEqualTo(3);
      assertThat(verdicts(answer))
          .containsExactly("-", "revdelete-hide-current", "-", "-", "revdelete-modify-missing");
      assertThat(items(answer).valueStream().map(item -> item.at("/title").asString("none")))
          .containsExactly("Lost", "Pier", "Pier", HidingScene.PAGE, "none");
      assertThat(scene.log(scene.uma, "delete"))
          .containsExactlyInAnyOrder(
              "delete/revision Lost revision [%d] -0 +5".formatted(lost),
              "delete/revision Pier revision [%d] -0 +5".formatted(pier),
              "delete/revision %s revision [%d] -0 +5".formatted(HidingScene.PAGE, scene.insult));
      assertThat(
              code(
                  change(
                      scene.ada,
                      "archive",
                      "20260101000000",
                      "hide",
                      "user",
                      "anypage",
                      "1",
                      "target",
                      "Lost")))
          .isEqualTo("invalidparammix");
    }
  }

  @EveryEngine
  void the_name_that_a_block_hides_is_not_shown_again(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.sue, "block", "user", "Vik", "hidename", "1", "expiry", "infinite");
      assertThat(verdicts(revisions(scene.sue, scene.insult, "show", "user")))
          .containsExactly("revdelete-no-change");
      assertThat(verdicts(revisions(scene.sue, scene.insult, "hide", "comment")))
          .containsExactly("-");
      act(scene.sue, "unblock", "user", "Vik");
      assertThat(scene.read(scene.uma, scene.insult).toString())
          .contains("\"user\":\"Vik\"", "commenthidden");
    }
  }
}
