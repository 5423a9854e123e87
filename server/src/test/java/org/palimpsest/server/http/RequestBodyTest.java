package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.intake.FormPart;
import org.palimpsest.http.intake.Intake;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.http.intake.SpoolLimits;
import org.palimpsest.store.memory.HeapBudget;

/** Bodies that are spooled or read as streams, over a real connection; that nothing is left. */
@Timeout(60)
class RequestBodyTest {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final String END = "Host: wiki\r\nConnection: close\r\n\r\n";
  private static final String FORM = "Content-Type: multipart/form-data; boundary=x\r\n";
  private static final SpoolLimits LIMITS = new SpoolLimits(4_000_000, 3_000_000, 50_000, 3, 2);

  @TempDir private Path folder;

  private final BlockingQueue<HttpRequest> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Exchange> observed = new LinkedBlockingQueue<>();
  private ListenerSettings settings = ListenerSettings.on("127.0.0.1", 0);
  private HeapBudget memory = HeapBudget.ofThisProcess();
  private @Nullable Spool spool;
  private @Nullable HttpListener listener;

  @AfterEach
  void stop() {
    if (listener != null) {
      listener.close();
    }
    if (spool != null) {
      spool.close();
    }
  }

  @Test
  void files_are_on_the_disk_while_the_request_is_answered_and_gone_afterwards() throws Exception {
    BlockingQueue<Path> files = new LinkedBlockingQueue<>();
    start(
        new Intake.Spooled(LIMITS),
        request -> {
          FormPart.File file = file(request, "f");
          files.add(file.path());
          return text(file.fileName() + " " + file.contentType() + " " + read(file));
        });

    String answer = ask(post(form(text("title", "A"), file("f", "hello"), text("summary", "é"))));

    assertThat(answer).endsWith("f.png image/png hello");
    HttpRequest request = received.take();
    assertThat(ParameterReader.read(request))
        .isInstanceOfSatisfying(
            ParameterReader.Outcome.Read.class,
            read -> {
              assertThat(read.parameters().unread()).containsExactly("title", "summary");
              assertThat(read.parameters().peek("summary")).isEqualTo("é");
            });
    assertNothingIsLeft();
    assertThat(files.take()).doesNotExist();
  }

  @Test
  void a_file_that_has_been_moved_away_stays() throws Exception {
    Path kept = folder.resolve("kept");
    start(
        new Intake.Spooled(LIMITS),
        request -> {
          try {
            Files.move(file(request, "f").path(), kept);
            return text("kept");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });

    assertThat(ask(post(form(file("f", "hello"))))).endsWith("kept");
    assertNothingIsLeft();
    assertThat(kept).hasContent("hello");
  }

  @Test
  void a_form_without_parts_is_taken_whole_where_files_are_wanted() throws Exception {
    start(new Intake.Spooled(LIMITS), request -> text(new String(request.bytes(), UTF_8)));

    assertThat(ask("POST / HTTP/1.1\r\nContent-Length: 3\r\n" + END + "a=b")).endsWith("a=b");
    assertRefused(ask("POST / HTTP/1.1\r\nContent-Length: 50001\r\n" + END), 413);
  }

  @Test
  void a_form_that_is_larger_than_anything_declared_is_refused() throws Exception {
    start(new Intake.Spooled(LIMITS), request -> text("taken"));
    String large = "a".repeat(3_000_001);
    String some = "a".repeat(2_000_000);

    assertRefused(ask("POST / HTTP/1.1\r\n" + FORM + "Content-Length: 4000001\r\n" + END), 413);
    assertRefused(ask(post(form(file("f", large)))), 413);
    assertRefused(ask(chunked(form(file("f", some), file("g", some)))), 413);
    assertRefused(ask(post(form(text("t", "a".repeat(50_001))))), 413);
    assertRefused(ask(post(form(file("f", ""), file("g", ""), file("h", "")))), 413);
    assertRefused(ask(post(form(text("a", ""), text("b", ""), text("c", ""), text("d", "")))), 413);
    assertThat(received).isEmpty();
    assertNothingIsLeft();
    assertThat(ask(post(form(file("f", some), file("g", "a"), text("t", "a".repeat(49_000))))))
        .endsWith("taken");
    assertNothingIsLeft();
  }

  @Test
  void texts_are_held_to_the_memory_for_bodies() throws Exception {
    memory = HeapBudget.of(8 * 100_000);
    start(new Intake.Spooled(LIMITS), request -> text("taken"));

    assertThat(memory.bodies().take(30_000)).isTrue();
    assertRefused(ask(post(form(text("t", "a".repeat(40_000))))), 503);
    assertThat(ask(post(form(text("t", "a".repeat(20_000)))))).endsWith("taken");
    memory.bodies().give(30_000);
    assertNothingIsLeft();
    assertThat(memory.bodies().refused()).isOne();
  }

  @Test
  void a_disk_that_is_full_refuses_the_upload_and_nothing_else() throws Exception {
    spool = new Spool(folder.resolve("spool"), _ -> 3_000_000);
    start(new Intake.Spooled(LIMITS), request -> text("taken"));

    assertThat(ask(post(form(file("f", "a".repeat(2_500_000))))))
        .startsWith("HTTP/1.1 503 ")
        .contains("Retry-After: ");
    assertNothingIsLeft();
    assertThat(ask(post(form(file("f", "a".repeat(500_000)))))).endsWith("taken");
  }

  @Test
  void a_disk_that_takes_nothing_refuses_the_upload() throws Exception {
    Files.createFile(folder.resolve("spool"));
    start(new Intake.Spooled(LIMITS), request -> text("taken"));

    assertRefused(ask(post(form(file("f", "hello")))), 503);
  }

  @Test
  void a_failure_of_the_endpoint_leaves_no_file() throws Exception {
    start(
        new Intake.Spooled(LIMITS),
        request -> {
          throw new IllegalStateException("wanted by a test");
        });

    assertRefused(ask(post(form(file("f", "hello")))), 500);
    assertNothingIsLeft();
  }

  @Test
  void a_client_that_goes_away_in_the_middle_leaves_no_file() throws Exception {
    start(new Intake.Spooled(LIMITS), request -> text("taken"));
    try (RawClient client = client()) {
      client.send(
          "POST / HTTP/1.1\r\n"
              + FORM
              + "Content-Length: 2000000\r\n"
              + END
              + form(file("f", "a")));
      while (files().isEmpty()) {
        Thread.onSpinWait();
      }
    }

    assertThat(Objects.requireNonNull(observed.poll(20, TimeUnit.SECONDS)).status()).isEqualTo(400);
    assertNothingIsLeft();
  }

  @Test
  void what_was_left_behind_is_deleted_at_the_start_and_what_is_in_use_is_not() throws Exception {
    Path spools = folder.resolve("spool");
    Path left = Files.createDirectories(spools.resolve("process-1"));
    Files.writeString(left.resolve("1"), "left behind");
    Files.createFile(spools.resolve("process-1.lock"));
    Path foreign = Files.writeString(spools.resolve("notes"), "not ours");
    try (Spool living = Spool.in(spools)) {
      assertThat(left).doesNotExist();
      Path used = Files.writeString(living.newFile(), "in use");

      Spool.in(spools).close();

      assertThat(used).exists();
    }
    assertThat(folder.resolve("spool").toFile().list()).containsExactly("notes");
    assertThat(foreign).exists();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_body_that_drips_is_broken_off(boolean spooled) throws Exception {
    settings = settings.withTimes(Duration.ofSeconds(20), Duration.ofMillis(300));
    CountDownLatch broken = new CountDownLatch(1);
    start(
        spooled ? new Intake.Spooled(LIMITS) : new Intake.Streamed(1_000_000),
        request -> {
          try {
            return count(request);
          } finally {
            broken.countDown();
          }
        });
    try (RawClient client = client()) {
      client.send("POST / HTTP/1.1\r\n" + FORM + "Content-Length: 900000\r\nHost: wiki\r\n\r\n");

      assertThat(client.isClosedWhileDripping("a".repeat(200))).isTrue();
    }
    assertThat(observed.take().status()).isEqualTo(408);
    assertThat(broken.await(spooled ? 0 : 20, TimeUnit.SECONDS)).isEqualTo(!spooled);
    assertNothingIsLeft();
  }

  @Test
  void a_stream_is_read_while_it_comes() throws Exception {
    CountDownLatch half = new CountDownLatch(1);
    start(
        new Intake.Streamed(1_000_000),
        request -> {
          InputStream in = ((RequestBody.Streamed) request.body()).in();
          try {
            String first = new String(in.readNBytes(4), UTF_8);
            half.countDown();
            return text(first + in.readAllBytes().length);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    try (RawClient client = client()) {
      client.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n" + END + "half");
      assertThat(half.await(20, TimeUnit.SECONDS)).isTrue();
      client.send("second");

      assertThat(client.rest()).startsWith("HTTP/1.1 200 ").endsWith("half6");
    }
  }

  @Test
  void a_stream_that_is_larger_than_declared_is_refused() throws Exception {
    start(new Intake.Streamed(100_000), this::count);

    assertRefused(ask("POST / HTTP/1.1\r\nContent-Length: 100001\r\n" + END), 413);
    assertThat(received).isEmpty();
    assertRefused(ask(chunked("a".repeat(100_001))), 413);
    assertThat(ask(chunked("a".repeat(100_000)))).endsWith("100000");
  }

  @Test
  void a_stream_that_is_not_read_to_its_end_closes_the_connection() throws Exception {
    start(new Intake.Streamed(1_000_000), request -> text("enough"));

    assertThat(ask("POST / HTTP/1.1\r\nHost: wiki\r\nContent-Length: 90000\r\n\r\n"))
        .contains("Connection: close")
        .endsWith("enough");
  }

  @Test
  void a_stream_that_is_read_keeps_the_connection() throws Exception {
    start(new Intake.Streamed(1_000_000), this::count);
    String one = "POST / HTTP/1.1\r\nHost: wiki\r\nContent-Length: 3\r\n\r\nabc";

    assertThat(ask(one + one + chunked("abcd")).split("200 OK", -1)).hasSize(4);
  }

  @Test
  void slow_streams_keep_nobody_else_waiting_and_are_few() throws Exception {
    start(new Intake.Streamed(1_000_000), this::count);
    List<RawClient> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 16; i++) {
        RawClient client = client();
        slow.add(client.send("POST / HTTP/1.1\r\nContent-Length: 90\r\n" + END + "a"));
        received.take();
      }

      assertThat(ask("GET / HTTP/1.1\r\n" + END)).endsWith(" 0");
      assertRefused(ask("POST / HTTP/1.1\r\nContent-Length: 3\r\n" + END + "abc"), 503);
      for (RawClient client : slow) {
        assertThat(client.send("b".repeat(89)).rest()).endsWith(" 90");
      }
      assertThat(ask("POST / HTTP/1.1\r\nContent-Length: 3\r\n" + END + "abc")).endsWith(" 3");
    } finally {
      for (RawClient client : slow) {
        client.close();
      }
    }
  }

  @Test
  void who_asks_before_sending_is_told_to_go_on_or_not_to_send() throws Exception {
    start(new Intake.Spooled(LIMITS), request -> text("taken"));
    String head = "POST / HTTP/1.1\r\n" + FORM + "Expect: 100-continue\r\nContent-Length: ";
    String body = form(file("f", "hello"));
    try (RawClient client = client()) {
      client.send(head + body.length() + "\r\n" + END);
      assertThat(client.head()).startsWith("HTTP/1.1 100 ");
      assertThat(client.send(body).rest()).startsWith("HTTP/1.1 200 ").endsWith("taken");
    }

    String refused = ask(head + "4000001\r\n" + END);

    assertThat(refused).startsWith("HTTP/1.1 413 ").contains("Connection: close");
  }

  private HttpReply count(HttpRequest request) {
    if (!(request.body() instanceof RequestBody.Streamed(InputStream in))) {
      return text(" " + request.bytes().length);
    }
    try {
      return text(" " + in.transferTo(OutputStream.nullOutputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormPart.File file(HttpRequest request, String name) {
    return ((RequestBody.Spooled) request.body()).file(name).orElseThrow();
  }

  private static String read(FormPart.File file) {
    try {
      assertThat(Files.size(file.path())).isEqualTo(file.length());
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n" + value + "\r\n";
  }

  private static String file(String name, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\"f.png\"\r\n"
        + "Content-Type: image/png\r\n\r\n"
        + content
        + "\r\n";
  }

  private static String form(String... parts) {
    return String.join("", parts) + "--x--\r\n";
  }

  private static String post(String form) {
    int length = form.getBytes(UTF_8).length;
    return "POST / HTTP/1.1\r\n" + FORM + "Content-Length: " + length + "\r\n" + END + form;
  }

  private static String chunked(String body) {
    return "POST / HTTP/1.1\r\n"
        + FORM
        + "Transfer-Encoding: chunked\r\n"
        + END
        + Integer.toHexString(body.length())
        + "\r\n"
        + body
        + "\r\n0\r\n\r\n";
  }

  private void assertRefused(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
  }

  /** The answer may arrive a moment before the end of the exchange. */
  private void assertNothingIsLeft() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Spool used = Objects.requireNonNull(spool);
    while ((!files().isEmpty() || used.taken() > 0 || memory.bodies().taken() > 0)
        && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(files()).isEmpty();
    assertThat(used.taken()).isZero();
    assertThat(memory.bodies().taken()).isZero();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("spool"))) {
      return all.filter(path -> Files.isRegularFile(path) && !path.toString().endsWith(".lock"))
          .toList();
    } catch (NoSuchFileException | UncheckedIOException _) {
      return List.of();
    }
  }

  private static HttpReply text(String text) {
    return new HttpReply(200, List.of(), text.getBytes(UTF_8));
  }

  private void start(Intake intake, Endpoint endpoint) {
    if (spool == null) {
      spool = Spool.in(folder.resolve("spool"));
    }
    Endpoint noting =
        new Endpoint() {
          @Override
          public HttpReply answer(HttpRequest request) {
            received.add(request);
            return endpoint.answer(request);
          }

          @Override
          public Intake intake(HttpRequest head) {
            return intake;
          }
        };
    listener = HttpListener.start(settings, noting, observed::add, memory, spool);
  }

  private RawClient client() throws IOException {
    return new RawClient(Objects.requireNonNull(listener).base().getPort());
  }

  private String ask(String request) throws IOException {
    try (RawClient client = client()) {
      try {
        client.send(request.getBytes(UTF_8));
      } catch (IOException _) {
        // refused before all of it was sent
      }
      return client.rest();
    }
  }
}
