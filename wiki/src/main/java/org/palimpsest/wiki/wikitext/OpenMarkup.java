package org.palimpsest.wiki.wikitext;

/** What has begun in a text and not yet ended, the innermost on top. */
final class OpenMarkup {
  private static final int FIELDS = 4;
  private static final int AWAITS_EQUALS = 4;
  private static final Kind[] KINDS = Kind.values();

  enum Kind {
    HEADING,
    BRACES,
    BRACKETS
  }

  private final Ints fields = new Ints();

  /**
   * Something begins.
   *
   * @param start where
   * @param signs how many signs open it
   * @param headingsBefore how many headings have been found before it
   */
  void push(Kind kind, int start, int signs, int headingsBefore) {
    fields.add(kind.ordinal());
    fields.add(start);
    fields.add(signs);
    fields.add(headingsBefore);
  }

  /** Whether what is on top is of this kind; nothing is of none. */
  boolean isOn(Kind kind) {
    return fields.size() > 0 && kind() == kind;
  }

  int start() {
    return field(1);
  }

  int signs() {
    return field(2);
  }

  int headingsBefore() {
    return field(3);
  }

  /** Whether what is on top awaits an equals sign, behind which there is no heading. */
  boolean awaitsEquals() {
    return fields.size() > 0 && (field(0) & AWAITS_EQUALS) != 0;
  }

  /** What is on top awaits an equals sign, or no longer does. */
  void awaitEquals(boolean awaits) {
    fields.set(fields.size() - FIELDS, kind().ordinal() | (awaits ? AWAITS_EQUALS : 0));
  }

  void pop() {
    fields.truncate(fields.size() - FIELDS);
  }

  private Kind kind() {
    return KINDS[field(0) & ~AWAITS_EQUALS];
  }

  private int field(int number) {
    return fields.get(fields.size() - FIELDS + number);
  }
}
