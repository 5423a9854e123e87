package org.palimpsest.actionapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.actionapi.testing.ApiWiki.headers;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Dated;
import org.palimpsest.actionapi.testing.Probe;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.testing.Bodies;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;

class ConditionalRequestTest {
  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private final ApiWiki wiki = ApiWiki.over(database, List.of(new Dated(), new Probe()), List.of());

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "If-None-Match~\"first\"~304",
        "If-None-Match~W/\"first\"~304",
        "If-None-Match~\"other\" , \"first\"~304",
        "If-None-Match~*~304",
        "If-None-Match~\"other\"~200",
        "If-None-Match~first~200",
        "If-Modified-Since~Thu, 05 Nov 2026 10:00:00 GMT~304",
        "If-Modified-Since~Fri, 06 Nov 2026 10:00:00 GMT~304",
        "If-Modified-Since~Thu, 05 Nov 2026 09:59:59 GMT~200",
        "If-Modified-Since~yesterday~200"
      })
  void what_the_client_has_is_not_sent_again(String name, String value, int status) {
    HttpReply reply = wiki.send("GET", "action=dated", Map.of(name, value), "");

    assertThat(reply.status()).isEqualTo(status);
    assertThat(headers(reply))
        .containsEntry("ETag", Dated.ETAG)
        .containsEntry("Last-Modified", "Thu, 05 Nov 2026 10:00:00 GMT")
        .containsKey("Cache-Control");
    assertThat(Bodies.bytes(reply).length == 0).isEqualTo(status == 304);
    assertThat(headers(reply).containsKey("Content-Type")).isEqualTo(status == 200);
  }

  @Test
  void a_tag_counts_before_a_time() {
    Map<String, String> both =
        Map.of("If-None-Match", "\"x\"", "If-Modified-Since", "Fri, 06 Nov 2026 10:00:00 GMT");

    assertThat(wiki.send("GET", "action=dated", both, "").status()).isEqualTo(200);
  }

  @Test
  void only_reading_can_be_conditional() {
    Map<String, String> any = Map.of("If-None-Match", "*");

    assertThat(wiki.send("POST", "action=dated", any, "").status()).isEqualTo(200);
    assertThat(wiki.send("HEAD", "action=dated", any, "").status()).isEqualTo(304);
  }

  @Test
  void an_error_comes_before_the_condition() {
    Map<String, String> any = Map.of("If-None-Match", "*");

    HttpReply reply = wiki.send("GET", "action=dated&assert=user", any, "");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(headers(reply)).containsEntry("MediaWiki-API-Error", "assertuserfailed");
  }

  @Test
  void an_answer_without_a_tag_has_no_such_headers() {
    assertThat(headers(wiki.get("action=probe"))).doesNotContainKeys("ETag", "Last-Modified");
  }
}
