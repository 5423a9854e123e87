package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palimpsest.server.http.ListenerSettings;
import tools.jackson.databind.JsonNode;

/** Crowds that want passwords looked at, on a real server. */
@Timeout(120)
class PasswordFloodTest {
  private static final String PASSWORD = "Correct-Horse-9";
  private static final int THREADS = ListenerSettings.on("127.0.0.1", 0).threads();
  private static final String COOKIE = "Set-Cookie";

  /** The workers of passwords are kept busy by a login that has to wait for the one writer. */
  @Test
  void logins_and_new_accounts_that_wait_keep_no_reader_waiting() throws Exception {
    try (TestWiki wiki = TestWiki.builder().settings(site -> site.accountsPerDay(0)).start();
        HttpClient http = HttpClient.newHttpClient()) {
      wiki.accountWithPassword("Heron", PASSWORD);
      int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
      String[] token = visitor(http, wiki.base());
      CountDownLatch writing = new CountDownLatch(1);
      CountDownLatch written = new CountDownLatch(1);
      Thread writer =
          Thread.ofPlatform()
              .start(() ->
                  wiki.database()
                      .write(tx -> {
                        writing.countDown();
                        await(written);
                        return true;
                      }));
      writing.await();
      List<CompletableFuture<HttpResponse<String>>> logins = new ArrayList<>();
      List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
      try {
        for (int i = 0; i < workers; i++) {
          logins.add(login(http, wiki.base(), visitor(http, wiki.base()), "Heron", PASSWORD));
        }
        for (int i = 0; i < THREADS + 30; i++) {
          crowd.add(login(http, wiki.base(), token, "N%03d".formatted(i) + "x".repeat(236), "no"));
        }

        TestClient reader = wiki.client();
        assertThat(reader.get("action", "query", "meta", "siteinfo").has("query")).isTrue();
        assertThat(logins).noneMatch(CompletableFuture::isDone);
        for (var answer : crowd) {
          if (answer.isDone()) {
            assertThat(answer.join().body()).contains("login-throttled");
          }
        }
      } finally {
        written.countDown();
        writer.join();
      }
      for (var answer : logins) {
        assertThat(answer.join().body()).contains("\"Success\"");
      }
      for (var answer : crowd) {
        assertThat(answer.join().body()).containsAnyOf("login-throttled", "wrongpassword");
      }
    }
  }

  @Test
  void what_is_too_large_to_wait_with_is_refused() {
    try (TestWiki wiki = TestWiki.start()) {
      TestClient client = wiki.client();

      JsonNode answer =
          client.postWithToken(
              "login",
              "action",
              "clientlogin",
              "username",
              "Heron",
              "password",
              "x".repeat(40_000),
              "loginreturnurl",
              "http://example.org/");

      assertThat(answer.at("/error/code").asString("")).isNotEmpty();
      assertThat(
              client
                  .post("action", "login", "lgname", "Heron", "lgpassword", "x".repeat(40_000))
                  .at("/error/code")
                  .asString())
          .isEqualTo("http-contenttoolarge");
    }
  }

  private static CompletableFuture<HttpResponse<String>> login(
      HttpClient http, URI base, String[] visitor, String name, String password) {
    return http.sendAsync(
        HttpRequest.newBuilder(base.resolve("/w/api.php"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", visitor[0])
            .POST(
                BodyPublishers.ofString(
                    "action=login&format=json&errorformat=raw&lgname="
                        + name
                        + "&lgpassword="
                        + password
                        + "&lgtoken="
                        + URLEncoder.encode(visitor[1], StandardCharsets.UTF_8)))
            .build(),
        BodyHandlers.ofString());
  }

  /** The cookie and the login token of a client of its own. */
  private static String[] visitor(HttpClient http, URI base) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(
                    base.resolve("/w/api.php?action=query&meta=tokens&type=login&format=json"))
                .build(),
            BodyHandlers.ofString());
    String cookie = answer.headers().firstValue(COOKIE).orElseThrow();
    JsonNode body = tools.jackson.databind.json.JsonMapper.shared().readTree(answer.body());
    return new String[] {
      cookie.substring(0, cookie.indexOf(';')), body.at("/query/tokens/logintoken").asString()
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
