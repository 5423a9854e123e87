package org.palimpsest.actionapi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.user.PeopleWiki;
import org.palimpsest.model.rights.GroupChanges;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.setting.Settings;

final class UserRightsActionTest {
  private static final String CHANGES =
      "action=query&list=recentchanges&rcprop=title|loginfo|comment|user|tags";

  private static PeopleWiki wiki(Database database, Settings settings) {
    PeopleWiki wiki = new PeopleWiki(database, settings);
    wiki.account("Heron");
    wiki.account("Steward", "bureaucrat");
    return wiki;
  }

  private static String change(PeopleWiki wiki, String who, String query) {
    return wiki.post(who, TokenType.USERRIGHTS, "action=userrights" + query);
  }

  private static List<Membership> groups(Database database) {
    return database.read(sql -> GroupTable.of(sql, 1));
  }

  @EveryEngine
  void groups_are_added_and_removed_and_the_log_says_so(Database database) {
    PeopleWiki wiki = wiki(database, Settings.defaults());

    assertThat(
            change(
                wiki,
                "Steward",
                "&user=heron&add=bot|sysop&expiry=2026-12-01T00:00:00Z|never&reason= for the"
                    + " reeds "))
        .isEqualTo(
            "{\"userrights\":{\"user\":\"Heron\",\"userid\":1,\"added\":[\"bot\",\"sysop\"],"
                + "\"removed\":[],\"watchuser\":false}}");
    assertThat(wiki.get("Heron", CHANGES))
        .contains(
            "\"title\":\"User:Heron\",\"user\":\"Steward\",\"comment\":\"for the reeds\","
                + "\"logid\":1,\"logtype\":\"rights\",\"logaction\":\"rights\","
                + "\"logparams\":{\"oldgroups\":[],\"newgroups\":[\"bot\",\"sysop\"],"
                + "\"oldmetadata\":[],\"newmetadata\":["
                + "{\"group\":\"bot\",\"expiry\":\"2026-12-01T00:00:00Z\"},"
                + "{\"group\":\"sysop\",\"expiry\":\"infinity\"}]},\"tags\":[]");

    assertThat(change(wiki, "Steward", "&user=#1&add=bot&remove=sysop|suppress"))
        .contains("\"added\":[\"bot\"],\"removed\":[\"sysop\"]");
    assertThat(groups(database)).containsExactly(new Membership("bot", null));
    assertThat(wiki.get("Heron", CHANGES))
        .contains(
            "{\"oldgroups\":[\"bot\",\"sysop\"],\"newgroups\":[\"bot\"],\"oldmetadata\":["
                + "{\"group\":\"bot\",\"expiry\":\"2026-12-01T00:00:00Z\"},"
                + "{\"group\":\"sysop\",\"expiry\":\"infinity\"}],"
                + "\"newmetadata\":[{\"group\":\"bot\",\"expiry\":\"infinity\"}]}");
  }

  @EveryEngine
  void where_nothing_changes_nothing_is_logged(Database database) {
    PeopleWiki wiki = wiki(database, Settings.defaults());
    change(wiki, "Steward", "&user=Heron&add=bot");

    for (String query : List.of("&add=bot", "&remove=sysop", "", "&add=bot&expiry=infinity")) {
      assertThat(change(wiki, "Steward", "&user=Heron" + query))
          .contains("\"added\":[],\"removed\":[]");
    }
    for (String who : List.of("Heron", PeopleWiki.STRANGER)) {
      assertThat(change(wiki, who, "&user=Heron&add=sysop&remove=bot"))
          .contains("\"added\":[],\"removed\":[]");
    }
    assertThat(wiki.get("Heron", CHANGES)).contains("\"logid\":1").doesNotContain("\"logid\":2");
    assertThat(groups(database)).containsExactly(new Membership("bot", null));
  }

  @EveryEngine
  void expiries_must_fit(Database database) {
    PeopleWiki wiki = wiki(database, Settings.defaults());

    for (String[] bad :
        new String[][] {
          {"&add=bot|sysop&expiry=1 day|2 days|3 days", "toofewexpiries"},
          {"&add=bot&expiry=", "toofewexpiries"},
          {"&add=bot&expiry=nonsense", "invalidexpiry"},
          {"&add=bot&expiry=2001-01-01", "pastexpiry"}
        }) {
      assertThat(change(wiki, "Steward", "&user=Heron" + bad[0]))
          .contains("\"code\":\"" + bad[1] + "\"");
    }
    assertThat(change(wiki, "Steward", "&user=Heron&add=bot|sysop&expiry=1 day"))
        .contains("\"added\":[\"bot\",\"sysop\"]");
    assertThat(groups(database))
        .allMatch(group -> ApiWiki.NOW.plusSeconds(86_400).equals(group.expires()));
  }

  @EveryEngine
  void somebody_must_be_named_who_exists(Database database) {
    PeopleWiki wiki = wiki(database, Settings.defaults());

    for (String[] bad :
        new String[][] {
          {"", "missingparam"},
          {"&user=Nobody", "nosuchuser"},
          {"&user=#99", "nosuchuser"},
          {"&user=1.2.3.4", "baduser"},
          {"&userid=99", "invaliduser"},
          {"&userid=1&user=Heron", "invalidparammix"}
        }) {
      assertThat(change(wiki, "Steward", "&add=bot" + bad[0]))
          .contains("\"code\":\"" + bad[1] + "\"");
    }
    assertThat(change(wiki, "Steward", "&userid=1&add=bot"))
        .contains("\"added\":[\"bot\"]", "is deprecated");
    assertThat(wiki.post("Steward", TokenType.CSRF, "action=userrights&user=Heron&remove=bot"))
        .contains("\"code\":\"badtoken\"");
  }

  @EveryEngine
  void the_tables_of_the_wiki_say_who_may_change_what(Database database) {
    GroupChanges ofSysops =
        new GroupChanges(List.of("bot"), List.of(), List.of("suppress"), List.of("sysop"));
    PeopleWiki wiki =
        wiki(database, Settings.defaults().with(GroupSet.standard().with("sysop", ofSysops)));
    wiki.account("Warden", "sysop");

    assertThat(change(wiki, "Warden", "&user=Heron&add=bot|suppress&remove=sysop"))
        .contains("\"added\":[\"bot\"],\"removed\":[]");
    assertThat(change(wiki, "Warden", "&user=Heron&add=bot&expiry=1 day"))
        .as("who may not remove may not shorten")
        .contains("\"added\":[]");
    assertThat(change(wiki, "Warden", "&user=Heron&remove=bot")).contains("\"removed\":[]");
    assertThat(change(wiki, "Warden", "&user=Warden&add=suppress&remove=sysop"))
        .contains("\"added\":[\"suppress\"],\"removed\":[\"sysop\"]");
    assertThat(change(wiki, "Warden", "&user=Heron&remove=sysop&add=suppress"))
        .as("no longer a sysop")
        .contains("\"added\":[],\"removed\":[]");
  }

  @EveryEngine
  void who_is_blocked_changes_nothing_without_the_right(Database database) {
    PeopleWiki wiki = wiki(database, Settings.defaults());
    wiki.block("Steward", false, null);
    wiki.block("Heron", false, null);

    for (String wish :
        List.of(
            "&user=Heron&add=bot", "", "&user=Nobody", "&user=Heron&add=bot&expiry=never ever")) {
      assertThat(change(wiki, "Heron", wish)).as(wish).contains("\"code\":\"blocked\"");
    }
    assertThat(change(wiki, "Steward", "&user=Heron&add=bot")).contains("\"added\":[\"bot\"]");
  }

  @EveryEngine
  void tags_and_watching_come_along(Database database) {
    PeopleWiki wiki = wiki(database, Settings.defaults().with("watchlist-expiry", true));
    wiki.write(sql -> TagTable.define(sql, "election", true));

    assertThat(
            change(
                wiki,
                "Steward",
                "&user=Heron&add=bot&tags=election&watchuser=1&watchlistexpiry=1 week"))
        .contains("\"watchuser\":true,\"watchlistexpiry\":\"2026-11-28T20:00:00Z\"}");
    assertThat(wiki.get("Heron", CHANGES)).contains("\"tags\":[\"election\"]");
    assertThat(
            database.<Boolean>read(
                sql -> WatchTable.find(sql, 2, new Title(2, "Heron"), ApiWiki.NOW).isPresent()))
        .isTrue();
    assertThat(change(wiki, "Steward", "&user=Heron&remove=bot&tags=nonesuch"))
        .contains("\"code\":\"badtags\"");
    assertThat(change(wiki, PeopleWiki.STRANGER, "&user=Heron&tags=election"))
        .contains("\"code\":\"tags-apply-no-permission\"");
  }
}
