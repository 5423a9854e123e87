package org.palimpsest.wikitext.steps;

/** A text that counts how often a regular expression looks at it. */
record CountingText(CharSequence text) implements CharSequence {
  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    Steps.one();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    Steps.add(end - start);
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    Steps.add(length());
    return text.toString();
  }
}
