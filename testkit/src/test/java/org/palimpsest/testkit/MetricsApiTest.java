package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

/** What an operator sees of known traffic, read as Prometheus does. */
@Timeout(120)
class MetricsApiTest {
  private static final Pattern ACTION = Pattern.compile("palimpsest_\\w+\\{action=\"([^\"]*)\"");

  @TempDir private Path folder;

  @EveryEngine
  void requests_are_counted_by_the_module_that_answered_whatever_strangers_invent(
      Database database) {
    try (TestWiki wiki = TestWiki.builder().database(database).start()) {
      TestClient client = wiki.client();
      for (int i = 0; i < 320; i++) {
        client.get("action", "invented" + i);
        client.get("action", "query", "format", "json", "action", "x" + i);
      }
      client.get("action", "query", "meta", "siteinfo");
      client.get("action", "query", "meta", "siteinfo", "a&action", "edit");
      client.post("action", "edit", "title", "Rose", "text", "A rose.", "token", "wrong");
      multipartEdit(wiki, client, "Rose", "A red rose.");
      client.get("action", "edit");

      String told = metrics(client);

      assertThat(count(told, "action=\"query\",code=\"none\",status=\"200\"")).isEqualTo(2);
      assertThat(count(told, "action=\"edit\",code=\"badtoken\",status=\"200\"")).isEqualTo(1);
      assertThat(count(told, "action=\"edit\",code=\"none\",status=\"200\"")).isEqualTo(1);
      assertThat(count(told, "action=\"none\",code=\"badvalue\",status=\"200\"")).isEqualTo(640);
      assertThat(told)
          .contains("palimpsest_request_seconds_count{action=\"edit\"} 3")
          .doesNotContain("invented")
          .doesNotContain("code=\"other\"");
      Set<String> actions = new TreeSet<>();
      Matcher action = ACTION.matcher(told);
      while (action.find()) {
        actions.add(action.group(1));
      }
      assertThat(actions).containsExactly("edit", "none", "query");
    }
  }

  @EveryEngine
  void figures_of_the_database_and_of_the_listener_are_told(Database database) throws Exception {
    try (TestWiki wiki =
        TestWiki.builder().database(database).survey(Duration.ofMillis(200)).start()) {
      TestClient client = wiki.client();
      double before = value(metrics(client), "palimpsest_commit_seconds_count");
      multipartEdit(wiki, client, "Rose", "A rose.");
      multipartEdit(wiki, client, "Rose", "A red rose.");
      assertThat(client.text("Rose")).isEqualTo("A red rose.");
      assertThat(client.text("Rose")).isEqualTo("A red rose.");

      String told = metrics(client);

      assertThat(value(told, "palimpsest_commit_seconds_count")).isEqualTo(before + 2);
      assertThat(value(told, "palimpsest_commit_transactions_sum")).isEqualTo(before + 2);
      assertThat(told)
          .contains("palimpsest_commit_seconds_bucket{le=\"0.001\"}")
          .contains("palimpsest_commit_transactions_bucket{le=\"2.0\"}");
      assertThat(value(told, "palimpsest_database_readable")).isOne();
      assertThat(value(told, "palimpsest_database_writable")).isOne();
      assertThat(value(told, "palimpsest_database_failures_total")).isZero();
      assertThat(value(told, "palimpsest_passwords_waiting")).isZero();
      assertThat(value(told, "palimpsest_passwords_refused_total")).isZero();
      assertThat(value(told, "palimpsest_writes_waiting")).isZero();
      assertThat(value(told, "palimpsest_reads_waiting")).isZero();
      assertThat(value(told, "palimpsest_readers_limit")).isGreaterThan(1);
      assertThat(value(told, "palimpsest_text_cache_requests_total{result=\"hit\"}")).isPositive();
      assertThat(value(told, "palimpsest_text_cache_requests_total{result=\"miss\"}")).isPositive();
      assertThat(value(told, "palimpsest_text_cache_bytes")).isPositive();
      assertThat(value(told, "palimpsest_connections_open")).isPositive();
      assertThat(value(told, "palimpsest_requests_in_flight")).isPositive();
      assertThat(value(told, "palimpsest_connections_closed_total{reason=\"share\"}")).isZero();
      for (String share : List.of("bodies", "plans", "answers")) {
        String tag = "{share=\"" + share + "\"}";
        assertThat(value(told, "palimpsest_memory_held_bytes" + tag)).isZero();
        assertThat(value(told, "palimpsest_memory_limit_bytes" + tag)).isPositive();
        assertThat(value(told, "palimpsest_memory_refused_total" + tag)).isZero();
      }
      assertThat(value(told, "palimpsest_readers_cut_total")).isZero();
      assertThat(value(told, "palimpsest_bodies_cut_total")).isZero();
      assertThat(value(told, "palimpsest_spool_bytes")).isZero();
      while (!(value(told, "palimpsest_outbox_entries") >= 2)) { // looked at now and then
        Thread.sleep(50);
        told = metrics(client);
      }
      assertThat(value(told, "palimpsest_database_bytes")).isGreaterThan(10_000);
      assertThat(value(told, "palimpsest_content_bytes")).isPositive();
      assertThat(value(told, "palimpsest_outbox_oldest_age_seconds")).isZero();
    }
  }

  @Test
  void strangers_are_told_nothing_even_through_a_proxy_on_this_machine() {
    try (TestWiki wiki = TestWiki.start()) {
      for (String header : Set.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
        HttpResponse<String> answer =
            wiki.client()
                .send(
                    HttpRequest.newBuilder(wiki.base().resolve("/metrics"))
                        .header(header, "127.0.0.1"));

        assertThat(answer.statusCode()).as(header).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("palimpsest_");
      }
    }
  }

  @Test
  void the_metrics_can_have_an_address_of_their_own() throws Exception {
    int port = freePort();
    ServerProcess server = start("127.0.0.1:" + port);
    try {
      TestClient client = server.client();
      HttpRequest.Builder own =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"));

      assertThat(client.open("/metrics").statusCode()).isEqualTo(404);
      assertThat(client.send(own).body()).contains("palimpsest_connections_open");
    } finally {
      server.stop();
    }
  }

  @Test
  void the_metrics_can_be_closed() throws Exception {
    ServerProcess server = start("off");
    try {
      assertThat(server.client().open("/metrics").statusCode()).isEqualTo(404);
    } finally {
      server.stop();
    }
  }

  private ServerProcess start(String metrics) throws IOException {
    Path config = folder.resolve("wiki.conf");
    Files.writeString(config, "listen.metrics = \"" + metrics + "\"\n");
    return ServerProcess.start("--ephemeral", "--config", config.toString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String metrics(TestClient client) {
    HttpResponse<String> answer = client.open("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static double count(String told, String labels) {
    return value(told, "palimpsest_requests_total{" + labels + "}");
  }

  /** The value of the series that begins so; not a number when there is none. */
  private static double value(String told, String series) {
    return told.lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void multipartEdit(TestWiki wiki, TestClient client, String title, String text) {
    String part = "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String body =
        part.formatted("title", title)
            + part.formatted("text", text)
            + part.formatted("token", "+\\")
            + part.formatted("format", "json")
            + part.formatted("action", "edit")
            + "--edge--\r\n";
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(wiki.api())
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.body()).contains("Success");
  }
}
