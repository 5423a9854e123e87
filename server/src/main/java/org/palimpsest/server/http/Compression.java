package org.palimpsest.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Whether an answer is compressed: if it is text, long enough, and the client asks for it. */
final class Compression {
  /** Below this the saved bytes are not worth the time. */
  private static final int WORTH_COMPRESSING = 1024;

  private static final HttpField GZIP =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

  private Compression() {}

  /** Decides for an answer of this length, and says so in its headers. */
  static boolean choose(HttpFields request, HttpFields.Mutable response, long length) {
    if (length < WORTH_COMPRESSING || !isText(response)) {
      return false;
    }
    addVary(response);
    if (!acceptsGzip(request)) {
      return false;
    }
    response.put(GZIP);
    return true;
  }

  /** Compresses all of a body. */
  static byte[] gzip(byte[] body, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(length / 3 + 64);
    try (OutputStream gzip = stream(out)) {
      gzip.write(body, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Compresses what is written. */
  static OutputStream stream(OutputStream out) throws IOException {
    return new GZIPOutputStream(out, 4096);
  }

  private static boolean isText(HttpFields headers) {
    String type = headers.get(HttpHeader.CONTENT_TYPE);
    return type != null
        && !headers.contains(HttpHeader.CONTENT_ENCODING)
        && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
  }

  private static void addVary(HttpFields.Mutable headers) {
    String vary = headers.get(HttpHeader.VARY);
    if (vary == null) {
      headers.put(HttpHeader.VARY, "Accept-Encoding");
    } else if (!vary.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
      headers.put(HttpHeader.VARY, "Accept-Encoding, " + vary);
    }
  }

  private static boolean acceptsGzip(HttpFields headers) {
    if (!headers.contains(HttpHeader.ACCEPT_ENCODING)) {
      return false;
    }
    // Values come in order of preference, and without those of quality 0.
    return headers.getQualityCSV(HttpHeader.ACCEPT_ENCODING).stream()
        .anyMatch(coding -> coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip"));
  }
}
