package org.palimpsest.server.http;

import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/**
 * Reads a body whole, within a limit of bytes and of time. Holds no thread while it waits for the
 * client: usually everything has come already and {@link #run} is done at once.
 */
final class BodyReader implements Runnable {
  private final Request request;
  private final ListenerSettings settings;
  private final Consumer<byte[]> whole;
  private final IntConsumer refused;
  private final long begun = NanoTime.now();
  private byte[] bytes;
  private int length;

  /**
   * @param whole gets the body
   * @param refused gets the status of the refusal instead: 400, 408 or 413
   */
  BodyReader(
      Request request, ListenerSettings settings, Consumer<byte[]> whole, IntConsumer refused) {
    this.request = request;
    this.settings = settings;
    this.whole = whole;
    this.refused = refused;
    // A claimed length is not believed beyond 64 kB before the bytes have come.
    this.bytes = new byte[Math.clamp(request.getLength(), 1024, 64 * 1024)];
  }

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        if (NanoTime.since(begun) > settings.receiveTime().toNanos()) {
          refuse(408);
        } else {
          request.demand(this);
        }
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        refuse(chunk.getFailure() instanceof TimeoutException ? 408 : 400);
        return;
      }
      boolean fits = append(chunk);
      boolean last = chunk.isLast();
      chunk.release();
      if (!fits) {
        refuse(413);
        return;
      }
      if (last) {
        whole.accept(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
        return;
      }
    }
  }

  private boolean append(Content.Chunk chunk) {
    int more = chunk.remaining();
    if (more > settings.bodyLimit() - length) {
      return false;
    }
    if (length + more > bytes.length) {
      int doubled = (int) Math.min(2L * bytes.length, settings.bodyLimit());
      bytes = Arrays.copyOf(bytes, Math.max(doubled, length + more));
    }
    chunk.getByteBuffer().get(bytes, length, more);
    length += more;
    return true;
  }

  private void refuse(int status) {
    refused.accept(status);
  }
}
