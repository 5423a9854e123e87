package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Feeds.BY_MAGPIE;
import static org.palimpsest.testkit.Feeds.CHANGES;
import static org.palimpsest.testkit.Feeds.WATCHED;
import static org.palimpsest.testkit.Feeds.feed;
import static org.palimpsest.testkit.Feeds.html;
import static org.palimpsest.testkit.Feeds.titles;

import com.rometools.rome.feed.synd.SyndEntry;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.watch.WatchlistTokens;

/** What clients may ask of feeds (spec: query-modules.md, section 10). */
class FeedParametersTest {
  @EveryEngine
  void adjacent_edits_of_a_page_by_one_person_are_one_item(Database database) {
    WatchScene.run(
        database,
        scene -> {
          long made = scene.edit(scene.magpie(), "Reed bed", "one");
          scene.edit(scene.magpie(), "Reed bed", "one\ntwo");
          long last = scene.edit(scene.magpie(), "Reed bed", "one\nthree");
          scene.edit(scene.magpie(), "Mud flat", "mud");
          long wrens = scene.edit(scene.wren(), "Reed bed", "one\nfour");
          List<SyndEntry> entries = feed(scene.visitor(), CHANGES + "&limit=5").getEntries();
          assertThat(entries.stream().map(Feeds::address))
              .containsExactly(
                  "/w/index.php?title=Reed_bed&diff=%d&oldid=%d".formatted(wrens, last),
                  "/w/index.php?title=Mud_flat&diff=%d&oldid=0".formatted(wrens - 1),
                  "/w/index.php?title=Reed_bed&diff=%d&oldid=%d".formatted(last, made),
                  "/w/index.php?title=Reed_bed&diff=%d&oldid=0".formatted(made));
          assertThat(html(entries.get(2)))
              .contains("<div>three</div>", "style=\"", "(One revision between these")
              .doesNotContain("two", "class=\"diff-addedline");
          assertThat(html(entries.get(3))).endsWith("<p><b>New page</b></p><div>one</div>");
        });
  }

  @EveryEngine
  void the_parameters_choose_the_changes(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.edit(scene.magpie(), "Talk:Reed bed", "one");
          scene.edit(scene.visitor(), "Mud flat", "two");
          scene.edit(scene.magpie(), "Reed bed", "#REDIRECT [[Mud flat]]");
          act(scene.magpie(), "edit", "title", "Mud flat", "text", "three", "minor", "1");
          TestClient visitor = scene.visitor();
          assertThat(titles(visitor, CHANGES + "&namespace=1")).containsExactly("Talk:Reed bed");
          assertThat(titles(visitor, CHANGES + "&namespace=0&associated=1"))
              .contains("Reed bed", "Talk:Reed bed");
          assertThat(titles(visitor, CHANGES + "&namespace=0&invert=1"))
              .contains("Talk:Reed bed")
              .doesNotContain("Reed bed", "Mud flat");
          assertThat(titles(visitor, CHANGES + "&hideliu=1")).containsExactly("Mud flat");
          assertThat(titles(visitor, CHANGES + "&hideanons=1&hideminor=1"))
              .contains("Reed bed")
              .doesNotContain("Mud flat");
          assertThat(titles(visitor, CHANGES + "&hideanons=1&hideliu=1")).contains("Mud flat");
          assertThat(titles(visitor, CHANGES + "&tagfilter=nosuch%7Cmw-new-redirect"))
              .containsExactly("Reed bed");
          assertThat(titles(visitor, CHANGES + "&tagfilter=nosuch")).isEmpty();
          assertThat(titles(visitor, CHANGES + "&tagfilter=mw-new-redirect&inverttags=1"))
              .contains("Mud flat")
              .doesNotContain("Reed bed");
          assertThat(titles(visitor, CHANGES + "&limit=0")).containsExactly("Mud flat");
          assertThat(titles(visitor, CHANGES + "&from=2026-01-01T00:00:03Z"))
              .containsOnly("Mud flat", "Reed bed");
          assertThat(titles(visitor, CHANGES + "&from=2027-01-01T00:00:00Z")).isEmpty();
          assertThat(titles(scene.magpie(), CHANGES + "&hidemyself=1&namespace=0"))
              .containsExactly("Mud flat");
          assertThat(titles(scene.wren(), CHANGES + "&hidepatrolled=1&days=0&hidebots=1"))
              .isNotEmpty();
          assertThat(feed(visitor, CHANGES + "&target=Reed+bed&showlinkedto=1").getTitle())
              .contains("Changes related to \"Reed bed\"");
        });
  }

  @EveryEngine
  void the_parameters_choose_the_contributions(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.edit(scene.magpie(), "Talk:Reed bed", "one");
          scene.edit(scene.magpie(), "Reed bed", "#REDIRECT [[Mud flat]]");
          act(scene.magpie(), "edit", "title", "Reed bed", "text", "x", "minor", "1");
          TestClient visitor = scene.visitor();
          assertThat(titles(visitor, BY_MAGPIE))
              .containsExactly("Reed bed", "Reed bed", "Talk:Reed bed");
          assertThat(titles(visitor, BY_MAGPIE + "&namespace=1")).containsExactly("Talk:Reed bed");
          assertThat(titles(visitor, BY_MAGPIE + "&hideminor=1")).hasSize(2);
          assertThat(titles(visitor, BY_MAGPIE + "&newonly=1")).hasSize(2);
          assertThat(titles(visitor, BY_MAGPIE + "&toponly=1&showsizediff=1")).hasSize(2);
          assertThat(titles(visitor, BY_MAGPIE + "&tagfilter=mw-new-redirect%7Cx")).hasSize(1);
          assertThat(titles(visitor, BY_MAGPIE + "&tagfilter=x")).isEmpty();
          assertThat(titles(visitor, BY_MAGPIE + "&deletedonly=1")).isEmpty();
          assertThat(titles(visitor, BY_MAGPIE + "&year=2025")).isEmpty();
          assertThat(titles(visitor, BY_MAGPIE + "&year=2026&month=1")).hasSize(3);
          assertThat(titles(visitor, BY_MAGPIE + "&month=12")).isEmpty();
          assertThat(titles(visitor, BY_MAGPIE + "&month=13&year=99999999")).hasSize(3);
          assertThat(titles(visitor, "action=feedcontributions&user=Nobody")).isEmpty();
          assertThat(titles(visitor, "action=feedcontributions&user=127.0.0.0/8")).isEmpty();
          assertThat(html(feed(visitor, BY_MAGPIE).getEntries().getLast()))
              .startsWith("<p>Magpie: ")
              .endsWith("</p>\n<hr />\n<div>one</div>");
        });
  }

  @EveryEngine
  void a_watchlist_is_for_its_owner_and_those_who_know_its_token(Database database) {
    WatchScene.run(
        database,
        scene -> {
          scene.watch("titles", "Reed bed|Mud flat");
          scene.edit(scene.magpie(), "Reed bed", "one");
          act(scene.magpie(), "edit", "title", "Reed bed", "text", "2", "summary", "/* A b */ <i>");
          scene.edit(scene.wren(), "Mud flat", "mud");
          assertThat(titles(scene.heron(), WATCHED)).containsExactly("Mud flat", "Reed bed");
          assertThat(titles(scene.heron(), WATCHED + "&allrev=1")).hasSize(3);
          assertThat(titles(scene.heron(), WATCHED + "&wlexcludeuser=Wren"))
              .containsExactly("Reed bed");
          assertThat(titles(scene.heron(), WATCHED + "&wltype=new&allrev=1&hours=100")).hasSize(2);
          assertThat(titles(scene.heron(), WATCHED + "&wlshow=minor")).isEmpty();
          SyndEntry edit = feed(scene.heron(), WATCHED + "&linktosections=1").getEntries().get(1);
          assertThat(edit.getLink()).endsWith("#A_b");
          assertThat(html(edit)).isEqualTo("/* A b */ &lt;i&gt; (Magpie)");
          String token =
              database.write(tx ->
                  WatchlistTokens.renew(
                      tx.sql(),
                      AccountTable.find(tx.sql(), "Heron").orElseThrow().id(),
                      new Random(1)));
          assertThat(titles(scene.visitor(), WATCHED + "&wlowner=Heron&wltoken=" + token))
              .containsExactly("Mud flat", "Reed bed");
          Stream.of("rss", "atom")
              .forEach(format -> {
                String query = WATCHED + "&feedformat=" + format;
                TestClient visitor = scene.visitor();
                assertThat(titles(visitor, query)).containsExactly("Error (notloggedin)");
                assertThat(titles(visitor, query + "&wlowner=Heron&wltoken=x"))
                    .containsExactly("Error (bad_wltoken)");
                assertThat(titles(visitor, query + "&wlowner=Nobody&wltoken=x"))
                    .containsExactly("Error (bad_wlowner)");
                assertThat(
                        titles(scene.heron(), query + "&wlshow=minor|!minor".replace("|", "%7C")))
                    .containsExactly("Error (show)");
                assertThat(titles(scene.heron(), query + "&wlshow=patrolled"))
                    .containsExactly("Error (permissiondenied)");
                assertThat(feed(visitor, query).getTitle()).contains("Error");
              });
        });
  }

  @EveryEngine
  void wrong_parameters_are_told_as_everywhere(Database database) {
    WatchScene.run(
        database,
        scene -> {
          TestClient visitor = scene.visitor();
          assertThat(code(visitor.get("action", "feedcontributions"))).isEqualTo("missingparam");
          assertThat(code(visitor.get("action", "feedrecentchanges", "feedformat", "x")))
              .isEqualTo("badvalue");
          assertThat(code(visitor.get("action", "feedrecentchanges", "target", "[[")))
              .isEqualTo("invalidtitle");
        });
  }
}
