package org.palimpsest.actionapi.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.user.PeopleWiki;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.setting.Settings;

final class OptionsActionTest {
  private static final String OPTIONS = "action=options";
  private static final String DONE = "{\"options\":\"success\"}";

  private static String change(PeopleWiki wiki, String query) {
    return wiki.post("Heron", TokenType.CSRF, OPTIONS + query);
  }

  private static Map<String, String> kept(Database database) {
    return database.read(sql -> OptionTable.of(sql, 1));
  }

  @EveryEngine
  void preferences_are_set_and_taken_back(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account("Heron");

    assertThat(
            change(
                wiki,
                "&change=hideminor=1|userjs-x=a=b|gender=male&optionname=userjs-y&optionvalue=1|2"))
        .isEqualTo(DONE);
    assertThat(kept(database))
        .isEqualTo(
            Map.of("hideminor", "1", "userjs-x", "a=b", "gender", "male", "userjs-y", "1|2"));
    assertThat(change(wiki, "&change=hideminor=0|userjs-x&optionname=gender")).isEqualTo(DONE);
    assertThat(kept(database)).isEqualTo(Map.of("userjs-y", "1|2"));
    assertThat(change(wiki, "&optionname=timecorrection&optionvalue=01:30")).isEqualTo(DONE);
    assertThat(kept(database)).containsEntry("timecorrection", "Offset|90");
  }

  @EveryEngine
  void what_cannot_be_set_is_told_and_the_rest_is_kept(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account("Heron");

    assertThat(change(wiki, "&errorformat=raw&change=nonesuch=1|rclimit=9999|hideminor=1"))
        .contains(
            "\"code\":\"validationfailed\",\"key\":\"apiwarn-validationfailed\",\"params\":[\"nonesuch\","
                + "{\"message\":{\"key\":\"apiwarn-validationfailed-badpref\",\"params\":[]}}]",
            "[\"rclimit\",{\"message\":{\"key\":\"htmlform-int-toohigh\",\"params\":[",
            "\"options\":\"success\"");
    assertThat(kept(database)).isEqualTo(Map.of("hideminor", "1"));
    for (Map.Entry<String, String> bad :
        List.of(
            Map.entry("skin=monobook", "htmlform-select-badoption"),
            Map.entry("language=xx-nope", "htmlform-select-badoption"),
            Map.entry("rclimit=some", "htmlform-float-invalid"),
            Map.entry("rclimit=1.5", "htmlform-int-invalid"),
            Map.entry("rcdays=0", "htmlform-int-toolow"),
            Map.entry("timecorrection=Offset|9999", "timezone-invalid"),
            Map.entry("realname=X", "apiwarn-validationfailed-cannotset"),
            Map.entry("watchrollback=1", "apiwarn-validationfailed-badpref"),
            Map.entry("disablemail=1", "apiwarn-validationfailed-badpref"),
            Map.entry("searchNs999=1", "apiwarn-validationfailed-badpref"),
            Map.entry("userjs-%C3%A9=x", "apiwarn-validationfailed-badchars"),
            Map.entry("userjs-" + "a".repeat(249) + "=x", "apiwarn-validationfailed-keytoolong"),
            Map.entry("nickname=" + "a".repeat(256), "badsiglength"),
            Map.entry("userjs-x=" + "a".repeat(65_531), "apiwarn-validationfailed-valuetoolong"))) {
      int equals = bad.getKey().indexOf('=');
      assertThat(
              change(
                  wiki,
                  "&errorformat=raw&optionname="
                      + bad.getKey().substring(0, equals)
                      + "&optionvalue="
                      + bad.getKey().substring(equals + 1)))
          .as(bad.getKey())
          .contains(bad.getValue(), "\"options\":\"success\"");
    }
    assertThat(kept(database)).isEqualTo(Map.of("hideminor", "1"));
    assertThat(change(wiki, "&optionname=userjs-x&optionvalue=" + "a".repeat(65_530)))
        .isEqualTo(DONE);
  }

  @EveryEngine
  void a_reset_takes_one_kind_or_all(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account("Heron");
    String some = "&change=hideminor=1|userjs-x=1";
    change(wiki, some);
    database.write(tx -> {
      OptionTable.set(tx.sql(), 1, "gone", "1");
      return true;
    });

    assertThat(change(wiki, "&reset=1&resetkinds=userjs")).isEqualTo(DONE);
    assertThat(kept(database)).isEqualTo(Map.of("hideminor", "1", "gone", "1"));
    assertThat(change(wiki, "&reset=1&resetkinds=unused|special&change=userjs-y=2"))
        .isEqualTo(DONE);
    assertThat(kept(database)).isEqualTo(Map.of("hideminor", "1", "userjs-y", "2"));
    assertThat(change(wiki, "&reset=1")).isEqualTo(DONE);
    assertThat(kept(database)).isEmpty();
  }

  @EveryEngine
  void what_is_not_a_change_is_refused(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    long id = wiki.account("Heron");
    wiki.botPassword(id, "Heron", "app", Grant.EDITPAGE);

    assertThat(change(wiki, "")).contains("\"code\":\"nochanges\"");
    assertThat(change(wiki, "&resetkinds=userjs")).contains("\"code\":\"nochanges\"");
    assertThat(change(wiki, "&optionvalue=1")).contains("\"code\":\"nooptionname\"");
    assertThat(wiki.post(PeopleWiki.STRANGER, TokenType.CSRF, OPTIONS + "&optionvalue=1"))
        .contains("\"code\":\"notloggedin\"");
    assertThat(wiki.post("Heron@app", TokenType.CSRF, OPTIONS + "&change=skin=vector"))
        .contains("\"code\":\"permissiondenied\"");
  }

  @EveryEngine
  void temporary_accounts_have_no_preferences(Database database) {
    PeopleWiki wiki =
        new PeopleWiki(database, Settings.defaults().with("temporary-accounts", true));
    wiki.account("~2026-1");

    assertThat(wiki.post("~2026-1", TokenType.CSRF, OPTIONS + "&change=hideminor=1"))
        .contains("\"code\":\"notloggedin\"");
    assertThat(wiki.get("~2026-1", "action=query&meta=userinfo&uiprop=groups"))
        .contains("\"name\":\"~2026-1\",\"temp\":true,\"groups\":[\"*\",\"temp\"]}");
  }
}
