package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.query;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code parsedcomment} of revisions, live and deleted, as clients meet it. */
class ParsedRevisionCommentApiTest {
  private static final String COMMENT = "/* S */ <b> [[Reed bed|here]] [[Nowhere]]";
  private static final String SECTION =
      "<span class=\"autocomment\"><a href=\"/wiki/Reed_bed#S\" title=\"Reed bed\">→"
          + "<bdi dir=\"ltr\">S</bdi></a>: </span> &lt;b&gt; ";
  private static final String NOWHERE =
      " <a href=\"/w/index.php?title=Nowhere&amp;action=edit&amp;redlink=1\" class=\"new\""
          + " title=\"Nowhere (page does not exist)\">Nowhere</a>";
  private static final String LIVE =
      SECTION + "<a href=\"/wiki/Reed_bed\" title=\"Reed bed\">here</a>" + NOWHERE;
  private static final String GONE =
      SECTION
          + "<a href=\"/w/index.php?title=Reed_bed&amp;action=edit&amp;redlink=1\" class=\"new\""
          + " title=\"Reed bed (page does not exist)\">here</a>"
          + NOWHERE;

  /**
   * A way to ask for revisions, of which the first is looked at.
   *
   * @param prefix that of its parameters
   * @param at where they stand in the answer
   */
  private record Way(String kind, String name, String prefix, String at) {
    JsonNode ask(TestClient client, String properties, String... more) {
      List<String> all =
          new ArrayList<>(List.of(kind, name, "titles", "Reed bed", prefix + "prop", properties));
      all.addAll(List.of(more));
      return query(client, all.toArray(String[]::new));
    }

    JsonNode first(TestClient client, String properties, String... more) {
      return ask(client, properties, more).at("/query" + at + "/0");
    }
  }

  private static final List<Way> OF_LIVE =
      List.of(
          new Way("prop", "revisions", "rv", "/pages/0/revisions"),
          new Way("list", "allrevisions", "arv", "/allrevisions/0/revisions"));
  private static final List<Way> OF_DELETED =
      List.of(
          new Way("prop", "deletedrevisions", "drv", "/pages/0/deletedrevisions"),
          new Way("list", "alldeletedrevisions", "adr", "/alldeletedrevisions/0/revisions"),
          new Way("list", "deletedrevs", "dr", "/deletedrevs/0/revisions"));

  private static void write(WatchScene scene) {
    act(scene.magpie(), "edit", "title", "Reed bed", "text", "one", "summary", COMMENT);
  }

  private static void delete(WatchScene scene) {
    act(scene.wren(), "delete", "title", "Reed bed", "reason", "test");
  }

  private static void hide(Database database) {
    int hidden = new Visibility(Level.VISIBLE, Level.HIDDEN, Level.VISIBLE).stored();
    database.write(tx -> tx.sql().sql("UPDATE revision SET visibility = " + hidden).update());
  }

  private static void assertTold(TestClient client, List<Way> ways, String html) {
    for (Way way : ways) {
      JsonNode both = way.first(client, "comment|parsedcomment|tags");
      assertThat(both.propertyNames())
          .as(way.name())
          .containsSubsequence("comment", "parsedcomment", "tags");
      assertThat(both.at("/comment").asString()).as(way.name()).isEqualTo(COMMENT);
      assertThat(both.at("/parsedcomment").asString()).as(way.name()).isEqualTo(html);
      JsonNode alone = way.first(client, "parsedcomment", "uselang", "fr");
      assertThat(alone.at("/parsedcomment").asString()).as(way.name()).isEqualTo(html);
      assertThat(alone.has("comment")).as(way.name()).isFalse();
      assertThat(way.first(client, "comment").has("parsedcomment")).as(way.name()).isFalse();
    }
  }

  @EveryEngine
  void summaries_are_told_as_written_or_as_html_or_both(Database database) {
    WatchScene.run(
        database,
        scene -> {
          write(scene);
          assertTold(scene.visitor(), OF_LIVE, LIVE);
        });
  }

  @EveryEngine
  void those_of_deleted_revisions_lead_into_the_page_that_was(Database database) {
    WatchScene.run(
        database,
        scene -> {
          write(scene);
          delete(scene);
          assertTold(scene.wren(), OF_DELETED, GONE);
        });
  }

  @EveryEngine
  void a_summary_of_a_list_leads_into_the_page_of_its_own_revision(Database database) {
    WatchScene.run(
        database,
        scene -> {
          for (String title : List.of("Reed bed", "Heath")) {
            act(scene.magpie(), "edit", "title", title, "text", "one", "summary", "[[#q]]");
          }
          JsonNode answer =
              query(
                  scene.visitor(),
                  "prop",
                  "revisions",
                  "titles",
                  "Reed bed|Heath",
                  "rvprop",
                  "parsedcomment");
          assertThat(answer.at("/query/pages")).hasSize(2);
          for (JsonNode page : answer.at("/query/pages")) {
            String title = page.at("/title").asString();
            assertThat(page.at("/revisions/0/parsedcomment").asString())
                .isEqualTo(
                    "<a href=\"/wiki/%s#q\" title=\"%s\">#q</a>"
                        .formatted(title.replace(' ', '_'), title));
          }
        });
  }

  @EveryEngine
  void an_empty_summary_is_empty_html(Database database) {
    WatchScene.run(
        database,
        scene -> {
          act(scene.magpie(), "edit", "title", "Reed bed", "text", "one", "summary", COMMENT);
          act(scene.magpie(), "edit", "title", "Reed bed", "text", "two");
          JsonNode newest = OF_LIVE.getFirst().first(scene.visitor(), "parsedcomment");
          assertThat(newest.at("/parsedcomment").isString()).isTrue();
          assertThat(newest.at("/parsedcomment").asString()).isEmpty();
        });
  }

  @EveryEngine
  void hidden_ones_are_marked_and_told_to_those_only_who_may_see_them(Database database) {
    WatchScene.run(
        database,
        scene -> {
          write(scene);
          hide(database);
          for (Way way : OF_LIVE) {
            JsonNode hidden = way.first(scene.visitor(), "comment|parsedcomment");
            assertThat(hidden.propertyNames()).as(way.name()).containsExactly("commenthidden");
          }
          assertMarked(scene.wren(), OF_LIVE, LIVE);
          delete(scene);
          assertMarked(scene.wren(), OF_DELETED, GONE);
        });
  }

  private static void assertMarked(TestClient client, List<Way> ways, String html) {
    for (Way way : ways) {
      JsonNode seen = way.first(client, "parsedcomment");
      assertThat(seen.propertyNames())
          .as(way.name())
          .containsSubsequence("commenthidden", "parsedcomment")
          .doesNotContain("comment");
      assertThat(seen.at("/parsedcomment").asString()).as(way.name()).isEqualTo(html);
    }
  }

  @EveryEngine
  void those_of_deleted_revisions_are_refused_to_who_may_not_see_them(Database database) {
    WatchScene.run(
        database,
        scene -> {
          write(scene);
          delete(scene);
          for (Way way : OF_DELETED) {
            assertThat(code(way.ask(scene.visitor(), "parsedcomment")))
                .as(way.name())
                .isEqualTo("permissiondenied");
          }
        });
  }
}
