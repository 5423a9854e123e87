package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.HidingScene.change;
import static org.palimpsest.testkit.HidingScene.items;
import static org.palimpsest.testkit.HidingScene.revisions;
import static org.palimpsest.testkit.HidingScene.verdicts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=revisiondelete} as a request, whatever it is about (spec: revisiondelete.md). */
class RevisionDeleteApiTest {
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
  void what_cannot_be_read_is_refused_before_any_right_is_asked_for(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      String id = Long.toString(scene.insult);
      assertThat(code(change(scene.tom, "page", id, "hide", "content"))).isEqualTo("badvalue");
      String many =
          LongStream.rangeClosed(1, 51).mapToObj(Long::toString).collect(Collectors.joining("|"));
      JsonNode tooMany = revisions(scene.uma, many, "hide", "content");
      assertThat(code(tooMany)).isEqualTo("toomanyvalues");
      assertThat(tooMany.at("/error/limit").asInt()).isEqualTo(50);
      assertThat(code(revisions(scene.uma, id, "hide", "content", "tags", "unknown")))
          .isEqualTo("badtags");
    }
  }

  @EveryEngine
  void who_may_not_hide_is_told_so_whatever_else_is_wrong(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      for (String ids : new String[] {Long.toString(scene.insult), ""}) {
        assertThat(code(revisions(scene.tom, ids, "hide", "content")))
            .isEqualTo("permissiondenied");
      }
      assertThat(code(change(scene.tom, "logging", "1", "hide", "content")))
          .isEqualTo("permissiondenied");
      assertThat(code(revisions(scene.ada, "9999", "hide", "content", "suppress", "yes")))
          .as("before it is asked which page is meant")
          .isEqualTo("permissiondenied");
    }
  }

  @EveryEngine
  void fields_are_named_once_or_the_request_is_refused(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      String id = Long.toString(scene.insult);
      JsonNode empty = revisions(scene.ada, "", "hide", "content", "show", "content");
      assertThat(codes(empty)).containsExactly("paramempty_ids", "paramempty");
      JsonNode both = revisions(scene.ada, id, "hide", "content", "show", "content|user");
      assertThat(codes(both)).containsExactly("badparams", "revdel-mutuallyexclusive");
      JsonNode neither = revisions(scene.ada, id, "suppress", "yes", "hide", "text");
      assertThat(codes(neither)).containsExactly("badparams", "revdel-paramneeded");
      assertThat(neither.at("/warnings/revisiondelete").toString()).contains("hide");
    }
  }

  @EveryEngine
  void a_target_is_needed_where_the_ids_do_not_say_which_page_is_meant(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      JsonNode nowhere = revisions(scene.ada, "9999", "hide", "content");
      assertThat(codes(nowhere)).containsExactly("needtarget", "revdel-needtarget");
      String time = "20260101000000";
      for (String type : new String[] {"archive", "oldimage", "filearchive"}) {
        assertThat(code(change(scene.ada, type, time, "hide", "content"))).isEqualTo("needtarget");
        assertThat(code(change(scene.ada, type, time, "hide", "content", "target", "[")))
            .isEqualTo("needtarget");
      }
      assertThat(code(change(scene.ada, "archive", "then", "hide", "content", "target", "A")))
          .isEqualTo("badtimestamp");
      assertThat(
              verdicts(revisions(scene.ada, "9999", "hide", "content", "target", HidingScene.PAGE)))
          .containsExactly("revdelete-modify-missing");
    }
  }

  /** The code of the error, and the one that old documentation has for it. */
  private static List<String> codes(JsonNode answer) {
    return List.of(code(answer), answer.at("/error/legacycode").asString());
  }

  @EveryEngine
  void who_is_blocked_hides_nothing(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      act(scene.tom, "block", "user", "Ada");
      JsonNode blocked = revisions(scene.ada, scene.insult, "hide", "content");
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
}
