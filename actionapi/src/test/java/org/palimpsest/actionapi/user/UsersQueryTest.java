package org.palimpsest.actionapi.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.OptionTable;

final class UsersQueryTest {
  private static final String USERS = "action=query&list=users&ususers=";

  @EveryEngine
  void names_are_canonical_and_those_that_cannot_be_come_first(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account("Heron");
    wiki.account("Wren");

    assertThat(
            wiki.get(PeopleWiki.STRANGER, USERS + "Wren|heron|a/b|user:Heron|Nobody_here|1.2.3.4"))
        .contains(
            "\"users\":[{\"name\":\"a/b\",\"invalid\":true},{\"name\":\"1.2.3.4\",\"invalid\":true},"
                + "{\"userid\":2,\"name\":\"Wren\"},{\"userid\":1,\"name\":\"Heron\"},"
                + "{\"userid\":1,\"name\":\"Heron\"},{\"name\":\"Nobody here\",\"missing\":true}]");
    assertThat(wiki.get(PeopleWiki.STRANGER, "action=query&list=users&ususerids=2|0|7|1|2"))
        .contains(
            "\"users\":[{\"userid\":2,\"name\":\"Wren\"},{\"userid\":0,\"missing\":true},"
                + "{\"userid\":7,\"missing\":true},{\"userid\":1,\"name\":\"Heron\"}]");
    assertThat(wiki.get(PeopleWiki.STRANGER, "action=query&list=users")).contains("\"users\":[]");
    assertThat(wiki.get(PeopleWiki.STRANGER, USERS + "Wren&ususerids=1"))
        .contains("\"code\":\"invalidparammix\"");
  }

  @EveryEngine
  void everything_is_told_in_the_order_that_clients_know(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    long id = wiki.account("Heron", "bot");
    wiki.write(sql -> OptionTable.set(sql, id, "gender", "female"));
    wiki.block("Heron", false, ApiWiki.NOW.plusSeconds(60));

    assertThat(
            wiki.get(
                PeopleWiki.STRANGER,
                USERS
                    + "Heron&usprop=editcount|registration|groups|groupmemberships|implicitgroups|blockinfo|emailable|gender|centralids|cancreate"))
        .contains(
            "{\"userid\":1,\"name\":\"Heron\",\"editcount\":0,"
                + "\"registration\":\"2026-11-21T20:00:00Z\","
                + "\"groups\":[\"bot\",\"*\",\"user\",\"autoconfirmed\"],"
                + "\"groupmemberships\":[{\"group\":\"bot\",\"expiry\":\"infinity\"}],"
                + "\"implicitgroups\":[\"*\",\"user\",\"autoconfirmed\"],\"blockid\":1,"
                + "\"blockedby\":\"Warden\",\"blockedbyid\":0,\"blockreason\":\"spam\"",
            "\"emailable\":false,\"gender\":\"female\",\"centralids\":{\"local\":1},"
                + "\"attachedlocal\":{\"local\":true}}]");
    assertThat(wiki.get(PeopleWiki.STRANGER, USERS + "Heron&usprop=rights"))
        .contains(
            "\"rights\":[\"bot\",\"autoconfirmed\",\"editsemiprotected\",\"nominornewtalk\","
                + "\"autopatrol\",\"suppressredirect\",\"apihighlimits\",\"createaccount\",");
    wiki.write(sql -> AccountTable.insert(sql, "Old", null, null, "t"));
    assertThat(wiki.get(PeopleWiki.STRANGER, USERS + "Old&usprop=registration"))
        .contains("{\"userid\":2,\"name\":\"Old\",\"registration\":null}");
  }

  @EveryEngine
  void a_name_that_is_free_may_still_be_one_that_nobody_can_have(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);

    assertThat(wiki.get(PeopleWiki.STRANGER, USERS + "Free|a@b&usprop=cancreate"))
        .contains(
            "[{\"name\":\"Free\",\"missing\":true,\"cancreate\":true},"
                + "{\"name\":\"A@b\",\"missing\":true,\"cancreate\":false,\"cancreateerror\":"
                + "[{\"message\":\"noname\",\"params\":[],\"code\":\"invaliduser\",\"type\":\"error\"}]}]");
    assertThat(wiki.get(PeopleWiki.STRANGER, USERS + "Free|~x&usprop=cancreate", Map.of()))
        .contains(
            "[{\"name\":\"Free\",\"missing\":\"\",\"cancreate\":\"\"},"
                + "{\"name\":\"~x\",\"missing\":\"\",\"cancreateerror\":[{\"message\":\"noname\"");
    assertThat(wiki.get(PeopleWiki.STRANGER, USERS + "~x&usprop=cancreate&errorformat=raw"))
        .contains("[{\"code\":\"invaliduser\",\"key\":\"noname\",\"params\":[]}]");
  }
}
