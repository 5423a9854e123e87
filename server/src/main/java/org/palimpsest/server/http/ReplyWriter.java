package org.palimpsest.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.Bytes;
import org.palimpsest.http.body.EventStream;
import org.palimpsest.http.body.WritableBody;

/**
 * Sends replies. What is at hand goes out without a thread that waits for the reader; what is made
 * while it is sent has a thread of its own, which costs little while it waits. Thread-safe.
 */
final class ReplyWriter {
  /** What is no larger is collected and sent in one piece. */
  private static final int SMALL = 64 * 1024;

  private final Executor waiting;
  private final EventStreams events;
  private final SlowReaderWatch watch;

  /**
   * @param waiting runs what waits for readers, however many there are
   */
  ReplyWriter(Executor waiting, EventStreams events, SlowReaderWatch watch) {
    this.waiting = waiting;
    this.events = events;
    this.watch = watch;
  }

  /** Sends a reply, and releases its body in the end. */
  void write(HttpReply reply, Request request, Response response, Callback callback) {
    ReleasingCallback end = new ReleasingCallback(callback, reply.body());
    try {
      begin(reply, request, response, end);
    } catch (RuntimeException | Error e) {
      end.release();
      throw e;
    }
  }

  private void begin(HttpReply reply, Request request, Response response, Callback end) {
    request.setAttribute(ObservedExchanges.SUMMARY, reply.summary());
    response.setStatus(reply.status());
    HttpFields.Mutable headers = response.getHeaders();
    for (Header header : reply.headers()) {
      headers.add(header.name(), header.value());
    }
    boolean bare = reply.status() == 204 || reply.status() == 304;
    switch (reply.body()) {
      case Bytes body -> {
        byte[] bytes = body.bytes();
        if (Compression.choose(request.getHeaders(), headers, bytes.length)) {
          bytes = Compression.gzip(bytes, bytes.length);
        }
        whole(bare, ByteBuffer.wrap(bytes), request, response, end);
      }
      case Blob _ when bare -> response.write(true, BufferUtil.EMPTY_BUFFER, end);
      case WritableBody _ when bare -> response.write(true, BufferUtil.EMPTY_BUFFER, end);
      case Blob blob -> {
        headers.put(HttpHeader.CONTENT_LENGTH, blob.length());
        stream(out -> copy(blob, out), 0, request, response, end);
      }
      case WritableBody body when body.estimate() <= SMALL ->
          collected(body, request, response, end);
      case WritableBody body -> {
        if (Compression.choose(request.getHeaders(), headers, body.estimate())) {
          stream(out -> compress(body, out), body.holds(), request, response, end);
        } else {
          body.length().ifPresent(length -> headers.put(HttpHeader.CONTENT_LENGTH, length));
          stream(body, body.holds(), request, response, end);
        }
      }
      case EventStream stream -> events.begin(stream, request, response, end);
    }
  }

  private void collected(WritableBody body, Request request, Response response, Callback end) {
    CollectedBody collected = new CollectedBody((int) Math.max(64, body.estimate()));
    try {
      body.writeTo(collected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer bytes =
        Compression.choose(request.getHeaders(), response.getHeaders(), collected.size())
            ? ByteBuffer.wrap(collected.gzipped())
            : collected.buffer();
    whole(false, bytes, request, response, end);
  }

  private void whole(
      boolean bare, ByteBuffer bytes, Request request, Response response, Callback end) {
    if (bare) {
      response.write(true, BufferUtil.EMPTY_BUFFER, end);
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.remaining());
    if (isHead(request) || !bytes.hasRemaining()) {
      response.write(true, BufferUtil.EMPTY_BUFFER, end);
    } else {
      new SlicedDelivery(bytes, response, watch, end).begin();
    }
  }

  /**
   * Writes on another thread.
   *
   * @param holds how many bytes of memory are given back at the end
   */
  private void stream(
      WritableBody body, long holds, Request request, Response response, Callback end) {
    if (isHead(request)) {
      response.write(true, BufferUtil.EMPTY_BUFFER, end);
      return;
    }
    waiting.execute(() -> {
      PacedOutput out = new PacedOutput(response, holds);
      watch.enter(out);
      try {
        body.writeTo(out);
        out.finish();
      } catch (IOException | RuntimeException | Error e) {
        if (out.isBroken()) {
          end.failed(e); // the reader has gone
        } else {
          EndpointHandler.fail(request, response, end, e);
        }
        return;
      } finally {
        watch.leave(out);
      }
      end.succeeded();
    });
  }

  private static void compress(WritableBody body, OutputStream out) throws IOException {
    try (OutputStream gzip = Compression.stream(out)) {
      body.writeTo(gzip);
    }
  }

  private static void copy(Blob blob, OutputStream out) throws IOException {
    try (InputStream in = blob.source().open(blob.offset(), blob.length())) {
      byte[] buffer = new byte[32 * 1024];
      long left = blob.length();
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("a blob has ended " + left + " bytes too early");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private static boolean isHead(Request request) {
    return "HEAD".equals(request.getMethod());
  }
}
