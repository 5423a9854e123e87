package org.palimpsest.actionapi.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.page.PrefixSearch;
import org.palimpsest.wiki.page.RandomPages;
import org.palimpsest.wiki.page.TitleLists;
import org.palimpsest.wiki.ranking.Rankings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ids: Fen 1, Fen 2 2, Moor 3 (a redirect to Fen), User:Fay 4; their sizes are 10 times the ids.
 */
class PageListsTest {
  private static final Pattern NEXT = Pattern.compile("\"continue\":\\{\"(\\w+)\":\"?([^\",]+)");

  @EveryEngine
  void all_pages_are_listed_in_both_versions(Database database) {
    ApiWiki wiki = wiki(database);

    assertThat(wiki.text("action=query&format=json&list=allpages&aplimit=2"))
        .isEqualTo(
            "{\"batchcomplete\":\"\",\"continue\":{\"apcontinue\":\"Moor\",\"continue\":\"-||\"},\"query\":{\"allpages\":["
                + "{\"pageid\":1,\"ns\":0,\"title\":\"Fen\"},{\"pageid\":2,\"ns\":0,\"title\":\"Fen 2\"}]}}");
    assertThat(list(wiki, "list=allpages&apcontinue=Moor"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"query\":{\"allpages\":[{\"pageid\":3,\"ns\":0,\"title\":\"Moor\"}]}}");
  }

  @EveryEngine
  void all_pages_can_be_filtered(Database database) {
    ApiWiki wiki = wiki(database);

    assertThat(ids(list(wiki, "list=allpages&apfilterredir=redirects"))).containsExactly(3L);
    assertThat(ids(list(wiki, "list=allpages&apfilterredir=nonredirects"))).containsExactly(1L, 2L);
    assertThat(ids(list(wiki, "list=allpages&apdir=descending&apfrom=fen_2")))
        .containsExactly(2L, 1L);
    assertThat(ids(list(wiki, "list=allpages&apfrom=fen+2&apto=moor"))).containsExactly(2L, 3L);
    assertThat(ids(list(wiki, "list=allpages&apprefix=fen_"))).containsExactly(2L);
    assertThat(ids(list(wiki, "list=allpages&apnamespace=2"))).containsExactly(4L);
    assertThat(ids(list(wiki, "list=allpages&apminsize=20&apmaxsize=29"))).containsExactly(2L);
    assertThat(ids(list(wiki, "list=allpages&apprtype=edit&apprlevel=sysop"))).containsExactly(2L);
    assertThat(ids(list(wiki, "list=allpages&apprexpiry=definite"))).isEmpty();
    assertThat(ids(list(wiki, "list=allpages&apfilterlanglinks=withlanglinks"))).isEmpty();
  }

  @EveryEngine
  void what_makes_no_sense_is_refused_with_the_known_codes(Database database) {
    ApiWiki wiki = wiki(database);

    assertThat(list(wiki, "list=allpages&apprlevel=sysop"))
        .contains("\"code\":\"invalidparammix\"");
    assertThat(list(wiki, "list=allpages&apcontinue=a|b")).contains("\"code\":\"badcontinue\"");
    assertThat(list(wiki, "list=allpages&apfrom=User:A")).contains("\"code\":\"invalidtitle\"");
    assertThat(list(wiki, "generator=allpages&redirects=1")).contains("\"code\":\"params\"");
    assertThat(list(wiki, "list=random&rncontinue=1|2")).contains("\"code\":\"badcontinue\"");
    assertThat(list(wiki, "list=random&rncontinue=1|-2|0")).contains("\"code\":\"badcontinue\"");
    assertThat(list(wiki, "list=random&rnredirect=1&rnfilterredir=all"))
        .contains("\"code\":\"invalidparammix\"");
    assertThat(list(wiki, "list=querypage&qppage=Wantedpages")).contains("\"code\":\"badvalue\"");
    assertThat(list(wiki, "list=querypage&qppage=Unwatchedpages"))
        .contains("\"code\":\"specialpage-cantexecute\"");
    assertThat(list(wiki, "list=prefixsearch&pssearch=")).contains("\"code\":\"missingparam\"");
  }

  @EveryEngine
  void every_list_can_be_walked_and_feed_other_modules(Database database) {
    ApiWiki wiki = wiki(database);
    for (String query :
        List.of(
            "generator=allpages&gaplimit=1",
            "generator=prefixsearch&gpssearch=f&gpsnamespace=0|2&gpslimit=1",
            "generator=random&grnfilterredir=all&grnnamespace=0&grnlimit=1",
            "generator=querypage&gqppage=Shortpages&gqplimit=1")) {
      StringBuilder met = new StringBuilder();
      String next = "";
      int steps = 0;
      do {
        String answer = list(wiki, query + next);
        met.append(answer);
        Matcher found = NEXT.matcher(answer);
        next = found.find() ? "&" + found.group(1) + "=" + found.group(2) : "";
        steps++;
      } while (!next.isEmpty() && steps < 9);

      assertThat(steps).as(query).isLessThan(9);
      assertThat(met).as(query).contains("\"pageid\":1,", "\"pageid\":2,");
    }
  }

  @EveryEngine
  void pages_found_by_prefix_carry_their_index(Database database) {
    ApiWiki wiki = wiki(database);

    assertThat(list(wiki, "list=prefixsearch&pssearch=fen&pslimit=1"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"continue\":{\"psoffset\":1,\"continue\":\"-||\"},\"query\":{\"prefixsearch\":["
                + "{\"ns\":0,\"title\":\"Fen\",\"pageid\":1}]}}");
    assertThat(list(wiki, "generator=prefixsearch&gpssearch=fen&gpsoffset=1"))
        .contains("{\"pageid\":2,\"ns\":0,\"title\":\"Fen 2\",\"index\":2}");
  }

  @EveryEngine
  void a_ranking_tells_its_values(Database database) {
    ApiWiki wiki = wiki(database);

    assertThat(list(wiki, "list=querypage&qppage=Longpages&qplimit=1"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"continue\":{\"qpoffset\":1,\"continue\":\"-||\"},\"query\":{\"querypage\":{\"name\":\"Longpages\",\"results\":["
                + "{\"value\":\"20\",\"ns\":0,\"title\":\"Fen 2\"}]}}}");
    assertThat(list(wiki, "list=querypage&qppage=Listredirects&qpoffset=-1"))
        .contains(
            "{\"ns\":0,\"title\":\"Moor\",\"databaseResult\":{\"rd_namespace\":\"0\",\"rd_title\":\"Fen\",\"rd_fragment\":\"\",\"rd_interwiki\":\"\"}}");
  }

  @EveryEngine
  void browsers_get_suggestions(Database database) {
    ApiWiki wiki = wiki(database);

    assertThat(wiki.text("action=opensearch&search=m"))
        .isEqualTo("[\"m\",[\"Moor\"],[\"\"],[\"http://wiki.example/wiki/Moor\"]]");
    assertThat(wiki.text("action=opensearch&search=m&format=xml&x=1"))
        .isEqualTo(
            "<?xml version=\"1.0\"?><SearchSuggestion version=\"2.0\" xmlns=\"http://opensearch.org/searchsuggest2\">"
                + "<warnings><main xml:space=\"preserve\">Unrecognized parameter: x.</main></warnings>"
                + "<Query xml:space=\"preserve\">m</Query><Section><Item><Text xml:space=\"preserve\">Fen</Text>"
                + "<Url xml:space=\"preserve\">http://wiki.example/wiki/Fen</Url></Item></Section></SearchSuggestion>");
    assertThat(wiki.text("action=opensearch&search=m&redirects=resolve&callback=f"))
        .isEqualTo("/**/f([\"m\",[\"Fen\"],[\"\"],[\"http://wiki.example/wiki/Fen\"]])");
    assertThat(ApiWiki.headers(wiki.get("action=opensearch&search=m")))
        .containsEntry("Cache-Control", "s-maxage=1200, max-age=1200, public");
  }

  @EveryEngine
  void warnings_that_find_no_room_in_suggestions_can_be_errors(Database database) {
    ApiWiki wiki = wiki(database);

    assertThat(wiki.text("action=opensearch&search=m&x=1&warningsaserror=1&format=json"))
        .startsWith("{\"error\":{\"code\":\"warnings\",")
        .contains("\"warnings\":{\"main\":");
    assertThat(wiki.text("action=opensearch&search=m&warningsaserror=1&format=json"))
        .startsWith("[\"m\"");
    assertThat(wiki.text("action=opensearch&search=m&format=php")).contains("\"badvalue\"");
  }

  private static String list(ApiWiki wiki, String query) {
    return wiki.text("action=query&format=json&formatversion=2&" + query);
  }

  private static List<Long> ids(String answer) {
    return Pattern.compile("\"pageid\":(\\d+)")
        .matcher(answer)
        .results()
        .map(found -> Long.valueOf(found.group(1)))
        .toList();
  }

  private static ApiWiki wiki(Database database) {
    database.write(transaction -> {
      JdbcClient sql = transaction.sql();
      page(sql, new Title(0, "Fen"), false);
      page(sql, new Title(0, "Fen_2"), false);
      page(sql, new Title(0, "Moor"), true);
      page(sql, new Title(2, "Fay"), false);
      RedirectTable.put(sql, 3, new ParsedTitle.Local(new Title(0, "Fen"), ""));
      ProtectionTable.protect(sql, 2, new Protection("edit", "sysop", null, false));
      return 0;
    });
    TitleParser titles = new TitleParser(Namespaces.standard("Wiki"), Set.of("wikipedia"));
    Namespaces namespaces = titles.namespaces();
    TitleParts parts = new TitleParts(titles);
    PrefixSearch search = new PrefixSearch(database, parts);
    InstantSource clock = InstantSource.fixed(ApiWiki.NOW);
    return ApiWiki.over(
        database,
        List.of(new OpenSearchAction(search, namespaces)),
        List.of(
            new AllPagesQuery(new TitleLists(database), parts, namespaces),
            new PrefixSearchQuery(search, namespaces),
            new QueryPageQuery(
                new Rankings(database, List.of(0), clock, Runnable::run), namespaces),
            new RandomQuery(new RandomPages(database, new Random(2)), namespaces)));
  }

  private static void page(JdbcClient sql, Title title, boolean redirect) {
    long id = PageTable.create(sql, title, "wikitext", ApiWiki.NOW).orElseThrow();
    PageTable.advance(
        sql, new PageFacts(id, title, id, ApiWiki.NOW, 10 * id, redirect, true, "wikitext"), 0);
  }
}
