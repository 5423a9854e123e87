package org.palimpsest.actionapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.actionapi.testing.ApiWiki.headers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Probe;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.testing.Bodies;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.setting.Settings;

/** Requests that a page of another site makes a browser send. */
class CorsTest {
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static final Settings SETTINGS =
      Settings.defaults()
          .change()
          .crossOriginSites(List.of("*.wiki.example", "a?b.example", "!evil.wiki.example"))
          .build();

  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private final ApiWiki wiki = ApiWiki.over(database, SETTINGS, List.of(new Probe()), List.of());

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "https://da.wiki.example, true",
    "http://x.y.wiki.example, true",
    "https://DA.wiki.example, true",
    "https://a1b.example, true",
    "https://wiki.example, false",
    "https://evil.wiki.example, false",
    "https://da.wiki.example.org, false",
    "https://evil.example/.wiki.example, false",
    "ftp://da.wiki.example, false",
    "https://ab.example, false"
  })
  void only_the_sites_that_the_owner_names_may_act_for_its_users(String origin, boolean allowed) {
    HttpReply reply =
        wiki.send("GET", "action=probe&origin=" + origin, Map.of("Origin", origin), "");

    assertThat(reply.status()).isEqualTo(200);
    if (allowed) {
      assertThat(headers(reply))
          .containsEntry(ALLOWED, origin)
          .containsEntry("Access-Control-Allow-Credentials", "true")
          .containsEntry("Timing-Allow-Origin", origin)
          .containsKey("Access-Control-Expose-Headers");
    } else {
      assertThat(headers(reply))
          .containsEntry("MediaWiki-CORS-Rejection", "Origin mismatch")
          .doesNotContainKey(ALLOWED);
    }
    assertThat(headers(reply)).doesNotContainKey("MediaWiki-Login-Suppressed");
  }

  @Test
  void an_origin_must_be_what_the_browser_says() {
    HttpReply reply =
        wiki.send(
            "GET",
            "action=probe&origin=https://da.wiki.example",
            Map.of("Origin", "https://evil.example"),
            "");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(headers(reply)).containsEntry("Cache-Control", "no-cache");
  }

  @Test
  void credentials_that_no_browser_sends_by_itself_may_come_from_anywhere() {
    HttpReply reply =
        wiki.send("GET", "action=probe&crossorigin=", Map.of("Authorization", "Bearer x"), "");

    assertThat(headers(reply))
        .containsEntry(ALLOWED, "*")
        .containsEntry("Access-Control-Allow-Credentials", "false")
        .doesNotContainKey("MediaWiki-Login-Suppressed");
  }

  @ParameterizedTest
  @CsvSource({"crossorigin=, Basic x", "crossorigin=1&origin=*, Bearer x", "crossorigin=, ''"})
  void without_such_credentials_nothing_is_answered(String query, String authorization) {
    HttpReply reply =
        wiki.send("GET", "action=probe&" + query, Map.of("Authorization", authorization), "");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(headers(reply)).doesNotContainKey(ALLOWED);
  }

  @Test
  void a_browser_asks_beforehand_without_credentials() {
    HttpReply reply = preflight("crossorigin=", "authorization,content-type");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Bodies.bytes(reply)).isEmpty();
    assertThat(headers(reply))
        .containsEntry(ALLOWED, "*")
        .containsEntry("Access-Control-Allow-Methods", "POST, GET, HEAD")
        .containsEntry("Access-Control-Allow-Headers", "authorization,content-type");
  }

  @Test
  void a_header_that_nobody_needs_is_refused_beforehand() {
    assertThat(headers(preflight("origin=*", "content-type, x-secret")))
        .containsEntry("MediaWiki-CORS-Rejection", "Unsupported header requested in preflight")
        .doesNotContainKeys(ALLOWED, "Access-Control-Allow-Headers");
  }

  private HttpReply preflight(String query, String wanted) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Origin", "https://a.example");
    headers.put("Access-Control-Request-Method", "POST");
    headers.put("Access-Control-Request-Headers", wanted);
    return wiki.send("OPTIONS", "action=probe&" + query, headers, "");
  }
}
