package org.palimpsest.wikitext.preprocess;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.preprocess.Tree.Reading;

/**
 * Finds extension tags and tags about inclusion. Ask from left to right; what has no end is looked
 * for only once, which keeps a pass over a text linear.
 */
final class TagScanner {
  private static final int LONGEST_NAME = 64;

  private final String text;
  private final Set<String> extensions;

  /** The element that vanishes with its content. */
  private final String ignoredElement;

  /** Tags that vanish by themselves. */
  private final Set<String> ignoredTags;

  private final Set<String> unclosed = new HashSet<>();
  private boolean noMoreTags;

  /**
   * @param extensions the names of extension tags, in lower case
   */
  TagScanner(String text, Set<String> extensions, Reading reading) {
    this.text = text;
    this.extensions = extensions;
    this.ignoredElement =
        switch (reading) {
          case PAGE -> "includeonly";
          case TRANSCLUDED -> "noinclude";
        };
    this.ignoredTags =
        switch (reading) {
          case PAGE -> Set.of("noinclude", "/noinclude", "onlyinclude", "/onlyinclude");
          case TRANSCLUDED -> Set.of("includeonly", "/includeonly");
        };
  }

  /**
   * What begins at a sign.
   *
   * @param piece what it is; null for an opening tag that is never closed and hence plain text,
   *     whose attributes are not markup even so
   * @param end the position behind it
   */
  record Found(@Nullable Piece piece, int end) {}

  /** What begins at this {@code <}, or null if that is just a sign. */
  @Nullable Found at(int at) {
    int nameEnd = endOfName(at);
    if (nameEnd < 0) {
      return null;
    }
    String name = text.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
    boolean isExtension = extensions.contains(name);
    boolean isElement = isExtension || name.equals(ignoredElement);
    int tagEnd = isElement || ignoredTags.contains(name) ? endOfTag(nameEnd) : -1;
    if (tagEnd < 0) {
      return null;
    }
    if (!isElement) {
      return ignored(at, tagEnd);
    }
    boolean isEmpty = text.charAt(tagEnd - 2) == '/';
    int close = isEmpty ? tagEnd : closingTag(tagEnd, name);
    if (!isExtension) {
      return ignored(
          at, close < 0 ? text.length() : isEmpty ? tagEnd : text.indexOf('>', close) + 1);
    }
    return close < 0 ? new Found(null, tagEnd) : extension(at + 1, nameEnd, tagEnd, close, isEmpty);
  }

  private Found ignored(int start, int end) {
    return new Found(new Piece.Ignored(text.substring(start, end)), end);
  }

  private Found extension(int nameStart, int nameEnd, int tagEnd, int close, boolean isEmpty) {
    String name = text.substring(nameStart, nameEnd);
    if (isEmpty) {
      String attributes = text.substring(nameEnd, tagEnd - 2);
      return new Found(new Piece.Extension(name, attributes, null, ""), tagEnd);
    }
    int end = text.indexOf('>', close) + 1;
    return new Found(
        new Piece.Extension(
            name,
            text.substring(nameEnd, tagEnd - 1),
            text.substring(tagEnd, close),
            text.substring(close, end)),
        end);
  }

  /** The position behind the {@code >} of the tag, or -1 if it has none. */
  private int endOfTag(int nameEnd) {
    if (noMoreTags) {
      return -1;
    }
    int end = text.indexOf('>', nameEnd);
    noMoreTags = end < 0;
    return end + 1 == 0 ? -1 : end + 1;
  }

  /** Where the closing tag begins that is next, or -1 if there is none. */
  private int closingTag(int from, String name) {
    if (unclosed.contains(name)) {
      return -1;
    }
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      if (text.regionMatches(true, at + 2, name, 0, name.length())) {
        int end = at + 2 + name.length();
        while (end < text.length() && isSpace(text.charAt(end))) {
          end++;
        }
        if (end < text.length() && text.charAt(end) == '>') {
          return at;
        }
      }
    }
    unclosed.add(name);
    return -1;
  }

  /** Where the name of the tag ends that begins here; -1 if none does. */
  private int endOfName(int at) {
    int limit = Math.min(text.length(), at + 2 + LONGEST_NAME);
    int end = at + 1;
    if (end < limit && text.charAt(end) == '/') {
      end++;
    }
    int nameStart = end;
    while (end < limit && isNameCharacter(text.charAt(end))) {
      end++;
    }
    boolean ends =
        end > nameStart
            && end < text.length()
            && (text.charAt(end) == '>' || isSpace(text.charAt(end)) || text.startsWith("/>", end));
    return ends ? end : -1;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
