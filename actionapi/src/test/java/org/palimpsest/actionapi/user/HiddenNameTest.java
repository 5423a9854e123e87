package org.palimpsest.actionapi.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.login.TokenType;

/** A name that a block hides is, for most, the name of nobody. */
final class HiddenNameTest {
  private static final String CANARY = "Canary";
  private static final String NOBODY = "Nobody";

  private static final List<String> READING =
      List.of(
          "action=query&list=users&ususers=NAME&usprop=blockinfo|cancreate|centralids|editcount|emailable|gender|groupmemberships|groups|implicitgroups|registration|rights",
          "action=query&list=users&ususers=user:NAME|Wren&formatversion=1",
          "action=query&list=allusers&aufrom=NAME&auto=NAME&auprop=blockinfo|groups",
          "action=query&list=allusers&auprefix=NAME",
          "action=query&list=allusers&auprefix=NAME&augroup=bot|sysop",
          "action=query&list=allusers&auprefix=NAME&aurights=bot",
          "action=query&list=allusers&auprefix=NAME&auexcludegroup=sysop",
          "action=query&list=allusers&auprefix=NAME&auactiveusers=1");

  private static PeopleWiki wiki(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account(CANARY, "bot", "sysop");
    wiki.account("Wren");
    wiki.account("Admin", "sysop", "bureaucrat");
    wiki.account("Oversighter", "suppress", "bureaucrat");
    wiki.block(CANARY, true, null);
    return wiki;
  }

  @EveryEngine
  void nothing_tells_it_from_the_name_of_nobody(Database database) {
    PeopleWiki wiki = wiki(database);
    for (String reader : List.of(PeopleWiki.STRANGER, "Wren", "Admin")) {
      for (String query : READING) {
        String hidden = wiki.get(reader, query.replace("NAME", CANARY));
        String missing = wiki.get(reader, query.replace("NAME", NOBODY));
        assertThat(hidden).as(query).isEqualTo(missing.replace(NOBODY, CANARY));
      }
      assertThat(wiki.get(reader, "action=query&list=users&ususerids=1"))
          .contains("\"users\":[{\"userid\":1,\"missing\":true}]");
      assertThat(wiki.get(reader, "action=query&list=allusers&aulimit=max")).doesNotContain(CANARY);
      assertThat(wiki.get(reader, "action=query&list=allusers&aulimit=1"))
          .contains("Admin")
          .doesNotContain(CANARY);
    }
  }

  @EveryEngine
  void its_groups_cannot_be_changed_nor_its_name_be_learnt_from_its_id(Database database) {
    PeopleWiki wiki = wiki(database);
    String change = "action=userrights&add=bot&user=";

    assertThat(wiki.post("Admin", TokenType.USERRIGHTS, change + CANARY))
        .isEqualTo(
            wiki.post("Admin", TokenType.USERRIGHTS, change + NOBODY).replace(NOBODY, CANARY))
        .contains("nosuchuser");
    for (String byId : List.of("#1", "#99")) {
      assertThat(wiki.post("Admin", TokenType.USERRIGHTS, change + byId))
          .contains("nosuchuser", "Unknown user")
          .doesNotContain(CANARY);
    }
    assertThat(wiki.post("Admin", TokenType.USERRIGHTS, "action=userrights&add=bot&userid=1"))
        .isEqualTo(wiki.post("Admin", TokenType.USERRIGHTS, "action=userrights&add=bot&userid=99"))
        .contains("\"code\":\"invaliduser\"");
  }

  @EveryEngine
  void those_with_the_right_see_it_and_that_it_is_hidden(Database database) {
    PeopleWiki wiki = wiki(database);

    assertThat(
            wiki.get(
                "Oversighter",
                "action=query&list=users&ususers=Canary&usprop=blockinfo|centralids|implicitgroups"))
        .contains(
            "{\"userid\":1,\"name\":\"Canary\","
                + "\"implicitgroups\":[\"*\",\"user\",\"autoconfirmed\"],\"hidden\":true,"
                + "\"blockid\":1,",
            "\"centralids\":{\"local\":0},\"attachedlocal\":{\"local\":true}");
    assertThat(wiki.get("Oversighter", "action=query&list=users&ususerids=1"))
        .contains("{\"userid\":1,\"name\":\"Canary\",\"hidden\":true}");
    assertThat(wiki.get("Oversighter", "action=query&list=allusers&auprefix=C&auprop=editcount"))
        .contains("{\"userid\":1,\"name\":\"Canary\",\"hidden\":true,\"editcount\":0}");
    assertThat(
            wiki.post("Oversighter", TokenType.USERRIGHTS, "action=userrights&user=#1&remove=bot"))
        .contains("\"user\":\"Canary\",\"userid\":1,\"added\":[],\"removed\":[\"bot\"]");
  }

  @EveryEngine
  void a_block_that_is_over_hides_nothing(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account(CANARY);
    wiki.block(CANARY, true, ApiWiki.NOW);

    assertThat(wiki.get(PeopleWiki.STRANGER, "action=query&list=users&ususers=Canary"))
        .contains("{\"userid\":1,\"name\":\"Canary\"}");
  }
}
