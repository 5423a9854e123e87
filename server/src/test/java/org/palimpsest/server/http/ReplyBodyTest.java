package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.Body;
import org.palimpsest.http.body.EventListener;
import org.palimpsest.http.body.EventStream;
import org.palimpsest.http.body.ServerEvent;
import org.palimpsest.http.body.WritableBody;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.memory.MemoryShortageException;
import org.palimpsest.store.memory.RequestMemory;

/** Each kind of body over a real connection; that it is released, whatever becomes of it. */
@Timeout(60)
class ReplyBodyTest {
  private static final String END = "Host: wiki\r\nConnection: close\r\n\r\n";
  private static final String GET = "GET / HTTP/1.1\r\n" + END;
  private static final byte[] LINE = "All work and no play.\n".getBytes(StandardCharsets.UTF_8);

  private final BlockingQueue<String> released = new LinkedBlockingQueue<>();
  private ListenerSettings settings = ListenerSettings.on("127.0.0.1", 0);
  private @Nullable HttpListener listener;

  @AfterEach
  void stop() {
    if (listener != null) {
      listener.close();
    }
  }

  @Test
  void a_small_written_body_has_a_length_and_is_released() throws Exception {
    start(request -> text(new Lines(10, 300)));

    assertThat(ask(GET)).contains("Content-Length: 220\r\n").endsWith(lines(10));
    assertThat(take(released)).isEqualTo("lines");
  }

  @Test
  void a_small_written_body_is_compressed_like_bytes() throws Exception {
    start(request -> text(new Lines(100, 3000)));

    byte[] answer = askBytes("GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\n" + END);

    assertThat(head(answer)).contains("Content-Encoding: gzip", "Content-Length: ", "Vary: ");
    assertThat(new GZIPInputStream(body(answer)).readAllBytes()).asString().isEqualTo(lines(100));
  }

  @Test
  void a_large_written_body_comes_in_chunks() throws Exception {
    start(request -> text(new Lines(10_000, Long.MAX_VALUE)));

    String answer = ask(GET);

    assertThat(answer).contains("Transfer-Encoding: chunked").endsWith("\r\n0\r\n\r\n");
    assertThat(answer).doesNotContain("Content-Length");
    assertThat(take(released)).isEqualTo("lines");
  }

  @Test
  void a_large_written_body_is_compressed_while_it_is_written() throws Exception {
    start(request -> text(new Lines(10_000, Long.MAX_VALUE)));

    byte[] answer = askBytes("GET / HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n");

    assertThat(head(answer)).contains("Content-Encoding: gzip");
    assertThat(new GZIPInputStream(body(answer)).readAllBytes())
        .asString()
        .isEqualTo(lines(10_000));
  }

  @Test
  void a_body_of_unknown_length_that_turns_out_short_has_one() throws Exception {
    start(request -> text(new Lines(10, Long.MAX_VALUE)));

    assertThat(ask(GET)).contains("Content-Length: 220\r\n").endsWith(lines(10));
  }

  @Test
  void a_known_length_is_told() throws Exception {
    start(request ->
        text(
            new WritableBody() {
              @Override
              public void writeTo(OutputStream out) throws IOException {
                new Lines(10_000, 0).writeTo(out);
              }

              @Override
              public OptionalLong length() {
                return OptionalLong.of(220_000);
              }
            }));

    assertThat(ask(GET)).contains("Content-Length: 220000\r\n").endsWith(lines(10_000));
    assertThat(ask("HEAD / HTTP/1.1\r\n" + END))
        .contains("Content-Length: 220000\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void what_fails_before_anything_is_sent_is_an_error() throws Exception {
    start(request -> text(new Failing(1000)));

    assertThat(ask(GET)).startsWith("HTTP/1.1 500 ").doesNotContain("All work");
    assertThat(take(released)).isEqualTo("failing");
  }

  @Test
  void what_fails_in_the_middle_is_broken_off() throws Exception {
    start(request -> text(new Failing(10_000)));

    assertThat(ask(GET)).startsWith("HTTP/1.1 200 ").doesNotEndWith("0\r\n\r\n");
    assertThat(take(released)).isEqualTo("failing");
  }

  @Test
  void a_body_that_is_not_sent_is_released_all_the_same() throws Exception {
    start(request -> new HttpReply(304, List.of(), new Lines(10, 300)));

    assertThat(ask(GET)).startsWith("HTTP/1.1 304 ").endsWith("\r\n\r\n");
    assertThat(take(released)).isEqualTo("lines");
  }

  @Test
  void a_reader_that_goes_away_ends_the_writing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    start(request ->
        text(out -> {
          try {
            while (true) {
              out.write(LINE);
              begun.countDown();
            }
          } finally {
            released.add("stopped");
          }
        }));
    try (RawClient client = client()) {
      client.send(GET);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(take(released)).isEqualTo("stopped");
  }

  @Test
  void readers_that_wait_hold_no_thread_of_the_listener() throws Exception {
    int many = settings.threads() + 10;
    settings = settings.withConnections(2000, 2000);
    CountDownLatch begun = new CountDownLatch(many);
    start(request -> {
      if (request.path().equals("/now")) {
        return new HttpReply(200, List.of(), "now".getBytes(StandardCharsets.UTF_8));
      }
      return text(out -> {
        begun.countDown();
        new Lines(1_000_000, 0).writeTo(out);
      });
    });
    try (Clients clients = new Clients()) {
      for (int i = 0; i < many; i++) {
        clients.add(client().send(GET));
      }
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

      assertThat(ask("GET /now HTTP/1.1\r\n" + END)).endsWith("now");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_reader_that_takes_a_byte_now_and_then_is_cut_off(boolean atHand) throws Exception {
    settings =
        settings.with(
            new Patience(
                Duration.ofSeconds(20), Duration.ofMillis(400), 10_000_000, Duration.ofSeconds(9)));
    int lines = 1_000_000;
    byte[] whole = lines(lines).getBytes(StandardCharsets.UTF_8);
    start(request -> text(atHand ? new ReleasedWhole(whole) : new Lines(lines, Long.MAX_VALUE)));
    try (RawClient client = client()) {
      client.send(GET);
      while (released.isEmpty()) {
        client.until("A");
        Thread.sleep(20);
      }

      assertThat(take(released)).isEqualTo("lines");
      assertThat(client.restBytes().length).isLessThan(whole.length - 1_000_000);
    }
  }

  @Test
  void a_reader_that_keeps_the_pace_is_not_cut_off() throws Exception {
    settings =
        settings.with(
            new Patience(
                Duration.ofSeconds(20), Duration.ofMillis(200), 1_000, Duration.ofSeconds(9)));
    start(request -> text(new Lines(1_000_000, Long.MAX_VALUE)));
    try (RawClient client = client()) {
      client.send(GET);

      assertThat(client.slowly(4_000_000, Duration.ofMillis(100)).length).isGreaterThan(22_000_000);
    }
  }

  @Test
  void slow_readers_go_when_others_need_the_memory_that_they_hold() throws Exception {
    HeapBudget memory = HeapBudget.of(16L << 20);
    AnswerMemory answers = new AnswerMemory(memory.answers());
    CountDownLatch steady = new CountDownLatch(30);
    listener =
        HttpListener.start(
            settings,
            request -> {
              RequestMemory held = answers.open();
              try {
                held.claim(1_300_000);
              } catch (MemoryShortageException none) {
                return new HttpReply(503, List.of(), new byte[0]);
              }
              return text(new Holding(held, request.path().equals("/steady") ? steady : null));
            },
            exchange -> {},
            memory,
            Spool.in(Path.of(System.getProperty("java.io.tmpdir"), "palimpsest-test-spool")));
    try (Clients clients = new Clients();
        RawClient reading = client()) {
      clients.add(client().send("GET /stalled HTTP/1.1\r\n" + END));
      clients.add(client().send("GET /stalled HTTP/1.1\r\n" + END));
      reading.send("GET /steady HTTP/1.1\r\n" + END);
      Thread reader = Thread.ofPlatform().start(() -> readQuietly(reading));
      assertThat(steady.await(20, TimeUnit.SECONDS)).isTrue();

      assertThat(ask("GET /next HTTP/1.1\r\n" + END)).startsWith("HTTP/1.1 200 ");

      assertThat(listener.figures().readersCut()).isOne();
      assertThat(memory.answers().refused()).isZero();
      reader.join();
    }
    assertThat(take(released)).isEqualTo("holding");
  }

  private static void readQuietly(RawClient client) {
    try {
      client.restBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds memory until it has been sent, which takes some seconds for those who are steady. */
  private final class Holding implements WritableBody {
    private final RequestMemory memory;
    private final @Nullable CountDownLatch steady;

    Holding(RequestMemory memory, @Nullable CountDownLatch steady) {
      this.memory = memory;
      this.steady = steady;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      for (int i = 0; i < 45; i++) {
        new Lines(steady == null ? 10_000 : 3_000, 0).writeTo(out);
        if (steady != null) {
          steady.countDown();
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(70));
        }
      }
    }

    @Override
    public long holds() {
      return memory.held();
    }

    @Override
    public void release() {
      memory.close();
      released.add("holding");
    }
  }

  @Test
  void a_part_of_a_blob_is_read_while_it_is_sent() throws Exception {
    byte[] stored = lines(10_000).getBytes(StandardCharsets.UTF_8);
    start(request ->
        text(
            new Blob(
                (offset, length) -> new ByteArrayInputStream(stored, (int) offset, (int) length),
                22,
                100_000)));

    String answer = ask("GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\n" + END);

    assertThat(answer)
        .contains("Content-Length: 100000\r\n")
        .doesNotContain("Content-Encoding")
        .endsWith(lines(10_000).substring(22, 100_022));
  }

  @Test
  void a_range_of_a_blob_is_sent_alone() throws Exception {
    byte[] stored = lines(10_000).getBytes(StandardCharsets.UTF_8);
    start(request ->
        text(
            new Blob(
                (offset, length) -> new ByteArrayInputStream(stored, (int) offset, (int) length),
                0,
                stored.length)));

    assertThat(ask("GET / HTTP/1.1\r\nRange: bytes=22-43\r\n" + END))
        .startsWith("HTTP/1.1 206 ")
        .contains("Content-Range: bytes 22-43/220000\r\n", "Content-Length: 22\r\n")
        .endsWith("\r\n\r\n" + lines(1));
    assertThat(ask("GET / HTTP/1.1\r\nRange: bytes=220000-\r\n" + END))
        .startsWith("HTTP/1.1 416 ")
        .contains("Content-Range: bytes */220000\r\n")
        .endsWith("\r\n\r\n");
    assertThat(ask("HEAD / HTTP/1.1\r\nRange: bytes=22-43\r\n" + END))
        .startsWith("HTTP/1.1 200 ")
        .contains("Accept-Ranges: bytes\r\n", "Content-Length: 220000\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void an_event_arrives_while_the_stream_stays_open() throws Exception {
    BlockingQueue<EventListener> readers = new LinkedBlockingQueue<>();
    start(request -> new HttpReply(200, List.of(), (EventStream) readers::add));
    try (RawClient client = client()) {
      assertThat(client.ask("/")).contains("Content-Type: text/event-stream");
      EventListener reader = take(readers);

      assertThat(reader.tell(new ServerEvent("7", "edit", "one\ntwo"))).isTrue();
      assertThat(client.until("data: two\n\n"))
          .contains("id: 7\nevent: edit\ndata: one\ndata: two\n\n");
      reader.tell(new ServerEvent(null, null, ""));
      reader.end();
      assertThat(client.until("0\r\n\r\n")).contains("data:\n\n");
      assertThat(reader.tell(new ServerEvent(null, null, "late"))).isFalse();
    }
  }

  @Test
  void it_is_noticed_when_the_reader_of_an_event_stream_has_gone() throws Exception {
    settings =
        settings.with(
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), 1, Duration.ofMillis(50)));
    BlockingQueue<EventListener> readers = new LinkedBlockingQueue<>();
    start(request -> new HttpReply(200, List.of(), new ReleasedEvents(readers)));
    try (RawClient client = client()) {
      client.ask("/");
      take(readers);
    }

    assertThat(take(released)).isEqualTo("events");
  }

  @Test
  void a_reader_that_does_not_take_its_events_is_cut_off() throws Exception {
    BlockingQueue<EventListener> readers = new LinkedBlockingQueue<>();
    start(request -> new HttpReply(200, List.of(), new ReleasedEvents(readers)));
    try (RawClient client = client()) {
      client.ask("/");
      EventListener reader = take(readers);
      ServerEvent event = new ServerEvent(null, null, lines(100));

      int told = 0;
      while (reader.tell(event)) {
        told++;
        assertThat(told).isLessThan(100_000);
      }

      assertThat(take(released)).isEqualTo("events");
    }
  }

  @Test
  void open_event_streams_hold_no_thread_and_do_not_delay_the_end() throws Exception {
    int many = settings.threads() + 10;
    settings = settings.withConnections(2000, 2000);
    BlockingQueue<EventListener> readers = new LinkedBlockingQueue<>();
    start(request ->
        request.path().equals("/now")
            ? new HttpReply(200, List.of(), "now".getBytes(StandardCharsets.UTF_8))
            : new HttpReply(200, List.of(), new ReleasedEvents(readers)));
    try (Clients clients = new Clients()) {
      for (int i = 0; i < many; i++) {
        clients.add(client().send("GET /events HTTP/1.1\r\nHost: wiki\r\n\r\n"));
        take(readers);
      }
      assertThat(ask("GET /now HTTP/1.1\r\n" + END)).endsWith("now");

      long begun = System.nanoTime();
      Objects.requireNonNull(listener).close();

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(settings.stopTime());
      assertThat(released).hasSize(many);
    }
  }

  private static final class Clients implements AutoCloseable {
    private final List<RawClient> all = new ArrayList<>();

    void add(RawClient client) {
      all.add(client);
    }

    @Override
    public void close() throws IOException {
      for (RawClient client : all) {
        client.close();
      }
    }
  }

  private final class Lines implements WritableBody {
    private final int count;
    private final long estimate;

    Lines(int count, long estimate) {
      this.count = count;
      this.estimate = estimate;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      for (int i = 0; i < count; i++) {
        out.write(LINE);
      }
    }

    @Override
    public long estimate() {
      return estimate;
    }

    @Override
    public void release() {
      released.add("lines");
    }
  }

  /** All at hand: what is collected is sent as bytes are. */
  private final class ReleasedWhole implements WritableBody {
    private final byte[] whole;

    ReleasedWhole(byte[] whole) {
      this.whole = whole;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(whole);
    }

    @Override
    public long estimate() {
      return 0; // collected, and sent like bytes
    }

    @Override
    public void release() {
      released.add("lines");
    }
  }

  private final class Failing implements WritableBody {
    private final int after;

    Failing(int after) {
      this.after = after;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      new Lines(after, 0).writeTo(out);
      throw new IllegalStateException("wanted by a test");
    }

    @Override
    public void release() {
      released.add("failing");
    }
  }

  private final class ReleasedEvents implements EventStream {
    private final BlockingQueue<EventListener> readers;

    ReleasedEvents(BlockingQueue<EventListener> readers) {
      this.readers = readers;
    }

    @Override
    public void begin(EventListener reader) {
      readers.add(reader);
    }

    @Override
    public void release() {
      released.add("events");
    }
  }

  private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
    return Objects.requireNonNull(queue.poll(20, TimeUnit.SECONDS), "nothing came");
  }

  private static String lines(int count) {
    return "All work and no play.\n".repeat(count);
  }

  private static String head(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }

  private static ByteArrayInputStream body(byte[] answer) {
    int start = head(answer).length() + 4;
    return new ByteArrayInputStream(answer, start, answer.length - start);
  }

  private static HttpReply text(Body body) {
    return new HttpReply(200, List.of(new Header("Content-Type", "text/plain")), body);
  }

  private static HttpReply text(WritableBody body) {
    return text((Body) body);
  }

  private void start(Endpoint endpoint) {
    listener = Listening.start(settings, endpoint, exchange -> {});
  }

  private RawClient client() throws IOException {
    return new RawClient(Objects.requireNonNull(listener).base().getPort());
  }

  private String ask(String request) throws IOException {
    return new String(askBytes(request), StandardCharsets.UTF_8);
  }

  private byte[] askBytes(String request) throws IOException {
    try (RawClient client = client()) {
      return client.send(request).restBytes();
    }
  }
}
