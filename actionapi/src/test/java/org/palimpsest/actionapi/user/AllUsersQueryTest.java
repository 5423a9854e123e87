package org.palimpsest.actionapi.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.change.NewChange;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.setting.Settings;

final class AllUsersQueryTest {
  private static final String ALL = "action=query&list=allusers";
  private static final Settings SETTINGS =
      Settings.defaults()
          .with(GroupSet.standard().with(new Group("rollbacker", Set.of(Right.ROLLBACK))));

  private static PeopleWiki filled(Database database) {
    PeopleWiki wiki = new PeopleWiki(database, SETTINGS);
    wiki.account("Heron", "sysop", "bot");
    wiki.account("Grebe", "rollbacker");
    wiki.account("Wren");
    wiki.account("Heath", "bot");
    return wiki;
  }

  private static String names(PeopleWiki wiki, String query) {
    String answer = wiki.get(PeopleWiki.STRANGER, ALL + query);
    StringBuilder names = new StringBuilder();
    for (String part : answer.split("\"name\":\"")) {
      names.append(part, 0, Math.max(0, part.indexOf('"'))).append(' ');
    }
    return names.toString().strip().replaceFirst("^\\{", "").strip();
  }

  @EveryEngine
  void names_come_in_order_and_the_next_one_continues(Database database) {
    PeopleWiki wiki = filled(database);

    assertThat(wiki.get(PeopleWiki.STRANGER, ALL + "&aulimit=2"))
        .contains(
            "\"continue\":{\"aufrom\":\"Heron\",\"continue\":\"-||\"}",
            "\"allusers\":[{\"userid\":2,\"name\":\"Grebe\"},{\"userid\":4,\"name\":\"Heath\"}]");
    assertThat(names(wiki, "&aulimit=2&aufrom=Heron")).isEqualTo("Heron Wren");
    assertThat(names(wiki, "&aufrom=heath&auto=Heron")).isEqualTo("Heath Heron");
    assertThat(names(wiki, "&auprefix=he")).isEqualTo("Heath Heron");
    assertThat(names(wiki, "&audir=descending&aufrom=I")).isEqualTo("Heron Heath Grebe");
    assertThat(wiki.get(PeopleWiki.STRANGER, ALL + "&audir=descending&aulimit=1"))
        .contains("\"continue\":{\"aufrom\":\"Heron\"");
  }

  @EveryEngine
  void groups_and_rights_choose(Database database) {
    PeopleWiki wiki = filled(database);

    assertThat(names(wiki, "&augroup=bot")).isEqualTo("Heath Heron");
    assertThat(names(wiki, "&augroup=bot|rollbacker&audir=descending"))
        .isEqualTo("Heron Heath Grebe");
    assertThat(names(wiki, "&auexcludegroup=bot|sysop")).isEqualTo("Grebe Wren");
    assertThat(names(wiki, "&aurights=rollback")).isEqualTo("Grebe Heron");
    assertThat(names(wiki, "&aurights=rollback&augroup=bot")).isEqualTo("Grebe Heath Heron");
    assertThat(names(wiki, "&aurights=edit")).isEqualTo("Grebe Heath Heron Wren");
    assertThat(names(wiki, "&aurights=edit|rollback&augroup=sysop")).isEqualTo("Heron");
    assertThat(names(wiki, "&aurights=siteadmin")).isEmpty();
    for (String mix : new String[] {"augroup=bot", "aurights=edit"}) {
      assertThat(wiki.get(PeopleWiki.STRANGER, ALL + "&auexcludegroup=sysop&" + mix))
          .contains("\"code\":\"invalidparammix\"");
    }
    assertThat(wiki.get(PeopleWiki.STRANGER, ALL + "&augroup=nonesuch"))
        .contains("Unrecognized value", "Grebe");
  }

  @EveryEngine
  void everything_is_told_in_the_order_that_clients_know(Database database) {
    PeopleWiki wiki = filled(database);
    wiki.block("Grebe", false, null);

    assertThat(
            wiki.get(
                PeopleWiki.STRANGER,
                ALL
                    + "&aulimit=1&auprop=blockinfo|centralids|editcount|groups|implicitgroups|registration|rights"))
        .containsSubsequence(
            "{\"userid\":2,\"name\":\"Grebe\",\"centralids\":{\"local\":2},"
                + "\"attachedlocal\":{\"local\":true},\"blockid\":1,",
            ",\"editcount\":0,\"registration\":\"2026-11-21T20:00:00Z\","
                + "\"groups\":[\"*\",\"user\",\"autoconfirmed\",\"rollbacker\"],"
                + "\"implicitgroups\":[\"*\",\"user\",\"autoconfirmed\"],\"rights\":[\"rollback\",");
    wiki.write(sql -> AccountTable.insert(sql, "Adder", null, null, "t"));
    assertThat(wiki.get(PeopleWiki.STRANGER, ALL + "&aulimit=1&auprop=registration"))
        .contains("\"registration\":\"\"");
  }

  @EveryEngine
  void who_has_edited_and_who_was_active_of_late(Database database) {
    PeopleWiki wiki = filled(database);
    wiki.write(sql -> {
      AccountTable.countEdit(sql, 3);
      long actor = ActorTable.findOrCreate(sql, 4, "Heath").id();
      ChangeTable.insert(
          sql,
          new NewChange(
              ApiWiki.NOW.minusSeconds(60),
              ChangeKind.EDIT,
              actor,
              new Title(0, "Moor"),
              1,
              1,
              0,
              0,
              false,
              false,
              Patrolled.NO,
              0,
              1));
    });

    assertThat(names(wiki, "&auwitheditsonly=1")).isEqualTo("Wren");
    assertThat(
            wiki.get(PeopleWiki.STRANGER, ALL + "&auactiveusers=1&auprop=editcount|registration"))
        .contains(
            "\"allusers\":[{\"userid\":4,\"name\":\"Heath\",\"editcount\":0,\"recentactions\":1,"
                + "\"registration\":");
  }

  @EveryEngine
  void temporary_accounts_are_told_from_others_where_there_are_any(Database database) {
    PeopleWiki off = filled(database);
    off.write(sql -> AccountTable.insert(sql, "~2026-1", null, ApiWiki.NOW, "t"));
    assertThat(names(off, "&auexcludenamed=1&auexcludetemp=1"))
        .isEqualTo("Grebe Heath Heron Wren ~2026-1");

    PeopleWiki on = new PeopleWiki(database, Settings.defaults().with("temporary-accounts", true));
    assertThat(names(on, "&auexcludenamed=1")).isEqualTo("~2026-1");
    assertThat(names(on, "&auexcludetemp=1")).isEqualTo("Grebe Heath Heron Wren");
    assertThat(on.get(PeopleWiki.STRANGER, ALL + "&auexcludenamed=1&auprop=groups"))
        .contains("\"groups\":[\"*\",\"temp\"]");
  }
}
