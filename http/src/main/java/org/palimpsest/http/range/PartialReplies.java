package org.palimpsest.http.range;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.Bytes;
import org.palimpsest.http.header.HttpDate;

/** Answers with the part that a request asks for, where its answer is something stored. */
public final class PartialReplies {
  private static final Header ACCEPTED = new Header("Accept-Ranges", "bytes");

  private PartialReplies() {}

  /**
   * A reply as its client wants it: one of a {@link Blob}, with the status 200, is cut to the part
   * that is asked for. All others stay as they are. By which state of it the part must be of
   * ({@code If-Range}), the reply's own {@code ETag} and {@code Last-Modified} decide.
   */
  public static HttpReply of(HttpRequest request, HttpReply reply) {
    if (reply.status() != 200 || !(reply.body() instanceof Blob blob)) {
      return reply;
    }
    RangeChoice choice =
        request.method().equals("GET") && isPresent(request.header("If-Range"), reply)
            ? RangeChoice.of(request.header("Range"), blob.length())
            : new RangeChoice.Whole();
    List<Header> headers = new ArrayList<>(reply.headers());
    headers.add(ACCEPTED);
    return switch (choice) {
      case RangeChoice.Whole _ -> new HttpReply(200, headers, blob, reply.summary());
      case RangeChoice.Part(long first, long length) -> {
        headers.add(
            new Header(
                "Content-Range",
                "bytes " + first + "-" + (first + length - 1) + "/" + blob.length()));
        Blob part = new Blob(blob.source(), blob.offset() + first, length);
        yield new HttpReply(206, headers, part, reply.summary());
      }
      case RangeChoice.Unsatisfiable _ -> {
        headers.removeIf(header -> header.name().equalsIgnoreCase("Content-Type"));
        headers.add(new Header("Content-Range", "bytes */" + blob.length()));
        yield new HttpReply(416, headers, Bytes.NONE, reply.summary());
      }
    };
  }

  /** Whether a condition, if there is one, is met by this very state; a weak tag never does. */
  private static boolean isPresent(@Nullable String condition, HttpReply reply) {
    if (condition == null) {
      return true;
    }
    String wanted = condition.strip();
    if (wanted.startsWith("\"") || wanted.startsWith("W/")) {
      return !wanted.startsWith("W/") && wanted.equals(header(reply, "ETag"));
    }
    String modified = header(reply, "Last-Modified");
    return modified != null
        && HttpDate.parse(wanted).isPresent()
        && HttpDate.parse(wanted).equals(HttpDate.parse(modified));
  }

  private static @Nullable String header(HttpReply reply, String name) {
    for (Header header : reply.headers()) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return null;
  }
}
