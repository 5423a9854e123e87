package org.palimpsest.actionapi.result;

import java.math.BigDecimal;

/** A value in the result tree. A tree belongs to one request and is used by one thread. */
public sealed interface Node
    permits Node.Text,
        Node.Whole,
        Node.Fraction,
        Node.Flag,
        Node.Truth,
        Node.Null,
        Node.Element,
        Node.Written,
        ListNode,
        ObjectNode {

  /** A text. */
  record Text(String value) implements Node {}

  /** A whole number. */
  record Whole(long value) implements Node {}

  /** A number with a fraction. */
  record Fraction(BigDecimal value) implements Node {
    /** The digits, without an exponent and without zeros at the end. */
    public String digits() {
      return value.stripTrailingZeros().toPlainString();
    }
  }

  /**
   * A boolean as most are: in the old version of JSON, true is an empty text and false is left out.
   */
  record Flag(boolean value) implements Node {
    static final Flag TRUE = new Flag(true);
    static final Flag FALSE = new Flag(false);
  }

  /** A boolean that is a real boolean in every version, as user options are. */
  record Truth(boolean value) implements Node {}

  /** No value, printed as such. */
  record Null() implements Node {}

  /** A text that the old version of JSON wraps in an object of its own: {@code {"*": text}}. */
  record Element(String value) implements Node {}

  /** The same for a text that is written piece by piece whenever it is printed. */
  record Written(TextSource text) implements Node {}

  /** A text. */
  static Node of(String value) {
    return new Text(value);
  }

  /** A whole number. */
  static Node of(long value) {
    return new Whole(value);
  }
}
