package org.palimpsest.wiki.wikitext;

import java.util.List;

/**
 * Finds the headings of a page and numbers them.
 *
 * <p>A heading is a line that begins and ends with equals signs, where white space and comments may
 * follow. It counts nowhere inside comments, {@code nowiki} and their like. One that stands inside
 * a template call takes a number but does not begin a section of this page, since its text is an
 * argument; whether a call is one is known only at its closing braces, hence the stack.
 */
final class HeadingScanner {
  private static final int DEEPEST = 6;

  private final String text;
  private final OpaqueMarkup opaque;
  private final OpenMarkup open = new OpenMarkup();
  private final Headings headings = new Headings();

  /** Where the comments of this line begin and end. */
  private final Ints comments = new Ints();

  private int numbered;
  private int at;

  private HeadingScanner(String text) {
    this.text = text;
    this.opaque = new OpaqueMarkup(text);
  }

  /** The headings that begin sections of this page, in order. */
  static List<Heading> scan(String text) {
    HeadingScanner scanner = new HeadingScanner(text);
    scanner.run();
    return scanner.headings;
  }

  private void run() {
    beginLine();
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '\n' -> {
          endLine();
          at++;
          beginLine();
        }
        case '<' -> skipMarkup();
        case '{' -> push(OpenMarkup.Kind.BRACES, '{');
        case '[' -> push(OpenMarkup.Kind.BRACKETS, '[');
        case '}' -> close(OpenMarkup.Kind.BRACES, '}', 3);
        case ']' -> close(OpenMarkup.Kind.BRACKETS, ']', 2);
        case '|' -> {
          awaitEquals(true);
          at++;
        }
        case '=' -> {
          awaitEquals(false);
          at++;
        }
        default -> at++;
      }
    }
    endLine();
  }

  private void beginLine() {
    comments.truncate(0);
    int signs = run('=', DEEPEST);
    if (signs == 0 || (signs == 1 && open.awaitsEquals())) {
      return;
    }
    open.push(OpenMarkup.Kind.HEADING, at, signs, headings.size());
    at += signs;
  }

  private void endLine() {
    if (!open.isOn(OpenMarkup.Kind.HEADING)) {
      return;
    }
    int start = open.start();
    int signsBefore = open.signs();
    int headingsBefore = open.headingsBefore();
    open.pop();
    int end = contentEnd();
    int signs = 0;
    while (end - signs > start && text.charAt(end - signs - 1) == '=') {
      signs++;
    }
    boolean onlySigns = end - signs == start;
    int level = onlySigns ? Math.min((signs - 1) / 2, DEEPEST) : Math.min(signs, signsBefore);
    if (level > 0) {
      headings.truncate(headingsBefore);
      headings.add(new Heading(++numbered, level, start));
    }
  }

  /** Where the line that ends here ends without the white space and comments that close it. */
  private int contentEnd() {
    int end = at;
    int comment = comments.size();
    while (end > 0) {
      char c = text.charAt(end - 1);
      if (c == ' ' || c == '\t') {
        end--;
      } else if (comment > 0 && comments.get(comment - 1) == end) {
        end = comments.get(comment - 2);
        comment -= 2;
      } else {
        break;
      }
    }
    return end;
  }

  private void skipMarkup() {
    OpaqueMarkup.Span span = opaque.at(at);
    if (span == null) {
      at++;
      return;
    }
    // A comment without an end reaches to the end of the text and so closes no line.
    if (span.kind() == OpaqueMarkup.Kind.COMMENT && text.startsWith("-->", span.end() - 3)) {
      comments.add(at);
      comments.add(span.end());
    }
    at = span.end();
  }

  private void push(OpenMarkup.Kind kind, char sign) {
    int signs = run(sign, Integer.MAX_VALUE);
    if (signs > 1) {
      open.push(kind, at, signs, headings.size());
    }
    at += signs;
  }

  private void close(OpenMarkup.Kind kind, char sign, int most) {
    int signs = open.isOn(kind) ? run(sign, Math.min(open.signs(), most)) : 0;
    if (signs < 2) {
      at++;
      return;
    }
    int start = open.start();
    int left = open.signs() - signs;
    int headingsBefore = open.headingsBefore();
    open.pop();
    if (kind == OpenMarkup.Kind.BRACES) {
      // They have turned out to hold no sections of the page.
      headings.truncate(headingsBefore);
    }
    if (left > 1) {
      open.push(kind, start, left, headingsBefore);
    }
    at += signs;
  }

  /** An argument of a template has its name before its first equals sign. */
  private void awaitEquals(boolean awaits) {
    if (open.isOn(OpenMarkup.Kind.BRACES)) {
      open.awaitEquals(awaits);
    }
  }

  /** How often a sign stands here; whoever takes only so many must not look at more each time. */
  private int run(char sign, int most) {
    int signs = 0;
    while (signs < most && at + signs < text.length() && text.charAt(at + signs) == sign) {
      signs++;
    }
    return signs;
  }
}
