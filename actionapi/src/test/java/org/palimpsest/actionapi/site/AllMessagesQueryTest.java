package org.palimpsest.actionapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

final class AllMessagesQueryTest {
  private static final String QUERY = "action=query&meta=allmessages&formatversion=2&";

  @EveryEngine
  void messages_are_named_in_the_order_in_which_they_are_asked_for(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "ammessages=Mainpage|january|nosuch"))
        .contains(
            "\"allmessages\":[{\"name\":\"Mainpage\",\"normalizedname\":\"mainpage\",\"content\":\"Main Page\"},"
                + "{\"name\":\"january\",\"normalizedname\":\"january\",\"content\":\"January\"},"
                + "{\"name\":\"nosuch\",\"normalizedname\":\"nosuch\",\"missing\":true}]");
    assertThat(wiki.text("action=query&meta=allmessages&ammessages=january|nosuch"))
        .contains(
            "{\"name\":\"january\",\"normalizedname\":\"january\",\"*\":\"January\"}",
            "{\"name\":\"nosuch\",\"normalizedname\":\"nosuch\",\"missing\":\"\"}");
    assertThat(wiki.text(QUERY + "ammessages=")).contains("\"allmessages\":[]");
  }

  @EveryEngine
  void months_and_days_are_known_in_any_language(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "ammessages=march|monday|mar|mon&amlang=de"))
        .contains("\"März\"", "\"Montag\"", "\"Mär\"", "\"Mo\"");
    assertThat(wiki.text(QUERY + "ammessages=march|march-gen&amlang=ru"))
        .contains("\"март\"", "\"марта\"");
    assertThat(wiki.text(QUERY + "ammessages=may|may_long|march/fr"))
        .contains("\"content\":\"May\"},{\"name\":\"may_long\"", "\"content\":\"mars\"");
    assertThat(wiki.text(QUERY + "ammessages=march&amlang=xx-yy")).contains("\"March\"");
    assertThat(wiki.text(QUERY + "ammessages=march&uselang=da")).contains("\"marts\"");
  }

  @EveryEngine
  void a_page_of_the_wiki_takes_the_place_of_the_words(Database database) {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada", "sysop");
    write(scene, ada, "Mainpage", "The Fen");
    write(scene, ada, "Mainpage/da", "Mosen");
    write(scene, ada, "Ours", "only ours");
    ApiWiki wiki = wiki(database);
    String changed =
        "{\"name\":\"mainpage\",\"normalizedname\":\"mainpage\",\"content\":\"The Fen\",\"default\":\"Main Page\"}";
    assertThat(wiki.text(QUERY + "ammessages=mainpage|january&amprop=default"))
        .contains(
            changed,
            "{\"name\":\"january\",\"normalizedname\":\"january\",\"content\":\"January\"}");
    assertThat(wiki.text(QUERY + "ammessages=mainpage&amlang=da")).contains("\"Mosen\"");
    assertThat(wiki.text(QUERY + "ammessages=ours&amprop=default"))
        .contains("\"content\":\"only ours\",\"defaultmissing\":true");
    assertThat(wiki.text(QUERY + "amcustomised=modified"))
        .contains(
            "\"allmessages\":[{\"name\":\"mainpage\",\"normalizedname\":\"mainpage\",\"customised\":true,\"content\":\"The Fen\"}]");
    assertThat(wiki.text(QUERY + "amcustomised=unmodified&amprefix=mainpage"))
        .contains("\"mainpage-description\"")
        .doesNotContain("\"mainpage\"", "customised");
    assertThat(wiki.text(QUERY + "amincludelocal=1&amfilter=our"))
        .contains("{\"name\":\"ours\",\"normalizedname\":\"ours\",\"content\":\"only ours\"}");
    assertThat(wiki.text(QUERY + "amfilter=ours")).doesNotContain("\"name\":\"ours\"");
    assertThat(wiki.text("action=query&meta=siteinfo&formatversion=2"))
        .contains("\"mainpage\":\"The Fen\",\"base\":\"http://wiki.example/wiki/The_Fen\"");
  }

  @EveryEngine
  void words_of_a_nearer_language_win_over_pages_of_a_farther_one(Database database) {
    Scene scene = new Scene(database);
    write(scene, scene.account("Ada", "sysop"), "January", "First month");
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "ammessages=january")).contains("\"First month\"");
    assertThat(wiki.text(QUERY + "ammessages=january&amlang=de")).contains("\"Januar\"");
    assertThat(wiki.text(QUERY + "ammessages=january&amlang=xx")).contains("\"First month\"");
  }

  @EveryEngine
  void keys_can_be_chosen_by_prefix_part_and_range(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "amprefix=group-sys&amnocontent=1"))
        .contains(
            "\"allmessages\":[{\"name\":\"group-sysop\",\"normalizedname\":\"group-sysop\"},{\"name\":\"group-sysop-member\",\"normalizedname\":\"group-sysop-member\"}]");
    assertThat(wiki.text(QUERY + "ammessages=*|x&amfilter=anuary&amnocontent=1"))
        .contains("\"january\"", "\"january-gen\"")
        .doesNotContain("february");
    assertThat(wiki.text(QUERY + "amfrom=jun&amto=june&amnocontent=1"))
        .contains(
            "\"allmessages\":[{\"name\":\"jun\",\"normalizedname\":\"jun\"},{\"name\":\"june\",\"normalizedname\":\"june\"}]");
    assertThat(wiki.text(QUERY + "amfrom=nosuch")).contains("\"allmessages\":[]");
  }

  @EveryEngine
  void places_are_written_as_wikitext_has_them_and_can_be_filled(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "ammessages=revertpage|days"))
        .contains(
            "\"Reverted {{PLURAL:$7|edit|edits}} by [[Special:Contributions/$2|$2]] ([[User talk:$2|talk]]) to last revision by [[User:$1|$1]]\"",
            "\"{{PLURAL:$1|$1 day|$1 days}}\"");
    assertThat(wiki.text(QUERY + "ammessages=parentheses|days&amargs=3"))
        .contains("\"(3)\"", "\"{{PLURAL:3|3 day|3 days}}\"");
    assertThat(wiki.text(QUERY + "ammessages=days&amargs=3&amenableparser=1"))
        .contains("\"3 days\"");
    assertThat(wiki.text(QUERY + "ammessages=days&amenableparser=1&amtitle=a%5Bb"))
        .contains("\"code\":\"invalidtitle\"");
  }

  private static void write(Scene scene, Performer author, String name, String text) {
    scene.edit(new Title(Namespace.MEDIAWIKI, name), author, text);
  }

  private static ApiWiki wiki(Database database) {
    return ApiWiki.over(database, Settings.defaults(), List.of(), List.of());
  }
}
