package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.ReplySummary;

@Timeout(60)
class TransportTest {
  private static final String END = "Host: wiki\r\nConnection: close\r\n\r\n";

  private final BlockingQueue<HttpRequest> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Exchange> observed = new LinkedBlockingQueue<>();
  private ListenerSettings settings = ListenerSettings.on("127.0.0.1", 0);
  private @Nullable HttpListener listener;

  @AfterEach
  void stop() {
    if (listener != null) {
      listener.close();
    }
  }

  @Test
  void a_request_arrives_whole() throws Exception {
    start(this::echo);

    String answer =
        ask(
            "POST /w/api.php?a=%zz&b=1 HTTP/1.1\r\nX-Test: one\r\nx-test: two\r\nCookie: a=1\r\n"
                + "Cookie: b=2\r\nContent-Length: 3\r\n"
                + END
                + "abc");

    assertThat(answer).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\nabc");
    HttpRequest request = received.take();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/w/api.php");
    assertThat(request.query()).isEqualTo("a=%zz&b=1");
    assertThat(request.header("X-TEST")).isEqualTo("one, two");
    assertThat(request.header("cookie")).isEqualTo("a=1; b=2");
    assertThat(request.address()).isEqualTo("127.0.0.1");
    assertThat(request.origin()).isEqualTo("http://wiki");
  }

  @Test
  void answers_do_not_name_the_server() throws Exception {
    start(this::echo);

    assertThat(ask("GET / HTTP/1.1\r\n" + END)).doesNotContain("Server:").doesNotContain("etty");
  }

  @Test
  void headers_that_are_too_large_are_refused() throws Exception {
    start(this::echo);

    String answer = ask("GET / HTTP/1.1\r\nX-Large: " + "a".repeat(20_000) + "\r\n" + END);

    assertRefused(answer, 431);
  }

  @Test
  void an_address_that_is_too_long_is_refused() throws Exception {
    start(this::echo);

    assertRefused(ask("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + END), 414);
  }

  @Test
  void a_body_that_claims_to_be_too_large_is_refused_before_it_is_sent() throws Exception {
    start(this::echo);

    String answer = ask("POST /w/api.php HTTP/1.1\r\nContent-Length: 10485761\r\n" + END);

    assertRefused(answer, 413);
    assertThat(received).isEmpty();
  }

  @Test
  void the_endpoint_may_refuse_a_body_that_is_too_large_in_its_own_words() throws Exception {
    start(
        new Endpoint() {
          @Override
          public HttpReply answer(HttpRequest request) {
            return echo(request);
          }

          @Override
          public HttpReply answerTooLarge(HttpRequest head, long limit) {
            return reply(413, "text/plain", head.query() + ": at most " + limit);
          }
        });

    String answer = ask("POST /w/api.php?a=b HTTP/1.1\r\nContent-Length: 10485761\r\n" + END);

    assertThat(answer)
        .startsWith("HTTP/1.1 413 ")
        .contains("Connection: close")
        .endsWith("\r\n\r\na=b: at most 10485760");
    assertThat(received).isEmpty();
  }

  @Test
  void a_body_of_unknown_length_is_refused_when_it_becomes_too_large() throws Exception {
    start(this::echo);
    try (RawClient client = client()) {
      client.send("POST /w/api.php HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + END);
      String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      Thread sender =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int i = 0; i < 200; i++) {
                    client.send(chunk);
                  }
                } catch (IOException _) {
                  // refused, as it should be
                }
              });

      String answer = client.rest();

      sender.join();
      assertThat(answer).startsWith("HTTP/1.1 413 ");
    }
    assertThat(observed.take().status()).isEqualTo(413);
    assertThat(received).isEmpty();
  }

  @Test
  void a_client_that_sends_everything_before_it_listens_learns_why_it_is_refused()
      throws Exception {
    start(this::echo);

    String answer =
        ask(
            "POST /w/api.php HTTP/1.1\r\nContent-Length: 12000000\r\n"
                + END
                + "x".repeat(12_000_000));

    assertRefused(answer, 413);
    assertThat(received).isEmpty();
  }

  @Test
  void a_body_in_chunks_arrives_whole() throws Exception {
    start(this::echo);

    String answer =
        ask(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n"
                + END
                + "3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");

    assertThat(answer).endsWith("\r\n\r\nabcdefg");
  }

  @Test
  void an_announced_body_takes_no_memory_before_it_has_come() throws Exception {
    int many = 400;
    settings = settings.withConnections(2000, 2000);
    start(this::echo);
    List<RawClient> clients = new ArrayList<>();
    try {
      ask("GET / HTTP/1.1\r\n" + END);
      long before = usedMemory();
      for (int i = 0; i < many; i++) {
        RawClient client = client();
        clients.add(client.send("POST / HTTP/1.1\r\nContent-Length: 1000000\r\n" + END + "a"));
      }
      while (listener().figures().requests() < many) {
        Thread.onSpinWait();
      }

      assertThat(usedMemory() - before).isLessThan(many * 20_000L);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void a_client_that_drips_its_headers_is_cut_off() throws Exception {
    settings = settings.withTimes(Duration.ofSeconds(20), Duration.ofMillis(400));
    start(this::echo);
    try (RawClient client = client()) {
      client.send("GET / HTTP/1.1\r\nHost: wiki\r\nX-Slow: ");

      assertThat(client.isClosedWhileDripping("a".repeat(200))).isTrue();
    }
    assertThat(received).isEmpty();
  }

  @Test
  void a_client_that_drips_its_body_is_told_so() throws Exception {
    settings = settings.withTimes(Duration.ofSeconds(20), Duration.ofMillis(400));
    start(this::echo);
    try (RawClient client = client()) {
      client.send("POST / HTTP/1.1\r\nContent-Length: 1000\r\nHost: wiki\r\n\r\n");

      assertThat(client.isClosedWhileDripping("a".repeat(200))).isTrue();
    }
    assertThat(observed.take().status()).isEqualTo(408);
    assertThat(received).isEmpty();
  }

  @Test
  void a_kept_connection_that_is_quiet_for_long_between_requests_is_not_cut_off() throws Exception {
    settings = settings.withTimes(Duration.ofSeconds(20), Duration.ofMillis(100));
    start(this::echo);
    try (RawClient client = client()) {
      client.send("GET /one HTTP/1.1\r\nHost: wiki\r\n\r\n");
      assertThat(received.take().path()).isEqualTo("/one");
      Thread.sleep(500);
      client.send("GET /two HTTP/1.1\r\n" + END);

      assertThat(client.rest()).contains("200 OK");
      assertThat(received.take().path()).isEqualTo("/two");
    }
  }

  @Test
  void half_a_request_followed_by_silence_ends_with_the_connection() throws Exception {
    settings = settings.withTimes(Duration.ofMillis(300), Duration.ofSeconds(20));
    start(this::echo);
    try (RawClient client = client()) {
      client.send("GET / HTTP/1.1\r\nHost: wi");

      client.rest();
    }
    assertThat(received).isEmpty();
  }

  @Test
  void half_a_body_followed_by_silence_is_told_so() throws Exception {
    settings = settings.withTimes(Duration.ofMillis(300), Duration.ofSeconds(20));
    start(this::echo);

    assertRefused(ask("POST / HTTP/1.1\r\nContent-Length: 10\r\n" + END + "abc"), 408);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a%zz HTTP/1.1\r\n",
        "GET /a% HTTP/1.1\r\n",
        "GET /a%00b HTTP/1.1\r\n",
        "GET /a%ff%fe HTTP/1.1\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\n",
        "GET /a\0b HTTP/1.1\r\n",
        "GE\0T / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nX-Nul: a\0b\r\n",
        "GET / HTTP/1.1\r\n: no name\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "GET / HTTP/1.1\r\nHost: one\r\n",
        "nonsense\r\n"
      })
  void what_is_not_http_is_refused_in_a_sentence(String head) throws Exception {
    start(this::echo);

    assertRefused(ask(head + END), 400);
  }

  @Test
  void bad_escapes_in_the_query_are_left_to_the_endpoint() throws Exception {
    start(this::echo);

    assertThat(ask("GET /?a=%&b=%zz&c=%00&d=%ff HTTP/1.1\r\n" + END)).contains("200 OK");
    assertThat(received.take().query()).isEqualTo("a=%&b=%zz&c=%00&d=%ff");
  }

  @Test
  void paths_may_hold_what_titles_hold() throws Exception {
    start(this::echo);

    assertThat(ask("GET /wiki/A%2FB//C%25;D HTTP/1.1\r\n" + END)).contains("200 OK");
    assertThat(received.take().path()).isEqualTo("/wiki/A%2FB//C%25;D");
  }

  @Test
  void http_1_0_is_answered_and_the_connection_closed() throws Exception {
    start(this::echo);

    assertThat(ask("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200 OK");
    assertThat(received.take().origin()).startsWith("http://127.0.0.1:");
  }

  @Test
  void requests_sent_ahead_are_answered_in_order() throws Exception {
    start(this::echo);
    String head = " HTTP/1.1\r\nHost: wiki\r\nContent-Length: 1\r\n\r\n";

    String answers =
        ask("POST /" + head + "1" + "POST /" + head + "2" + "GET / HTTP/1.1\r\n" + END);

    assertThat(answers.split("200 OK", -1)).hasSize(4);
    assertThat(answers.indexOf("\r\n\r\n1")).isLessThan(answers.indexOf("\r\n\r\n2")).isPositive();
  }

  @Test
  void head_is_answered_like_get_but_without_the_body() throws Exception {
    start(request -> reply(200, "text/plain", "hello"));

    assertThat(ask("HEAD / HTTP/1.1\r\n" + END)).contains("Content-Length: 5").endsWith("\r\n\r\n");
  }

  @Test
  void a_large_answer_is_compressed_for_those_who_ask() throws Exception {
    String text = "All work and no play. ".repeat(200);
    start(request -> reply(200, "application/json", text));

    String plain = ask("GET / HTTP/1.1\r\n" + END);
    byte[] packed = askBytes("GET / HTTP/1.1\r\nAccept-Encoding: deflate, gzip\r\n" + END);
    String refused = ask("GET / HTTP/1.1\r\nAccept-Encoding: gzip;q=0\r\n" + END);

    assertThat(plain).contains("Vary: Accept-Encoding").endsWith(text);
    assertThat(refused).endsWith(text);
    String head = new String(packed, StandardCharsets.ISO_8859_1);
    assertThat(head).contains("Content-Encoding: gzip").contains("Vary: Accept-Encoding");
    int start = head.indexOf("\r\n\r\n") + 4;
    var body = new ByteArrayInputStream(packed, start, packed.length - start);
    assertThat(new GZIPInputStream(body).readAllBytes()).asString().isEqualTo(text);
  }

  @Test
  void a_small_answer_is_never_compressed() throws Exception {
    start(request -> reply(200, "text/plain", "small"));

    assertThat(ask("GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\n" + END))
        .doesNotContain("Content-Encoding")
        .endsWith("small");
  }

  @Test
  void a_bug_shows_the_client_nothing() throws Exception {
    start(request -> {
      throw new IllegalStateException("secret of the house");
    });

    String answer = ask("GET / HTTP/1.1\r\n" + END);

    assertRefused(answer, 500);
    assertThat(answer).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void forwarded_addresses_are_not_believed_of_strangers() throws Exception {
    start(this::echo);

    ask("GET / HTTP/1.1\r\nX-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\n" + END);

    HttpRequest request = received.take();
    assertThat(request.address()).isEqualTo("127.0.0.1");
    assertThat(request.origin()).isEqualTo("http://wiki");
  }

  @Test
  void a_trusted_proxy_is_believed_up_to_the_first_stranger() throws Exception {
    settings = settings.behind(null, Set.of("127.0.0.1", "198.51.100.1"));
    start(this::echo);

    ask(
        "GET / HTTP/1.1\r\nX-Forwarded-For: 203.0.113.9, 2001:db8::7, 198.51.100.1\r\n"
            + "X-Forwarded-Proto: https\r\n"
            + END);

    HttpRequest request = received.take();
    assertThat(request.address()).isEqualTo("2001:DB8:0:0:0:0:0:7");
    assertThat(request.origin()).isEqualTo("https://wiki");
  }

  @Test
  void what_is_observed_is_what_the_endpoint_says_and_holds_no_secrets() throws Exception {
    start(request -> echo(request).with(new ReplySummary("login", "badtoken")));

    ask(
        "POST /w/api.php?token=secret&action=secret HTTP/1.1\r\nContent-Length: 15\r\n"
            + END
            + "password=secret");

    Exchange exchange = observed.take();
    assertThat(exchange.action()).isEqualTo("login");
    assertThat(exchange.code()).isEqualTo("badtoken");
    assertThat(exchange.path()).isEqualTo("/w/api.php");
    assertThat(exchange.toString()).doesNotContain("secret");
  }

  @Test
  void slow_requests_keep_no_other_waiting() throws Exception {
    int slow = 8;
    CountDownLatch begun = new CountDownLatch(slow);
    CountDownLatch end = new CountDownLatch(1);
    start(request -> {
      if (request.path().equals("/slow")) {
        begun.countDown();
        await(end);
      }
      return reply(200, "text/plain", request.path());
    });
    try (ExecutorService clients = Executors.newFixedThreadPool(slow)) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < slow; i++) {
        String method = i % 2 == 0 ? "GET" : "POST";
        answers.add(
            clients.submit(() -> ask(method + " /slow HTTP/1.1\r\nContent-Length: 0\r\n" + END)));
      }
      await(begun);
      for (int i = 0; i < 5; i++) {
        assertThat(ask("GET /quick HTTP/1.1\r\n" + END)).endsWith("/quick");
      }
      end.countDown();
      for (Future<String> answer : answers) {
        assertThat(answer.get(20, TimeUnit.SECONDS)).endsWith("/slow");
      }
    }
  }

  @Test
  void a_request_in_flight_is_answered_when_the_server_stops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    start(request -> {
      begun.countDown();
      await(finish);
      return reply(200, "text/plain", "finished");
    });
    int port = listener().base().getPort();
    try (ExecutorService tasks = Executors.newFixedThreadPool(2);
        RawClient client = client()) {
      client.send("GET / HTTP/1.1\r\n" + END);
      await(begun);
      Future<?> stopping = tasks.submit(listener()::close);
      while (accepts(port)) {
        Thread.onSpinWait();
      }
      finish.countDown();

      assertThat(client.rest()).contains("200 OK").endsWith("finished");
      stopping.get(20, TimeUnit.SECONDS);
    }
  }

  private static boolean accepts(int port) {
    try (RawClient _ = new RawClient(port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void answers_that_wait_hold_no_thread_however_many_they_are() throws Exception {
    int many = settings.threads() + 20;
    BlockingQueue<CompletableFuture<HttpReply>> waiting = new LinkedBlockingQueue<>();
    start(
        new Endpoint() {
          @Override
          public HttpReply answer(HttpRequest request) {
            return reply(200, "text/plain", "now");
          }

          @Override
          public CompletionStage<HttpReply> begin(HttpRequest request) {
            if (request.path().equals("/now")) {
              return CompletableFuture.completedFuture(answer(request));
            }
            CompletableFuture<HttpReply> later = new CompletableFuture<>();
            waiting.add(later);
            return later;
          }
        });
    List<RawClient> clients = new ArrayList<>();
    List<CompletableFuture<HttpReply>> later = new ArrayList<>();
    try {
      for (int i = 0; i < many; i++) {
        RawClient client = client();
        clients.add(client);
        client.send("POST /later HTTP/1.1\r\nContent-Length: 3\r\n" + END + "abc");
        later.add(waiting.take());
      }

      assertThat(ask("GET /now HTTP/1.1\r\n" + END)).endsWith("now");
      for (int i = 0; i < many; i++) {
        if (i == 7) {
          later.get(i).completeExceptionally(new IllegalStateException("wanted by a test"));
        } else {
          later.get(i).complete(reply(200, "text/plain", "later " + i));
        }
      }
      for (int i = 0; i < many; i++) {
        String answer = clients.get(i).rest();
        if (i == 7) {
          assertRefused(answer, 500);
        } else {
          assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("later " + i);
        }
      }
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertRefused(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4))
        .matches(status + " [A-Z][^<>{}]{5,100}\\.\n");
  }

  private HttpReply echo(HttpRequest request) {
    received.add(request);
    return new HttpReply(200, List.of(new Header("Content-Type", "text/plain")), request.bytes());
  }

  private static HttpReply reply(int status, String type, String body) {
    return new HttpReply(
        status, List.of(new Header("Content-Type", type)), body.getBytes(StandardCharsets.UTF_8));
  }

  private void start(Endpoint endpoint) {
    listener = Listening.start(settings, endpoint, observed::add);
  }

  private HttpListener listener() {
    return Objects.requireNonNull(listener);
  }

  private RawClient client() throws IOException {
    return new RawClient(listener().base().getPort());
  }

  private String ask(String request) throws IOException {
    try (RawClient client = client()) {
      return client.send(request).rest();
    }
  }

  private byte[] askBytes(String request) throws IOException {
    try (RawClient client = client()) {
      return client.send(request).restBytes();
    }
  }
}
