package org.palimpsest.http.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.Body;
import org.palimpsest.http.body.Bytes;
import org.palimpsest.http.body.EventStream;
import org.palimpsest.http.body.WritableBody;

/** The bodies of replies, read as a client reads them that has all the time in the world. */
public final class Bodies {
  private Bodies() {}

  /** The body of a reply, which is released. */
  public static byte[] bytes(HttpReply reply) {
    Body body = reply.body();
    try {
      return read(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      body.release();
    }
  }

  /** The same as text. */
  public static String text(HttpReply reply) {
    return new String(bytes(reply), StandardCharsets.UTF_8);
  }

  private static byte[] read(Body body) throws IOException {
    return switch (body) {
      case Bytes whole -> whole.bytes();
      case Blob blob -> {
        try (InputStream in = blob.source().open(blob.offset(), blob.length())) {
          yield in.readNBytes(Math.toIntExact(blob.length()));
        }
      }
      case WritableBody writable -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writable.writeTo(out);
        yield out.toByteArray();
      }
      case EventStream _ -> throw new IllegalArgumentException("an event stream has no end");
    };
  }
}
