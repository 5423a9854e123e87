package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;

import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code parsedcomment} of lists as clients meet it. */
class ParsedCommentApiTest {
  private static final String HTML =
      "<span class=\"autocomment\"><a href=\"/wiki/Reed_bed#S\" title=\"Reed bed\">→"
          + "<bdi dir=\"ltr\">S</bdi></a>: </span> &lt;b&gt; <a href=\"/wiki/Reed_bed\""
          + " title=\"Reed bed\">here</a>";

  private static final String[][] LISTS = {
    {"recentchanges", "rc"}, {"watchlist", "wl"}, {"usercontribs", "uc"}, {"logevents", "le"}
  };

  private static JsonNode first(WatchScene scene, String[] list, String properties) {
    String prefix = list[1];
    return list[0].equals("usercontribs")
        ? query(scene.heron(), "list", list[0], prefix + "prop", properties, "ucuser", "Magpie")
            .at("/query/" + list[0] + "/0")
        : query(scene.heron(), "list", list[0], prefix + "prop", properties)
            .at("/query/" + list[0] + "/0");
  }

  private static void fill(WatchScene scene) {
    scene.watch("titles", "Reed bed");
    String comment = "/* S */ <b> [[Reed bed|here]]";
    act(scene.magpie(), "edit", "title", "Reed bed", "text", "one", "summary", comment);
    act(
        scene.wren(),
        "protect",
        "title",
        "Reed bed",
        "protections",
        "move=sysop",
        "reason",
        comment);
  }

  @EveryEngine
  void comments_are_told_as_written_or_as_html_or_both(Database database) {
    WatchScene.run(
        database,
        scene -> {
          fill(scene);
          for (String[] list : LISTS) {
            JsonNode both = first(scene, list, "comment|parsedcomment|title");
            assertThat(both.at("/parsedcomment").asString()).as(list[0]).isEqualTo(HTML);
            assertThat(both.at("/comment").asString()).startsWith("/* S */");
            JsonNode html = first(scene, list, "parsedcomment");
            assertThat(html.at("/parsedcomment").asString()).as(list[0]).isEqualTo(HTML);
            assertThat(html.has("comment")).isFalse();
            assertThat(first(scene, list, "comment").has("parsedcomment")).isFalse();
          }
        });
  }

  @EveryEngine
  void hidden_ones_are_marked_and_not_told(Database database) {
    WatchScene.run(
        database,
        scene -> {
          fill(scene);
          database.write(tx -> tx.sql().sql("UPDATE revision SET visibility = 4").update());
          database.write(tx -> tx.sql().sql("UPDATE log_entry SET visibility = 4").update());
          for (String[] list : LISTS) {
            JsonNode hidden = first(scene, list, "parsedcomment");
            assertThat(hidden.at("/commenthidden").asBoolean()).as(list[0]).isTrue();
            assertThat(hidden.has("parsedcomment")).isFalse();
          }
        });
  }

  @EveryEngine
  void protected_titles_tell_their_reasons_so_too(Database database) {
    WatchScene.run(
        database,
        scene -> {
          act(
              scene.wren(),
              "protect",
              "title",
              "Nothing here",
              "protections",
              "create=sysop",
              "reason",
              "[[#q]] <i>");
          JsonNode title =
              query(scene.visitor(), "list", "protectedtitles", "ptprop", "parsedcomment")
                  .at("/query/protectedtitles/0");
          assertThat(title.at("/parsedcomment").asString())
              .isEqualTo(
                  "<a href=\"/w/index.php?title=Nothing_here&amp;action=edit&amp;redlink=1\""
                      + " class=\"new\" title=\"Nothing here (page does not exist)\">#q</a>"
                      + " &lt;i&gt;");
          assertThat(title.has("comment")).isFalse();
        });
  }
}
