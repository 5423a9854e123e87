package org.palimpsest.actionapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

/** Redirects, special pages and titles of other wikis in a page set, as a client sees them. */
final class PageSetTest {
  private static final Settings SETTINGS =
      Settings.defaults().with("interwikis", "wikipedia=https://en.wikipedia.org/wiki/$1");

  @EveryEngine
  void a_chain_of_redirects_is_followed_hop_by_hop(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("redirects=1&titles=third&indexpageids=1"))
        .isEqualTo(
            ("{\"batchcomplete\":true,\"query\":{\"normalized\":[{\"fromencoded\":false,\"from\":\"third\",\"to\":\"Third\"}],"
                 + "\"redirects\":[{\"from\":\"Third\",\"to\":\"Second\",\"tofragment\":\"Outer\"},{\"from\":\"Second\",\"to\":\"First\"},{\"from\":\"First\",\"to\":\"Fen\",\"tofragment\":\"Wet"
                 + " part\"}],"
                 + "\"pageids\":[\"%1$d\"],\"pages\":[{\"pageid\":%1$d,\"ns\":0,\"title\":\"Fen\"}]}}")
                .formatted(id(database, "Fen")));
    assertThat(query.apply("redirects=1&pageids=%d|%d".formatted(id(database, "Second"), 999)))
        .contains(
            "\"redirects\":[{\"from\":\"Second\",\"to\":\"First\"},{\"from\":\"First\",\"to\":\"Fen\",\"tofragment\":\"Wet"
                + " part\"}]")
        .contains("\"title\":\"Fen\"},{\"pageid\":999,\"missing\":true}]");
  }

  @EveryEngine
  void titles_that_lead_to_the_same_page_are_one_entry(Database database) {
    assertThat(query(database).apply("redirects=1&titles=Third|First|Fen"))
        .contains(
            "\"redirects\":[{\"from\":\"First\",\"to\":\"Fen\",\"tofragment\":\"Wet"
                + " part\"},{\"from\":\"Third\",\"to\":\"Second\",\"tofragment\":\"Outer\"},{\"from\":\"Second\",\"to\":\"First\"}]")
        .endsWith(
            "\"pages\":[{\"pageid\":%d,\"ns\":0,\"title\":\"Fen\"}]}}"
                .formatted(id(database, "Fen")));
  }

  @EveryEngine
  void redirects_that_go_round_lead_nowhere(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("redirects=1&titles=Day"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"query\":{\"redirects\":[{\"from\":\"Day\",\"to\":\"Night\"},{\"from\":\"Night\",\"to\":\"Day\"}]}}");
    assertThat(query.apply("redirects=1&titles=Self"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"query\":{\"redirects\":[{\"from\":\"Self\",\"to\":\"Self\",\"tofragment\":\"x\"}]}}");
  }

  @EveryEngine
  void a_redirect_to_what_is_no_page_leads_there(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("redirects=1&titles=Elsewhere&iwurl=1"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"query\":{\"interwiki\":[{\"title\":\"wikipedia:Foo"
                + " bar\",\"iw\":\"wikipedia\",\"url\":\"https://en.wikipedia.org/wiki/Foo_bar\"}],\"redirects\":[{\"from\":\"Elsewhere\",\"to\":\"wikipedia:Foo"
                + " bar\",\"tofragment\":\"frag\",\"tointerwiki\":\"wikipedia\"}]}}");
    assertThat(query.apply("redirects=1&titles=Gone|Version"))
        .contains(
            "\"pages\":[{\"ns\":0,\"title\":\"Nowhere\",\"missing\":true},{\"ns\":-1,\"title\":\"Special:Version\",\"special\":true}]");
  }

  @EveryEngine
  void nothing_is_followed_unless_asked_nor_from_revisions(Database database) {
    Function<String, String> query = query(database);
    long first = new Scene(database).page("First").latest();
    assertThat(query.apply("titles=First")).doesNotContain("redirects");
    assertThat(query.apply("redirects=1&errorformat=raw&revids=" + first))
        .contains(
            "\"warnings\":[{\"code\":\"redirectsandrevids\",\"key\":\"apiwarn-redirectsandrevids\",\"params\":[],\"module\":\"query\"}]")
        .contains("\"title\":\"First\"")
        .doesNotContain("\"redirects\":");
  }

  @EveryEngine
  void special_pages_are_called_by_their_usual_names(Database database) {
    assertThat(query(database).apply("titles=Special:contribs/Foo_x|special:nix|Media:foo.png"))
        .contains(
            "{\"fromencoded\":false,\"from\":\"Special:contribs/Foo_x\",\"to\":\"Special:Contributions/Foo"
                + " x\"}")
        .contains(
            "\"pages\":[{\"ns\":-2,\"title\":\"Media:Foo.png\",\"special\":true,\"missing\":true},"
                + "{\"ns\":-1,\"title\":\"Special:Nix\",\"special\":true,\"missing\":true},"
                + "{\"ns\":-1,\"title\":\"Special:Contributions/Foo x\",\"special\":true}]");
  }

  @EveryEngine
  void some_special_pages_lead_to_the_readers_own(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("titles=Special:MyPage")).doesNotContain("redirects");
    assertThat(query.apply("redirects=1&titles=Special:Mytalk/x|Special:MyPage"))
        .contains(
            "\"redirects\":[{\"from\":\"Special:MyTalk/x\",\"to\":\"User"
                + " talk:192.0.2.7/x\"},{\"from\":\"Special:MyPage\",\"to\":\"User:192.0.2.7\"}]")
        .endsWith(
            "\"pages\":[{\"ns\":2,\"title\":\"User:192.0.2.7\",\"missing\":true},{\"ns\":3,\"title\":\"User"
                + " talk:192.0.2.7/x\",\"missing\":true}]}}");
  }

  @EveryEngine
  void titles_of_other_wikis_come_once_with_address_if_asked(Database database) {
    assertThat(
            query(database)
                .apply("iwurl=1&titles=Wikipedia:Foo_b a\u00e9%23x|wikipedia:Foo b a\u00e9"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"query\":{\"normalized\":[{\"fromencoded\":false,\"from\":\"Wikipedia:Foo_b"
                + " a\u00e9#x\",\"to\":\"wikipedia:Foo b"
                + " a\u00e9\"}],\"interwiki\":[{\"title\":\"wikipedia:Foo b"
                + " a\u00e9\",\"iw\":\"wikipedia\",\"url\":\"https://en.wikipedia.org/wiki/Foo_b_a%C3%A9\"}]}}");
  }

  @EveryEngine
  void sentences_of_the_wiki_are_known_pages(Database database) {
    assertThat(
            query(database)
                .apply(
                    "titles=MediaWiki:Title-invalid-empty|MediaWiki:Title-invalid-empty/da|MediaWiki:Nothing"
                        + " of the kind|Title-invalid-empty"))
        .endsWith(
            "\"pages\":[{\"ns\":0,\"title\":\"Title-invalid-empty\",\"missing\":true},{\"ns\":8,\"title\":\"MediaWiki:Nothing"
                + " of the kind\",\"missing\":true},"
                + "{\"ns\":8,\"title\":\"MediaWiki:Title-invalid-empty/da\",\"missing\":true,\"known\":true},"
                + "{\"ns\":8,\"title\":\"MediaWiki:Title-invalid-empty\",\"missing\":true,\"known\":true}]}}");
  }

  @EveryEngine
  void variants_of_a_language_without_any_change_nothing(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("titles=Fen&converttitles=1")).isEqualTo(query.apply("titles=Fen"));
  }

  private static Function<String, String> query(Database database) {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada");
    scene.edit("Fen", ada, "wet");
    scene.edit("First", ada, "#REDIRECT [[Fen#Wet part]]");
    scene.edit("Second", ada, "#REDIRECT [[First]]");
    scene.edit("Third", ada, "#REDIRECT [[Second#Outer]]");
    scene.edit("Day", ada, "#REDIRECT [[Night]]");
    scene.edit("Night", ada, "#REDIRECT [[Day]]");
    scene.edit("Self", ada, "#REDIRECT [[Self#x]]");
    scene.edit("Elsewhere", ada, "#REDIRECT [[wikipedia:Foo bar#frag]]");
    scene.edit("Gone", ada, "#REDIRECT [[Nowhere]]");
    scene.edit("Version", ada, "#REDIRECT [[Special:Version]]");
    ApiWiki wiki = ApiWiki.over(database, SETTINGS, List.of(), List.of());
    return query ->
        wiki.text(
            "action=query&format=json&formatversion=2&"
                + query.replace(" ", "%20").replace("\u00e9", "%C3%A9"));
  }

  private static long id(Database database, String title) {
    return new Scene(database).page(title).id();
  }
}
