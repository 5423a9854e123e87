package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Feeds.BY_MAGPIE;
import static org.palimpsest.testkit.Feeds.CHANGES;
import static org.palimpsest.testkit.Feeds.WATCHED;
import static org.palimpsest.testkit.Feeds.address;
import static org.palimpsest.testkit.Feeds.ask;
import static org.palimpsest.testkit.Feeds.feed;
import static org.palimpsest.testkit.Feeds.first;
import static org.palimpsest.testkit.Feeds.html;
import static org.palimpsest.testkit.Feeds.titles;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

/** Feeds as their readers meet them (spec: administration.md, section 14). */
class FeedApiTest {
  /** What no XML document can hold, and what means something in XML and HTML. */
  private static final String HOSTILE = "\uFFFE</description>]]><b>&amp;\"'\uD83D\uDC1F";

  private static void hide(Database database, long revision, int visibility) {
    database.write(tx ->
        tx.sql()
            .sql("UPDATE revision SET visibility = ? WHERE id = ?")
            .params(visibility, revision)
            .update());
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<String> conditional(WatchScene scene, String query, String tag) {
    return scene
        .heron()
        .send(
            HttpRequest.newBuilder(URI.create(scene.wiki().api() + "?" + query))
                .header("If-None-Match", tag));
  }

  @EveryEngine
  void both_formats_tell_the_same(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watch("titles", "Reed bed");
          act(
              scene.magpie(),
              "edit",
              "title",
              "Reed bed",
              "text",
              "one\ntwo",
              "summary",
              "a [[b]]");
          for (String query : List.of(CHANGES, BY_MAGPIE, WATCHED)) {
            SyndFeed rss = feed(scene.heron(), query);
            SyndFeed atom = feed(scene.heron(), query + "&feedformat=atom");
            assertThat(rss.getFeedType()).isEqualTo("rss_2.0");
            assertThat(atom.getFeedType()).isEqualTo("atom_1.0");
            assertThat(atom.getTitle()).isEqualTo(rss.getTitle()).endsWith(" [en]");
            assertThat(rss.getLanguage()).isEqualTo("en");
            assertThat(ask(scene.heron(), query + "&feedformat=atom").body())
                .contains("xml:lang=\"en\"");
            SyndEntry one = rss.getEntries().getFirst();
            SyndEntry other = atom.getEntries().getFirst();
            assertThat(other.getTitle()).isEqualTo(one.getTitle()).isEqualTo("Reed bed");
            assertThat(other.getLink()).isEqualTo(one.getLink()).isEqualTo(one.getUri());
            assertThat(other.getAuthor()).isEqualTo(one.getAuthor()).isEqualTo("Magpie");
            assertThat(other.getUpdatedDate()).isEqualTo(one.getPublishedDate());
            assertThat(html(other)).isEqualTo(html(one));
          }
        });
  }

  @EveryEngine
  void hostile_words_break_no_feed(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watch("titles", "A&B");
          act(
              scene.magpie(),
              "edit",
              "title",
              "A&B",
              "text",
              HOSTILE,
              "summary",
              "/* x */ " + HOSTILE);
          act(scene.magpie(), "edit", "title", "A&B", "text", "x" + HOSTILE, "summary", HOSTILE);
          for (String format : List.of("rss", "atom")) {
            for (String query :
                List.of(CHANGES, BY_MAGPIE, WATCHED + "&allrev=1&linktosections=1")) {
              List<SyndEntry> entries =
                  feed(scene.heron(), query + "&feedformat=" + format).getEntries();
              assertThat(entries)
                  .isNotEmpty()
                  .allSatisfy(entry -> {
                    assertThat(entry.getTitle()).isEqualTo("A&B");
                    assertThat(html(entry))
                        .doesNotContain("<b>&amp;", "\uFFFE")
                        .contains("&lt;b&gt;", "\uD83D\uDC1F");
                  });
            }
          }
        });
  }

  @EveryEngine
  void what_was_logged_is_told_in_a_sentence(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watch("titles", "Reed bed");
          scene.edit(scene.magpie(), "Reed bed", "one");
          act(scene.wren(), "delete", "title", "Reed bed", "reason", "[[Mud]] only");
          SyndEntry entry = first(scene.visitor(), CHANGES);
          assertThat(html(entry))
              .startsWith(
                  "<p>Wren deleted the page <a href=\"/w/index.php?title=Reed_bed&amp;action")
              .endsWith(">Mud</a> only</p>\n");
          assertThat(URI.create(entry.getLink()).getPath()).isEqualTo("/wiki/Reed_bed");
          assertThat(address(first(scene.heron(), WATCHED + "&wltype=log")))
              .startsWith("/w/index.php?title=Special:Log&logid=");
        });
  }

  @EveryEngine
  void long_texts_are_left_to_the_wiki(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.edit(scene.magpie(), "Reed bed", "long ".repeat(7000));
          scene.edit(scene.wren(), "Reed bed", "a\n".repeat(300));
          scene.edit(scene.magpie(), "Reed bed", "b\n".repeat(300));
          assertThat(feed(scene.visitor(), CHANGES).getEntries().stream().limit(3))
              .allSatisfy(entry ->
                  assertThat(html(entry)).contains("\">Show changes</a>").hasSizeLessThan(800));
          assertThat(html(feed(scene.visitor(), BY_MAGPIE).getEntries().getLast()))
              .contains("Show changes");
        });
  }

  @EveryEngine
  void nothing_hidden_is_in_a_feed_and_its_tag_tells(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watch("titles", "Reed bed");
          scene.edit(scene.wren(), "Reed bed", "open");
          scene.wiki().clock().move(Duration.ofSeconds(1));
          long secret =
              act(
                      scene.magpie(),
                      "edit",
                      "title",
                      "Reed bed",
                      "text",
                      "canary",
                      "summary",
                      "canarysummary")
                  .at("/edit/newrevid")
                  .asLong();
          scene.edit(scene.wren(), "Reed bed", "after");
          for (String query : List.of(CHANGES, BY_MAGPIE, WATCHED + "&allrev=1")) {
            String before = tag(ask(scene.heron(), query));
            HttpResponse<String> again = conditional(scene, query, before);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            hide(database, secret, 1 | 4 | 16);
            HttpResponse<String> answer = conditional(scene, query, before);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(tag(answer)).isNotEqualTo(before);
            assertThat(answer.body()).doesNotContain("canary").doesNotContain("<dc:creator>Magpie");
            hide(database, secret, 0);
            assertThat(ask(scene.heron(), query).body()).contains("canary");
          }
          hide(database, secret, 1);
          assertThat(html(first(scene.visitor(), CHANGES)))
              .contains("The text of one of these revisions is hidden.");
          assertThat(titles(scene.visitor(), BY_MAGPIE + "&deletedonly=1")).hasSize(1);
          assertThat(ask(scene.wren(), CHANGES).body()).doesNotContain("canary");
        });
  }

  @EveryEngine
  void nobody_may_keep_a_feed_without_asking_again_whether_it_still_is_so(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.edit(scene.magpie(), "Reed bed", "one");
          HttpResponse<String> open = ask(scene.visitor(), CHANGES + "&uselang=content");
          assertThat(open.headers().firstValue("Cache-Control"))
              .contains("private, must-revalidate, max-age=0");
          HttpResponse<String> unchanged =
              scene
                  .visitor()
                  .send(
                      HttpRequest.newBuilder(
                              URI.create(scene.wiki().api() + "?" + CHANGES + "&uselang=content"))
                          .header("If-None-Match", tag(open)));
          assertThat(unchanged.statusCode()).isEqualTo(304);
          assertThat(unchanged.headers().firstValue("Cache-Control"))
              .isEqualTo(open.headers().firstValue("Cache-Control"));
          for (String query : List.of(CHANGES + "&hidemyself=1", BY_MAGPIE, WATCHED)) {
            assertThat(ask(scene.visitor(), query).headers().firstValue("Cache-Control").orElse(""))
                .startsWith("private");
          }
        });
  }
}
