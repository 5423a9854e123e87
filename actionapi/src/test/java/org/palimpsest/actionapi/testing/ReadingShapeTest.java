package org.palimpsest.actionapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.actionapi.testing.ExampleHistory.ADMIN;
import static org.palimpsest.actionapi.testing.ExampleHistory.ALICE;
import static org.palimpsest.actionapi.testing.ExampleHistory.NOBODY;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;

/** What the modules answer, key by key, as clients know it. */
class ReadingShapeTest {
  private static final String OLD_SHAPE =
      "prop=revisions&titles=Reading test&rvprop=ids|size|contentmodel|content|comment&rvlimit=1";

  private static final Database DATABASE = TestDatabases.fresh(Engine.SQLITE);
  private static final StoredWiki WIKI = new StoredWiki(DATABASE);

  @BeforeAll
  static void fill() {
    ExampleHistory.fill(WIKI);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void a_revision_tells_all_in_the_known_order() {
    String query =
        "prop=revisions&revids=7&rvslots=*&rvprop=ids|timestamp|flags|comment|user|userid|size"
            + "|slotsize|sha1|slotsha1|contentmodel|content|tags|roles";
    assertThat(two(NOBODY, query))
        .isEqualTo(
            page(
                """
                {"revid":7,"parentid":6,"minor":false,"user":"Admin","userid":1,\
                "timestamp":"2026-11-21T20:07:19Z","size":0,\
                "sha1":"da39a3ee5e6b4b0d3255bfef95601890afd80709","roles":["main"],\
                "slots":{"main":{"size":0,"sha1":"da39a3ee5e6b4b0d3255bfef95601890afd80709",\
                "contentmodel":"wikitext","contentformat":"text/x-wiki","content":""}},\
                "comment":"Blanked the page","tags":["mw-blank"]}\
                """));
    assertThat(one(NOBODY, query))
        .contains(
            """
            "revisions":[{"revid":7,"parentid":6,"user":"Admin","userid":1,\
            """,
            """
            "contentformat":"text/x-wiki","*":""}},"comment":"Blanked the page\"\
            """);
  }

  @Test
  void hidden_fields_are_marked_and_shown_to_those_who_may_see_them() {
    String query =
        "prop=revisions&revids=3|4|5&rvslots=main"
            + "&rvprop=ids|user|userid|sha1|contentmodel|content|comment";
    assertThat(two(NOBODY, query))
        .isEqualTo(
            page(
                """
                {"revid":3,"parentid":2,"user":"Bob","userid":8,"sha1hidden":true,\
                "slots":{"main":{"contentmodel":"wikitext","texthidden":true}},\
                "comment":"/* Head */ second"},\
                {"revid":4,"parentid":3,"userhidden":true,\
                "sha1":"0ce5a81698f2b3d70fc7e24ea3ad3b70920e0aff",\
                "slots":{"main":{"contentmodel":"wikitext","contentformat":"text/x-wiki",\
                "content":"One two three"}},"commenthidden":true},\
                {"revid":5,"parentid":4,"userhidden":true,"sha1hidden":true,\
                "slots":{"main":{"contentmodel":"wikitext","texthidden":true}},\
                "commenthidden":true,"suppressed":true}\
                """));
    assertThat(two(ADMIN, query))
        .contains(
            """
            {"revid":5,"parentid":4,"userhidden":true,"user":"Vandal","userid":9,\
            "sha1hidden":true,"sha1":"00b5698a216c70de807d6bbaa5e48d78c5907df6",\
            "slots":{"main":{"contentmodel":"wikitext","texthidden":true,\
            "contentformat":"text/x-wiki","content":"vandal"}},\
            "commenthidden":true,"comment":"secret summary","suppressed":true}\
            """);
  }

  @Test
  void without_slots_the_content_comes_in_the_old_shape_and_with_a_warning() {
    assertThat(two(NOBODY, OLD_SHAPE))
        .contains(
            """
            "revisions":[{"revid":12,"parentid":11,"size":16,"contentmodel":"wikitext",\
            "contentformat":"text/x-wiki","content":"back\\n\\n== h ==\\n\\ny",\
            "comment":"/* h */ new section"}]\
            """,
            "\"revisions\":{\"warnings\":")
        .contains("\"continue\":{\"rvcontinue\":\"20261121200719|11\",\"continue\":\"||\"}")
        .doesNotContain("batchcomplete");
    assertThat(one(NOBODY, OLD_SHAPE))
        .contains("\"comment\":\"/* h */ new section\",\"*\":\"back\\n\\n== h ==\\n\\ny\"}");
  }

  @Test
  void nothing_asked_for_is_nothing_told() {
    assertThat(two(NOBODY, "prop=revisions&titles=Reading test&rvprop=")).isEqualTo(page("[]"));
    assertThat(two(NOBODY, "prop=revisions&titles=Reading test&rvprop=content&rvslots="))
        .isEqualTo(page("{\"slots\":{}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "rvlimit=2 12,11",
        "rvlimit=2&rvcontinue=20261121200719|7 7,6",
        "rvstartid=5 5,4,3,2",
        "rvstartid=5&rvendid=3 5,4,3",
        "rvstartid=9&rvlimit=1 8",
        "rvdir=newer&rvlimit=2 2,3",
        "rvstart=2026-11-21T20:07:18Z 4,3,2",
        "rvdir=newer&rvend=2026-11-21T20:07:18Z 2,3,4",
        "rvuser=Bob 3",
        "rvuser=%238 3",
        "rvuser=Vandal none",
        "rvexcludeuser=Admin 6,3,2",
        "rvexcludeuser=Nobody 12,11,8,7,6,3,2",
        "rvtag=mw-blank&rvlimit=9 7",
        "rvtag=mw-blank none",
        "rvtag=unknown&rvlimit=9 none"
      })
  void a_history_is_cut_out_as_asked(String parameters, String ids) {
    String answer =
        two(
            NOBODY,
            "prop=revisions&titles=Reading test&rvprop=ids&" + parameters.replace("%23", "#"));
    assertThat(numbers("revid", answer)).as(answer).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "prop=revisions&titles=Reading_test&rvlimit=2&rvcontinue=x badcontinue",
        "prop=revisions&titles=Reading_test&rvlimit=x badinteger",
        "prop=revisions&titles=Reading_test&rvstartid=555 badid_rvstartid",
        "prop=revisions&titles=Reading_test&rvendid=555 badid_rvendid",
        "prop=revisions&titles=Reading_test&rvuser=Bob&rvexcludeuser=Alice invalidparammix",
        "prop=revisions&titles=Reading_test&rvstartid=5&rvstart=now invalidparammix",
        "prop=revisions&titles=Reading_test|Talk:Reading_test&rvlimit=2 invalidparammix",
        "prop=revisions&revids=3&rvdir=newer invalidparammix",
        "list=recentchanges&rccontinue=x badcontinue",
        "list=recentchanges&rcuser=Bob&rcexcludeuser=Alice invalidparammix",
        "list=recentchanges&rctitle=Reading_test&rcnamespace=1 invalidparammix",
        "list=recentchanges&rcshow=bot|!bot show",
        "list=recentchanges&rcshow=patrolled|unpatrolled show",
        "list=recentchanges&rcshow=autopatrolled|!patrolled show",
        "list=recentchanges&rcprop=patrolled permissiondenied",
        "list=recentchanges&rcshow=unpatrolled permissiondenied",
        "list=recentchanges&rctitle=<> invalidtitle",
        "list=usercontribs missingparam",
        "list=usercontribs&ucuser= paramempty_ucuser",
        "list=usercontribs&ucuserids= paramempty_ucuserids",
        "list=usercontribs&ucuserids=0 invaliduserid",
        "list=usercontribs&ucuser=192.0.2.0/24 baduser",
        "list=usercontribs&ucuser=Bob&ucuserids=7 invalidparammix",
        "list=usercontribs&ucuser=Bob&uccontinue=actor|8|20261121200718|3 badcontinue",
        "list=usercontribs&ucuser=Bob|Alice&uccontinue=20261121200718|3 badcontinue",
        "list=usercontribs&ucuserprefix=B&uccontinue=20261121200718|3 badcontinue",
        "list=usercontribs&ucuser=Bob&ucshow=top|!top show",
        "list=usercontribs&ucuser=Bob&ucshow=!top&uctoponly= show",
        "list=usercontribs&ucuser=Bob&ucprop=patrolled permissiondenied"
      })
  void what_cannot_be_answered_is_refused(String query, String code) {
    assertThat(two(ALICE, query)).contains("\"error\":{\"code\":\"" + code + "\"");
  }

  @Test
  void pages_tell_their_facts_in_the_known_order() {
    assertThat(
            two(
                ALICE,
                "prop=info&titles=Reading test&inprop=protection|talkid|subjectid|watched|watchers"
                    + "|notificationtimestamp|url|associatedpage|displaytitle|varianttitles"
                    + "|linkclasses"))
        .isEqualTo(
            """
            {"batchcomplete":true,"query":{"pages":[{"pageid":2,"ns":0,"title":"Reading test",\
            "contentmodel":"wikitext","pagelanguage":"en","pagelanguagehtmlcode":"en",\
            "pagelanguagedir":"ltr","touched":"2026-11-21T20:07:44Z","lastrevid":12,"length":16,\
            "protection":[{"type":"edit","level":"sysop","expiry":"infinity"},\
            {"type":"move","level":"autoconfirmed","expiry":"infinity"}],\
            "restrictiontypes":["edit","move"],"watched":true,\
            "notificationtimestamp":"2026-11-21T20:07:18Z","talkid":3,\
            "associatedpage":"Talk:Reading test",\
            "fullurl":"http://wiki.example/wiki/Reading_test",\
            "editurl":"http://wiki.example/w/index.php?title=Reading_test&action=edit",\
            "canonicalurl":"http://wiki.example/wiki/Reading_test","displaytitle":"Reading test",\
            "varianttitles":{"en":"Reading test"},"linkclasses":[]}]}}\
            """);
    assertThat(one(NOBODY, "prop=info&titles=Reading redirect|Nowhere&inprop=watched|protection"))
        .isEqualTo(
            """
            {"batchcomplete":"","query":{"pages":{"-1":{"ns":0,"title":"Nowhere","missing":"",\
            "contentmodel":"wikitext","pagelanguage":"en","pagelanguagehtmlcode":"en",\
            "pagelanguagedir":"ltr","protection":[],"restrictiontypes":["create"]},\
            "4":{"pageid":4,"ns":0,"title":"Reading redirect","contentmodel":"wikitext",\
            "pagelanguage":"en","pagelanguagehtmlcode":"en","pagelanguagedir":"ltr",\
            "touched":"2026-11-21T20:07:19Z","lastrevid":10,"length":26,"redirect":"","new":"",\
            "protection":[],"restrictiontypes":["edit","move"]}}}}\
            """);
  }

  @Test
  void addresses_keep_readable_what_clients_expect_to_read() {
    assertThat(two(NOBODY, "prop=info&titles=A%26B 'c' +é;@$!*(),/~:x?=&inprop=url|displaytitle"))
        .contains(
            "\"fullurl\":\"http://wiki.example/wiki/A%26B_%27c%27_%2B%C3%A9;@$!*(),/~:x%3F%3D\"",
            "\"displaytitle\":\"A&amp;B 'c' +é;@$!*(),/~:x?=\"");
  }

  @Test
  void recent_changes_tell_all_in_the_known_order() {
    String all =
        "list=recentchanges&rclimit=1&rcprop=title|timestamp|ids|user|userid|comment|flags|sizes"
            + "|redirect|patrolled|loginfo|tags|sha1";
    assertThat(two(ADMIN, all + "&rctitle=Reading redirect"))
        .isEqualTo(
            """
            {"batchcomplete":true,"query":{"recentchanges":[{"type":"new","ns":0,\
            "title":"Reading redirect","pageid":4,"revid":10,"old_revid":0,"rcid":16,\
            "user":"Admin","userid":1,"bot":false,"new":true,"minor":false,"oldlen":0,"newlen":26,\
            "timestamp":"2026-11-21T20:07:19Z","comment":"Redirected page to [[Reading test]]",\
            "redirect":true,"patrolled":true,"unpatrolled":false,"autopatrolled":true,\
            "tags":["mw-new-redirect"],"sha1":"8b714975737897588dc538c25ace3e57d7885e69"}]}}\
            """);
    assertThat(one(ADMIN, all + "&rctype=log"))
        .isEqualTo(
            """
            {"batchcomplete":"","query":{"recentchanges":[{"type":"log","ns":0,\
            "title":"Reading test","pageid":2,"revid":11,"old_revid":0,"rcid":17,"user":"Admin",\
            "userid":1,"oldlen":0,"newlen":0,"timestamp":"2026-11-21T20:07:19Z","comment":"r",\
            "patrolled":"","autopatrolled":"","logid":17,"logtype":"protect","logaction":"protect",\
            "logparams":{"details":[{"type":"edit","level":"sysop"}]},"tags":[],\
            "sha1":"61bb8d29b5be7db307cb29005bff087ebe300454"}]}}\
            """);
    assertThat(two(NOBODY, "list=recentchanges&rcshow=bot&rcprop=user|comment|flags"))
        .contains(
            """
            [{"type":"edit","userhidden":true,"bot":true,"new":false,"minor":false,\
            "commenthidden":true}]\
            """);
    assertThat(two(NOBODY, "list=recentchanges&rcuser=127.0.0.1&rcprop=user|userid"))
        .contains("[{\"type\":\"edit\",\"user\":\"127.0.0.1\",\"userid\":0,\"anon\":true}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "rclimit=2 20,17",
        "rclimit=2&rccontinue=20261121200719|14 14,13",
        "rcdir=newer&rclimit=2 8,9",
        "rcuser=Vandal none",
        "rcexcludeuser=Admin 12,9,8",
        "rcshow=anon 12",
        "rcshow=!anon&rcuser=Admin&rclimit=1 20",
        "rcshow=redirect 16",
        "rcshow=minor 9",
        "rcnamespace=1 15",
        "rctag=mw-blank 13",
        "rctype=new 16,15,8",
        "rctype=categorize none",
        "rctoponly= 20,16,15",
        "rctitle=Talk:Reading_test 15",
        "rctitle=Nowhere none",
        "rcstart=2026-11-21T20:07:18Z 10,9,8"
      })
  void recent_changes_are_cut_out_as_asked(String parameters, String ids) {
    String answer = two(NOBODY, "list=recentchanges&rcprop=ids&" + parameters);
    assertThat(numbers("rcid", answer)).as(answer).isEqualTo(ids);
  }

  @Test
  void contributions_tell_all_in_the_known_order() {
    String query =
        "list=usercontribs&ucuser=Bob|Vandal"
            + "&ucprop=ids|title|timestamp|comment|size|sizediff|flags|tags|patrolled";
    assertThat(two(ADMIN, query))
        .isEqualTo(
            """
            {"batchcomplete":true,"query":{"usercontribs":[{"texthidden":true,"userid":9,\
            "user":"Vandal","userhidden":true,"pageid":2,"revid":5,"parentid":4,"ns":0,\
            "title":"Reading test","timestamp":"2026-11-21T20:07:19Z","new":false,"minor":false,\
            "top":false,"commenthidden":true,"comment":"secret summary","patrolled":true,\
            "autopatrolled":true,"size":6,"sizediff":-7,"tags":[],"suppressed":true},\
            {"texthidden":true,"userid":8,"user":"Bob","pageid":2,"revid":3,"parentid":2,"ns":0,\
            "title":"Reading test","timestamp":"2026-11-21T20:07:18Z","new":false,"minor":true,\
            "top":false,"comment":"/* Head */ second","patrolled":true,"autopatrolled":true,\
            "size":7,"sizediff":4,"tags":[]}]}}\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "ucuser=Admin&uclimit=3 12,11,10 20261121200719|9",
        "ucuser=Admin&uclimit=1&ucdir=newer 7 20261121200719|8",
        "ucuser=Alice|Bob&uclimit=1 3 actor|7|20261121200718|2",
        "ucuser=Alice|Bob&uccontinue=actor|7|20261121200718|2 2 none",
        "ucuser=Alice|Bob&uclimit=1&ucdir=newer 2 actor|8|20261121200718|3",
        "ucuserids=7|8|99 3,2 none",
        "ucuserprefix=A&uclimit=1 2 name|Admin|20261121200744|12",
        "ucuserprefix=A&uccontinue=name|Admin|20261121200719|8 8,7 none",
        "ucuser=Vandal|BotUser none none",
        "ucuser=Nobody none none",
        "ucuser=Admin&ucshow=top 12,10,9 none",
        "ucuser=Admin&ucshow=new 10,9 none",
        "ucuser=Admin&ucnamespace=1 9 none",
        "ucuser=Admin&uctag=mw-blank 7 none",
        "ucuser=Admin&ucstart=2026-11-21T20:07:19Z&ucshow=minor 11 none"
      })
  void contributions_are_cut_out_and_continued_as_asked(
      String parameters, String ids, String next) {
    String answer = two(NOBODY, "list=usercontribs&ucprop=ids&" + parameters);
    assertThat(numbers("revid", answer)).as(answer).isEqualTo(ids);
    if (next.equals("none")) {
      assertThat(answer).doesNotContain("continue");
    } else {
      assertThat(answer).contains("\"uccontinue\":\"" + next + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "rvsection=1 \"content\":\"==_h_==\\n\\ny\"",
        "rvsection=T-1 \"content\":\"==_h_==\\n\\ny\"",
        "rvsection=0 \"content\":\"back\"",
        "rvsection=7 {\"nosuchsection\":true}",
        "rvcontentformat-main=text/x-wiki \"content\":\"back",
        "rvcontentformat-main=text/css {\"badcontentformat\":true}"
      })
  void content_comes_in_part_or_in_the_wished_format(String parameter, String expected) {
    assertThat(
            two(
                NOBODY,
                "prop=revisions&titles=Reading test&rvprop=content&rvslots=main&" + parameter))
        .contains(expected.replace("_h_", " h "));
  }

  private static String numbers(String key, String answer) {
    String ids =
        Pattern.compile("\"" + key + "\":(\\d+)")
            .matcher(answer)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.joining(","));
    return ids.isEmpty() ? "none" : ids;
  }

  private static String page(String revisions) {
    return "{\"batchcomplete\":true,\"query\":{\"pages\":[{\"pageid\":2,\"ns\":0,"
        + "\"title\":\"Reading test\",\"revisions\":["
        + revisions
        + "]}]}}";
  }

  private static String one(long accountId, String query) {
    return WIKI.ask(accountId, query + "&formatversion=1");
  }

  private static String two(long accountId, String query) {
    return WIKI.ask(accountId, query + "&formatversion=2");
  }
}
