package org.palimpsest.web.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Builds one HTML document as text. What is given as text or as the value of an attribute is always
 * escaped; names of elements and attributes come from our own code and are checked. Not
 * thread-safe.
 */
public final class HtmlWriter {
  /** Elements that have no content and no end tag. */
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

  private final StringBuilder out = new StringBuilder(2048);
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins a document in this language. */
  public static HtmlWriter document(String language) {
    HtmlWriter writer = new HtmlWriter();
    writer.out.append("<!DOCTYPE html>\n");
    return writer.open("html", "lang", language);
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public HtmlWriter open(String element, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("an attribute of " + element + " has no value");
    }
    out.append('<').append(name(element));
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(name(attributes[i])).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    if (!VOID.contains(element)) {
      open.push(element);
    }
    return this;
  }

  /** Writes text, escaped. */
  public HtmlWriter text(String text) {
    escape(text);
    return this;
  }

  /** Ends the element opened last. */
  public HtmlWriter close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that holds nothing but text. */
  public HtmlWriter element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Writes a style sheet of our own, as it is. */
  public HtmlWriter style(String css) {
    if (css.contains("<")) {
      throw new IllegalArgumentException("a style sheet must not hold <");
    }
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  /** Ends all elements that are still open and gives the document. */
  public String finish() {
    while (!open.isEmpty()) {
      close();
    }
    return out.append('\n').toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  private static String name(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && c != '-') {
        throw new IllegalArgumentException("not the name of an element or attribute: " + name);
      }
    }
    return name;
  }
}
