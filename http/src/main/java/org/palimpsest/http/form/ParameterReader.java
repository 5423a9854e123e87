package org.palimpsest.http.form;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.header.HeaderValue;

/** Reads the parameters of a request from its query string and its body. */
public final class ParameterReader {
  /** What came of it. */
  public sealed interface Outcome {
    /** The parameters. */
    record Read(RequestParameters parameters) implements Outcome {}

    /** There were more than anybody needs. */
    record TooMany() implements Outcome {}
  }

  private ParameterReader() {}

  /** Reads the parameters. A body counts for POST only. */
  public static Outcome read(HttpRequest request) {
    ParameterMap query = new ParameterMap();
    String text = request.query();
    if (text != null) {
      FormDecoder.decode(text.getBytes(StandardCharsets.UTF_8), true, query);
    }
    ParameterMap body = new ParameterMap();
    if (request.method().equals("POST") && request.body().length > 0) {
      readBody(request, body);
    }
    return query.isFull() || body.isFull()
        ? new Outcome.TooMany()
        : new Outcome.Read(new RequestParameters(body.values(), query.values()));
  }

  private static void readBody(HttpRequest request, ParameterMap into) {
    String contentType = request.header("Content-Type");
    String type = mediaType(contentType);
    if (type.equals("application/x-www-form-urlencoded")) {
      FormDecoder.decode(request.body(), false, into);
    } else if (type.equals("multipart/form-data") && contentType != null) {
      String boundary = HeaderValue.parameter(contentType, "boundary");
      if (boundary != null && !boundary.isEmpty()) {
        MultipartReader.read(request.body(), boundary, into);
      }
    }
  }

  private static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
