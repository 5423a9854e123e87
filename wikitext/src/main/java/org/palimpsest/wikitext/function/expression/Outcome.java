package org.palimpsest.wikitext.function.expression;

import org.palimpsest.model.message.Message;

/** What came of an expression. */
sealed interface Outcome {
  /** A number. */
  record Value(double number) implements Outcome {}

  /** It makes no sense. */
  record Failure(Message why) implements Outcome {}

  /** There is nothing to be calculated. */
  record Nothing() implements Outcome {}

  /** It makes no sense at a word. */
  static Failure failure(String key, String word) {
    return new Failure(Message.of(key, Message.plain(word)));
  }
}
