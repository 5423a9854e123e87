package org.palimpsest.wikitext.presave;

import org.palimpsest.model.text.LimitedText;

/**
 * Writes out links that leave something to be filled in: {@code [[Help:Tea (drink)|]]} shows the
 * name without namespace and context, and {@code [[|Milk]]} leads to a page of the same context as
 * this one.
 */
final class PipeTrick {
  private static final char[][] BRACKETS = {{'(', ')'}, {'（', '）'}};

  private final String ownPrefix;
  private final String ownContext;

  PipeTrick(String page) {
    String bare = page.substring(prefixLength(page));
    this.ownContext = contextOf(bare);
    this.ownPrefix = ownContext.isEmpty() ? "" : page.substring(0, page.length() - bare.length());
  }

  /** Adds a text, with its links written out. */
  void apply(String text, LimitedText out) {
    if (!text.contains("|]]") && !text.contains("[[|")) {
      out.append(text);
      return;
    }
    int done = 0;
    for (int at = text.indexOf("[["); at >= 0 && !out.isTooLong(); ) {
      boolean withoutTarget = text.startsWith("|", at + 2);
      int start = at + (withoutTarget ? 3 : 2);
      int end = endOfName(text, start);
      if (end > start && text.startsWith(withoutTarget ? "]]" : "|]]", end)) {
        String name = text.substring(start, end);
        out.append(text, done, at).append(withoutTarget ? ownLink(name) : labelledLink(name));
        done = end + (withoutTarget ? 2 : 3);
        at = text.indexOf("[[", done);
      } else {
        at = text.indexOf("[[", at + 1);
      }
    }
    out.append(text, done, text.length());
  }

  private String ownLink(String name) {
    return ownContext.isEmpty()
        ? "[[" + name + "]]"
        : "[[" + ownPrefix + name + ownContext + "|" + name + "]]";
  }

  private static String labelledLink(String name) {
    return "[[" + name + "|" + label(name) + "]]";
  }

  /** A name is read without its prefix, without its colon, and whole, as far as those differ. */
  private static String label(String name) {
    int colon = name.startsWith(":") && name.length() > 1 ? 1 : 0;
    int prefix = prefixLength(name);
    int[] starts = {prefix < name.length() ? prefix : colon, colon, 0};
    for (char[] brackets : BRACKETS) {
      for (int start : starts) {
        String reading = name.substring(start);
        int end = beforeBrackets(reading, brackets[0], brackets[1]);
        if (end >= 0) {
          return reading.substring(0, end);
        }
      }
    }
    return beforeComma(name.substring(starts[0]));
  }

  /** The name without what follows a comma, and without brackets before that comma. */
  private static String beforeComma(String name) {
    int comma = firstComma(name);
    if (comma < 0) {
      return name;
    }
    String bracketed = name.substring(0, lastCommaAfterBracket(name));
    int context =
        Math.max(beforeBrackets(bracketed, '(', ')'), beforeBrackets(bracketed, '（', '）'));
    return name.substring(0, context >= 0 ? Math.min(context, comma) : comma);
  }

  /** The context that a page's own name carries, with what separates it: {@code " (drink)"}. */
  private static String contextOf(String page) {
    if (page.endsWith(")")) {
      int open = page.indexOf(" (", 1);
      if (open > 0 && open + 2 < page.length() - 1) {
        return page.substring(open);
      }
    }
    int comma = page.indexOf(", ", 1);
    return comma > 0 && comma + 2 < page.length() ? page.substring(comma) : "";
  }

  /** Where the brackets begin that end this name, with the space before them; -1 if none do. */
  private static int beforeBrackets(String name, char left, char right) {
    int last = name.length() - 1;
    if (last < 0 || name.charAt(last) != right) {
      return -1;
    }
    int open = name.indexOf(left, 1);
    if (open < 0 || open + 1 >= last) {
      return -1;
    }
    return open > 1 && name.charAt(open - 1) == ' ' ? open - 1 : open;
  }

  private static int firstComma(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (isComma(name, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The last comma that follows a closing bracket; the end of the name if there is none. */
  private static int lastCommaAfterBracket(String name) {
    for (int i = name.length() - 1; i > 1; i--) {
      if (isComma(name, i) && (name.charAt(i - 1) == ')' || name.charAt(i - 1) == '）')) {
        return i;
      }
    }
    return name.length();
  }

  private static boolean isComma(String name, int at) {
    char c = name.charAt(at);
    if (c == '，') {
      return at + 1 < name.length();
    }
    return (c == ',' || c == '،') && at + 2 < name.length() && name.charAt(at + 1) == ' ';
  }

  /** How long a colon at the beginning and one prefix such as a namespace are; 0 without prefix. */
  private static int prefixLength(String name) {
    int start = name.startsWith(":") ? 1 : 0;
    int colon = start;
    while (colon < name.length() && isPrefixCharacter(name.charAt(colon))) {
      colon++;
    }
    return colon > start && colon < name.length() && name.charAt(colon) == ':' ? colon + 1 : 0;
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPrefixCharacter(char c) {
    return c == ' ' || c == '_' || c == '-' || c >= 0x80 || Character.isLetterOrDigit(c);
  }

  private static boolean isNameCharacter(char c) {
    return c >= 0x80 || (c >= ' ' && c < 0x7F && "#<>[]{}|".indexOf(c) < 0);
  }
}
