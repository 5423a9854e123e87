package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;

/** Connections are divided fairly among clients, which here are addresses of this machine. */
@Timeout(60)
class ConnectionShareTest {
  private static final String HERON = "127.0.0.2";
  private static final String MAGPIE = "127.0.0.3";

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch end = new CountDownLatch(1);
  private ListenerSettings settings = ListenerSettings.on("127.0.0.1", 0);
  private @Nullable HttpListener listener;

  @AfterEach
  void close() throws Exception {
    end.countDown();
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }

  @Test
  void idle_connections_of_one_client_shut_nobody_out() throws Exception {
    settings = settings.withConnections(200, 10);
    start();

    List<RawClient> many = connect(HERON, 300);

    assertThat(connect(MAGPIE).ask("/")).contains("204");
    await(() -> figures().closedForShare() == 290 && figures().connections() == 11);
    assertThat(howManyAreAnswered(many)).isEqualTo(10); // which ones is for Jetty's threads to say
  }

  @Test
  void what_has_been_idle_for_longest_makes_room_for_the_newest_of_the_same_client()
      throws Exception {
    settings = settings.withConnections(40, 2);
    start();
    RawClient first = connect(HERON);
    askAndRest(first);
    RawClient second = connect(HERON);
    askAndRest(second);
    askAndRest(first);

    RawClient third = connect(HERON);

    assertThat(third.ask("/")).contains("204");
    assertThat(second.head()).isEmpty();
    assertThat(first.ask("/")).contains("204");
  }

  @Test
  void a_request_in_flight_is_never_cut_off_for_a_newer_connection() throws Exception {
    settings = settings.withConnections(40, 2);
    start();
    RawClient first = connect(HERON).send("GET /slow HTTP/1.1\r\nHost: wiki\r\n\r\n");
    RawClient second =
        connect(HERON).send("POST /slow HTTP/1.1\r\nHost: wiki\r\nContent-Length: 3\r\n\r\nabc");
    assertThat(begun.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();

    assertThat(connect(HERON).ask("/")).isEmpty();
    assertThat(connect(MAGPIE).ask("/")).contains("204");

    end.countDown();
    assertThat(first.head()).contains("204");
    assertThat(second.head()).contains("204");
  }

  @Test
  void bodies_that_do_not_come_shut_nobody_out() throws Exception {
    settings = settings.withConnections(200, 10);
    start();
    List<RawClient> stalled = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      stalled.add(
          connect(HERON).send("POST / HTTP/1.1\r\nHost: wiki\r\nContent-Length: 3\r\n\r\na"));
      int sent = i + 1;
      await(() -> figures().requests() == sent);
    }
    Thread.sleep(50); // each waits for its body

    assertThat(connect(HERON).ask("/")).contains("204");
    await(() -> figures().closedForShare() == 1 && figures().requests() == 9);
    assertThat(stalled.getFirst().head()).matches("|HTTP/1.1 503 [^$]*");
    assertThat(stalled.getLast().send("bc").head()).contains("204");
  }

  @Test
  void bodies_of_many_clients_that_do_not_come_shut_nobody_out() throws Exception {
    settings = settings.withConnections(32, 16);
    start();
    for (int i = 0; i < 100; i++) {
      connect("127.0.1." + (1 + i))
          .send("POST / HTTP/1.1\r\nHost: wiki\r\nContent-Length: 3\r\n\r\na");
    }

    await(() -> connect(HERON).ask("/").contains("204"));
    assertThat(figures().closedForRoom()).isPositive();
  }

  @Test
  void idle_connections_of_many_clients_shut_nobody_out() throws Exception {
    settings = settings.withConnections(32, 16);
    start();
    RawClient slow = connect(MAGPIE).send("GET /slow HTTP/1.1\r\nHost: wiki\r\n\r\n");
    assertThat(begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

    for (int i = 0; i < 100; i++) {
      connect("127.0.1." + (1 + i));
    }

    await(() -> connect(HERON).ask("/").contains("204"));
    assertThat(figures().closedForShare()).isZero();
    assertThat(figures().closedForRoom()).isPositive();
    end.countDown();
    assertThat(slow.head()).contains("204");
  }

  @Test
  void who_waits_while_all_are_busy_is_let_in_as_soon_as_they_are_idle() throws Exception {
    settings = settings.withConnections(4, 4);
    start();
    List<RawClient> busy = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      busy.add(connect(HERON).send("GET /slow HTTP/1.1\r\nHost: wiki\r\n\r\n"));
      assertThat(begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    RawClient waiting = connect(MAGPIE).send("GET / HTTP/1.1\r\nHost: wiki\r\n\r\n");
    end.countDown();

    assertThat(waiting.head()).contains("204");
    for (RawClient client : busy) {
      assertThat(client.head()).contains("204");
    }
  }

  @Test
  void a_trusted_proxy_has_no_share_and_need_not_make_room() throws Exception {
    settings = settings.withConnections(32, 2).behind(null, Set.of(MAGPIE));
    start();
    List<RawClient> ofProxy = connect(MAGPIE, 10);

    for (int i = 0; i < 100; i++) {
      connect("127.0.1." + (1 + i));
    }

    for (RawClient client : ofProxy) {
      assertThat(client.ask("/")).contains("204");
    }
  }

  @Test
  void a_request_whose_work_takes_longer_than_heads_may_is_answered() throws Exception {
    settings = settings.withTimes(Duration.ofSeconds(20), Duration.ofMillis(400));
    start();
    RawClient client = connect(HERON);
    assertThat(client.ask("/")).contains("204");
    client.send("POST /slow HTTP/1.1\r\nHost: wiki\r\nContent-Length: 2\r\n\r\na");
    Thread.sleep(150);
    client.send("b");
    assertThat(begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    Thread.sleep(1500);
    end.countDown();

    assertThat(client.head()).contains("204");
  }

  @Test
  void an_ipv6_client_is_a_network_of_64_bits() {
    String one = network("2001:db8::1");

    assertThat(network("2001:db8::ffff:1:2:3")).isEqualTo(one);
    assertThat(network("2001:db8:0:1::1")).isNotEqualTo(one);
    assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
    assertThat(network("::ffff:192.0.2.1")).isEqualTo(network("192.0.2.1"));
  }

  private static String network(String address) {
    return ClientNetwork.of(InetAddress.ofLiteral(address));
  }

  private HttpReply answer(HttpRequest request) {
    if (request.path().equals("/slow")) {
      begun.release();
      await(end);
    }
    return new HttpReply(204, List.of(), new byte[0]);
  }

  private void start() {
    listener = Listening.start(settings, this::answer, exchange -> {});
    opened.push(listener);
  }

  private RawClient connect(String from) throws IOException {
    int port = Objects.requireNonNull(listener).base().getPort();
    RawClient client = new RawClient(port, from);
    opened.push(client);
    return client;
  }

  private List<RawClient> connect(String from, int many) throws IOException {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      clients.add(connect(from));
    }
    return clients;
  }

  private static long howManyAreAnswered(List<RawClient> clients) throws IOException {
    long answered = 0;
    for (RawClient client : clients) {
      answered += client.ask("/").contains("204") ? 1 : 0;
    }
    return answered;
  }

  /** The server is done with a request a little later than the client. */
  private void askAndRest(RawClient client) throws Exception {
    assertThat(client.ask("/")).contains("204");
    await(() -> figures().requests() == 0);
  }

  private ListenerFigures figures() {
    return Objects.requireNonNull(listener).figures();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    while (!condition.holds()) { // the time-out of the test ends it otherwise
      Thread.sleep(5);
    }
  }
}
