package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.body.WritableBody;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.memory.MemoryShortageException;
import org.palimpsest.store.memory.RequestMemory;

/** Readers that take an answer slowly: they hold nobody up, and those who stall are cut off. */
@Timeout(60)
class SlowReaderTest extends ReplyScene {
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
        Listening.start(
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
            memory);
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
}
