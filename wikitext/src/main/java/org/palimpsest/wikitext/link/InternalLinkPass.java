package org.palimpsest.wikitext.link;

import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.Marks;

/**
 * Double brackets become links, files and categories (spec: wikitext.md, 12). A text is divided at
 * its opening brackets, and each piece is looked at once: of links in links, the inner ones count.
 */
public final class InternalLinkPass {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";
  private static final String NO_TITLE = "[]{}<>|\n" + Marks.START;

  private final String text;
  private final InternalLinks links;
  private final Parse parse;
  private final FileLinks files;
  private final NextOf opening;
  private final NextOf closing;
  private int done;

  private InternalLinkPass(String text, Parse parse, FileLinks files) {
    this.text = text;
    this.parse = parse;
    this.files = files;
    this.links = new InternalLinks(parse, files, new StringBuilder(text.length() + 64));
    this.opening = new NextOf(text, OPEN);
    this.closing = new NextOf(text, CLOSE);
  }

  /** The text with marks for links. */
  public static String apply(String text, Parse parse, FileLinks files) {
    return text.contains(OPEN) ? new InternalLinkPass(text, parse, files).run() : text;
  }

  private String run() {
    int at = opening.from(0);
    while (at >= 0) {
      links.out().append(text, done, at);
      done = at;
      int end = link(at + OPEN.length());
      if (end < 0) {
        links.out().append(OPEN);
        end = at + OPEN.length();
      }
      done = end;
      at = opening.from(end);
    }
    return links.out().append(text, done, text.length()).toString();
  }

  /** Writes the link whose target begins here; gives where it ends, or -1 if there is none. */
  private int link(int start) {
    int bar = start;
    while (bar < text.length() && NO_TITLE.indexOf(text.charAt(bar)) < 0) {
      bar++;
    }
    if (bar == start || bar == text.length() || Protocols.length(text, start) > 0) {
      return -1;
    }
    String target = text.substring(start, bar);
    if (text.startsWith(CLOSE, bar)) {
      return links.write(target, null, text, bar + CLOSE.length());
    }
    if (text.charAt(bar) != '|') {
      return -1;
    }
    if (text.startsWith(CLOSE, bar + 1)) {
      return -1;
    }
    int next = opening.from(bar);
    int close = closing.from(bar + 2);
    if (close < 0 || (next >= 0 && next < close)) {
      return file(target, bar + 1, next);
    }
    // Of three brackets, the first belongs to a bracket in the label.
    boolean bracket = text.startsWith("]", close + 2) && indexOf("[", bar, close) >= 0;
    int end = bracket ? close + 1 : close;
    return links.write(target, text.substring(bar + 1, end), text, end + CLOSE.length());
  }

  /** A link that holds links: only files do. */
  private int file(String target, int label, int inner) {
    if (inner < 0 || !links.isFile(target)) {
      return -1;
    }
    int at = inner;
    int end = -1;
    while (at >= 0 && end < 0) {
      int next = text.indexOf(OPEN, at + OPEN.length());
      int limit = next < 0 ? text.length() : next;
      int first = indexOf(CLOSE, at, limit);
      if (first < 0) {
        return -1;
      }
      end = indexOf(CLOSE, first + CLOSE.length(), limit);
      at = next;
    }
    if (end < 0) {
      return -1;
    }
    String options = apply(ExternalLinkPass.apply(text.substring(label, end), parse), parse, files);
    return links.write(target, options, text, end + CLOSE.length());
  }

  private int indexOf(String sign, int from, int to) {
    for (int at = from; at + sign.length() <= to; at++) {
      if (text.startsWith(sign, at)) {
        return at;
      }
    }
    return -1;
  }
}
