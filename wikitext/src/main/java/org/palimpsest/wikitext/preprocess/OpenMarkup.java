package org.palimpsest.wikitext.preprocess;

/**
 * What has begun in a text and not yet ended, the innermost on top; and the signs that divide what
 * stands in braces. Kept in little memory: a text can open something at every second character.
 */
final class OpenMarkup {
  private static final int FIELDS = 5;
  private static final int AWAITS_EQUALS = 4;

  enum Kind {
    HEADING(0),
    BRACES(1),
    BRACKETS(2);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  private static final int START = 1;
  private static final int SIGNS = 2;
  private static final int FOUND = 3;
  private static final int DIVIDERS = 4;

  private final Ints fields = new Ints();
  private final Ints dividers = new Ints();

  /**
   * Something begins.
   *
   * @param start where
   * @param signs how many signs open it
   * @param found how much has been found before it
   */
  void push(Kind kind, int start, int signs, int found) {
    fields.add(kind.number);
    fields.add(start);
    fields.add(signs);
    fields.add(found);
    fields.add(dividers.size());
  }

  /** Whether what is on top is of this kind; nothing is of none. */
  boolean isOn(Kind kind) {
    return fields.size() > 0 && kind() == kind.number;
  }

  int start() {
    return field(START);
  }

  int signs() {
    return field(SIGNS);
  }

  int found() {
    return field(FOUND);
  }

  /** Whether what is on top awaits an equals sign, which divides an argument. */
  boolean awaitsEquals() {
    return fields.size() > 0 && (field(0) & AWAITS_EQUALS) != 0;
  }

  /** A pipe divides what is on top. */
  void pipe(int at) {
    dividers.add(at << 1);
    set(0, kind() | AWAITS_EQUALS);
  }

  /** An equals sign divides an argument of what is on top. */
  void equalsSign(int at) {
    dividers.add(at << 1 | 1);
    set(0, kind());
  }

  /** How many signs divide what is on top. */
  int dividers() {
    return dividers.size() - field(DIVIDERS);
  }

  /** Where one of the dividing signs of what is on top stands. */
  int divider(int index) {
    return dividers.get(field(DIVIDERS) + index) >> 1;
  }

  /** Whether one of the dividing signs of what is on top is an equals sign. */
  boolean isEqualsSign(int index) {
    return (dividers.get(field(DIVIDERS) + index) & 1) != 0;
  }

  /** Of what is on top some signs are used up; only so many are left, and nothing divides them. */
  void keep(int signs) {
    dividers.truncate(field(DIVIDERS));
    set(0, kind());
    set(SIGNS, signs);
  }

  void pop() {
    dividers.truncate(field(DIVIDERS));
    fields.truncate(fields.size() - FIELDS);
  }

  private int kind() {
    return field(0) & ~AWAITS_EQUALS;
  }

  private int field(int number) {
    return fields.get(fields.size() - FIELDS + number);
  }

  private void set(int number, int value) {
    fields.set(fields.size() - FIELDS + number, value);
  }
}
