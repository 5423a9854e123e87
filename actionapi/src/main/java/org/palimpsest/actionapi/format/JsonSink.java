package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.result.TextSource;

/**
 * Writes values as JSON. When it is indented there is a line for each value, with four blanks for
 * each level, and no white space in what is empty.
 */
final class JsonSink implements ValueSink {
  private static final int INDENT = 4;

  private final Utf8Output out;
  private final Escape escape;
  private final boolean indented;
  private int depth;
  private boolean first = true; // in the object or array under way
  private boolean named; // the value that comes next has its name

  JsonSink(Utf8Output out, Escape escape, Layout layout) {
    this.out = out;
    this.escape = escape;
    this.indented = layout == Layout.INDENTED;
  }

  @Override
  public void beginObject(int members) {
    begin('{');
  }

  @Override
  public void name(String name) {
    separate();
    quote(name);
    out.mark(':');
    if (indented) {
      out.mark(' ');
    }
    named = true;
  }

  @Override
  public void endObject() {
    end('}');
  }

  @Override
  public void beginArray(int items) {
    begin('[');
  }

  @Override
  public void endArray() {
    end(']');
  }

  @Override
  public void text(String text) {
    beginValue();
    quote(text);
  }

  @Override
  public void text(TextSource text) {
    printed(inner -> inner.written(text));
  }

  /** A text that something else prints. */
  void printed(Utf8Output.Printing text) {
    beginValue();
    out.mark('"');
    out.escaped(escape, text);
    out.mark('"');
  }

  @Override
  public void number(long number) {
    beginValue();
    out.number(number);
  }

  @Override
  public void fraction(String digits) {
    beginValue();
    out.marks(digits);
  }

  @Override
  public void truth(boolean value) {
    beginValue();
    out.marks(value ? "true" : "false");
  }

  @Override
  public void nothing() {
    beginValue();
    out.marks("null");
  }

  private void quote(String text) {
    out.mark('"');
    out.text(text, escape);
    out.mark('"');
  }

  private void beginValue() {
    if (named) {
      named = false;
    } else if (depth > 0) {
      separate();
    }
  }

  private void separate() {
    if (first) {
      first = false;
    } else {
      out.mark(',');
    }
    breakLine();
  }

  private void begin(char bracket) {
    beginValue();
    out.mark(bracket);
    depth++;
    first = true;
  }

  private void end(char bracket) {
    depth--;
    if (!first) {
      breakLine();
    }
    out.mark(bracket);
    first = false;
  }

  private void breakLine() {
    if (indented) {
      out.mark('\n');
      out.blanks(INDENT * depth);
    }
  }
}
