package org.palimpsest.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Errors below the level of the API: one plain sentence, nothing about our insides. */
final class PlainErrors extends ErrorHandler {
  private static final Set<Integer> CLOSING = Set.of(400, 408, 413, 501, 503);

  /** Answers with the sentence of this status. */
  static void send(Request request, Response response, Callback callback, int status) {
    if (response.isCommitted()) {
      callback.failed(new IllegalStateException("the answer has already begun"));
      return;
    }
    byte[] body = sentence(status).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    HttpFields.Mutable headers = response.getHeaders();
    describe(headers, body.length);
    if (CLOSING.contains(status)) {
      headers.put(HttpFields.CONNECTION_CLOSE); // what the client still sends is not a request
    }
    if (status == 503) {
      headers.put(HttpHeader.RETRY_AFTER, "5");
    }
    boolean head = "HEAD".equals(request.getMethod());
    response.write(true, head ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(body), callback);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    send(request, response, callback, response.getStatus());
    return true;
  }

  private static void describe(HttpFields.Mutable headers, int length) {
    headers.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put(HttpHeader.CONTENT_LENGTH, length);
  }

  private static String sentence(int status) {
    String text =
        switch (status) {
          case 400 -> "The request is not valid HTTP.";
          case 404 -> "There is nothing at this URL.";
          case 405 -> "This URL does not support this method.";
          case 408 -> "The request took too long to arrive.";
          case 411 -> "The request does not say how long it is.";
          case 413 -> "The request's body is too large.";
          case 414 -> "The request's URL is too long.";
          case 426 -> "This server speaks HTTP/1.1.";
          case 431 -> "The request's headers are too large.";
          case 500 ->
              "Something went wrong on our side. The server's log has the details for its operator.";
          case 501 -> "This server knows no transfer coding but chunked.";
          case 503 ->
              "The server is stopping, has too much to do, or its database fails. Try again later.";
          case 505 -> "This server speaks HTTP/1.0 and HTTP/1.1.";
          default -> HttpStatus.getMessage(status) + ".";
        };
    return status + " " + text + "\n";
  }
}
