package org.palimpsest.wiki.media.svg;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.model.message.Message;

/**
 * Looks through styles for what fetches something. Letters that are written as escapes are read,
 * and strings and comments are not taken for code. Work is linear.
 */
final class StyleSheet {
  /** What stands behind the parenthesis, where nothing is fetched. */
  private static final Pattern QUIET =
      Pattern.compile(
          "\\s{0,100}[\"']?\\s{0,100}(?:#|data:\\s*(?:image/(?:gif|jpe?g|png|webp)|font/|application/(?:x-)?font))",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private int line = 1;
  private int lineStart;

  private StyleSheet(String text) {
    this.text = text;
  }

  /** Why a style sheet may not be kept; empty: it may. */
  static Optional<Message> danger(String sheet) {
    return new StyleSheet(sheet).danger();
  }

  /** Whether the value of an attribute fetches something from elsewhere. */
  static boolean refersElsewhere(String value) {
    return value.indexOf('(') >= 0 && danger(value).isPresent();
  }

  private Optional<Message> danger() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
        at++;
      } else if (c == '/' && text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        at = behindString(at);
      } else if (c == '@' || c == '\\' || Character.isLetter(c) || c == '-' || c == '_') {
        Word word = word(c == '@' ? at + 1 : at);
        Optional<Message> danger = danger(c, word, at);
        if (danger.isPresent()) {
          return danger;
        }
        at = Math.max(word.end(), at + 1);
      } else {
        at++;
      }
    }
    return Optional.empty();
  }

  private Optional<Message> danger(char first, Word word, int at) {
    if (first == '@') {
      return word.text().equals("import") ? refused("banned-at-rule-import", at) : Optional.empty();
    }
    boolean called = word.end() < text.length() && text.charAt(word.end()) == '(';
    if (!called) {
      return Optional.empty();
    }
    return switch (word.text()) {
      case "url", "src" -> quiet(word.end() + 1) ? Optional.empty() : refused("banned-url", at);
      case "image", "image-set", "-webkit-image-set", "expression" -> refused("banned-url", at);
      default -> Optional.empty();
    };
  }

  private boolean quiet(int from) {
    Matcher matcher = QUIET.matcher(text).region(from, text.length());
    return matcher.lookingAt();
  }

  /** A name, with its escapes read. */
  private Word word(int from) {
    StringBuilder name = new StringBuilder();
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
        name.append(c);
        at++;
      } else if (c == '\\' && at + 1 < text.length()) {
        int end = at + 1;
        while (end < text.length() && end < at + 7 && Character.digit(text.charAt(end), 16) >= 0) {
          end++;
        }
        if (end == at + 1) {
          name.append(text.charAt(end));
          at = end + 1;
        } else {
          int point = Integer.parseInt(text, at + 1, end, 16);
          name.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xFFFD);
          at = end < text.length() && Character.isWhitespace(text.charAt(end)) ? end + 1 : end;
        }
      } else {
        break;
      }
    }
    return new Word(name.toString().toLowerCase(Locale.ROOT), at);
  }

  private int behindString(int from) {
    char quote = text.charAt(from);
    for (int at = from + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote || c == '\n') {
        return c == quote ? at + 1 : at;
      }
      if (c == '\\') {
        at++;
      }
    }
    return text.length();
  }

  private Optional<Message> refused(String reason, int at) {
    return Optional.of(Message.of("uploaded-hostile-svg", reason, line, at - lineStart + 1));
  }

  private record Word(String text, int end) {}
}
