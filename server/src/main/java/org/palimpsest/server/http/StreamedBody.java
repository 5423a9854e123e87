package org.palimpsest.server.http;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.server.Request;

/**
 * A body that is read while it comes, by a thread that waits for it. Remembers why it broke off, so
 * that the refusal can say so.
 */
final class StreamedBody extends InputStream {
  private final InputStream in;
  private final OpenConnection connection;
  private final long announced;
  private final long limit;
  private final ReceivingPace pace;
  private long length;
  private boolean ended;
  private int refusal;

  StreamedBody(Request request, long limit, ReceivingPace pace) {
    this.in = Request.asInputStream(request);
    this.connection = Admission.connection(request);
    this.announced = request.getLength();
    this.limit = limit;
    this.pace = pace;
  }

  /** The status with which the request is to be refused; 0 as long as all is well. */
  int refusal() {
    return refusal;
  }

  long limit() {
    return limit;
  }

  /** Whether all of it has been read. */
  boolean isRead() {
    return ended || length == announced;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int number) throws IOException {
    if (refusal != 0) {
      throw new IOException("the body has been broken off");
    }
    if (number == 0) {
      return 0;
    }
    pace.waiting();
    int read = readOrRefuse(bytes, offset, number);
    boolean inTime = pace.waited();
    if (read < 0) {
      ended = true;
      return read;
    }
    pace.came(read);
    length += read;
    if (length > limit) {
      refusal = 413;
      throw new IOException("the body is larger than " + limit + " bytes");
    }
    if (!inTime) {
      refusal = 408;
      throw new IOException("the body comes too slowly");
    }
    return read;
  }

  private int readOrRefuse(byte[] bytes, int offset, int number) throws IOException {
    connection.awaits();
    try {
      return in.read(bytes, offset, number);
    } catch (IOException e) {
      refusal = connection.refusal(e);
      throw e;
    } finally {
      connection.resumes();
    }
  }
}
