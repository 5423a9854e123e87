package org.palimpsest.server.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.palimpsest.http.body.EventStream;

/**
 * The event streams that are open. Each gets a comment now and then: so that proxies keep it open,
 * and because a reader that has gone is noticed only when something is sent. Thread-safe.
 */
final class EventStreams implements AutoCloseable {
  private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final Duration pulse;
  private final Supplier<Scheduler> scheduler;
  private final Set<OpenEventStream> open = ConcurrentHashMap.newKeySet();

  /**
   * @param pulse how often a comment is sent
   */
  EventStreams(Duration pulse, Supplier<Scheduler> scheduler) {
    this.pulse = pulse;
    this.scheduler = scheduler;
  }

  /** Sends the head, and whatever the stream has to tell from then on. */
  void begin(EventStream stream, Request request, Response response, Callback end) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    if ("HEAD".equals(request.getMethod())) {
      response.write(true, BufferUtil.EMPTY_BUFFER, end);
      return;
    }
    OpenEventStream opened = new OpenEventStream(response, end, open::remove);
    open.add(opened);
    opened.send(COMMENT); // with it goes the head, at once
    beat(opened);
    stream.begin(opened);
  }

  private void beat(OpenEventStream stream) {
    scheduler
        .get()
        .schedule(
            () -> {
              if (stream.send(COMMENT)) {
                beat(stream);
              }
            },
            pulse.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Ends all. */
  @Override
  public void close() {
    open.forEach(OpenEventStream::end);
  }
}
