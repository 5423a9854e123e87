package org.palimpsest.wiki.wikitext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int numbered;
  private int at;

  private record Comment(int start, int end) {}

  private enum Kind {
    HEADING,
    BRACES,
    BRACKETS
  }

  /** Something that has begun and not yet ended. */
  private static final class Open {
    final Kind kind;
    final int start;
    final int headingsBefore;
    int signs;
    boolean awaitsEquals;

    Open(Kind kind, int start, int signs, int headingsBefore) {
      this.kind = kind;
      this.start = start;
      this.signs = signs;
      this.headingsBefore = headingsBefore;
    }
  }

  private HeadingScanner(String text) {
    this.text = text;
    this.opaque = new OpaqueMarkup(text);
  }

  /** The headings that begin sections of this page, in order. */
  static List<Heading> scan(String text) {
    HeadingScanner scanner = new HeadingScanner(text);
    scanner.run();
    return List.copyOf(scanner.headings);
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
        case '{' -> push(Kind.BRACES, '{');
        case '[' -> push(Kind.BRACKETS, '[');
        case '}' -> close(Kind.BRACES, '}', 3);
        case ']' -> close(Kind.BRACKETS, ']', 2);
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
    int signs = run('=', DEEPEST);
    if (signs == 0 || (signs == 1 && topAwaitsEquals())) {
      return;
    }
    open.push(new Open(Kind.HEADING, at, signs, headings.size()));
    at += signs;
  }

  private void endLine() {
    Open line = open.peek();
    if (line == null || line.kind != Kind.HEADING) {
      return;
    }
    open.pop();
    int end = contentEnd();
    int signs = 0;
    while (end - signs > line.start && text.charAt(end - signs - 1) == '=') {
      signs++;
    }
    boolean onlySigns = end - signs == line.start;
    int level = onlySigns ? Math.min((signs - 1) / 2, DEEPEST) : Math.min(signs, line.signs);
    if (level > 0) {
      keepOnlyBefore(line);
      headings.add(new Heading(++numbered, level, line.start));
    }
  }

  /** Where the line that ends here ends without the white space and comments that close it. */
  private int contentEnd() {
    int end = at;
    int comment = comments.size() - 1;
    while (end > 0) {
      char c = text.charAt(end - 1);
      if (c == ' ' || c == '\t') {
        end--;
      } else if (comment >= 0 && comments.get(comment).end() == end) {
        end = comments.get(comment--).start();
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
      comments.add(new Comment(at, span.end()));
    }
    at = span.end();
  }

  private void push(Kind kind, char sign) {
    int signs = run(sign, Integer.MAX_VALUE);
    if (signs > 1) {
      open.push(new Open(kind, at, signs, headings.size()));
    }
    at += signs;
  }

  private void close(Kind kind, char sign, int most) {
    Open top = open.peek();
    int signs = top == null || top.kind != kind ? 0 : run(sign, Math.min(top.signs, most));
    if (top == null || signs < 2) {
      at++;
      return;
    }
    open.pop();
    if (kind == Kind.BRACES) {
      keepOnlyBefore(top);
    }
    if (top.signs - signs > 1) {
      open.push(new Open(kind, top.start, top.signs - signs, top.headingsBefore));
    }
    at += signs;
  }

  /** Forgets the headings inside something that has turned out to hold no sections of the page. */
  private void keepOnlyBefore(Open outer) {
    headings.subList(outer.headingsBefore, headings.size()).clear();
  }

  /** An argument of a template has its name before its first equals sign. */
  private void awaitEquals(boolean awaits) {
    Open top = open.peek();
    if (top != null && top.kind == Kind.BRACES) {
      top.awaitsEquals = awaits;
    }
  }

  private boolean topAwaitsEquals() {
    Open top = open.peek();
    return top != null && top.awaitsEquals;
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
