package org.palimpsest.wikitext.expand;

/** A function or a variable of wikitext. Stateless; called by many parses at once. */
@FunctionalInterface
public interface ParserFunction {
  /** What stands in the place of the call. */
  Result call(FunctionCall call);

  /** What came of a call. */
  sealed interface Result {
    /** A text, which may have marks and is expanded no further, but read as wikitext. */
    record Text(String wikitext) implements Result {}

    /** The call stays as it was typed. */
    record AsTyped() implements Result {}

    /** It is no call of this function: the name is that of a template. */
    record NotMeant() implements Result {}

    /** A text. */
    static Result of(String wikitext) {
      return new Text(wikitext);
    }
  }
}
