package org.palimpsest.actionapi.text;

import java.util.Locale;
import java.util.Set;

/**
 * Writes a text so that wikitext shows it as it is, whatever stands before and behind it. What
 * would be markup becomes an entity, and nothing else: which signs that are depends on where they
 * stand. The same signs as in MediaWiki, since clients see them in {@code errorformat=raw} too.
 */
final class WikitextEscape {
  private static final String ALWAYS = "\"&'<=>[]{|};";
  private static final String AT_START_OF_LINE = "#*:! \t\r\n";
  private static final String AT_START = "+-";
  private static final String AT_END = "~_\t\r\n";
  private static final String RULE = "----";

  /** What makes a link without slashes. */
  private static final Set<String> SCHEMES =
      Set.of(
          "bitcoin", "geo", "magnet", "mailto", "matrix", "news", "sip", "sips", "sms", "tel",
          "urn", "xmpp");

  private static final int LONGEST_SCHEME = 7;

  private final String text;
  private final StringBuilder escaped;
  private int at;

  /** Whether the next sign begins a line. Signs that are part of an earlier mark begin none. */
  private boolean beginsLine = true;

  private WikitextEscape(String text) {
    this.text = text;
    this.escaped = new StringBuilder(text.length() + 16);
  }

  static String escape(String text) {
    WikitextEscape run = new WikitextEscape(text);
    while (run.at < text.length()) {
      run.step();
    }
    return run.escaped.toString();
  }

  private void step() {
    char c = text.charAt(at);
    if (isMarkAlone(c)) {
      entity();
    } else if (c == '\r' && follows("\n")) {
      entity();
      keep();
    } else if (c == '!' && follows("!")) {
      entity();
      keep();
    } else if (c == '_' && follows("_")) {
      keepUnlessFirst();
      entity();
    } else if (c == '~' && follows("~~")) {
      keepUnlessFirst();
      keep();
      entity();
    } else if (c == '\n') {
      keep();
      beginsLine = true;
    } else if (at == 0 && (c == '~' || c == '_')) {
      entity();
    } else {
      keep();
    }
  }

  private boolean isMarkAlone(char c) {
    return ALWAYS.indexOf(c) >= 0
        || (beginsLine && AT_START_OF_LINE.indexOf(c) >= 0)
        || (beginsLine && text.startsWith(RULE, at))
        || (at == 0 && AT_START.indexOf(c) >= 0)
        || (at == text.length() - 1 && AT_END.indexOf(c) >= 0)
        || (c == ':' && (follows("//") || isBehindScheme()));
  }

  private boolean follows(String next) {
    return text.startsWith(next, at + 1);
  }

  private boolean isBehindScheme() {
    int start = at;
    while (start > 0 && at - start <= LONGEST_SCHEME && isWordSign(text.charAt(start - 1))) {
      start--;
    }
    return SCHEMES.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
  }

  private static boolean isWordSign(char c) {
    return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  private void keepUnlessFirst() {
    if (at == 0) {
      entity();
    } else {
      keep();
    }
  }

  private void entity() {
    escaped.append("&#").append((int) text.charAt(at++)).append(';');
    beginsLine = false;
  }

  private void keep() {
    escaped.append(text.charAt(at++));
    beginsLine = false;
  }
}
