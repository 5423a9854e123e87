package org.palimpsest.actionapi.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.palimpsest.actionapi.result.TextSource;
import org.palimpsest.model.text.Utf8Length;

/**
 * Writes values as PHP serializes them: lengths are those in UTF-8, an array says first how many
 * members it has, and keys that look like whole numbers are numbers.
 */
final class PhpSink implements ValueSink {
  private final Utf8Output out;
  private final Deque<Array> arrays = new ArrayDeque<>();

  PhpSink(Utf8Output out) {
    this.out = out;
  }

  /** An array under way. */
  private static final class Array {
    final boolean numbered;
    int members;

    Array(boolean numbered) {
      this.numbered = numbered;
    }
  }

  @Override
  public void beginObject(int members) {
    begin(members, false);
  }

  @Override
  public void name(String name) {
    if (isNumber(name)) {
      out.marks("i:");
      out.marks(name);
      out.mark(';');
    } else {
      writeText(name);
    }
  }

  @Override
  public void endObject() {
    end();
  }

  @Override
  public void beginArray(int items) {
    begin(items, true);
  }

  @Override
  public void endArray() {
    end();
  }

  @Override
  public void text(String text) {
    beginValue();
    writeText(text);
  }

  /** The length comes first, so it is written twice. */
  @Override
  public void text(TextSource text) {
    beginValue();
    Counter counter = new Counter();
    Utf8Output counted = Utf8Output.to(counter);
    counted.written(text);
    counted.flush();
    beginText(counter.bytes);
    out.written(text);
    endText();
  }

  @Override
  public void number(long number) {
    beginValue();
    writeNumber("i:", number);
    out.mark(';');
  }

  @Override
  public void fraction(String digits) {
    beginValue();
    out.marks("d:");
    out.marks(digits);
    out.mark(';');
  }

  @Override
  public void truth(boolean value) {
    beginValue();
    out.marks(value ? "b:1;" : "b:0;");
  }

  @Override
  public void nothing() {
    beginValue();
    out.marks("N;");
  }

  /** Writes the number of a value where nobody gives it a name. */
  private void beginValue() {
    Array array = arrays.peek();
    if (array != null && array.numbered) {
      writeNumber("i:", array.members++);
      out.mark(';');
    }
  }

  private void begin(int members, boolean numbered) {
    beginValue();
    writeNumber("a:", members);
    out.marks(":{");
    arrays.push(new Array(numbered));
  }

  private void end() {
    arrays.pop();
    out.mark('}');
  }

  private void writeNumber(String type, long number) {
    out.marks(type);
    out.number(number);
  }

  private void writeText(String text) {
    beginText(Utf8Length.of(text));
    out.text(text);
    endText();
  }

  private void beginText(long bytes) {
    writeNumber("s:", bytes);
    out.marks(":\"");
  }

  private void endText() {
    out.marks("\";");
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

  /** Counts bytes. */
  private static final class Counter extends OutputStream {
    long bytes;

    @Override
    public void write(byte[] some, int from, int number) throws IOException {
      bytes += number;
    }

    @Override
    public void write(int one) {
      bytes++;
    }
  }
}
