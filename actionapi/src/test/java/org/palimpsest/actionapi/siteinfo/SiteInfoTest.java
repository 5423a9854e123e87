package org.palimpsest.actionapi.siteinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.settings.Settings;
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
            "\"15\":{\"id\":15,\"case\":\"first-letter\",\"subpages\":\"\",\"canonical\":\"Category talk\",\"*\":\"Category talk\"}",
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
    assertThat(wiki(database).text(QUERY + "rightsinfo|skins|foo"))
        .contains(
            "\"warnings\":{\"siteinfo\":{\"*\":\"Unrecognized values for parameter \\\"siprop\\\": skins, foo\"}}",
            "\"rightsinfo\":{\"url\":\"\",\"text\":\"\"}");
  }

  @EveryEngine
  void the_other_properties_have_their_shapes(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY + "dbrepllag|extensions|fileextensions|interwikimap|restrictions"))
        .contains(
            "\"dbrepllag\":[{\"host\":\"\",\"lag\":0}],\"extensions\":[],\"fileextensions\":[{\"ext\":\"png\"}",
            "\"interwikimap\":[]",
            "\"restrictions\":{\"types\":[\"create\",\"edit\",\"move\",\"upload\"],\"levels\":[\"\",\"autoconfirmed\",\"sysop\"]");
    assertThat(wiki.text(QUERY + "languages|protocols&formatversion=2"))
        .contains(
            "\"languages\":[{\"code\":\"en\",\"bcp47\":\"en\",\"name\":\"English\"}]",
            "\"https://\"",
            "\"//\"]");
    assertThat(wiki.text(QUERY + "dbrepllag&sishowalldb=1"))
        .contains("\"code\":\"includeAllDenied\"");
    assertThat(wiki.text(QUERY)).isEqualTo("{\"batchcomplete\":\"\"}");
  }

  private static ApiWiki wiki(Database database) {
    return ApiWiki.over(
        database, Settings.defaults().change().siteName("Fenwiki").build(), List.of(), List.of());
  }
}
