package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.testing.OwnPostgres;
import tools.jackson.databind.JsonNode;

/** What clients and operators see while the database cannot do its work. */
@Timeout(300)
final class ImpairedDatabaseTest {
  private static final String DEGRADED = "{\"status\":\"degraded\",\"database\":\"%s\"}\n";
  private static final String OK = "{\"status\":\"ok\",\"database\":\"ok\"}\n";
  private static final String GONE = "{\"status\":\"failing\",\"database\":\"gone\"}\n";

  @TempDir Path folder;

  @Test
  void a_full_disk_is_readonly_for_those_who_write_and_nothing_for_those_who_read() {
    try (TestWiki wiki = TestWiki.start()) {
      wiki.account("Heron", "sysop");
      wiki.page("Reeds").by("Heron", "green").make();
      TestClient heron = wiki.clientOf("Heron");
      long revisions = count(wiki.database(), "revision");
      long pages = count(wiki.database(), "page");
      long texts = count(wiki.database(), "content");
      fill(wiki.database());

      JsonNode refused =
          heron.postWithToken(
              "csrf", "action", "edit", "title", "Mill", "text", noise(), "errorformat", "bc");
      assertThat(refused.at("/error/code").asString()).isEqualTo("readonly");
      assertThat(refused.at("/error/readonlyreason").asString())
          .isEqualTo("The disk on which the wiki is kept is full.");
      JsonNode french =
          heron.postWithToken(
              "csrf",
              "action",
              "edit",
              "title",
              "Mill",
              "text",
              noise(),
              "errorformat",
              "plaintext",
              "errorlang",
              "fr");
      assertThat(french.at("/errors/0/code").asString()).isEqualTo("readonly");
      assertThat(french.at("/errors/0/data/readonlyreason").asString())
          .isEqualTo("Le disque où se trouve le wiki est plein.");

      assertThat(heron.text("Reeds")).isEqualTo("green");
      assertThat(wiki.client().open("/healthz"))
          .returns(200, HttpResponse::statusCode)
          .returns(DEGRADED.formatted("disk-full"), HttpResponse::body);
      assertThat(wiki.client().open("/metrics").body())
          .contains("palimpsest_database_readable 1.0\n")
          .contains("palimpsest_database_writable 0.0\n")
          .containsPattern("palimpsest_database_failures_total [1-9]");
      assertThat(count(wiki.database(), "revision")).isEqualTo(revisions);
      assertThat(count(wiki.database(), "page")).isEqualTo(pages);
      assertThat(count(wiki.database(), "content")).isEqualTo(texts);

      limit(wiki.database(), 1_000_000);
      wiki.clock().move(Duration.ofMinutes(1));
      assertThat(wiki.client().open("/healthz").body()).isEqualTo(OK);
      assertThat(wiki.client().open("/metrics").body())
          .contains("palimpsest_database_writable 1.0\n");
      assertThat(
              heron
                  .postWithToken("csrf", "action", "edit", "title", "Mill", "text", noise())
                  .at("/edit/result")
                  .asString())
          .isEqualTo("Success");
    }
  }

  @Test
  void a_session_in_use_outlives_a_full_disk() {
    try (TestWiki wiki = TestWiki.start()) {
      wiki.account("Heron");
      TestClient heron = wiki.clientOf("Heron");
      wiki.database()
          .write(tx ->
              tx.sql().sql("PRAGMA query_only = ON").update()); // refuses even the smallest change
      wiki.clock().move(Duration.ofMinutes(40)); // time to renew it
      JsonNode who = heron.get("action", "query", "meta", "userinfo");
      assertThat(who.at("/query/userinfo/name").asString()).isEqualTo("Heron");
      assertThat(wiki.database().condition().current().wire()).isEqualTo("read-only");
    }
  }

  @Test
  void a_server_of_postgresql_that_is_gone_or_silent_is_503_until_it_is_back() throws Exception {
    try (OwnPostgres server = OwnPostgres.start(folder.resolve("postgres"));
        TestWiki wiki =
            TestWiki.builder()
                .database(Databases.postgresql(server.url() + "&socketTimeout=2", "postgres", ""))
                .start()) {
      wiki.account("Heron");
      wiki.page("Reeds").by("Heron", "green").make();
      TestClient heron = wiki.clientOf("Heron");
      String token = heron.token("csrf");

      server.kill();
      assertThatNothingWorks(wiki, heron, token);
      server.startAgain();
      untilItWorks(wiki, heron);

      server.freeze();
      assertThatNothingWorks(wiki, heron, token);
      server.thaw();
      untilItWorks(wiki, heron);

      server.execute("ALTER SYSTEM SET default_transaction_read_only = on");
      server.execute("SELECT pg_reload_conf()");
      JsonNode refused = edit(heron, token);
      while (!refused.at("/error/code").asString("").equals("readonly")) {
        refused = edit(heron, token);
      }
      assertThat(refused.at("/error/readonlyreason").asString())
          .isEqualTo("The database does not accept changes at the moment.");
      assertThat(heron.text("Reeds")).isEqualTo("green");
      assertThat(wiki.client().open("/healthz"))
          .returns(200, HttpResponse::statusCode)
          .returns(DEGRADED.formatted("read-only"), HttpResponse::body);
    }
  }

  private static void assertThatNothingWorks(TestWiki wiki, TestClient heron, String token) {
    assertThat(wiki.client().open("/healthz"))
        .returns(503, HttpResponse::statusCode)
        .returns(GONE, HttpResponse::body)
        .satisfies(answer -> assertThat(answer.headers().firstValue("Retry-After")).contains("5"));

    for (String errors : new String[] {"", "&errorformat=html&uselang=da&errorsuselocal=1"}) {
      HttpResponse<String> read =
          heron.open("/w/api.php?action=query&titles=Reeds&format=json&formatversion=2" + errors);
      assertThat(read.statusCode()).isEqualTo(503);
      assertThat(read.headers().firstValue("Retry-After")).contains("5");
      assertThat(read.headers().firstValue("MediaWiki-API-Error"))
          .contains("internal_api_error_DBConnectionError");
      assertThat(read.headers().firstValue("Content-Type"))
          .contains("application/json; charset=utf-8");
      assertThat(read.body())
          .contains("\"code\":\"internal_api_error_DBConnectionError\"")
          .contains("\"errorclass\":\"Wikimedia\\\\Rdbms\\\\DBConnectionError\"");
    }
    assertThat(heron.open("/w/api.php?action=query&titles=Reeds&format=xml").body())
        .startsWith("<?xml");
    assertThat(edit(heron, token).at("/error/code").asString())
        .isEqualTo("internal_api_error_DBConnectionError");
    HttpResponse<String> page =
        wiki.client()
            .send(
                HttpRequest.newBuilder(URI.create(wiki.base() + "/w/rest.php/oauth2/access_token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "grant_type=authorization_code&code=x&client_id=0123456789abcdef0123456789abcdef&client_secret=y")));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
  }

  private static void untilItWorks(TestWiki wiki, TestClient heron) throws InterruptedException {
    while (wiki.client().open("/healthz").statusCode() != 200
        || !edit(heron, heron.token("csrf")).at("/edit/result").asString("").equals("Success")) {
      Thread.sleep(50);
    }
    assertThat(heron.text("Reeds")).isEqualTo("green");
    assertThat(wiki.client().open("/healthz").body()).isEqualTo(OK);
  }

  /** An edit that changes something: another one writes nothing. */
  private static JsonNode edit(TestClient client, String token) {
    return client.post(
        "action", "edit", "title", "Mill", "appendtext", "another turn\n", "token", token);
  }

  private static void fill(Database database) {
    limit(
        database, database.read(sql -> sql.sql("PRAGMA page_count").query(Integer.class).single()));
  }

  private static void limit(Database database, int pages) {
    database.write(tx -> {
      tx.discard(); // what is set is set all the same
      return tx.sql().sql("PRAGMA max_page_count = " + pages).query(Integer.class).single();
    });
  }

  /** A text that no compression makes small. */
  private static String noise() {
    StringBuilder text = new StringBuilder();
    new java.util.Random(1).ints(60_000, 0x4e00, 0x9fff).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static long count(Database database, String table) {
    return database.read(
        sql -> sql.sql("SELECT count(*) FROM " + table).query(Long.class).single());
  }
}
