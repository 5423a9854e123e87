package org.palimpsest.actionapi.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.palimpsest.actionapi.testing.StoredWiki;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.testing.EveryEngine;

class RedirectsQueryTest {
  @EveryEngine
  void redirects_are_listed_with_the_titles_that_they_lead_to_whether_these_exist_or_not(
      Database database) {
    StoredWiki wiki = wiki(database);
    assertThat(ask(wiki, "prop=redirects&titles=Fen|Bog|Marsh&rdprop=pageid|title|fragment"))
        .contains(
            """
            {"ns":0,"title":"Bog","missing":true,\
            "redirects":[{"pageid":24,"ns":0,"title":"To bog"}]}\
            """,
            """
            {"pageid":11,"ns":0,"title":"Fen","redirects":[\
            {"pageid":21,"ns":0,"title":"First","fragment":"Reeds"},\
            {"pageid":22,"ns":0,"title":"Second"},{"pageid":23,"ns":1,"title":"Talk:Third"}]}\
            """,
            "{\"pageid\":12,\"ns\":0,\"title\":\"Marsh\"}");
    assertThat(ask(wiki, "generator=redirects&titles=Fen"))
        .contains("\"title\":\"First\"", "\"title\":\"Talk:Third\"");
  }

  @EveryEngine
  void they_are_narrowed_by_namespace_and_section_and_go_on_where_they_stopped(Database database) {
    StoredWiki wiki = wiki(database);
    assertThat(ask(wiki, "prop=redirects&titles=Fen&rdnamespace=1&rdprop=title"))
        .contains("\"redirects\":[{\"ns\":1,\"title\":\"Talk:Third\"}]");
    assertThat(ask(wiki, "prop=redirects&titles=Fen&rdshow=fragment&rdprop=fragment"))
        .contains("\"redirects\":[{\"fragment\":\"Reeds\"}]");
    assertThat(ask(wiki, "prop=redirects&titles=Fen&rdshow=!fragment&rdprop=pageid"))
        .contains("\"redirects\":[{\"pageid\":22},{\"pageid\":23}]");
    assertThat(ask(wiki, "prop=redirects&titles=Fen&rdshow=fragment|!fragment"))
        .contains("\"code\":\"show\"");
    assertThat(ask(wiki, "prop=redirects&titles=Fen&rdlimit=1")).contains("\"rdcontinue\":\"22\"");
    assertThat(ask(wiki, "prop=redirects&titles=Fen|Bog&rdlimit=1"))
        .contains("\"rdcontinue\":\"Fen|21\"");
    assertThat(ask(wiki, "prop=redirects&titles=Fen|Talk:Bog&rdlimit=2"))
        .contains("\"rdcontinue\":\"0|Fen|23\"");
    assertThat(ask(wiki, "prop=redirects&titles=Fen|Bog&rdlimit=2&rdprop=pageid&rdcontinue=Fen|22"))
        .contains("\"redirects\":[{\"pageid\":22},{\"pageid\":23}]")
        .doesNotContain("rdcontinue");
    assertThat(ask(wiki, "prop=redirects&titles=Fen&rdcontinue=Fen|22")).contains("badcontinue");
  }

  private static String ask(StoredWiki wiki, String query) {
    return wiki.ask(0, query + "&formatversion=2");
  }

  private static StoredWiki wiki(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    wiki.page(11, new Title(0, "Fen"), false);
    wiki.page(12, new Title(0, "Marsh"), false);
    redirect(wiki, 21, new Title(0, "First"), "Fen", "Reeds");
    redirect(wiki, 22, new Title(0, "Second"), "Fen", "");
    redirect(wiki, 23, new Title(1, "Third"), "Fen", "");
    redirect(wiki, 24, new Title(0, "To_bog"), "Bog", "");
    return wiki;
  }

  private static void redirect(
      StoredWiki wiki, long id, Title title, String target, String fragment) {
    wiki.page(id, title, true);
    wiki.write(sql -> {
      RedirectTable.put(sql, id, new ParsedTitle.Local(new Title(0, target), fragment));
      return id;
    });
  }
}
