package org.palimpsest.actionapi.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.palimpsest.actionapi.testing.StoredWiki;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

class ContributorsQueryTest {
  private static final long NOBODY = 0;
  private static final long SYSOP = 3;
  private static final Visibility UNNAMED =
      new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN);

  @EveryEngine
  void accounts_are_listed_once_each_and_people_without_one_are_counted(Database database) {
    StoredWiki wiki = wiki(database);

    assertThat(ask(wiki, NOBODY, "titles=Fen|Marsh"))
        .contains(
            """
            {"pageid":11,"ns":0,"title":"Fen","anoncontributors":2,\
            "contributors":[{"userid":1,"name":"Heron"},{"userid":3,"name":"Sysop"}]},\
            {"pageid":12,"ns":0,"title":"Marsh","contributors":[{"userid":1,"name":"Heron"}]}\
            """);
    assertThat(ask(wiki, NOBODY, "titles=Fen|Marsh&pclimit=1"))
        .contains("\"pccontinue\":\"11|3\"")
        .doesNotContain("Sysop");
    assertThat(ask(wiki, NOBODY, "titles=Fen|Marsh&pclimit=5&pccontinue=11|3"))
        .contains("Sysop", "\"title\":\"Marsh\",\"contributors\":[{\"userid\":1");
  }

  @EveryEngine
  void whoever_is_hidden_in_all_that_they_did_is_none_for_those_who_may_not_see_them(
      Database database) {
    StoredWiki wiki = wiki(database);
    assertThat(ask(wiki, NOBODY, "titles=Fen")).doesNotContain("Egret");
    assertThat(ask(wiki, SYSOP, "titles=Fen")).contains("{\"userid\":2,\"name\":\"Egret\"}");
  }

  @EveryEngine
  void they_are_narrowed_by_groups_and_rights_one_way_at_a_time(Database database) {
    StoredWiki wiki = wiki(database);
    assertThat(ask(wiki, NOBODY, "titles=Fen&pcgroup=sysop"))
        .contains("\"contributors\":[{\"userid\":3,\"name\":\"Sysop\"}]");
    assertThat(ask(wiki, NOBODY, "titles=Fen&pcexcludegroup=sysop"))
        .contains("\"contributors\":[{\"userid\":1,\"name\":\"Heron\"}]");
    assertThat(ask(wiki, NOBODY, "titles=Fen&pcrights=delete"))
        .contains("\"contributors\":[{\"userid\":3,\"name\":\"Sysop\"}]");
    assertThat(ask(wiki, NOBODY, "titles=Fen&pcexcluderights=delete"))
        .contains("\"contributors\":[{\"userid\":1,\"name\":\"Heron\"}]");
    assertThat(ask(wiki, NOBODY, "titles=Fen&pcrights=edit&pcgroup=sysop"))
        .contains("invalidparammix");
    assertThat(ask(wiki, NOBODY, "titles=Fen&pccontinue=x")).contains("badcontinue");
  }

  private static String ask(StoredWiki wiki, long reader, String query) {
    return wiki.ask(reader, "prop=contributors&formatversion=2&" + query);
  }

  private static StoredWiki wiki(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    wiki.account(1, "Heron");
    wiki.account(2, "Egret");
    wiki.account(SYSOP, "Sysop", "sysop");
    wiki.stranger(4, "192.0.2.1");
    wiki.stranger(5, "192.0.2.2");
    wiki.page(11, new Title(0, "Fen"), false);
    wiki.page(12, new Title(0, "Marsh"), false);
    long id = 1;
    for (long author : new long[] {1, 4, 1, 5, SYSOP}) {
      revision(wiki, id++, 11, author, Visibility.PUBLIC);
    }
    revision(wiki, id++, 11, 2, UNNAMED);
    revision(wiki, id++, 12, 1, Visibility.PUBLIC);
    return wiki;
  }

  private static void revision(
      StoredWiki wiki, long id, long page, long author, Visibility visibility) {
    StoredWiki.Said said =
        new StoredWiki.Said(author, "2031-04-01T09:0" + id + ":00Z", false, "", visibility);
    wiki.revision(id, page, said, "text " + id, new StoredWiki.Change(0, false, 0));
  }
}
