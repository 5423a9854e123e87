package org.palimpsest.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.util.BufferUtil;

/** A small body, collected to be sent in one piece: its bytes are not copied again. */
final class CollectedBody extends ByteArrayOutputStream {
  CollectedBody(int estimate) {
    super(estimate);
  }

  /** The same bytes compressed. */
  byte[] gzipped() {
    return Compression.gzip(buf, count);
  }

  ByteBuffer buffer() {
    return count == 0 ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(buf, 0, count);
  }
}
