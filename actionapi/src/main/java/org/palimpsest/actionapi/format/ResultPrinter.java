package org.palimpsest.actionapi.format;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;

/** Prints the result of one request. Immutable. */
public interface ResultPrinter {
  /** A result that is no longer than this, in bytes, need not be a stream. */
  int SHORT = 64 * 1024;

  /** The MIME type, without the charset, which is always UTF-8. */
  String mimeType();

  /** The name under which a browser may keep the result. */
  String fileName();

  /** Prints a result. */
  void print(ObjectNode root, PrintContext occasion, Utf8Output out);

  /**
   * Prints a result into a stream, chunk by chunk.
   *
   * @throws UncheckedIOException if the stream cannot be written to
   */
  default void print(ObjectNode root, PrintContext occasion, OutputStream stream) {
    Utf8Output out = Utf8Output.to(stream);
    print(root, occasion, out);
    out.flush();
  }

  /** The bytes of a result, if there are no more than so many; else null. */
  default byte @Nullable [] printShort(ObjectNode root, PrintContext occasion, int most) {
    return Utf8Output.bytes(most, out -> print(root, occasion, out));
  }

  /** All bytes of a result, however many. */
  default byte[] print(ObjectNode root, PrintContext occasion) {
    byte[] few = printShort(root, occasion, SHORT);
    if (few != null) {
      return few;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    print(root, occasion, bytes);
    return bytes.toByteArray();
  }

  /** The same for a document of another kind, where the format knows kinds of documents. */
  default ResultPrinter under(RootElement root) {
    return this;
  }

  /** Whether this parameter is not to be reported though nobody knows it. */
  default boolean ignores(String parameter) {
    return false;
  }
}
