package org.palimpsest.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;

/**
 * Sends what is written as fast as the reader takes it, and lets the thread wait meanwhile. Nothing
 * is sent before the buffer is full for the first time, so a body that fits into it has a length,
 * and one that fails early can still be an error.
 */
final class PacedOutput extends OutputStream implements Delivery {
  private static final int BUFFER = 32 * 1024;

  private final Response response;
  private final long holds;
  private final byte[] buffer = new byte[BUFFER];
  private final AtomicLong sent = new AtomicLong();
  private int used;
  private boolean broken;
  private volatile boolean waiting;

  /**
   * @param holds how many bytes of memory are given back when all has been sent
   */
  PacedOutput(Response response, long holds) {
    this.response = response;
    this.holds = holds;
  }

  @Override
  public void write(int b) throws IOException {
    if (used == BUFFER) {
      send(false);
    }
    buffer[used++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int from = offset;
    int left = length;
    while (left > 0) {
      if (used == BUFFER) {
        send(false);
      }
      int part = Math.min(left, BUFFER - used);
      System.arraycopy(bytes, from, buffer, used, part);
      used += part;
      from += part;
      left -= part;
    }
  }

  /** Sends the rest: the answer is complete. */
  void finish() throws IOException {
    if (!response.isCommitted() && !response.getHeaders().contains(HttpHeader.CONTENT_LENGTH)) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, used);
    }
    send(true);
  }

  @Override
  public long sent() {
    return sent.get();
  }

  @Override
  public boolean isWaiting() {
    return waiting;
  }

  @Override
  public long holds() {
    return holds;
  }

  @Override
  public void cut() {
    response.getRequest().getConnectionMetaData().getConnection().close();
  }

  /** Whether the reader has gone. */
  boolean isBroken() {
    return broken;
  }

  private void send(boolean last) throws IOException {
    if (!last && !response.isCommitted()) {
      sayThatChunksCome();
    }
    try (Blocker.Callback written = Blocker.callback()) {
      response.write(last, ByteBuffer.wrap(buffer, 0, used), written);
      waiting = true;
      written.block();
    } catch (IOException e) {
      broken = true;
      throw e;
    } finally {
      waiting = false;
    }
    sent.addAndGet(used);
    used = 0;
    giveWay();
  }

  /** A quick reader of a long answer must not keep others from their turn. */
  @SuppressWarnings(
      "ThreadPriorityCheck") // the thread is a virtual one, which gives up its carrier
  private static void giveWay() {
    Thread.yield();
  }

  /** Otherwise the end of the connection would be that of the answer, even of one broken off. */
  private void sayThatChunksCome() {
    boolean known = response.getHeaders().contains(HttpHeader.CONTENT_LENGTH);
    HttpVersion version = response.getRequest().getConnectionMetaData().getHttpVersion();
    if (!known && version == HttpVersion.HTTP_1_1) {
      response.getHeaders().put(HttpHeader.TRANSFER_ENCODING, "chunked");
    }
  }
}
