package org.palimpsest.wikitext.function.text;

/** Numbers that a text begins with, as those who write templates expect: the rest is ignored. */
public final class LeadingNumber {
  private LeadingNumber() {}

  /** The number; 0 if the text begins with none. */
  public static double of(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    int end = end(text, start);
    return end == start ? 0 : Double.parseDouble(text.substring(start, end));
  }

  /** The same as a whole number; what is too large for one is the largest. */
  public static int whole(String text) {
    return (int) of(text);
  }

  /** Whether the text is a number and nothing else but white space. */
  public static boolean isAll(String text) {
    int start = 0;
    int last = text.length();
    while (start < last && text.charAt(start) <= ' ') {
      start++;
    }
    while (last > start && text.charAt(last - 1) <= ' ') {
      last--;
    }
    return start < last && end(text, start) == last;
  }

  /** Where the number ends that begins here; here if none does. */
  public static int end(CharSequence text, int start) {
    int at = start;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    int whole = digits(text, at);
    int end = whole;
    if (whole < text.length() && text.charAt(whole) == '.') {
      int fraction = digits(text, whole + 1);
      end = whole > at || fraction > whole + 1 ? fraction : whole;
    }
    return end == at ? start : exponent(text, end);
  }

  private static int exponent(CharSequence text, int at) {
    if (at >= text.length() || (text.charAt(at) | 0x20) != 'e') {
      return at;
    }
    int from = at + 1;
    if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
      from++;
    }
    int end = digits(text, from);
    return end == from ? at : end;
  }

  private static int digits(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
