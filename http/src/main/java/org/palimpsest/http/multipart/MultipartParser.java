package org.palimpsest.http.multipart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.header.HeaderValue;

/**
 * Finds the parts of a form in its bytes, whole or as they come. Lines may end in CR LF or LF; a
 * part without end reaches to the end of the body; parts without a name are passed over. Keeps a
 * few kilobytes whatever comes, and throws for nothing that comes. Used by one thread at a time.
 */
public final class MultipartParser {
  private static final int LONGEST_HEADER = 8192;
  private static final int WINDOW = 16 * 1024;
  private static final String DISPOSITION = "content-disposition:";
  private static final String TYPE = "content-type:";

  /** Where in the form the next byte stands. */
  private enum Place {
    PREAMBLE,
    BEHIND_DELIMITER,
    REST_OF_LINE,
    HEADER,
    CONTENT,
    EPILOGUE
  }

  private final byte[] delimiter;
  private final PartSink sink;
  private Place place = Place.PREAMBLE;
  private Place nextLine = Place.HEADER;
  private boolean atLineStart = true;
  private boolean told;
  private @Nullable String disposition;
  private @Nullable String contentType;
  private byte[] window = {};
  private int kept;

  /**
   * A parser of one body.
   *
   * @param boundary what stands between the parts, as the content type says it
   */
  public MultipartParser(String boundary, PartSink sink) {
    this.delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
    this.sink = sink;
  }

  /** Takes all of a body, of which nothing has come before: each part in one piece. */
  public void parseWhole(byte[] body) {
    parse(body, 0, body.length, true);
    endPart();
  }

  /** Takes the next bytes. */
  public void feed(ByteBuffer bytes) {
    if (window.length == 0) {
      window = new byte[WINDOW + 2 * Math.max(LONGEST_HEADER, delimiter.length)];
    }
    while (bytes.hasRemaining()) {
      int more = Math.min(window.length - kept, bytes.remaining());
      bytes.get(window, kept, more);
      int end = kept + more;
      int done = parse(window, 0, end, false);
      kept = end - done;
      System.arraycopy(window, done, window, 0, kept);
    }
  }

  /** There is no more to come. */
  public void finish() {
    parse(window, 0, kept, true);
    endPart();
  }

  /** Parses as far as can be judged by what has come, and says how far that is. */
  private int parse(byte[] bytes, int from, int to, boolean last) {
    int at = from;
    while (at < to) {
      Place before = place;
      int next =
          switch (place) {
            case PREAMBLE, CONTENT -> content(bytes, at, to, last);
            case BEHIND_DELIMITER -> behindDelimiter(bytes, at, to, last);
            case REST_OF_LINE -> restOfLine(bytes, at, to);
            case HEADER -> header(bytes, at, to, last);
            case EPILOGUE -> to;
          };
      if (next == at && place == before) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private int content(byte[] bytes, int at, int to, boolean last) {
    int line = atLineStart ? at : afterLine(bytes, at, to);
    while (line >= 0) {
      int length = Math.min(delimiter.length, to - line);
      if (isDelimiter(bytes, line, length)) {
        if (length == delimiter.length) {
          tell(bytes, at, contentEnd(bytes, at, line));
          return endAtDelimiter(line);
        }
        if (!last) {
          return tellUpTo(bytes, at, contentEnd(bytes, at, line));
        }
      }
      line = afterLine(bytes, line, to);
    }
    return tellUpTo(bytes, at, last || bytes[to - 1] != '\r' ? to : to - 1);
  }

  private int tellUpTo(byte[] bytes, int at, int end) {
    tell(bytes, at, end);
    atLineStart &= end == at;
    return end;
  }

  private int behindDelimiter(byte[] bytes, int at, int to, boolean last) {
    if (to - at < 2 && !last) {
      return at;
    }
    boolean end = to - at >= 2 && bytes[at] == '-' && bytes[at + 1] == '-';
    place = end ? Place.EPILOGUE : Place.REST_OF_LINE;
    nextLine = Place.HEADER;
    return at;
  }

  private int restOfLine(byte[] bytes, int at, int to) {
    int next = afterLine(bytes, at, to);
    if (next < 0) {
      return to;
    }
    place = nextLine;
    return next;
  }

  private int header(byte[] bytes, int at, int to, boolean last) {
    int length = Math.min(delimiter.length, to - at);
    if (isDelimiter(bytes, at, length)) {
      if (length == delimiter.length) {
        return endAtDelimiter(at);
      }
      if (!last) {
        return at;
      }
    }
    int next = afterLine(bytes, at, to);
    if (next < 0 && !last && to - at <= Math.max(LONGEST_HEADER, delimiter.length)) {
      return at;
    }
    int end = next < 0 ? to : next;
    String field =
        new String(bytes, at, Math.min(end - at, LONGEST_HEADER), StandardCharsets.UTF_8).strip();
    if (field.isEmpty()) {
      beginPart();
    } else {
      note(field);
    }
    if (next < 0) {
      nextLine = place;
      place = Place.REST_OF_LINE;
    }
    return end;
  }

  private void note(String field) {
    if (field.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length())) {
      disposition = field;
    } else if (field.regionMatches(true, 0, TYPE, 0, TYPE.length())) {
      contentType = field.substring(TYPE.length()).strip();
    }
  }

  private void beginPart() {
    place = Place.CONTENT;
    atLineStart = true;
    String name = disposition == null ? null : HeaderValue.parameter(disposition, "name");
    told = name != null;
    if (name != null && disposition != null) {
      sink.begin(new PartHead(name, HeaderValue.parameter(disposition, "filename"), contentType));
    }
    disposition = null;
    contentType = null;
  }

  private int endAtDelimiter(int at) {
    endPart();
    place = Place.BEHIND_DELIMITER;
    return at + delimiter.length;
  }

  private void endPart() {
    if (disposition != null) {
      beginPart(); // its head has not come to an end
    }
    if (told) {
      sink.end();
    }
    told = false;
    contentType = null;
  }

  private void tell(byte[] bytes, int from, int to) {
    if (told && to > from) {
      sink.content(bytes, from, to - from);
    }
  }

  private boolean isDelimiter(byte[] bytes, int at, int length) {
    return Arrays.mismatch(bytes, at, at + length, delimiter, 0, length) < 0;
  }

  /** The end of a part: the line end before a delimiter belongs to the delimiter. */
  private static int contentEnd(byte[] bytes, int from, int delimiterAt) {
    int end = delimiterAt;
    if (end > from && bytes[end - 1] == '\n') {
      end--;
      if (end > from && bytes[end - 1] == '\r') {
        end--;
      }
    }
    return end;
  }

  /** Where the next line begins; -1 if none does before the end. */
  private static int afterLine(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }
}
