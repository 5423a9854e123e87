package org.palimpsest.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.palimpsest.actionapi.http.HttpReply;
import org.palimpsest.actionapi.http.HttpReply.Header;

/** Writes a reply, compressed if it is worth it and the client asks for it. */
final class ReplyWriter {
  /** Below this the saved bytes are not worth the time. */
  private static final int WORTH_COMPRESSING = 1024;

  private static final HttpField GZIP =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

  private ReplyWriter() {}

  static void write(HttpReply reply, Request request, Response response, Callback callback) {
    request.setAttribute(ObservedExchanges.SUMMARY, reply.summary());
    response.setStatus(reply.status());
    HttpFields.Mutable headers = response.getHeaders();
    for (Header header : reply.headers()) {
      headers.add(header.name(), header.value());
    }
    byte[] body = reply.body();
    if (body.length >= WORTH_COMPRESSING && isText(headers)) {
      addVary(headers);
      if (acceptsGzip(request.getHeaders())) {
        headers.put(GZIP);
        body = gzip(body);
      }
    }
    if (reply.status() == 204 || reply.status() == 304) {
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
      return;
    }
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    boolean head = "HEAD".equals(request.getMethod());
    response.write(true, head ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(body), callback);
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

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out, 4096)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
