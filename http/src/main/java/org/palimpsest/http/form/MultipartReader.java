package org.palimpsest.http.form;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.header.HeaderValue;

/**
 * Reads the text parts of {@code multipart/form-data}. Lines may end in CR LF or LF; parts with a
 * file name are files and are passed over; a part without end reaches to the end of the body.
 */
final class MultipartReader {
  private static final int LONGEST_HEADER = 8192;

  private final byte[] body;
  private final byte[] delimiter;

  private MultipartReader(byte[] body, String boundary) {
    this.body = body;
    this.delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
  }

  /** Adds the text parts of a body. */
  static void read(byte[] body, String boundary, ParameterMap into) {
    new MultipartReader(body, boundary).readParts(into);
  }

  private void readParts(ParameterMap into) {
    int delimiterAt = nextDelimiter(0);
    while (delimiterAt < body.length && !into.isFull()) {
      int part = afterLine(delimiterAt + delimiter.length);
      if (startsWith(delimiterAt + delimiter.length, '-', '-')) {
        return;
      }
      delimiterAt = nextDelimiter(part);
      readPart(part, contentEnd(part, delimiterAt), into);
    }
  }

  private void readPart(int from, int end, ParameterMap into) {
    String disposition = null;
    int line = from;
    while (line < end) {
      int next = afterLine(line);
      int length = Math.min(Math.min(next, end) - line, LONGEST_HEADER);
      String header = new String(body, line, length, StandardCharsets.UTF_8).strip();
      line = next;
      if (header.isEmpty()) {
        break;
      }
      if (header.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
        disposition = header;
      }
    }
    String name = textName(disposition);
    if (name != null) {
      int start = Math.min(line, end);
      into.put(name, FormDecoder.value(body, start, end - start, false));
    }
  }

  private static @Nullable String textName(@Nullable String disposition) {
    return disposition == null || HeaderValue.parameter(disposition, "filename") != null
        ? null
        : HeaderValue.parameter(disposition, "name");
  }

  /** Where the next delimiter stands at the beginning of a line; the body's length if nowhere. */
  private int nextDelimiter(int from) {
    for (int i = from; i < body.length; i++) {
      if (body[i] == '-' && (i == 0 || body[i - 1] == '\n') && matchesDelimiter(i)) {
        return i;
      }
    }
    return body.length;
  }

  private boolean matchesDelimiter(int at) {
    if (at + delimiter.length > body.length) {
      return false;
    }
    for (int i = 0; i < delimiter.length; i++) {
      if (body[at + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  /** The end of a part: the line end before a delimiter belongs to the delimiter. */
  private int contentEnd(int from, int delimiterAt) {
    if (delimiterAt == body.length) {
      return body.length;
    }
    int end = delimiterAt;
    if (end > from && body[end - 1] == '\n') {
      end--;
      if (end > from && body[end - 1] == '\r') {
        end--;
      }
    }
    return Math.max(from, end);
  }

  private int afterLine(int from) {
    int i = from;
    while (i < body.length && body[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, body.length);
  }

  private boolean startsWith(int at, char first, char second) {
    return at + 1 < body.length && body[at] == first && body[at + 1] == second;
  }
}
