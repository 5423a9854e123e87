package org.palimpsest.http.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.header.HeaderValue;
import org.palimpsest.http.intake.FormPart;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.http.multipart.MultipartParser;

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
    if (request.method().equals("POST")) {
      switch (request.body()) {
        case RequestBody.Whole(byte[] bytes) when bytes.length > 0 ->
            readBody(request, bytes, body);
        case RequestBody.Spooled(List<FormPart> parts) -> readParts(parts, body);
        case RequestBody.Whole _, RequestBody.Streamed _ -> {}
      }
    }
    return query.isFull() || body.isFull()
        ? new Outcome.TooMany()
        : new Outcome.Read(new RequestParameters(body.values(), query.values()));
  }

  private static void readBody(HttpRequest request, byte[] bytes, ParameterMap into) {
    String contentType = request.header("Content-Type");
    if (mediaType(contentType).equals("application/x-www-form-urlencoded")) {
      FormDecoder.decode(bytes, false, into);
      return;
    }
    String boundary = boundary(contentType);
    if (boundary != null) {
      new MultipartParser(boundary, new TextParts(into)).parseWhole(bytes);
    }
  }

  private static void readParts(List<FormPart> parts, ParameterMap into) {
    for (FormPart part : parts) {
      if (part instanceof FormPart.Text(String name, byte[] bytes) && !into.isFull()) {
        into.put(name, FormDecoder.value(bytes, 0, bytes.length, false));
      }
    }
  }

  /** Whether a request has a file of this name in its form, kept or passed over. */
  public static boolean hasFile(HttpRequest request, String name) {
    return switch (request.body()) {
      case RequestBody.Spooled form -> form.file(name).isPresent();
      case RequestBody.Whole(byte[] bytes) -> {
        String boundary = boundary(request.header("Content-Type"));
        FileNames names = new FileNames();
        if (boundary != null) {
          new MultipartParser(boundary, names).parseWhole(bytes);
        }
        yield names.found().contains(name);
      }
      case RequestBody.Streamed _ -> false;
    };
  }

  /** What stands between the parts of a form in parts; null when a body of this type is none. */
  public static @Nullable String boundary(@Nullable String contentType) {
    if (contentType == null || !mediaType(contentType).equals("multipart/form-data")) {
      return null;
    }
    String boundary = HeaderValue.parameter(contentType, "boundary");
    return boundary == null || boundary.isEmpty() ? null : boundary;
  }

  private static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
