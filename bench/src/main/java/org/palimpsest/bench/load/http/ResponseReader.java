package org.palimpsest.bench.load.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers that come over one connection (RFC 9112), one after the other. Not thread-safe.
 * The buffers are kept from answer to answer.
 */
final class ResponseReader {
  private static final int UNTIL_CLOSE = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[32 * 1024];
  private int position;
  private int limit;
  private byte[] body = new byte[32 * 1024];
  private int bodyLength;
  private boolean closing;

  ResponseReader(InputStream in) {
    this.in = in;
  }

  /** Whether the last answer was the last one of this connection. */
  boolean closing() {
    return closing;
  }

  /** Reads one answer; null when the server has closed the connection without beginning one. */
  @Nullable Response read() throws IOException {
    if (position == limit && !fill()) {
      return null;
    }
    int status = status(line());
    String apiError = null;
    List<String> setCookies = new ArrayList<>(0);
    int length = UNTIL_CLOSE;
    boolean chunked = false;
    closing = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("Not a header: " + line);
      }
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "connection" -> closing = value.equalsIgnoreCase("close");
        case "set-cookie" -> setCookies.add(value);
        case "mediawiki-api-error" -> apiError = value;
        default -> {}
      }
    }
    readBody(status, length, chunked);
    return new Response(status, apiError, setCookies, body, bodyLength);
  }

  private static int status(String line) throws IOException {
    if (!line.startsWith("HTTP/1.1 ") || line.length() < 12) {
      throw new IOException("Not an HTTP/1.1 status line: " + line);
    }
    return Integer.parseInt(line, 9, 12, 10);
  }

  private void readBody(int status, int length, boolean chunked) throws IOException {
    bodyLength = 0;
    if (status == 204 || status == 304) {
      return;
    }
    if (chunked) {
      readChunks();
    } else if (length == UNTIL_CLOSE) {
      closing = true;
      while (position < limit || fill()) {
        take(limit - position);
      }
    } else {
      take(length);
    }
  }

  private void readChunks() throws IOException {
    while (true) {
      String line = line();
      int extension = line.indexOf(';');
      int size =
          Integer.parseInt((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
      if (size == 0) {
        break;
      }
      take(size);
      line();
    }
    while (!line().isEmpty()) {
      // trailers say nothing that is measured
    }
  }

  private void take(int count) throws IOException {
    if (bodyLength + count > body.length) {
      body = Arrays.copyOf(body, Math.max(bodyLength + count, body.length * 2));
    }
    int buffered = Math.min(count, limit - position);
    System.arraycopy(buffer, position, body, bodyLength, buffered);
    position += buffered;
    if (in.readNBytes(body, bodyLength + buffered, count - buffered) < count - buffered) {
      throw new EOFException("The connection ended within a body");
    }
    bodyLength += count;
  }

  /** A line without its end, which is LF or CRLF. */
  private String line() throws IOException {
    int scanned = position;
    while (true) {
      for (; scanned < limit; scanned++) {
        if (buffer[scanned] == '\n') {
          int end = scanned > position && buffer[scanned - 1] == '\r' ? scanned - 1 : scanned;
          String line = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
          position = scanned + 1;
          return line;
        }
      }
      int known = scanned - position;
      if (!fill()) {
        throw new EOFException("The connection ended within the head of an answer");
      }
      scanned = position + known;
    }
  }

  /** Reads more bytes behind those not used yet; false at the end of the stream. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    if (limit == buffer.length) {
      throw new IOException("A header line longer than " + buffer.length + " bytes");
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(count, 0);
    return count > 0;
  }
}
