package org.palimpsest.actionapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palimpsest.actionapi.change.RecentChangesQuery;
import org.palimpsest.actionapi.module.QueryKind;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Counting;
import org.palimpsest.actionapi.testing.Listing;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

/** Generators and how they are continued, as a client sees them. */
final class GeneratorTest {
  @EveryEngine
  void a_generator_names_the_pages_of_the_query(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("generator=things&gthlimit=2&indexpageids=1"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"continue\":{\"gthoffset\":2,\"continue\":\"gthoffset||\"},"
                + "\"query\":{\"pageids\":[\"-1\",\"%1$d\"],\"pages\":[{\"ns\":0,\"title\":\"Zoo\",\"missing\":true,\"index\":1},"
                    .formatted(id(database, "Fen"))
                + "{\"pageid\":%1$d,\"ns\":0,\"title\":\"Fen\",\"index\":2}]}}"
                    .formatted(id(database, "Fen")));
  }

  @EveryEngine
  void what_cannot_generate_is_refused_by_name(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("generator=nothing&errorformat=raw"))
        .startsWith(
            "{\"errors\":[{\"code\":\"badgenerator\",\"key\":\"apierror-badgenerator-unknown\",\"params\":[\"nothing\"],\"module\":\"query\"}]");
    assertThat(query.apply("generator=numbers&errorformat=raw"))
        .startsWith(
            "{\"errors\":[{\"code\":\"badgenerator\",\"key\":\"apierror-badgenerator-notgenerator\",\"params\":[\"numbers\"],\"module\":\"query\"}]");
    assertThat(query.apply("generator=&continue=-||")).contains("\"code\":\"badgenerator\"");
  }

  @EveryEngine
  void a_wrong_parameter_is_named_as_it_was_sent(Database database) {
    assertThat(query(database).apply("generator=things&gthlimit=x&errorformat=none"))
        .startsWith("{\"errors\":[{\"code\":\"badinteger\",\"module\":\"query+things\"}]");
  }

  @EveryEngine
  void several_sources_are_refused_beside_a_generator_too(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("generator=things&titles=Fen&pageids=1&errorformat=raw"))
        .startsWith(
            "{\"errors\":[{\"code\":\"multisource\",\"key\":\"apierror-invalidparammix-cannotusewith\",\"params\":[\"pageids\",\"titles\"],\"module\":\"query\"}]");
    assertThat(query.apply("titles=Fen&pageids=1&continue=-||")).contains("\"multisource\"");
    assertThat(query.apply("generator=things&titles=Fen&gthlimit=1")).doesNotContain("Fen");
  }

  @EveryEngine
  void a_module_is_a_generator_and_a_list_at_once(Database database) {
    assertThat(query(database).apply("generator=things&gthlimit=1&list=things&thlimit=1"))
        .startsWith(
            "{\"batchcomplete\":true,\"continue\":{\"thoffset\":1,\"gthoffset\":1,\"continue\":\"gthoffset||\"}")
        .contains("\"things\":[\"Zoo\"]");
  }

  @EveryEngine
  void the_same_pages_come_until_their_modules_are_done(Database database) {
    Function<String, String> query = query(database);
    String request = "generator=things&gthlimit=2&prop=parts|bits&palimit=2&list=numbers&nulimit=3";
    assertThat(query.apply(request))
        .startsWith("{\"continue\":{\"pacontinue\":3,\"continue\":\"||bits|numbers\"},\"query\"");
    assertThat(query.apply(request + "&pacontinue=3&continue=||bits|numbers"))
        .startsWith(
            "{\"batchcomplete\":true,\"continue\":{\"gthoffset\":2,\"continue\":\"gthoffset||numbers\"},\"query\"")
        .contains("\"parts\":[3]");
    assertThat(query.apply(request + "&gthoffset=2&continue=gthoffset||numbers"))
        .startsWith(
            "{\"continue\":{\"pacontinue\":3,\"gthoffset\":\"2\",\"continue\":\"gthoffset||bits|numbers\"},\"query\"")
        .contains("\"title\":\"Moor\"");
    assertThat(query.apply(request + "&pacontinue=3&gthoffset=2&continue=gthoffset||bits|numbers"))
        .startsWith("{\"batchcomplete\":true,\"query\"")
        .doesNotContain("bits");
  }

  @EveryEngine
  void lists_go_on_when_the_last_pages_are_done(Database database) {
    Function<String, String> query = query(database);
    String request = "generator=things&prop=parts&list=numbers&nulimit=2&meta=more";
    assertThat(query.apply(request))
        .startsWith(
            "{\"batchcomplete\":true,\"continue\":{\"nucontinue\":3,\"continue\":\"-||parts|more\"}");
    assertThat(query.apply(request + "&nucontinue=3&continue=-||parts|more&gthlimit=1"))
        .isEqualTo("{\"batchcomplete\":true,\"query\":{\"numbers\":[3]}}");
  }

  @EveryEngine
  void the_old_way_tells_all_places_at_once(Database database) {
    Function<String, String> query = query(database);
    assertThat(
            query.apply(
                "rawcontinue=1&generator=things&gthlimit=2&prop=parts&palimit=2&list=numbers|things&nulimit=2&thlimit=1"))
        .startsWith(
            "{\"query-continue\":{\"parts\":{\"pacontinue\":3},\"numbers\":{\"nucontinue\":3},"
                + "\"things\":{\"thoffset\":1,\"gthoffset\":2}},\"query\"");
  }

  @EveryEngine
  void only_places_of_the_generator_come_back(Database database) {
    assertThat(
            query(database)
                .apply(
                    "generator=things&prop=parts&palimit=2&gthlimit=2&gthoffset=1&secret=x&continue=secret|gthoffset||"))
        .startsWith(
            "{\"continue\":{\"pacontinue\":3,\"gthoffset\":\"1\",\"continue\":\"gthoffset||\"}");
  }

  @EveryEngine
  void redirects_of_a_list_are_followed_and_keep_the_best_place(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("generator=things&gthoffset=3&redirects=1"))
        .isEqualTo(
            ("{\"batchcomplete\":true,\"query\":{\"redirects\":[{\"index\":4,\"from\":\"Swamp\",\"to\":\"Fen\",\"tofragment\":\"Wet\"}],"
                    + "\"pages\":[{\"pageid\":%d,\"ns\":0,\"title\":\"Fen\",\"index\":4}]}}")
                .formatted(id(database, "Fen")));
    assertThat(query.apply("generator=things&gthoffset=1&redirects=1"))
        .contains("\"title\":\"Fen\",\"index\":2}");
  }

  @EveryEngine
  void recent_changes_give_pages_and_keep_their_place(Database database) {
    Function<String, String> query = query(database);
    String first = query.apply("generator=recentchanges&grclimit=2&prop=parts&palimit=2");
    assertThat(first)
        .matches(
            "\\{\"continue\":\\{\"pacontinue\":3,\"grccontinue\":\"[0-9]{14}\\|[0-9]+\",\"continue\":\"grccontinue\\|\\|\"\\}.*")
        .contains("\"title\":\"Swamp\"", "\"title\":\"Moor\"")
        .doesNotContain("\"Fen\"");
    assertThat(query.apply("generator=recentchanges&grclimit=1&rawcontinue=1"))
        .matches(
            "\\{\"query-continue\":\\{\"recentchanges\":\\{\"grccontinue\":\"[^\"]+\"\\}\\},\"query-noncontinue\":\\{\"recentchanges\":\\{\"grccontinue\":\"[^\"]+\"\\}\\},.*");
  }

  @EveryEngine
  void recent_changes_give_revisions_when_asked_for(Database database) {
    Function<String, String> query = query(database);
    Scene scene = new Scene(database);
    assertThat(
            query.apply(
                "generator=recentchanges&grcgeneraterevisions=1&grclimit=5&prop=revisions&rvprop=ids"))
        .contains(
            "\"title\":\"Moor\",\"revisions\":[{\"revid\":%d,\"parentid\":0},{\"revid\":%d,"
                .formatted(scene.page("Moor").latest() - 1, scene.page("Moor").latest()));
  }

  @EveryEngine
  void histories_give_revisions(Database database) {
    Function<String, String> query = query(database);
    long latest = new Scene(database).page("Moor").latest();
    assertThat(query.apply("generator=revisions&titles=moor&grvlimit=1&prop=revisions&rvprop=ids"))
        .matches(
            "\\{\"batchcomplete\":true,\"continue\":\\{\"grvcontinue\":\"[0-9]{14}\\|%d\",\"continue\":\"grvcontinue\\|\\|\"\\},\"query\":\\{\"pages\":\\[\\{.*\"revisions\":\\[\\{\"revid\":%d,\"parentid\":%d\\}\\]\\}\\]\\}\\}"
                .formatted(latest - 1, latest, latest - 1));
    assertThat(query.apply("generator=revisions&titles=Moor|Fen&grvlimit=1&errorformat=raw"))
        .startsWith(
            "{\"errors\":[{\"code\":\"invalidparammix\",\"key\":\"apierror-revisions-singlepage\"")
        .contains("\"module\":\"query+revisions\"");
    assertThat(query.apply("generator=revisions&prop=parts")).isEqualTo("{\"batchcomplete\":true}");
  }

  @EveryEngine
  void the_weakest_module_decides_who_may_keep_an_answer(Database database) {
    query(database);
    ApiWiki wiki = wiki(database);
    assertThat(cacheControl(wiki, "generator=things")).isEqualTo("s-maxage=60, max-age=0, public");
    assertThat(cacheControl(wiki, "generator=recentchanges")).startsWith("private");
    assertThat(cacheControl(wiki, "generator=things&prop=revisions")).startsWith("private");
  }

  private static String cacheControl(ApiWiki wiki, String query) {
    return ApiWiki.headers(wiki.get("action=query&format=json&uselang=content&smaxage=60&" + query))
        .getOrDefault("Cache-Control", "");
  }

  private static Function<String, String> query(Database database) {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada");
    scene.edit("Fen", ada, "wet");
    scene.edits("Moor", ada, "dry", "dryer");
    scene.edit("Swamp", ada, "#REDIRECT [[Fen#Wet]]");
    ApiWiki wiki = wiki(database);
    return query -> wiki.text("action=query&format=json&formatversion=2&" + query);
  }

  private static ApiWiki wiki(Database database) {
    TitleParser titles = new TitleParser(Namespaces.standard("Palimpsest"), Set.of());
    List<Title> things =
        Stream.of("Zoo", "Fen", "Moor", "Swamp").map(key -> new Title(0, key)).toList();
    return ApiWiki.over(
        database,
        List.of(),
        List.of(
            new Listing("things", "th", things),
            new Counting("parts", "pa", QueryKind.PROP),
            new Counting("bits", "bi", QueryKind.PROP),
            new Counting("numbers", "nu", QueryKind.LIST),
            new Counting("more", "mo", QueryKind.META),
            new RecentChangesQuery(
                new ChangeReader(database),
                titles,
                Settings.defaults().patrol(),
                ApiWiki.comments(database, Settings.defaults(), titles)),
            ApiWiki.revisions(database, new Scene(database).contents())));
  }

  private static long id(Database database, String title) {
    return new Scene(database).page(title).id();
  }
}
