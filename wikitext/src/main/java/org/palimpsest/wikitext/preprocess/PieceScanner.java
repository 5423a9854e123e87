package org.palimpsest.wikitext.preprocess;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.preprocess.OpenMarkup.Kind;
import org.palimpsest.wikitext.preprocess.Tree.Reading;

/**
 * Goes through a text once, from left to right, and keeps what is open on a stack. Of what is never
 * closed, the pieces found in it simply stay where they are.
 */
final class PieceScanner {
  private static final int DEEPEST_HEADING = 6;
  private static final int TEMPLATE_SIGNS = 2;
  private static final int PARAMETER_SIGNS = 3;

  private final String text;
  private final TagScanner tags;
  private final CommentScanner comments;
  private final OnlyInclude only;
  private final OpenMarkup open = new OpenMarkup();
  private final Found found;

  /** Where the comments of this line begin and end. */
  private final Ints lineComments = new Ints();

  private int headings;
  private int at;

  /**
   * @param found to which everything is added
   */
  PieceScanner(String text, Set<String> extensionTags, Reading reading, Found found) {
    this.text = text;
    this.tags = new TagScanner(text, extensionTags, reading);
    this.comments = new CommentScanner(text);
    this.only = new OnlyInclude(text, reading);
    this.found = found;
  }

  void run() {
    at = only.start();
    if (at > 0) {
      found.add(new Piece.Ignored(text.substring(0, at)), 0, at);
    }
    beginLine();
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '\n' -> {
          endLine();
          at++;
          beginLine();
        }
        case '<' -> readTag();
        case '{' -> push(Kind.BRACES, '{');
        case '[' -> push(Kind.BRACKETS, '[');
        case '}' -> closeBraces();
        case ']' -> closeBrackets();
        case '|' -> {
          if (open.isOn(Kind.BRACES)) {
            open.pipe(at);
          }
          at++;
        }
        case '=' -> {
          if (open.awaitsEquals()) {
            open.equalsSign(at);
          }
          at++;
        }
        default -> at++;
      }
    }
    endLine();
  }

  private void beginLine() {
    lineComments.truncate(0);
    int signs = run('=', DEEPEST_HEADING);
    // A sign by itself divides an argument sooner than it begins a heading.
    if (signs == 0 || (signs == 1 && open.awaitsEquals())) {
      return;
    }
    open.push(Kind.HEADING, at, signs, found.size());
    at += signs;
  }

  private void endLine() {
    if (!open.isOn(Kind.HEADING)) {
      return;
    }
    int start = open.start();
    int signsBefore = open.signs();
    int before = open.found();
    open.pop();
    int end = contentEnd();
    int signs = 0;
    while (end - signs > start && text.charAt(end - signs - 1) == '=') {
      signs++;
    }
    boolean onlySigns = end - signs == start;
    int level =
        onlySigns ? Math.min((signs - 1) / 2, DEEPEST_HEADING) : Math.min(signs, signsBefore);
    if (level > 0) {
      found.addHeading(new Heading(++headings, level, start), at, before);
    }
  }

  /** Where the line that ends here ends without the white space and comments that close it. */
  private int contentEnd() {
    int end = at;
    int comment = lineComments.size();
    while (end > 0) {
      char c = text.charAt(end - 1);
      if (c == ' ' || c == '\t') {
        end--;
      } else if (comment > 0 && lineComments.get(comment - 1) == end) {
        end = lineComments.get(comment - 2);
        comment -= 2;
      } else {
        break;
      }
    }
    return end;
  }

  private void readTag() {
    if (comments.startsAt(at)) {
      readComment();
    } else if (only.endsAt(at)) {
      int next = only.next(at);
      found.add(new Piece.Ignored(text.substring(at, next)), at, next);
      at = next;
    } else {
      TagScanner.@Nullable Found tag = tags.at(at);
      if (tag == null) {
        at++;
        return;
      }
      if (tag.piece() != null) {
        found.add(tag.piece(), at, tag.end());
      }
      at = tag.end();
    }
  }

  private void readComment() {
    CommentScanner.Read read = comments.read(at, found);
    if (read.ending() == CommentScanner.Ending.COMMENT) {
      lineComments.add(at);
      lineComments.add(read.end());
    }
    at = read.end();
    if (read.ending() == CommentScanner.Ending.LINE) {
      beginLine();
    }
  }

  private void push(Kind kind, char sign) {
    int signs = run(sign, Integer.MAX_VALUE);
    if (signs > 1) {
      open.push(kind, at, signs, found.size());
    }
    at += signs;
  }

  private void closeBrackets() {
    int signs = open.isOn(Kind.BRACKETS) ? run(']', 2) : 0;
    if (signs < 2) {
      at++;
      return;
    }
    keep(open.signs() - signs);
    at += signs;
  }

  private void closeBraces() {
    int most = open.isOn(Kind.BRACES) ? Math.min(open.signs(), PARAMETER_SIGNS) : 0;
    int signs = run('}', most);
    if (signs < TEMPLATE_SIGNS) {
      at++;
      return;
    }
    int left = open.signs() - signs;
    found.addBraces(open, signs, open.start() + left, at + signs);
    keep(left);
    at += signs;
  }

  /** So many signs of what is on top are left; one alone opens nothing. */
  private void keep(int signs) {
    if (signs > 1) {
      open.keep(signs);
    } else {
      open.pop();
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
