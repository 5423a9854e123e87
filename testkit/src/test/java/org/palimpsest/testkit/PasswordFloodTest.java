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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Crowds that want passwords looked at, on a real server. */
@Timeout(120)
class PasswordFloodTest {
  private static final String PASSWORD = "Correct-Horse-9";
  private static final int THREADS = ListenerSettings.on("127.0.0.1", 0).threads();
  private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** The workers of passwords are kept busy by logins that have to wait for the one writer. */
  @Test
  void logins_that_wait_keep_no_reader_waiting_though_they_are_more_than_there_are_threads()
      throws Exception {
    ListenerSettings behindProxy =
        ListenerSettings.on("127.0.0.1", 0).behind(null, Set.of("127.0.0.1"));
    CountDownLatch written = new CountDownLatch(1);
    AtomicInteger refused = new AtomicInteger();
    List<CompletableFuture<String>> logins = new ArrayList<>();
    List<CompletableFuture<String>> crowd = new ArrayList<>();
    try (TestWiki wiki = TestWiki.builder().listener(behindProxy).start();
        HttpClient http = HttpClient.newHttpClient()) {
      wiki.accountWithPassword("Heron", PASSWORD);
      Thread writer = writing(wiki.database(), written);
      try {
        for (int i = 0; i < WORKERS; i++) {
          logins.add(login(http, wiki.base(), "192.0.2.1", "Heron", PASSWORD));
        }
        while (refused.get() == 0) { // is full
          for (int i = 0; i < 30; i++) {
            String name = "N%05d".formatted(crowd.size()) + "x".repeat(230);
            String address = "198.51.100." + crowd.size() % 200;
            crowd.add(
                login(http, wiki.base(), address, name, "wrong")
                    .thenApply(answer -> {
                      if (answer.contains("login-throttled")) {
                        refused.incrementAndGet();
                      }
                      return answer;
                    }));
          }
        }

        assertThat(crowd.stream().filter(answer -> !answer.isDone()))
            .hasSizeGreaterThanOrEqualTo(THREADS);
        assertThat(wiki.client().get("action", "query", "meta", "siteinfo").has("query")).isTrue();
        assertThat(logins).noneMatch(CompletableFuture::isDone);
      } finally {
        written.countDown();
        writer.join();
      }
      assertThat(logins).allMatch(answer -> answer.join().contains("\"Success\""));
      assertThat(crowd)
          .extracting(CompletableFuture::join)
          .allMatch(
              answer -> answer.contains("login-throttled") || answer.contains("wrongpassword"));
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

  /** A writer that keeps all others waiting. */
  private static Thread writing(Database database, CountDownLatch written) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Thread writer =
        Thread.ofPlatform()
            .start(() ->
                database.write(tx -> {
                  begun.countDown();
                  try {
                    written.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return true;
                }));
    begun.await();
    return writer;
  }

  /** A login of a client of its own at this address. */
  private static CompletableFuture<String> login(
      HttpClient http, URI base, String address, String name, String password) throws Exception {
    HttpResponse<String> token =
        http.send(
            HttpRequest.newBuilder(
                    base.resolve("/w/api.php?action=query&meta=tokens&type=login&format=json"))
                .build(),
            BodyHandlers.ofString());
    String cookie = token.headers().firstValue("Set-Cookie").orElseThrow();
    String value =
        JsonMapper.shared().readTree(token.body()).at("/query/tokens/logintoken").asString();
    return http.sendAsync(
            HttpRequest.newBuilder(base.resolve("/w/api.php"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .header("X-Forwarded-For", address)
                .POST(
                    BodyPublishers.ofString(
                        "action=login&format=json&errorformat=raw&lgname="
                            + name
                            + "&lgpassword="
                            + password
                            + "&lgtoken="
                            + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }
}
