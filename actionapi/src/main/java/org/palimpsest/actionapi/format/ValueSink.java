package org.palimpsest.actionapi.format;

/** Takes the values of a result one after another and writes them down. Used by one thread. */
interface ValueSink {
  void beginObject();

  /** The name of the member whose value comes next. */
  void name(String name);

  void endObject();

  void beginArray();

  void endArray();

  void text(String text);

  void number(long number);

  /** A number with a fraction, by its digits. */
  void fraction(String digits);

  void truth(boolean value);

  void nothing();
}
