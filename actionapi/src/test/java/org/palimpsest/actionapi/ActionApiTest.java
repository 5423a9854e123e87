package org.palimpsest.actionapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.actionapi.testing.ApiWiki.body;
import static org.palimpsest.actionapi.testing.ApiWiki.headers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Probe;
import org.palimpsest.actionapi.testing.Strike;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.testing.Bodies;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.setting.Settings;

/** The order of the checks, the shapes of errors and the headers, as a client sees them. */
final class ActionApiTest {
  private static final String TOKEN = "&token=%2B%5C";
  private static final String STRIKE = "action=strike&target=x" + TOKEN;

  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private final ApiWiki wiki = wiki(Settings.defaults());

  @AfterEach
  void close() {
    database.close();
  }

  /** Each step fails together with all later ones, and is the one that is reported. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "PUT~action=none&assert=user&maxlag=-1~badvalue",
        "PUT~action=strike&format=none1&assert=user~badvalue",
        "PUT~action=strike&maxlag=x&assert=user~badinteger",
        "PUT~action=strike&assertuser=a[&assert=user~baduser",
        "PUT~action=strike&assert=user&assertuser=Ada~assertuserfailed",
        "PUT~action=strike&assert=bot&assertuser=Ada~assertbotfailed",
        "PUT~action=strike&assertuser=Ada~assertnameduserfailed",
        "PUT~action=strike&token=x~missingparam",
        "GET~action=strike&target=x&maxlag=-1~missingparam",
        "GET~action=strike&target=x&token=~missingparam",
        "GET~action=strike&target=x&token=x&maxlag=-1~mustpostparams",
        "PUT~action=probe&maxlag=-1~maxlag",
        "PUT~action=probe&formatversion=3~invalidmethod",
        "GET~action=probe&formatversion=3~badvalue"
      })
  void the_first_failing_check_decides(String method, String query, String code) {
    HttpReply reply = wiki.send(method, query, Map.of(), "");
    assertThat(headers(reply)).containsEntry("MediaWiki-API-Error", code);
    assertThat(reply.status()).isEqualTo(code.equals("invalidmethod") ? 405 : 200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "action=strike~target=x&token=wrong&maxlag=-1~badtoken",
        "action=strike&token=%2B%5C~target=x&token=%2B%5C~mustpostparams",
        "action=strike~target=x&maxlag=-1&token=%2B%5C~maxlag"
      })
  void tokens_are_checked_before_anything_is_done(String query, String form, String code) {
    HttpReply reply =
        wiki.send("POST", query, Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
    assertThat(headers(reply)).containsEntry("MediaWiki-API-Error", code);
  }

  @Test
  void a_write_is_done_and_may_warn() {
    assertThat(body(wiki.post(STRIKE)))
        .isEqualTo(
            "{\"warnings\":{\"strike\":{\"*\":\"Struck softly.\"}},\"strike\":{\"target\":\"x\",\"hit\":\"\"}}");
  }

  @Test
  void a_client_that_promised_not_to_write_is_held_to_it() {
    HttpReply reply =
        wiki.send(
            "POST",
            null,
            Map.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Promise-Non-Write-API-Action",
                "true"),
            STRIKE);
    assertThat(headers(reply)).containsEntry("MediaWiki-API-Error", "promised-nonwrite-api");
  }

  @Test
  void nothing_can_be_written_to_a_read_only_wiki() {
    ApiWiki closed = wiki(Settings.defaults().change().readOnlyReason("moving").build());
    assertThat(body(closed.post(STRIKE)))
        .contains("\"code\":\"readonly\"")
        .contains("\"readonlyreason\":\"moving\"");
    assertThat(closed.text("action=probe")).isEqualTo("{\"probe\":\"\"}");
  }

  @Test
  void assertions_that_hold_are_silent() {
    assertThat(wiki.text("action=probe&assert=anon")).isEqualTo("{\"probe\":\"\"}");
    Group bots = new Group(GroupSet.EVERYBODY, Set.of(Right.BOT));
    ApiWiki open =
        wiki(Settings.defaults().change().groups(GroupSet.standard().with(bots)).build());
    assertThat(open.text("action=probe&assert=bot")).isEqualTo("{\"probe\":\"\"}");
  }

  @Test
  void the_old_shape_shows_the_first_error_with_its_data() {
    assertThat(body(wiki.post(STRIKE + "&refuse=1")))
        .isEqualTo(
            "{\"error\":{\"code\":\"first\",\"info\":\"First reason.\",\"depth\":3,"
                + "\"*\":\"See http://wiki.example/w/api.php for how to use this API.\"}}");
    assertThat(body(wiki.post(STRIKE + "&refuse=1&formatversion=2")))
        .contains("\"depth\":3,\"old\":false,\"docref\":\"See ");
  }

  @Test
  void newer_shapes_list_all_errors_once() {
    assertThat(body(wiki.post(STRIKE + "&refuse=1&formatversion=2&errorformat=plaintext")))
        .isEqualTo(
            "{\"errors\":[{\"code\":\"first\",\"text\":\"First reason.\",\"data\":{\"depth\":3,\"old\":false},\"module\":\"strike\"},"
                + "{\"code\":\"second\",\"text\":\"Second reason.\",\"module\":\"strike\"}],"
                + "\"docref\":\"See http://wiki.example/w/api.php for how to use this API.\"}");
    assertThat(body(wiki.post(STRIKE + "&refuse=1&errorformat=none")))
        .startsWith(
            "{\"errors\":[{\"code\":\"first\",\"data\":{\"depth\":3},\"module\":\"strike\"},");
    assertThat(headers(wiki.post(STRIKE + "&refuse=1")))
        .containsEntry("MediaWiki-API-Error", "first, second");
  }

  @Test
  void texts_are_the_content_of_entries_in_the_old_version() {
    assertThat(wiki.text("action=probe&foo=1&errorformat=plaintext"))
        .startsWith(
            "{\"warnings\":[{\"code\":\"unrecognizedparams\",\"module\":\"main\",\"*\":\"Unrecognized parameter: foo.\"}]");
  }

  @Test
  void parameters_that_nobody_reads_are_named_when_the_module_has_done_its_work() {
    assertThat(wiki.text("action=probe&foo=1&b.r=2"))
        .isEqualTo(
            "{\"warnings\":{\"main\":{\"*\":\"Unrecognized parameters: foo, b_r.\"}},\"probe\":\"\"}");
    assertThat(body(wiki.post(STRIKE + "&refuse=1&foo=1"))).doesNotContain("Unrecognized");
    assertThat(wiki.text("action=probe&integer=x&foo=1")).doesNotContain("Unrecognized");
  }

  @Test
  void a_failure_inside_shows_its_kind_and_no_detail() {
    HttpReply reply = wiki.post(STRIKE + "&break=1");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(headers(reply))
        .containsEntry("MediaWiki-API-Error", "internal_api_error_IllegalStateException");
    assertThat(body(reply))
        .contains("\"errorclass\":\"java.lang.IllegalStateException\"")
        .contains(String.valueOf(headers(reply).get("X-Request-Id")))
        .doesNotContain("secret")
        .doesNotContain("Strike");
  }

  @ParameterizedTest
  @ValueSource(strings = {"palimpsest_session=12345678901234567890123456789012", "x=y"})
  void a_database_that_is_gone_is_a_failure_inside(String cookie) {
    Database gone = TestDatabases.fresh(Engine.SQLITE);
    ApiWiki broken = ApiWiki.over(gone, List.of(), List.of());
    gone.close();
    HttpReply reply = broken.send("GET", "action=query&titles=Fen", Map.of("Cookie", cookie), "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(headers(reply).get("MediaWiki-API-Error")).startsWith("internal_api_error_");
  }

  @Test
  void a_wrong_version_is_an_error_printed_with_the_defaults() {
    assertThat(wiki.text("action=probe&formatversion=3&errorformat=none"))
        .startsWith(
            "{\"warnings\":[{\"code\":\"badvalue\",\"module\":\"json\"},{\"code\":\"errorprinterfailed\",\"module\":\"main\"}],"
                + "\"errors\":[{\"code\":\"badvalue\",\"module\":\"json\"}]");
  }

  @Test
  void what_the_client_asks_about_the_call_comes_back_even_with_errors() {
    String ask = "&requestid=%22x%C3%A9&curtimestamp=1&responselanginfo=1&servedby=1";
    String told =
        "\"requestid\":\"\\\"x\\u00e9\",\"curtimestamp\":\"2026-11-21T20:00:00Z\",\"uselang\":\"en\",\"errorlang\":\"en\"";
    assertThat(wiki.text("action=probe" + ask)).isEqualTo("{" + told + ",\"probe\":\"\"}");
    assertThat(wiki.text("action=probe&integer=x" + ask)).startsWith("{" + told + ",\"error\":");
    assertThat(wiki.text("action=none" + ask)).startsWith("{" + told + ",\"error\":");
  }

  @Test
  void lag_is_told_in_the_words_that_clients_look_for() {
    HttpReply reply = wiki.get("action=probe&maxlag=-1");
    assertThat(body(reply))
        .containsPattern("Waiting for [\\w.: ]+: \\d+(\\.\\d+)? seconds? lagged")
        .contains("\"lag\":0,\"type\":\"db\"");
    assertThat(headers(reply))
        .containsEntry("Retry-After", "5")
        .containsEntry("X-Database-Lag", "0");
    assertThat(headers(wiki.get("action=probe&maxlag=5"))).doesNotContainKey("X-Database-Lag");
  }

  @Test
  void every_answer_has_the_same_basic_headers() {
    Map<String, String> headers = headers(wiki.get("action=probe"));
    assertThat(headers)
        .containsEntry("Content-Type", "application/json; charset=utf-8")
        .containsEntry("Content-Disposition", "inline; filename=api-result.json")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY")
        .containsEntry("Cache-Control", "private, must-revalidate, max-age=0")
        .doesNotContainKey("Vary")
        .doesNotContainKey("MediaWiki-API-Error")
        .doesNotContainKey("Set-Cookie");
    assertThat(headers.get("X-Request-Id")).matches("[0-9a-f]{24}");
  }

  @Test
  void public_answers_may_be_kept_by_others() {
    String siteinfo = "action=query&meta=siteinfo&siprop=rightsinfo";
    assertThat(headers(wiki.get(siteinfo)))
        .containsEntry("Cache-Control", "private, must-revalidate, max-age=0")
        .containsEntry("Vary", "Accept-Encoding, Treat-as-Untrusted, Cookie");
    assertThat(headers(wiki.get(siteinfo + "&maxage=10&smaxage=20")))
        .containsEntry("Cache-Control", "s-maxage=20, max-age=10, public")
        .containsEntry("Expires", "Sat, 21 Nov 2026 20:00:10 GMT");
    assertThat(headers(wiki.get(siteinfo + "&smaxage=20")))
        .containsEntry("Expires", "Thu, 01 Jan 1970 00:00:00 GMT");
    String forEver = "9223372036854775807";
    assertThat(headers(wiki.get(siteinfo + "&maxage=" + forEver + "&smaxage=" + forEver)))
        .containsEntry("Expires", "Fri, 22 Nov 2126 20:00:00 GMT")
        .containsEntry(
            "Cache-Control", "s-maxage=%s, max-age=%s, public".formatted(forEver, forEver));
    assertThat(headers(wiki.get("action=query&titles[]=1&continue=x&maxage=10")))
        .containsEntry("Cache-Control", "private, must-revalidate, max-age=0");
    assertThat(headers(wiki.get("action=probe&maxage=10")))
        .containsEntry("Cache-Control", "private, must-revalidate, max-age=10");
  }

  @Test
  void no_format_has_no_body() {
    HttpReply reply = wiki.get("action=probe&format=none");
    assertThat(Bodies.bytes(reply)).isEmpty();
    assertThat(headers(reply))
        .containsEntry("Content-Type", "text/plain; charset=utf-8")
        .containsEntry("Content-Disposition", "inline; filename=api-result.txt");
  }

  @Test
  void a_callback_makes_the_client_a_stranger() {
    HttpReply reply = wiki.get("action=probe&callback=a-b.c%22(&_=1");
    assertThat(body(reply)).isEqualTo("/**/ab.c\"({\"probe\":\"\"})");
    assertThat(headers(reply))
        .containsEntry("Content-Type", "text/javascript; charset=utf-8")
        .containsEntry("MediaWiki-Login-Suppressed", "true");
  }

  @Test
  void other_sites_may_read_as_strangers() {
    assertThat(headers(wiki.get("action=probe&origin=*")))
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry("Access-Control-Allow-Credentials", "false")
        .containsEntry("MediaWiki-Login-Suppressed", "true")
        .containsKey("Access-Control-Expose-Headers");
  }

  @Test
  void an_origin_that_is_not_the_browsers_is_refused_and_another_one_gets_no_favours() {
    assertThat(wiki.get("action=probe&origin=http://a.example").status()).isEqualTo(403);
    HttpReply reply =
        wiki.send(
            "GET",
            "action=probe&origin=http://a.example",
            Map.of("Origin", "http://a.example"),
            "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(headers(reply))
        .containsEntry("MediaWiki-CORS-Rejection", "Origin mismatch")
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void browsers_are_told_beforehand_what_they_may_send() {
    Map<String, String> preflight =
        Map.of(
            "Origin",
            "http://a.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type, API-User-Agent");
    HttpReply reply = wiki.send("OPTIONS", "action=probe&origin=*", preflight, "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(Bodies.bytes(reply)).isEmpty();
    assertThat(headers(reply))
        .containsEntry("Access-Control-Allow-Methods", "POST, GET, HEAD")
        .containsEntry("Access-Control-Allow-Headers", "content-type, API-User-Agent")
        .doesNotContainKey("Access-Control-Expose-Headers");
    assertThat(Bodies.bytes(wiki.send("OPTIONS", null, Map.of(), ""))).isEmpty();
  }

  @Test
  void text_behind_the_script_is_redirected_away() {
    HttpReply reply =
        wiki.send("/w/api.php/extra", "GET", "action=probe&x=%20", Map.of(), new byte[0]);
    assertThat(reply.status()).isEqualTo(301);
    assertThat(headers(reply))
        .containsEntry("Location", "http://wiki.example/w/api.php?action=probe&x=%20");
  }

  @Test
  void more_parameters_than_anybody_needs_are_refused() {
    assertThat(wiki.post("a&".repeat(1001)).status()).isEqualTo(400);
  }

  @Test
  void a_body_of_unknown_type_is_not_read() {
    HttpReply reply = wiki.send("POST", "action=probe", Map.of(), "string=x");
    assertThat(body(reply))
        .contains("A POST request needs a Content-Type header")
        .contains("\"probe\":\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "format=json", "action=help"})
  void without_an_action_there_is_a_page_for_people(String query) {
    HttpReply reply = wiki.get(query);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(headers(reply))
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("Content-Disposition", "inline; filename=api-help.html");
    assertThat(body(reply))
        .startsWith("<!DOCTYPE html>")
        .contains("id=\"main\"", "?action=help&amp;modules=strike", "id=\"main:errorformat\"");
  }

  private ApiWiki wiki(Settings settings) {
    return ApiWiki.over(database, settings, List.of(new Probe(), new Strike()), List.of());
  }
}
