package org.palimpsest.actionapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.model.rights.GroupChanges;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

final class SiteInfoTest {
  private static final String QUERY = "action=query&meta=siteinfo&siprop=";

  @EveryEngine
  void clients_find_the_version_and_the_addresses(Database database) {
    String general = wiki(database).text("action=query&meta=siteinfo&formatversion=2");
    assertThat(general)
        .containsPattern("\"generator\":\"MediaWiki 1\\.43\\.\\d+[ \"]")
        .contains(
            "\"sitename\":\"Fenwiki\"",
            "\"base\":\"http://wiki.example/wiki/Main_Page\"",
            "\"server\":\"http://wiki.example\",\"servername\":\"wiki.example\"",
            "\"articlepath\":\"/wiki/$1\",\"scriptpath\":\"/w\",\"script\":\"/w/index.php\"",
            "\"phpversion\":\"n/a\",\"phpsapi\":\"n/a\",\"dbtype\":\""
                + (database.engine() == Engine.SQLITE ? "sqlite" : "postgres")
                + "\",\"dbversion\":\"",
            "\"galleryoptions\":{\"imagesPerRow\":0,\"imageWidth\":120,",
            "\"case\":\"first-letter\",\"lang\":\"en\",\"fallback\":[],\"rtl\":false",
            "\"readonly\":false,\"writeapi\":true,\"maxarticlesize\":2097152",
            "\"time\":\"2026-11-21T20:00:00Z\"",
            "\"thumblimits\":{\"0\":120,",
            "\"magiclinks\":{\"ISBN\":false,\"PMID\":false,\"RFC\":false}");
  }

  @EveryEngine
  void the_old_version_has_arrays_where_old_clients_expect_them(Database database) {
    assertThat(wiki(database).text("action=query&meta=siteinfo"))
        .contains("\"thumblimits\":[120,", "\"imagelimits\":[{\"width\":320,", "\"magiclinks\":[]")
        .contains("\"variantarticlepath\":false")
        .doesNotContain("\"readonly\"");
  }

  @EveryEngine
  void namespaces_are_keyed_by_id(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "namespaces&formatversion=2"))
        .contains(
            "\"namespaces\":{\"-2\":{\"id\":-2,\"case\":\"first-letter\",\"name\":\"Media\",\"subpages\":false,\"canonical\":\"Media\",\"content\":false,\"nonincludable\":false}",
            "\"0\":{\"id\":0,\"case\":\"first-letter\",\"name\":\"\",\"subpages\":false,\"content\":true,\"nonincludable\":false}",
            "\"4\":{\"id\":4,\"case\":\"first-letter\",\"name\":\"Fenwiki\",\"subpages\":true,\"canonical\":\"Project\"",
            "\"namespaceprotection\":\"editinterface\"");
    assertThat(wiki.text(QUERY + "namespaces|namespacealiases"))
        .contains(
            "\"15\":{\"id\":15,\"case\":\"first-letter\",\"subpages\":\"\",\"canonical\":\"Category"
                + " talk\",\"*\":\"Category talk\"}",
            "\"namespacealiases\":[{\"id\":6,\"*\":\"Image\"},{\"id\":7,\"*\":\"Image talk\"}]");
  }

  @EveryEngine
  void statistics_count_what_there_is(Database database) {
    Scene scene = new Scene(database);
    scene.edit("Fen", scene.account("Ada", "sysop"), "wet [[x]]");
    scene.edit("Fen", scene.visitor("192.0.2.1"), "wetter [[x]]");
    assertThat(wiki(database).text(QUERY + "statistics"))
        .contains("\"pages\":1,", "\"edits\":2,", "\"activeusers\":1,\"admins\":1,");
  }

  @EveryEngine
  void groups_have_their_rights_and_on_demand_their_sizes(Database database) {
    Scene scene = new Scene(database);
    scene.account("Ada", "sysop");
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "usergroups"))
        .contains(
            "{\"name\":\"autoconfirmed\",\"rights\":[\"autoconfirmed\",\"editsemiprotected\"]}")
        .doesNotContain("number");
    assertThat(wiki.text(QUERY + "usergroups&sinumberingroup=1"))
        .containsPattern("\"name\":\"sysop\",[^}]*\"number\":1}")
        .containsPattern("\"name\":\"bureaucrat\",[^}]*\"number\":0}")
        .containsPattern("\"name\":\"user\",[^}]*\"number\":\\d+}")
        .contains(
            "{\"name\":\"autoconfirmed\",\"rights\":[\"autoconfirmed\",\"editsemiprotected\"]}");
  }

  @EveryEngine
  void unknown_properties_are_warned_of_in_the_words_that_clients_look_for(Database database) {
    assertThat(wiki(database).text(QUERY + "rightsinfo|bar|foo"))
        .contains(
            "\"warnings\":{\"siteinfo\":{\"*\":\"Unrecognized values for parameter \\\"siprop\\\":"
                + " bar, foo\"}}",
            "\"rightsinfo\":{\"url\":\"\",\"text\":\"\"}");
  }

  @EveryEngine
  void the_other_properties_have_their_shapes(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "dbrepllag|extensions|fileextensions|interwikimap|restrictions"))
        .contains(
            "\"dbrepllag\":[{\"host\":\"\",\"lag\":-1}],\"extensions\":[],\"fileextensions\":[{\"ext\":\"png\"}",
            "\"interwikimap\":[]",
            "\"restrictions\":{\"types\":[\"create\",\"edit\",\"move\",\"upload\"],\"levels\":[\"\",\"autoconfirmed\",\"sysop\"]");
    assertThat(wiki.text(QUERY + "languages|protocols&formatversion=2"))
        .contains(
            "\"languages\":[{\"code\":\"af\",\"bcp47\":\"af\",\"name\":\"Afrikaans\"}",
            "{\"code\":\"en\",\"bcp47\":\"en\",\"name\":\"English\"}",
            "\"https://\"",
            "\"//\"]");
    assertThat(wiki.text(QUERY + "dbrepllag&sishowalldb=1"))
        .contains("\"code\":\"includeAllDenied\"");
    assertThat(wiki.text(QUERY)).isEqualTo("{\"batchcomplete\":\"\"}");
  }

  @EveryEngine
  void everything_else_that_clients_know_has_its_shape(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(
            wiki.text(
                QUERY
                    + "autopromote|autopromoteonce|autocreatetempuser|libraries|clientlibraries|skins&formatversion=2"))
        .contains(
            "\"autopromote\":{\"autoconfirmed\":{\"operand\":\"&\",\"0\":{\"condname\":\"APCOND_EDITCOUNT\",\"params\":[0]},\"1\":{\"condname\":\"APCOND_AGE\",\"params\":[0]}}}",
            "\"autopromoteonce\":{\"onEdit\":[]}",
            "\"autocreatetempuser\":{\"enabled\":false}",
            "\"libraries\":[{\"name\":\"caffeine\",\"version\":\"3.3.1\"}]",
            "\"clientlibraries\":[]",
            "\"skins\":[{\"code\":\"vector\",\"default\":true,\"name\":\"Palimpsest\"}]");
    assertThat(
            wiki.text(
                QUERY
                    + "extensiontags|showhooks|uploaddialog|copyuploaddomains|languagevariants&formatversion=2"))
        .contains(
            "\"extensiontags\":[\"<pre>\",\"<nowiki>\"",
            "\"showhooks\":[]",
            "\"uploaddialog\":{\"fields\":{\"description\":true,\"date\":false,\"categories\":false}",
            "\"copyuploaddomains\":[]",
            "\"languagevariants\":{}");
  }

  @EveryEngine
  void special_pages_have_their_usual_name_first(Database database) {
    assertThat(wiki(database).text(QUERY + "specialpagealiases"))
        .contains("{\"realname\":\"Contributions\",\"aliases\":[\"Contributions\",\"Contribs\"]}");
  }

  @EveryEngine
  void what_does_not_fit_into_one_answer_comes_in_the_next(Database database) {
    ApiWiki wiki =
        ApiWiki.over(
            database, Settings.defaults().with("max-result-bytes", 2000), List.of(), List.of());
    assertThat(wiki.text(QUERY + "namespacealiases|magicwords|dbrepllag&formatversion=2"))
        .contains("\"continue\":{\"siprop\":\"magicwords|dbrepllag\"", "\"namespacealiases\"")
        .doesNotContain("\"magicwords\":", "\"dbrepllag\":");
    assertThat(wiki.text("action=query&meta=languageinfo&liprop=code|name&formatversion=2"))
        .containsPattern("\"continue\":\\{\"licontinue\":\"[a-z-]+\"");
    assertThat(wiki.text("action=query&meta=allmessages&formatversion=2"))
        .containsPattern("\"continue\":\\{\"amfrom\":\"[a-z-]+\"");
  }

  @EveryEngine
  void groups_that_may_change_others_say_so(Database database) {
    GroupSet groups =
        GroupSet.standard()
            .with(
                "bureaucrat",
                new GroupChanges(
                    List.of("sysop", "bot"), List.of("bot"), List.of(), List.of("bureaucrat")));
    Settings settings = Settings.defaults().with(groups).with("temporary-accounts", true);
    ApiWiki wiki = ApiWiki.over(database, settings, List.of(), List.of());
    assertThat(wiki.text(QUERY + "usergroups|autocreatetempuser&formatversion=2"))
        .contains(
            "\"renameuser\"],\"add\":[\"bot\",\"sysop\"],\"remove\":[\"bot\"],\"remove-self\":[\"bureaucrat\"]}",
            "\"autocreatetempuser\":{\"enabled\":true,\"matchPatterns\":[\"~$1\"]}");
  }

  @EveryEngine
  void preferences_have_their_usual_values(Database database) {
    ApiWiki wiki = wiki(database);
    for (String version : List.of("1", "2")) {
      assertThat(wiki.text(QUERY + "defaultoptions&formatversion=" + version))
          .contains(
              "\"defaultoptions\":{",
              "\"gender\":\"unknown\"",
              "\"search-match-redirect\":true",
              "\"searchNs0\":1");
    }
  }

  @EveryEngine
  void words_of_wikitext_are_told_by_kind(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "magicwords&formatversion=2"))
        .contains(
            "{\"name\":\"!\",\"aliases\":[\"!\"],\"case-sensitive\":true}",
            "{\"name\":\"redirect\",\"aliases\":[\"#REDIRECT\"],\"case-sensitive\":false}",
            "{\"name\":\"img_framed\",\"aliases\":[\"frame\",\"framed\",\"enframed\"],\"case-sensitive\":true}");
    assertThat(wiki.text(QUERY + "magicwords"))
        .contains("{\"name\":\"redirect\",\"aliases\":[\"#REDIRECT\"]}");
    assertThat(wiki.text(QUERY + "variables|functionhooks|doubleunderscores"))
        .containsPattern("\"variables\":\\[\"!\",[^]]*\"pagename\"[^]]*]")
        .containsPattern("\"functionhooks\":\\[[^]]*\"lc\"[^]]*]")
        .containsPattern("\"doubleunderscores\":\\[[^]]*\"notoc\"[^]]*]");
  }

  @EveryEngine
  void wikis_of_a_language_are_told_apart_from_other_wikis(Database database) {
    ApiWiki wiki =
        ApiWiki.over(
            database,
            Settings.defaults()
                .with("interwikis", "da=https://da.example/wiki/$1 fens=https://fens.example/$1"),
            List.of(),
            List.of());
    String fens = "{\"prefix\":\"fens\",\"url\":\"https://fens.example/$1\",\"protorel\":false}";
    String danish =
        "{\"prefix\":\"da\",\"language\":\"%s\",\"bcp47\":\"da\",\"url\":\"https://da.example/wiki/$1\",\"protorel\":false}";
    assertThat(wiki.text(QUERY + "interwikimap&formatversion=2"))
        .contains("\"interwikimap\":[" + danish.formatted("dansk") + "," + fens + "]");
    assertThat(wiki.text(QUERY + "interwikimap&formatversion=2&siinlanguagecode=fr"))
        .contains(danish.formatted("danois"));
    assertThat(wiki.text(QUERY + "interwikimap&sifilteriw=local")).contains("\"interwikimap\":[]");
    assertThat(wiki.text(QUERY + "interwikimap&sifilteriw=!local&formatversion=2")).contains(fens);
  }

  @EveryEngine
  void files_come_from_the_wiki_itself(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text("action=query&meta=filerepoinfo&formatversion=2"))
        .contains(
            "\"repos\":[{\"name\":\"local\",\"displayname\":\"Fenwiki\",\"rootUrl\":\"/w/images\",\"local\":true,\"url\":\"/w/images\",\"thumbUrl\":\"/w/images/thumb\",\"initialCapital\":true,\"scriptDirUrl\":\"/w\",\"canUpload\":true}]");
    assertThat(wiki.text("action=query&meta=filerepoinfo&friprop=local|name"))
        .contains("\"repos\":[{\"name\":\"local\",\"local\":\"\"}]");
  }

  private static ApiWiki wiki(Database database) {
    return ApiWiki.over(
        database, Settings.defaults().with("name", "Fenwiki"), List.of(), List.of());
  }
}
