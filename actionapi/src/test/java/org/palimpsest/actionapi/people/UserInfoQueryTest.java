package org.palimpsest.actionapi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.model.people.Actor;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.account.ActorTable;
import org.palimpsest.store.account.GroupTable;
import org.palimpsest.store.moderation.AddressRange;
import org.palimpsest.store.moderation.BlockRow;
import org.palimpsest.store.moderation.BlockTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.TalkNoticeTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.accounts.Restrictions;

final class UserInfoQueryTest {
  private static final String INFO = "action=query&meta=userinfo&formatversion=2&uiprop=";
  private static final String SECRET = "0123456789abcdefghijklmnopqrstuv";

  @EveryEngine
  void a_stranger_is_an_address_with_the_rights_of_everybody(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.get("action=query&meta=userinfo"))
          .contains("\"userinfo\":{\"id\":0,\"name\":\"192.0.2.7\",\"anon\":\"\"}");
      assertThat(
              client.get(INFO + "groups|groupmemberships|implicitgroups|rights|changeablegroups"))
          .contains(
              "\"groups\":[\"*\"],\"groupmemberships\":[],\"implicitgroups\":[\"*\"],"
                  + "\"rights\":[\"createaccount\",\"read\",\"edit\",\"createpage\",\"createtalk\","
                  + "\"viewmyprivateinfo\",\"editmyprivateinfo\",\"editmyoptions\"],"
                  + "\"changeablegroups\":{\"add\":[],\"remove\":[],\"add-self\":[],\"remove-self\":[]}");
      assertThat(
              client.get(
                  INFO
                      + "registrationdate|latestcontrib|unreadcount|email|realname|editcount|centralids|cancreateaccount|hasmsg"))
          .contains(
              "\"anon\":true,\"messages\":false,\"editcount\":0,\"realname\":\"\",\"email\":\"\","
                  + "\"unreadcount\":0,\"centralids\":{\"local\":0},"
                  + "\"attachedlocal\":{\"local\":false},\"cancreateaccount\":true}");
    }
  }

  @EveryEngine
  void an_account_is_told_about_itself(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of("bureaucrat", "sysop"));
      client.login("Heron", Client.PASSWORD);
      Title page = new Title(0, "Reed_bed");
      database.write(tx -> {
        GroupTable.add(tx.sql(), 1, "bot", ApiWiki.NOW.plusSeconds(60));
        GroupTable.add(tx.sql(), 1, "suppress", ApiWiki.NOW);
        TalkNoticeTable.note(tx.sql(), "Heron", 5);
        WatchTable.watch(tx.sql(), 1, page, null);
        WatchTable.notifyWatchers(tx.sql(), page, 0, ApiWiki.NOW);
        return true;
      });

      assertThat(client.get(INFO + "hasmsg|groups|groupmemberships|implicitgroups"))
          .contains(
              "{\"id\":1,\"name\":\"Heron\",\"messages\":true,"
                  + "\"groups\":[\"bot\",\"bureaucrat\",\"sysop\",\"*\",\"user\",\"autoconfirmed\"],"
                  + "\"groupmemberships\":[{\"group\":\"bot\",\"expiry\":\"2026-11-21T20:01:00Z\"},"
                  + "{\"group\":\"bureaucrat\",\"expiry\":\"infinity\"},"
                  + "{\"group\":\"sysop\",\"expiry\":\"infinity\"}],"
                  + "\"implicitgroups\":[\"*\",\"user\",\"autoconfirmed\"]}");
      assertThat(client.get(INFO + "changeablegroups|ratelimits|registrationdate|unreadcount"))
          .contains(
              "{\"add\":[\"bot\",\"sysop\",\"interface-admin\",\"bureaucrat\",\"suppress\"],"
                  + "\"remove\":[\"bot\",\"sysop\",\"interface-admin\",\"bureaucrat\",\"suppress\"]",
              "\"ratelimits\":{}",
              "\"registrationdate\":\"2026-11-21T20:00:00Z\",\"unreadcount\":1}");
    }
  }

  @EveryEngine
  void the_limits_are_those_of_the_caller(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.get(INFO + "ratelimits"))
          .contains("\"ratelimits\":{\"edit\":{\"ip\":{\"hits\":8,\"seconds\":60}},\"upload\":");
      client.accounts.create("Heron", Client.PASSWORD, List.of("sysop"));
      client.login("Heron", Client.PASSWORD);
      assertThat(client.get(INFO + "theoreticalratelimits"))
          .contains("\"rollback\":{\"user\":{\"hits\":10,\"seconds\":60}}");
    }
  }

  @EveryEngine
  void a_bot_password_shows_the_rights_that_it_lends(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of("sysop"));
      client.bots.create("Heron", "app", Set.of(Grant.ROLLBACK), Restrictions.NONE, SECRET);
      client.login("Heron@app", SECRET);

      assertThat(client.get(INFO + "groups|rights|email|realname"))
          .contains(
              "\"groups\":[\"sysop\",\"*\",\"user\",\"autoconfirmed\"],"
                  + "\"rights\":[\"autopatrol\",\"rollback\",\"unwatchedpages\",\"autoconfirmed\","
                  + "\"editsemiprotected\",\"ipblock-exempt\",\"read\"]}");
    }
  }

  @EveryEngine
  void somebody_blocked_is_told_by_whom_and_why(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Admin", Client.PASSWORD, List.of());
      Actor admin = database.write(tx -> ActorTable.findOrCreate(tx.sql(), 1, "Admin"));
      database.write(tx ->
          BlockTable.insert(
              tx.sql(),
              new BlockRow(
                  0,
                  null,
                  AddressRange.of("192.0.2.0/24"),
                  "192.0.2.0/24",
                  false,
                  admin.id(),
                  "",
                  0,
                  ApiWiki.NOW,
                  ApiWiki.NOW.plusSeconds(3600),
                  "spam",
                  true,
                  true,
                  false,
                  false,
                  false,
                  true,
                  false),
              Set.of()));

      assertThat(client.get(INFO + "blockinfo|cancreateaccount"))
          .contains(
              "\"anon\":true,\"blockid\":1,\"blockedby\":\"Admin\",\"blockedbyid\":1,"
                  + "\"blockreason\":\"spam\",\"blockedtimestamp\":\"2026-11-21T20:00:00Z\","
                  + "\"blockexpiry\":\"2026-11-21T21:00:00Z\",\"blockpartial\":false,"
                  + "\"blocknocreate\":true,\"blockanononly\":true,\"blockemail\":false,"
                  + "\"blockowntalk\":false,"
                  + "\"blockedtimestampformatted\":\"20:00, 21 November 2026\","
                  + "\"blockexpiryformatted\":\"21:00, 21 November 2026\","
                  + "\"blockexpiryrelative\":\"21:00, 21 November 2026\","
                  + "\"cancreateaccount\":false}");
      client.login("Admin", Client.PASSWORD);
      assertThat(client.get(INFO + "blockinfo"))
          .contains("\"userinfo\":{\"id\":1,\"name\":\"Admin\"}");
    }
  }

  @EveryEngine
  void what_is_not_known_is_said_so(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.get(INFO + "groups|shoesize"))
          .contains("Unrecognized value for parameter \\\"uiprop\\\": shoesize", "\"groups\":[");
    }
  }
}
