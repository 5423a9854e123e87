package org.palimpsest.actionapi.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.rights.GroupChanges;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.GivenBlock;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.store.user.TalkNoticeTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.setting.Settings;

final class UserInfoQueryTest {
  private static final String PLAIN = "action=query&meta=userinfo";
  private static final String INFO = PLAIN + "&uiprop=";

  @EveryEngine
  void a_stranger_is_an_address_with_the_rights_of_everybody(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);

    assertThat(wiki.get(PeopleWiki.STRANGER, PLAIN, Map.of()))
        .contains("\"userinfo\":{\"id\":0,\"name\":\"192.0.2.7\",\"anon\":\"\"}");
    assertThat(
            wiki.get(
                PeopleWiki.STRANGER,
                INFO + "groups|groupmemberships|implicitgroups|rights|changeablegroups"))
        .contains(
            "\"groups\":[\"*\"],\"groupmemberships\":[],\"implicitgroups\":[\"*\"],"
                + "\"rights\":[\"createaccount\",\"read\",\"edit\",\"createpage\",\"createtalk\","
                + "\"viewmyprivateinfo\",\"editmyprivateinfo\",\"editmyoptions\"],"
                + "\"changeablegroups\":{\"add\":[],\"remove\":[],\"add-self\":[],\"remove-self\":[]}");
    assertThat(
            wiki.get(
                PeopleWiki.STRANGER,
                INFO
                    + "registrationdate|latestcontrib|unreadcount|email|realname|editcount|centralids|cancreateaccount|hasmsg"))
        .contains(
            "\"anon\":true,\"messages\":false,\"editcount\":0,\"realname\":\"\",\"email\":\"\","
                + "\"unreadcount\":0,\"centralids\":{\"local\":0},"
                + "\"attachedlocal\":{\"local\":false},\"cancreateaccount\":true}");
  }

  @EveryEngine
  void an_account_is_told_about_itself(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    long id = wiki.account("Heron", "bureaucrat", "sysop");
    Title page = new Title(0, "Reed_bed");
    wiki.write(sql -> {
      GroupTable.add(sql, id, "bot", ApiWiki.NOW.plusSeconds(60));
      GroupTable.add(sql, id, "suppress", ApiWiki.NOW);
      TalkNoticeTable.note(sql, "Heron", 5);
      WatchTable.watch(sql, id, page, null);
      WatchTable.notifyWatchers(sql, page, 0, ApiWiki.NOW);
    });

    assertThat(wiki.get("Heron", INFO + "hasmsg|groups|groupmemberships|implicitgroups"))
        .contains(
            "{\"id\":1,\"name\":\"Heron\",\"messages\":true,"
                + "\"groups\":[\"bot\",\"bureaucrat\",\"sysop\",\"*\",\"user\",\"autoconfirmed\"],"
                + "\"groupmemberships\":[{\"group\":\"bot\",\"expiry\":\"2026-11-21T20:01:00Z\"},"
                + "{\"group\":\"bureaucrat\",\"expiry\":\"infinity\"},"
                + "{\"group\":\"sysop\",\"expiry\":\"infinity\"}],"
                + "\"implicitgroups\":[\"*\",\"user\",\"autoconfirmed\"]}");
    assertThat(wiki.get("Heron", INFO + "changeablegroups|ratelimits|registrationdate|unreadcount"))
        .contains(
            "{\"add\":[\"bot\",\"sysop\",\"interface-admin\",\"bureaucrat\",\"suppress\"],"
                + "\"remove\":[\"bot\",\"sysop\",\"interface-admin\",\"bureaucrat\",\"suppress\"],"
                + "\"add-self\":[],\"remove-self\":[]}",
            "\"ratelimits\":{}",
            "\"registrationdate\":\"2026-11-21T20:00:00Z\",\"unreadcount\":1}");
    assertThat(wiki.get("Heron", INFO + "centralids&uiattachedwiki=palimpsest"))
        .contains(
            "\"centralids\":{\"local\":1},\"attachedlocal\":{\"local\":true},"
                + "\"attachedwiki\":{\"local\":true}}");
    assertThat(wiki.get("Heron", INFO + "centralids&uiattachedwiki=elsewhere"))
        .contains("\"attachedwiki\":{\"local\":false}}");
  }

  @EveryEngine
  void everything_comes_in_the_order_that_clients_know(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account("Heron");
    wiki.block("Heron", false, null);

    assertThat(wiki.get("Heron", INFO + "*"))
        .containsSubsequence(
            "\"id\":",
            "\"name\":",
            "\"blockid\":",
            "\"messages\":",
            "\"groups\":",
            "\"groupmemberships\":",
            "\"implicitgroups\":",
            "\"rights\":",
            "\"changeablegroups\":",
            "\"options\":",
            "\"editcount\":",
            "\"ratelimits\":",
            "\"theoreticalratelimits\":",
            "\"realname\":",
            "\"email\":",
            "\"registrationdate\":",
            "\"acceptlang\":",
            "\"unreadcount\":",
            "\"centralids\":",
            "\"attachedlocal\":",
            "\"cancreateaccount\":false,\"cancreateaccounterror\":["
                + "{\"message\":\"apierror-blocked\",\"params\":[],\"code\":\"blocked\","
                + "\"type\":\"error\"}]}");
  }

  @EveryEngine
  void preferences_that_are_set_come_before_the_defaults_of_the_rest(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    long id = wiki.account("Heron");
    wiki.write(sql -> {
      OptionTable.set(sql, id, "userjs-nest", "reed");
      OptionTable.set(sql, id, "hideminor", "1");
    });

    assertThat(wiki.get("Heron", INFO + "options"))
        .contains(
            "\"options\":{\"hideminor\":\"1\",\"userjs-nest\":\"reed\",\"vector-limited-width\":1,",
            "\"search-match-redirect\":true,",
            "\"searchNs15\":0}")
        .doesNotContain("\"hideminor\":0");
    assertThat(wiki.get(PeopleWiki.STRANGER, INFO + "options", Map.of()))
        .contains(
            "\"options\":{\"vector-limited-width\":1,",
            "\"hideminor\":0,",
            "\"language\":\"en\"",
            "\"search-match-redirect\":true,");
  }

  @EveryEngine
  void the_browsers_languages_come_the_most_wanted_first(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);

    assertThat(
            wiki.get(
                PeopleWiki.STRANGER,
                INFO + "acceptlang&formatversion=2",
                Map.of("Accept-Language", "da;q=0, en-GB;q=0.70, *;q=0.1, fr, x;q=1.000")))
        .contains(
            "\"acceptlang\":[{\"q\":1,\"code\":\"fr\"},{\"q\":1,\"code\":\"x\"},"
                + "{\"q\":0.7,\"code\":\"en-gb\"},{\"q\":0.1,\"code\":\"*\"}]");
    assertThat(
            wiki.get(
                PeopleWiki.STRANGER, INFO + "acceptlang", Map.of("Accept-Language", "da;q=0.5")))
        .contains("\"acceptlang\":[{\"q\":0.5,\"*\":\"da\"}]");
    assertThat(wiki.get(PeopleWiki.STRANGER, INFO + "acceptlang")).contains("\"acceptlang\":[]");
  }

  @EveryEngine
  void groups_can_be_changeable_by_the_members_of_others(Database database) {
    GroupSet groups =
        GroupSet.standard()
            .with("sysop", new GroupChanges(List.of("bot"), List.of("*"), List.of(), List.of()))
            .with("user", new GroupChanges(List.of(), List.of(), List.of("bot"), List.of("bot")));
    PeopleWiki wiki = new PeopleWiki(database, Settings.defaults().with(groups));
    wiki.account("Heron", "sysop");

    assertThat(wiki.get("Heron", INFO + "changeablegroups"))
        .contains(
            "{\"add\":[\"bot\"],"
                + "\"remove\":[\"bot\",\"sysop\",\"interface-admin\",\"bureaucrat\",\"suppress\"],"
                + "\"add-self\":[\"bot\"],\"remove-self\":[\"bot\"]}");
  }

  @EveryEngine
  void the_limits_are_those_of_the_caller(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account("Heron", "sysop");

    assertThat(wiki.get(PeopleWiki.STRANGER, INFO + "ratelimits"))
        .contains("\"ratelimits\":{\"edit\":{\"ip\":{\"hits\":8,\"seconds\":60}},\"upload\":");
    assertThat(wiki.get("Heron", INFO + "theoreticalratelimits"))
        .contains("\"rollback\":{\"user\":{\"hits\":10,\"seconds\":60}}");
  }

  @EveryEngine
  void a_bot_password_shows_the_rights_that_it_lends(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    long id = wiki.account("Heron", "sysop");
    wiki.botPassword(id, "Heron", "app", Grant.ROLLBACK);

    assertThat(wiki.get("Heron@app", INFO + "groups|rights|email|realname"))
        .contains(
            "\"groups\":[\"sysop\",\"*\",\"user\",\"autoconfirmed\"],"
                + "\"rights\":[\"autopatrol\",\"rollback\",\"unwatchedpages\",\"autoconfirmed\","
                + "\"editsemiprotected\",\"ipblock-exempt\",\"read\"]}");
  }

  @EveryEngine
  void somebody_blocked_is_told_by_whom_and_why(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    long id = wiki.account("Admin");
    wiki.write(sql ->
        BlockTable.insert(
            sql,
            GivenBlock.ofAddresses("192.0.2.0/24")
                .until(ApiWiki.NOW.plusSeconds(3600))
                .anonymousOnly()
                .noCreate()
                .by(ActorTable.findOrCreate(sql, id, "Admin").id(), ApiWiki.NOW),
            Set.of()));

    assertThat(wiki.get(PeopleWiki.STRANGER, INFO + "blockinfo|cancreateaccount"))
        .contains(
            "\"anon\":true,\"blockid\":1,\"blockedby\":\"Admin\",\"blockedbyid\":1,"
                + "\"blockreason\":\"spam\",\"blockedtimestamp\":\"2026-11-21T20:00:00Z\","
                + "\"blockexpiry\":\"2026-11-21T21:00:00Z\",\"blockpartial\":false,"
                + "\"blocknocreate\":true,\"blockanononly\":true,\"blockemail\":false,"
                + "\"blockowntalk\":false,"
                + "\"blockedtimestampformatted\":\"20:00, 21 November 2026\","
                + "\"blockexpiryformatted\":\"21:00, 21 November 2026\","
                + "\"blockexpiryrelative\":\"21:00, 21 November 2026\","
                + "\"cancreateaccount\":false,\"cancreateaccounterror\":["
                + "{\"message\":\"apierror-blocked\",\"params\":[],\"code\":\"blocked\","
                + "\"type\":\"error\"}]}");
    assertThat(wiki.get("Admin", INFO + "blockinfo"))
        .contains("\"userinfo\":{\"id\":1,\"name\":\"Admin\"}");
  }

  @EveryEngine
  void what_is_not_known_is_said_so(Database database) {
    assertThat(new PeopleWiki(database).get(PeopleWiki.STRANGER, INFO + "groups|shoesize"))
        .contains("Unrecognized value for parameter \\\"uiprop\\\": shoesize", "\"groups\":[");
  }
}
