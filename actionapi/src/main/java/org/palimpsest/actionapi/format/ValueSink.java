package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.result.TextSource;

/** Takes the values of a result one after another and writes them down. Used by one thread. */
interface ValueSink {
  /**
   * Begins an object.
   *
   * @param members how many it will have
   */
  void beginObject(int members);

  /** The name of the member whose value comes next. */
  void name(String name);

  void endObject();

  /**
   * Begins an array.
   *
   * @param items how many it will have
   */
  void beginArray(int items);

  void endArray();

  void text(String text);

  /** A text that is written piece by piece. */
  void text(TextSource text);

  void number(long number);

  /** A number with a fraction, by its digits. */
  void fraction(String digits);

  void truth(boolean value);

  void nothing();
}
