package org.palimpsest.actionapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.palimpsest.actionapi.module.QueryKind;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Counting;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.Scene;

/** Page sets and continuation, as a client sees them. */
final class QueryActionTest {
  @EveryEngine
  void titles_are_normalised_and_found(Database database) {
    Function<String, String> query = query(database);
    long fen = pageId(database, "Fen");
    assertThat(query.apply("titles=fen|Fen_"))
        .isEqualTo(
            "{\"batchcomplete\":\"\",\"query\":{\"normalized\":[{\"from\":\"fen\",\"to\":\"Fen\"},{\"from\":\"Fen_\",\"to\":\"Fen\"}],"
                + "\"pages\":{\"%d\":{\"pageid\":%d,\"ns\":0,\"title\":\"Fen\"}}}}"
                    .formatted(fen, fen));
  }

  @EveryEngine
  void what_is_no_page_gets_a_negative_id(Database database) {
    Function<String, String> query = query(database);
    long fen = pageId(database, "Fen");
    assertThat(query.apply("titles=Zoo|Special:X|A[|Fen|User:Y|B[&indexpageids=1"))
        .isEqualTo(
            ("{\"batchcomplete\":\"\",\"query\":{\"pageids\":[\"-4\",\"-5\",\"-1\",\"-2\",\"-3\",\"%d\"],\"pages\":{"
                    + "\"-4\":{\"ns\":0,\"title\":\"Zoo\",\"missing\":\"\"},"
                    + "\"-5\":{\"ns\":2,\"title\":\"User:Y\",\"missing\":\"\"},"
                    + "\"-1\":{\"title\":\"A[\",\"invalidreason\":\"The title contains characters that are not allowed in titles.\",\"invalid\":\"\"},"
                    + "\"-2\":{\"title\":\"B[\",\"invalidreason\":\"The title contains characters that are not allowed in titles.\",\"invalid\":\"\"},"
                    + "\"-3\":{\"ns\":-1,\"title\":\"Special:X\",\"special\":\"\",\"missing\":\"\"},"
                    + "\"%d\":{\"pageid\":%d,\"ns\":0,\"title\":\"Fen\"}}}}")
                .formatted(fen, fen, fen));
  }

  @EveryEngine
  void the_new_version_lists_pages_by_ascending_id(Database database) {
    Function<String, String> query = query(database);
    long fen = pageId(database, "Fen");
    long moor = pageId(database, "Moor");
    assertThat(query.apply("titles=Moor|Zoo|Ape|Fen&formatversion=2"))
        .isEqualTo(
            ("{\"batchcomplete\":true,\"query\":{\"pages\":["
                    + "{\"ns\":0,\"title\":\"Ape\",\"missing\":true},{\"ns\":0,\"title\":\"Zoo\",\"missing\":true},"
                    + "{\"pageid\":%d,\"ns\":0,\"title\":\"Fen\"},{\"pageid\":%d,\"ns\":0,\"title\":\"Moor\"}]}}")
                .formatted(fen, moor));
  }

  @EveryEngine
  void an_invalid_title_has_a_code_in_newer_shapes(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("titles=|x&formatversion=2&errorformat=none"))
        .contains(
            "{\"title\":\"\",\"invalidreason\":{\"code\":\"title-invalid-empty\"},\"invalid\":true}");
  }

  @EveryEngine
  void titles_of_other_wikis_and_bare_fragments_are_no_pages(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("titles=wikipedia:Foo|%23x"))
        .isEqualTo(
            "{\"batchcomplete\":\"\",\"query\":{\"normalized\":[{\"from\":\"#x\",\"to\":\"\"}],"
                + "\"interwiki\":[{\"title\":\"wikipedia:Foo\",\"iw\":\"wikipedia\"}]}}");
  }

  @EveryEngine
  void unclean_titles_are_shown_as_they_were_sent(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("titles=a%FC|x"))
        .contains(
            "\"normalized\":[{\"fromencoded\":\"\",\"from\":\"a%FC\",\"to\":\"a\\u00fc\"},"
                + "{\"from\":\"a\\u00fc\",\"to\":\"A\\u00fc\"},{\"from\":\"x\",\"to\":\"X\"}]");
    assertThat(query.apply("titles=e%CC%81"))
        .contains("{\"fromencoded\":\"\",\"from\":\"e%CC%81\",\"to\":\"\\u00e9\"}");
  }

  @EveryEngine
  void pages_are_found_by_id(Database database) {
    Function<String, String> query = query(database);
    long fen = pageId(database, "Fen");
    assertThat(query.apply("formatversion=2&pageids=99999|0|-5|" + fen))
        .isEqualTo(
            ("{\"batchcomplete\":true,\"query\":{\"pages\":[{\"pageid\":-5,\"missing\":true},{\"pageid\":0,\"missing\":true},"
                    + "{\"pageid\":%d,\"ns\":0,\"title\":\"Fen\"},{\"pageid\":99999,\"missing\":true}]}}")
                .formatted(fen));
  }

  @EveryEngine
  void pages_are_found_by_revision(Database database) {
    Function<String, String> query = query(database);
    long fen = pageId(database, "Fen");
    long revision = latest(database, "Fen");
    assertThat(query.apply("revids=99999|0|" + revision))
        .isEqualTo(
            ("{\"batchcomplete\":\"\",\"query\":{\"badrevids\":{\"99999\":{\"revid\":99999,\"missing\":\"\"},\"0\":{\"revid\":0,\"missing\":\"\"}},"
                    + "\"pages\":{\"%d\":{\"pageid\":%d,\"ns\":0,\"title\":\"Fen\"}}}}")
                .formatted(fen, fen));
  }

  @EveryEngine
  void only_one_kind_of_source_is_taken_even_if_empty(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("titles=Fen&pageids=")).contains("\"code\":\"multisource\"");
    assertThat(query.apply("titles=")).isEqualTo("{\"batchcomplete\":\"\"}");
    assertThat(query.apply("")).isEqualTo("{\"batchcomplete\":\"\"}");
  }

  @EveryEngine
  void what_query_does_not_know_is_unrecognised(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("redirect=1&list=nothing|numbers"))
        .contains("Unrecognized parameter: redirect.")
        .contains("Unrecognized value for parameter \\\"list\\\": nothing")
        .contains("\"numbers\":[1,2,3]");
  }

  @EveryEngine
  void no_module_can_be_a_generator(Database database) {
    assertThat(query(database).apply("generator=numbers&titles=Fen&errorformat=none"))
        .startsWith("{\"errors\":[{\"code\":\"badgenerator\",\"module\":\"query\"}]");
  }

  @EveryEngine
  void a_bad_parameter_of_a_module_is_that_modules_error(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("list=numbers&nulimit=x&errorformat=none&titles=Fen"))
        .startsWith("{\"errors\":[{\"code\":\"badinteger\",\"module\":\"query+numbers\"}]")
        .doesNotContain("pages");
    assertThat(query.apply("list=numbers&nulimit=9")).contains("\"warnings\":{\"numbers\":{\"*\":");
  }

  @EveryEngine
  void a_list_goes_on_when_the_pages_are_done(Database database) {
    Function<String, String> query = query(database);
    String request = "formatversion=2&titles=Fen&prop=parts&list=numbers&meta=more&nulimit=2";
    assertThat(query.apply(request))
        .startsWith(
            "{\"batchcomplete\":true,\"continue\":{\"nucontinue\":3,\"continue\":\"-||parts|more\"},\"query\":{")
        .contains("\"parts\":[1,2,3]", "\"numbers\":[1,2]", "\"more\":[1,2,3]");
    assertThat(query.apply(request + "&nucontinue=3&continue=-||parts|more"))
        .isEqualTo("{\"batchcomplete\":true,\"query\":{\"numbers\":[3]}}");
  }

  @EveryEngine
  void the_pages_come_again_until_their_modules_are_done(Database database) {
    Function<String, String> query = query(database);
    String request = "formatversion=2&titles=Fen&prop=parts|bits&list=numbers&palimit=2&nulimit=1";
    assertThat(query.apply(request))
        .startsWith(
            "{\"continue\":{\"nucontinue\":2,\"pacontinue\":3,\"continue\":\"||bits\"},\"query\":{")
        .doesNotContain("batchcomplete")
        .contains("\"parts\":[1,2],\"bits\":[1,2,3]");
    assertThat(query.apply(request + "&pacontinue=3&nucontinue=2&continue=||bits"))
        .startsWith(
            "{\"batchcomplete\":true,\"continue\":{\"nucontinue\":3,\"continue\":\"-||parts|bits\"}")
        .contains("\"parts\":[3]}", "\"numbers\":[2]")
        .doesNotContain("\"bits\":[");
  }

  @EveryEngine
  void the_old_way_of_continuing_sorts_by_module(Database database) {
    Function<String, String> query = query(database);
    assertThat(query.apply("rawcontinue=1&titles=Fen&prop=parts&list=numbers&palimit=2&nulimit=2"))
        .startsWith(
            "{\"query-continue\":{\"parts\":{\"pacontinue\":3},\"numbers\":{\"nucontinue\":3}},\"query\":{")
        .doesNotContain("batchcomplete");
  }

  @EveryEngine
  void a_state_that_is_none_is_refused(Database database) {
    Function<String, String> query = query(database);
    for (String state : List.of("x", "-", "a||b||c")) {
      assertThat(query.apply("continue=" + state)).contains("\"code\":\"badcontinue\"");
    }
    assertThat(query.apply("continue=&list=numbers")).contains("\"numbers\":[1,2,3]");
    assertThat(query.apply("continue=-||bogus&list=numbers")).contains("\"numbers\":[1,2,3]");
  }

  private static Function<String, String> query(Database database) {
    Scene scene = new Scene(database);
    scene.edit("Fen", scene.account("Ada"), "wet");
    scene.edit("Moor", scene.visitor("192.0.2.1"), "dry");
    ApiWiki wiki =
        ApiWiki.over(
            database,
            List.of(),
            List.of(
                new Counting("parts", "pa", QueryKind.PROP),
                new Counting("bits", "bi", QueryKind.PROP),
                new Counting("numbers", "nu", QueryKind.LIST),
                new Counting("more", "mo", QueryKind.META)));
    return query -> wiki.text("action=query&" + query);
  }

  private static long pageId(Database database, String title) {
    return new Scene(database).page(title).id();
  }

  private static long latest(Database database, String title) {
    return new Scene(database).page(title).latest();
  }
}
