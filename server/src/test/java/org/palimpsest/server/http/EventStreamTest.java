package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.body.EventListener;
import org.palimpsest.http.body.EventStream;
import org.palimpsest.http.body.ServerEvent;

/** Streams of events over a real connection; that they hold no thread and are released. */
@Timeout(60)
class EventStreamTest extends ReplyScene {
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
}
