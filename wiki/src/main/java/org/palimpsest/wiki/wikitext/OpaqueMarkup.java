package org.palimpsest.wiki.wikitext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a text in which wikitext means nothing: comments, and elements such as {@code
 * nowiki} and {@code pre}. Ask from left to right; what has no end is looked for only once, which
 * keeps a pass over a text linear.
 */
final class OpaqueMarkup {
  /** Elements whose content is none of wikitext's business, if they are closed. */
  private static final Set<String> ELEMENTS =
      Set.of("nowiki", "pre", "gallery", "indicator", "langconvert");

  private static final String INCLUDE_ONLY = "includeonly";

  /** Tags that say something about inclusion and vanish by themselves. */
  private static final Set<String> INCLUSION_TAGS =
      Set.of("noinclude", "/noinclude", "onlyinclude", "/onlyinclude", "/includeonly");

  private static final int LONGEST_NAME = "/onlyinclude".length();

  private final String text;
  private final Set<String> unclosed = new HashSet<>();
  private boolean noMoreTags;

  OpaqueMarkup(String text) {
    this.text = text;
  }

  /**
   * Markup that hides what stands in it from other markup.
   *
   * @param kind what it is
   * @param end the position behind it
   */
  record Span(Kind kind, int end) {}

  enum Kind {
    /** Ends with the text if it is not closed. */
    COMMENT,
    /** A closed element such as {@code nowiki}, with its content. */
    ELEMENT,
    /**
     * A tag about inclusion, with its content where that is only for inclusion; or an opening tag
     * that is never closed and hence plain text, whose attributes are not markup even so.
     */
    TAG
  }

  /** What begins at this {@code <}, or null if that is just a sign. */
  @Nullable Span at(int at) {
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at + 4);
      return new Span(Kind.COMMENT, end < 0 ? text.length() : end + 3);
    }
    String name = nameAt(at);
    boolean isElement = ELEMENTS.contains(name);
    boolean isInclusion = name.equals(INCLUDE_ONLY);
    if (!isElement && !isInclusion && !INCLUSION_TAGS.contains(name)) {
      return null;
    }
    int tagEnd = endOfTag(at, name);
    if (tagEnd < 0) {
      return null;
    }
    if (!isElement && !isInclusion) {
      return new Span(Kind.TAG, tagEnd);
    }
    int end = text.charAt(tagEnd - 2) == '/' ? tagEnd : endOfElement(tagEnd, name);
    if (isInclusion) {
      return new Span(Kind.TAG, end < 0 ? text.length() : end);
    }
    return end < 0 ? new Span(Kind.TAG, tagEnd) : new Span(Kind.ELEMENT, end);
  }

  /** Where the element ends whose opening tag ends here; -1 if nowhere. */
  private int endOfElement(int from, String name) {
    if (unclosed.contains(name)) {
      return -1;
    }
    int end = endOfClosingTag(from, name);
    if (end < 0) {
      unclosed.add(name);
    }
    return end;
  }

  /** The position behind the {@code >} of the tag, or -1 if it has none. */
  private int endOfTag(int at, String name) {
    if (noMoreTags) {
      return -1;
    }
    int end = text.indexOf('>', at + 1 + name.length());
    noMoreTags = end < 0;
    return noMoreTags ? -1 : end + 1;
  }

  private int endOfClosingTag(int from, String name) {
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      if (text.regionMatches(true, at + 2, name, 0, name.length())) {
        int end = at + 2 + name.length();
        while (end < text.length() && isSpace(text.charAt(end))) {
          end++;
        }
        if (end < text.length() && text.charAt(end) == '>') {
          return end + 1;
        }
      }
    }
    return -1;
  }

  /** The name of the tag that begins here, in lower case; "" if none does. */
  private String nameAt(int at) {
    int limit = Math.min(text.length(), at + 2 + LONGEST_NAME);
    int end = at + 1;
    if (end < limit && text.charAt(end) == '/') {
      end++;
    }
    while (end < limit && isLetter(text.charAt(end))) {
      end++;
    }
    boolean ends =
        end < text.length()
            && (text.charAt(end) == '>' || isSpace(text.charAt(end)) || text.startsWith("/>", end));
    return ends ? text.substring(at + 1, end).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
