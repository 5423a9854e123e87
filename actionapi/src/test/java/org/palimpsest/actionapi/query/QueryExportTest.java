package org.palimpsest.actionapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.actionapi.module.QueryKind;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Counting;
import org.palimpsest.http.HttpReply;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

/** The dump of a query's pages, as a client gets it. */
final class QueryExportTest {
  @EveryEngine
  void a_dump_stands_beside_the_pages(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text("action=query&format=json&formatversion=2&export=1&titles=Fen|Zoo"))
        .contains("\"title\":\"Fen\"}],\"export\":\"<mediawiki ")
        .contains("<title>Fen</title>")
        .doesNotContain("<title>Zoo</title>");
    assertThat(wiki.text("action=query&format=json&export=1&exportschema=0.10"))
        .startsWith("{\"batchcomplete\":\"\",\"query\":{\"export\":{\"*\":\"<mediawiki ")
        .contains("version=\\\"0.10\\\"");
  }

  @EveryEngine
  void a_dump_alone_is_a_file(Database database) {
    HttpReply reply = wiki(database).get("action=query&export=1&exportnowrap=1&titles=Fen");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(ApiWiki.headers(reply))
        .containsEntry("Content-Type", "text/xml; charset=utf-8")
        .containsEntry("Content-Disposition", "inline; filename=export.xml");
    assertThat(ApiWiki.body(reply)).startsWith("<mediawiki ").endsWith("</mediawiki>\n");
  }

  @EveryEngine
  void errors_of_modules_come_in_place_of_a_dump(Database database) {
    assertThat(
            wiki(database)
                .text("action=query&format=json&export=1&exportnowrap=1&list=numbers&nulimit=x"))
        .contains("\"code\":\"badinteger\"");
  }

  @EveryEngine
  void a_dump_alone_must_be_asked_for_by_both_names(Database database) {
    assertThat(wiki(database).text("action=query&format=json&exportnowrap=1"))
        .isEqualTo("{\"batchcomplete\":\"\"}");
  }

  @EveryEngine
  void a_dump_that_is_too_large_is_refused(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text("action=query&format=json&export=1&titles=Fen|Book&errorformat=raw"))
        .startsWith(
            "{\"errors\":[{\"code\":\"export-toolarge\",\"key\":\"apierror-export-toolarge\",\"params\":[20000],\"module\":\"query\"}]");
  }

  @EveryEngine
  void there_is_no_dump_when_the_pages_are_done(Database database) {
    assertThat(
            wiki(database)
                .text("action=query&format=json&export=1&titles=Fen&list=numbers&continue=-||"))
        .isEqualTo("{\"batchcomplete\":\"\",\"query\":{\"numbers\":[1,2,3]}}");
  }

  private static ApiWiki wiki(Database database) {
    Scene scene = new Scene(database);
    scene.edit("Fen", scene.account("Ada"), "wet");
    scene.edit("Book", scene.visitor("192.0.2.1"), "&".repeat(10_000));
    return ApiWiki.over(
        database,
        Settings.defaults().with("max-result-bytes", 20_000),
        List.of(),
        List.of(new Counting("numbers", "nu", QueryKind.LIST)));
  }
}
