package org.palimpsest.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.body.Body;
import org.palimpsest.http.body.WritableBody;

/** A listener of a test that answers with bodies of which it is known that they are released. */
abstract class ReplyScene {
  static final String END = "Host: wiki\r\nConnection: close\r\n\r\n";
  static final String GET = "GET / HTTP/1.1\r\n" + END;
  static final byte[] LINE = "All work and no play.\n".getBytes(StandardCharsets.UTF_8);
  final BlockingQueue<String> released = new LinkedBlockingQueue<>();
  ListenerSettings settings = ListenerSettings.on("127.0.0.1", 0);
  @Nullable HttpListener listener;

  @AfterEach
  void stop() {
    if (listener != null) {
      listener.close();
    }
  }

  static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
    return Objects.requireNonNull(queue.poll(20, TimeUnit.SECONDS), "nothing came");
  }

  static String lines(int count) {
    return "All work and no play.\n".repeat(count);
  }

  static String head(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }

  static ByteArrayInputStream body(byte[] answer) {
    int start = head(answer).length() + 4;
    return new ByteArrayInputStream(answer, start, answer.length - start);
  }

  static HttpReply text(Body body) {
    return new HttpReply(200, List.of(new Header("Content-Type", "text/plain")), body);
  }

  static HttpReply text(WritableBody body) {
    return text((Body) body);
  }

  void start(Endpoint endpoint) {
    listener = Listening.start(settings, endpoint, exchange -> {});
  }

  RawClient client() throws IOException {
    return new RawClient(Objects.requireNonNull(listener).base().getPort());
  }

  String ask(String request) throws IOException {
    return new String(askBytes(request), StandardCharsets.UTF_8);
  }

  byte[] askBytes(String request) throws IOException {
    try (RawClient client = client()) {
      return client.send(request).restBytes();
    }
  }

  static final class Clients implements AutoCloseable {
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

  final class Lines implements WritableBody {
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
}
