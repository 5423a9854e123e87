package org.palimpsest.actionapi.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.actionapi.testing.StoredWiki;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

/** The lists of the revisions of all pages, live and deleted. */
class RevisionListsTest {
  private static final long NOBODY = 0;
  private static final long HERON = 1;
  private static final long EGRET = 2;
  private static final long SYSOP = 3;
  private static final Visibility UNNAMED =
      new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN);
  private static final Pattern ID = Pattern.compile("\"revid\":([0-9]+)");
  private static final Pattern CONTINUE =
      Pattern.compile("\"(g?a?[rd][vr]continue)\":\"([^\"]+)\"");

  @EveryEngine
  void live_revisions_are_listed_by_time_page_by_page(Database database) {
    StoredWiki wiki = wiki(database);

    assertThat(ask(wiki, "list=allrevisions&arvprop=ids&arvlimit=4"))
        .contains(
            """
            "allrevisions":[\
            {"pageid":12,"revisions":[{"revid":6,"parentid":0}],"ns":1,"title":"Talk:Fen"},\
            {"pageid":11,"revisions":[{"revid":5,"parentid":4},{"revid":4,"parentid":2}],\
            "ns":0,"title":"Fen"},\
            {"pageid":13,"revisions":[{"revid":3,"parentid":0}],"ns":0,"title":"Marsh"}]\
            """)
        .contains("\"arvcontinue\":\"20310401090200|2\"");
    assertThat(all(wiki, "list=allrevisions&arvprop=ids&arvlimit=1"))
        .containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    assertThat(all(wiki, "list=allrevisions&arvprop=ids&arvlimit=2&arvdir=newer"))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(
            all(
                wiki,
                "list=allrevisions&arvprop=ids&arvstart=2031-04-01T09:05:00Z&arvend=2031-04-01T09:03:00Z"))
        .containsExactly(5L, 4L, 3L);
  }

  @EveryEngine
  void they_are_narrowed_by_namespace_and_person_but_never_tell_of_hidden_authors(
      Database database) {
    StoredWiki wiki = wiki(database);

    assertThat(all(wiki, "list=allrevisions&arvprop=ids&arvnamespace=1|2")).containsExactly(6L);
    assertThat(all(wiki, "list=allrevisions&arvprop=ids&arvuser=Heron&arvlimit=1"))
        .containsExactly(3L, 1L);
    assertThat(all(wiki, "list=allrevisions&arvprop=ids&arvuser=Nobody")).isEmpty();
    assertThat(all(wiki, "list=allrevisions&arvprop=ids&arvexcludeuser=Heron"))
        .containsExactly(6L, 4L, 2L);
    assertThat(ask(wiki, "list=allrevisions&arvuser=Heron&arvexcludeuser=Egret"))
        .contains("invalidparammix");
    assertThat(ask(wiki, "generator=allrevisions&garvlimit=3&garvgeneratetitles=1"))
        .contains("\"title\":\"Talk:Fen\"", "\"title\":\"Fen\"")
        .doesNotContain("Marsh");
    assertThat(ask(wiki, "generator=allrevisions&garvlimit=1&prop=revisions&rvprop=ids"))
        .contains("\"revid\":6");
  }

  @EveryEngine
  void deleted_revisions_are_listed_by_title_in_both_directions(Database database) {
    StoredWiki wiki = wiki(database);

    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adrdir=newer&adrlimit=1"))
        .containsExactly(21L, 22L, 31L, 32L, 41L);
    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adrlimit=2"))
        .containsExactly(41L, 32L, 31L, 22L, 21L);
    assertThat(ask(wiki, "list=alldeletedrevisions&adrprop=ids&adrdir=newer&adrlimit=3"))
        .contains(
            """
            "alldeletedrevisions":[\
            {"pageid":0,"revisions":[{"revid":21,"parentid":0},{"revid":22,"parentid":21}],\
            "ns":0,"title":"Alder"},\
            {"pageid":13,"revisions":[{"revid":31,"parentid":0}],"ns":0,"title":"Marsh"}]\
            """)
        .contains("\"adrcontinue\":\"0|Marsh|20310301090400|32\"");
    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adrprefix=Al&adrlimit=1"))
        .containsExactly(22L, 21L);
    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adrnamespace=1"))
        .containsExactly(41L);
    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adrdir=newer&adrfrom=B&adrto=N"))
        .containsExactly(31L, 32L, 41L);
    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adrexcludeuser=Heron"))
        .containsExactly(32L, 22L);
  }

  @EveryEngine
  void deleted_revisions_of_one_person_are_listed_by_time(Database database) {
    StoredWiki wiki = wiki(database);

    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adruser=Heron&adrlimit=1"))
        .containsExactly(41L, 31L, 21L);
    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adruser=Heron&adrdir=newer"))
        .containsExactly(21L, 31L, 41L);
    assertThat(all(wiki, "list=alldeletedrevisions&adrprop=ids&adruser=Heron&adrnamespace=1"))
        .containsExactly(41L);
    assertThat(ask(wiki, "list=alldeletedrevisions&adruser=Heron&adrfrom=A"))
        .contains("invalidparammix");
    assertThat(ask(wiki, "list=alldeletedrevisions&adrstart=2031-04-01T09:05:00Z&adrprop=ids"))
        .contains("invalidparammix");
    assertThat(ask(wiki, "list=alldeletedrevisions")).contains("permissiondenied");
    assertThat(wiki.ask(SYSOP, "list=alldeletedrevisions&adruser=Heron&formatversion=2"))
        .contains("\"comment\":\"said 41\"");
    assertThat(
            wiki.ask(SYSOP, "generator=alldeletedrevisions&gadrgeneratetitles=1&formatversion=2"))
        .contains("\"title\":\"Alder\",\"missing\":true", "\"title\":\"Marsh\"");
    assertThat(ask(wiki, "list=alldeletedrevisions&adrprop=ids&adrcontinue=x"))
        .contains("badcontinue");
  }

  @EveryEngine
  void a_deleted_revision_is_none_of_the_page_that_has_its_title_now(Database database) {
    StoredWiki wiki = wiki(database);
    assertThat(wiki.ask(SYSOP, "prop=revisions&rvprop=ids&revids=31&formatversion=2"))
        .contains("\"title\":\"Marsh\"")
        .doesNotContain("\"revid\":3,");
    assertThat(wiki.ask(SYSOP, "prop=revisions&rvprop=ids&revids=31|3&formatversion=2"))
        .contains("\"revisions\":[{\"revid\":3,\"parentid\":0}]");
  }

  @EveryEngine
  void the_outdated_list_is_of_titles_or_of_one_person_or_of_a_namespace(Database database) {
    StoredWiki wiki = wiki(database);

    assertThat(sysop(wiki, "list=deletedrevs&titles=Marsh|Alder&drprop=revid|len&drlimit=3"))
        .contains(
            """
            "deletedrevs":[\
            {"revisions":[{"timestamp":"2031-03-01T09:04:00Z","revid":32,"len":"7"},\
            {"timestamp":"2031-03-01T09:03:00Z","revid":31,"len":"7"}],"ns":0,"title":"Marsh"},\
            {"revisions":[{"timestamp":"2031-03-01T09:02:00Z","revid":22,"len":"7"}],\
            "ns":0,"title":"Alder"}]\
            """,
            "\"drcontinue\":\"0|Alder|20310301090100|21\"",
            "list=alldeletedrevisions");
    assertThat(sysop(wiki, "list=deletedrevs&titles=Marsh&drstart=2031-03-01T09:03:00Z"))
        .contains("said 31")
        .doesNotContain("said 32");
    assertThat(all(wiki, SYSOP, "list=deletedrevs&titles=Marsh|Alder&drprop=revid&drlimit=1"))
        .containsExactly(32L, 31L, 22L, 21L);
    assertThat(all(wiki, SYSOP, "list=deletedrevs&druser=Heron&drprop=revid&drlimit=1"))
        .containsExactly(41L, 31L, 21L);
    assertThat(all(wiki, SYSOP, "list=deletedrevs&drprop=revid&drlimit=1"))
        .containsExactly(32L, 31L, 22L, 21L);
    assertThat(all(wiki, SYSOP, "list=deletedrevs&drprop=revid&drdir=newer&drfrom=B"))
        .containsExactly(31L, 32L);
    assertThat(all(wiki, SYSOP, "list=deletedrevs&drprop=revid&drnamespace=1"))
        .containsExactly(41L);
    assertThat(all(wiki, SYSOP, "list=deletedrevs&drprop=revid&drexcludeuser=Heron&drprefix=Al"))
        .containsExactly(22L);
  }

  @EveryEngine
  void it_names_each_title_once_by_the_first_revision_if_asked_to(Database database) {
    StoredWiki wiki = wiki(database);

    String each = "list=deletedrevs&drprop=revid&drunique=&drlimit=";
    assertThat(all(wiki, SYSOP, each + 1)).containsExactly(32L, 22L);
    assertThat(all(wiki, SYSOP, each + 2)).containsExactly(32L, 22L);
    assertThat(all(wiki, SYSOP, each + "1&drdir=newer")).containsExactly(21L, 31L);
    assertThat(all(wiki, SYSOP, each + "1&drexcludeuser=Heron&drdir=newer"))
        .containsExactly(22L, 32L);
    assertThat(all(wiki, SYSOP, each + "5&drfrom=Alder&drto=Alder")).containsExactly(22L);
    assertThat(all(wiki, SYSOP, each + "5&drprefix=X")).isEmpty();
    assertThat(all(wiki, SYSOP, each + "5&drcontinue=0|Marsh|20310301090300|31"))
        .containsExactly(31L, 22L);
    assertThat(all(wiki, SYSOP, each + "5&drprefix=A&drcontinue=0|Zoo|20310301090300|31"))
        .containsExactly(22L);
    assertThat(all(wiki, SYSOP, each + "5&drprefix=M&drcontinue=0|Alder|20310301090300|31"))
        .isEmpty();
  }

  @EveryEngine
  void its_parameters_belong_to_its_modes_and_it_to_those_with_the_right(Database database) {
    StoredWiki wiki = wiki(database);

    assertThat(ask(wiki, "list=deletedrevs"))
        .contains("permissiondenied")
        .doesNotContain("warnings");
    for (String mixed :
        List.of(
            "titles=Marsh&drfrom=A",
            "druser=Heron&drto=A",
            "druser=Heron&drprefix=A",
            "drstart=2031-03-01T09:03:00Z",
            "drend=2031-03-01T09:03:00Z",
            "druser=Heron&drexcludeuser=Egret")) {
      assertThat(sysop(wiki, "list=deletedrevs&" + mixed)).as(mixed).contains("badparams");
    }
    assertThat(sysop(wiki, "list=deletedrevs&drfrom=[")).contains("invalidtitle");
    assertThat(sysop(wiki, "list=deletedrevs&drcontinue=x")).contains("badcontinue");
    assertThat(sysop(wiki, "list=deletedrevs&titles=Marsh&drprop=content|token|user|minor"))
        .contains(
            """
            {"timestamp":"2031-03-01T09:04:00Z","user":"Egret","minor":false,"text":"text 32"}\
            """)
        .containsPattern("\"title\":\"Marsh\",\"token\":\"[0-9a-f]+\\+");
  }

  private static String sysop(StoredWiki wiki, String query) {
    return wiki.ask(SYSOP, query + "&formatversion=2");
  }

  private static StoredWiki wiki(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    wiki.account(HERON, "Heron");
    wiki.account(EGRET, "Egret");
    wiki.account(SYSOP, "Sysop", "sysop");
    Title alder = new Title(0, "Alder");
    Title marsh = new Title(0, "Marsh");
    Title talk = new Title(1, "Bog");
    wiki.page(21, alder, false);
    revision(wiki, 21, 21, HERON, "2031-03-01T09:01:00Z");
    revision(wiki, 22, 21, EGRET, "2031-03-01T09:02:00Z");
    wiki.page(22, marsh, false);
    revision(wiki, 31, 22, HERON, "2031-03-01T09:03:00Z");
    revision(wiki, 32, 22, EGRET, "2031-03-01T09:04:00Z");
    wiki.page(23, talk, false);
    revision(wiki, 41, 23, HERON, "2031-03-01T09:05:00Z");
    for (Title title : List.of(alder, marsh, talk)) {
      wiki.delete(title, Instant.parse("2031-03-02T00:00:00Z"));
    }
    wiki.page(11, new Title(0, "Fen"), false);
    wiki.page(12, new Title(1, "Fen"), false);
    wiki.page(13, marsh, false);
    revision(wiki, 1, 11, HERON, "2031-04-01T09:01:00Z");
    revision(wiki, 2, 11, EGRET, "2031-04-01T09:02:00Z");
    revision(wiki, 3, 13, HERON, "2031-04-01T09:03:00Z");
    revision(wiki, 4, 11, EGRET, "2031-04-01T09:04:00Z");
    StoredWiki.Said hidden =
        new StoredWiki.Said(HERON, "2031-04-01T09:05:00Z", false, "said 5", UNNAMED);
    wiki.revision(5, 11, hidden, "text 5", new StoredWiki.Change(0, false, 0));
    revision(wiki, 6, 12, EGRET, "2031-04-01T09:06:00Z");
    return wiki;
  }

  private static void revision(StoredWiki wiki, long id, long page, long author, String time) {
    StoredWiki.Said said =
        new StoredWiki.Said(author, time, false, "said " + id, Visibility.PUBLIC);
    wiki.revision(id, page, said, "text " + id, new StoredWiki.Change(0, false, 0));
  }

  private static String ask(StoredWiki wiki, String query) {
    return wiki.ask(NOBODY, query + "&formatversion=2");
  }

  /** The ids of a list, read to its end. */
  private static List<Long> all(StoredWiki wiki, String query) {
    return all(wiki, NOBODY, query);
  }

  private static List<Long> all(StoredWiki wiki, long reader, String query) {
    List<Long> ids = new ArrayList<>();
    String more = "";
    for (int part = 0; part < 20; part++) {
      String answer = wiki.ask(reader, query + more + "&formatversion=2");
      ID.matcher(answer).results().forEach(found -> ids.add(Long.valueOf(found.group(1))));
      Matcher next = CONTINUE.matcher(answer);
      if (!next.find()) {
        return ids;
      }
      more = "&" + next.group(1) + "=" + next.group(2);
    }
    throw new AssertionError("no end: " + query);
  }
}
