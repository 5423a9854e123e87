package org.palimpsest.actionapi.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes values as PHP serializes them: lengths are those in UTF-8, an array says first how many
 * members it has, and keys that look like whole numbers are numbers.
 */
final class PhpSink implements ValueSink {
  private final Deque<Frame> frames = new ArrayDeque<>();

  /** An array under way. */
  private static final class Frame {
    final StringBuilder text = new StringBuilder();
    final boolean numbered;
    int members;

    Frame(boolean numbered) {
      this.numbered = numbered;
    }
  }

  PhpSink() {
    frames.push(new Frame(false));
  }

  /** All that has been written. */
  String result() {
    return frames.getFirst().text.toString();
  }

  @Override
  public void beginObject() {
    begin(false);
  }

  @Override
  public void name(String name) {
    StringBuilder out = top().text;
    if (isNumber(name)) {
      out.append("i:").append(name).append(';');
    } else {
      writeText(out, name);
    }
  }

  @Override
  public void endObject() {
    end();
  }

  @Override
  public void beginArray() {
    begin(true);
  }

  @Override
  public void endArray() {
    end();
  }

  @Override
  public void text(String text) {
    writeText(value(), text);
  }

  @Override
  public void number(long number) {
    value().append("i:").append(number).append(';');
  }

  @Override
  public void fraction(String digits) {
    value().append("d:").append(digits).append(';');
  }

  @Override
  public void truth(boolean value) {
    value().append("b:").append(value ? 1 : 0).append(';');
  }

  @Override
  public void nothing() {
    value().append("N;");
  }

  private Frame top() {
    return frames.getFirst();
  }

  /** Where the next value goes, its number written where nobody gives it a name. */
  private StringBuilder value() {
    Frame frame = top();
    if (frame.numbered) {
      frame.text.append("i:").append(frame.members).append(';');
    }
    frame.members++;
    return frame.text;
  }

  private void begin(boolean numbered) {
    value();
    frames.push(new Frame(numbered));
  }

  private void end() {
    Frame done = frames.pop();
    top().text.append("a:").append(done.members).append(":{").append(done.text).append('}');
  }

  private static void writeText(StringBuilder out, String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    out.append("s:").append(length).append(":\"").append(text).append("\";");
  }

  /** Whether PHP turns this key into a number: as it would print a number of 64 bits. */
  private static boolean isNumber(String key) {
    if (key.isEmpty() || key.length() > 20 || !isDigitOrMinus(key.charAt(0))) {
      return false;
    }
    try {
      return Long.toString(Long.parseLong(key)).equals(key);
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static boolean isDigitOrMinus(char c) {
    return (c >= '0' && c <= '9') || c == '-';
  }
}
